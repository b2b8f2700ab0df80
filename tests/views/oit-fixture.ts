import type { Assessment } from '../../src/domain/assessment.ts';
import { assembleSite, type Site } from '../../src/domain/site.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile, type SourceFile } from '../../src/domain/source-file.ts';
import { files } from './fixture.ts';

/** A year of other codes, groups, weights and rules than any real one. */
const framework = `fiscalYear: 2571
title: กรอบการประเมิน ปี 2571
instruments:
  - { code: OIT, name: ตรวจเว็บไซต์, englishName: Website, weight: 100, explains: ผู้ตรวจเปิดเว็บไซต์ }
indicators:
  - { number: 1, title: การเปิดเผย, instrument: OIT, measures: เปิดเผยหรือไม่ }
rating:
  bands: []
confidence: high
verified: true
sources:
  - title: ตัวอย่าง
requirements:
  note: รายการตัวอย่าง
  confidence: high
  scoring: { text: ข้อละ 5 คะแนน, confidence: high }
  sources:
    - { id: manual, title: คู่มือ, url: https://example.go.th/manual }
  groups:
    - { code: ก, indicator: 1, title: ผลงาน, confidence: high }
    - { code: ข, indicator: 1, title: ข่าว, confidence: high }
  items:
    - code: K1
      title: รายงานผล
      group: ก
      concept: report
      elements: [ผลงาน, ปีที่รายงาน]
      period: { kind: up-to-date, text: ฉบับที่ใช้อยู่ }
      formats:
        - { text: PDF, confidence: low }
      basis: { title: sourced, elements: recollection }
      confidence: { title: high, elements: low, period: high }
      sources: [manual]
    - code: K2
      title: ข่าว
      group: ข
      concept: news
      elements: [ข่าวของปี]
      period: { kind: assessed-year, text: ปีงบประมาณ 2571 }
      basis: { title: sourced, elements: sourced }
      confidence: { title: high, elements: high, period: high }
`;
const complete = `---
code: k01
fiscalYear: 2571
answer: yes
where:
  - { label: สรุปผลข้อแรก, page: /2568/measures/1/#summary-1, element: ผลงาน }
  - { label: ทั้งฉบับ, page: /2568/report/, element: ปีที่รายงาน }
  - { label: เว็บไซต์หลัก, url: https://www.example.go.th/a }
explanation: [เปิดรายงาน, ดูแถวแรก]
responsible: [คลัง]
publishedAt: 5 มกราคม 2571
---
`;

/** The small agency, assessed in 2571 by a list of two items, one of which it has answered. */
export const assessmentFiles: SourceFile[] = [
  ...files,
  textFile('content/frameworks/2571.yaml', framework),
  textFile('content/disclosures/2571/k01.mdx', complete),
  textFile('content/disclosures/2571/k02.mdx', '---\ncode: K2\nfiscalYear: 2571\nanswer: no\n---\n'),
];

/** The site of the small agency; `more` files are added or take the place of others. */
export function assessedSite(...more: SourceFile[]): Site {
  const paths = new Set(more.map(({ path }) => path));
  const { entries } = parseSource([...assessmentFiles.filter(({ path }) => !paths.has(path)), ...more]);
  return assembleSite(entries, new Map([['content/disclosures/2571/k01.mdx', '2028-01-05']]));
}

/** The newest assessment of a site, which must have one. */
export function newestAssessment({ assessments: [newest] }: Site): Assessment {
  if (!newest) throw new Error('no assessment');
  return newest;
}
