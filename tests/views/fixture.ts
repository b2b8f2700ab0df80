import { linkedPages } from '../../src/domain/page.ts';
import { assembleSite, type Site } from '../../src/domain/site.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile, type SourceFile } from '../../src/domain/source-file.ts';

export const agency = `name: องค์การบริหารส่วนตำบลตัวอย่าง
shortName: อบต.ตัวอย่าง
kind: tambon-administrative-organisation
district: เมือง
province: ตัวอย่าง
website: https://www.example.go.th
url: https://ita.example.go.th
`;
export const framework = (year: number) => `fiscalYear: ${year}
title: กรอบการประเมิน ปี ${year}
instruments:
  - { code: IIT, name: ภายใน, englishName: Internal, weight: 60, explains: บุคลากรตอบ }
  - { code: EIT, name: ภายนอก, englishName: External, weight: 40, explains: ประชาชนตอบ }
indicators:
  - { number: 1, title: การปฏิบัติหน้าที่, instrument: IIT, measures: วัดการทำงาน }
  - { number: 2, title: การใช้งบประมาณ, instrument: IIT, measures: วัดการใช้เงิน }
  - { number: 3, title: คุณภาพการดำเนินงาน, instrument: EIT, measures: วัดบริการ }
rating:
  bands:
    - { name: ผ่านดี, minTotal: 85, minEach: 85 }
    - { name: ผ่าน, minTotal: 85 }
    - { name: ต้องปรับปรุง, minTotal: 0 }
confidence: low
verified: false
sources:
  - title: ตัวอย่าง
`;
export const year = (fiscalYear: number) => `fiscalYear: ${fiscalYear}
title: รายงาน ปี ${fiscalYear}
total: 90
rating: ผ่าน
source: { title: เอกสาร, origin: ตัวอย่าง }
asInSource: [rating]
notes:
  - { about: year, field: total, text: คะแนนรวมไม่ตรง }
  - { about: m1, field: method, text: ข้อนี้อ่านไม่ชัด }
  - ข้อสังเกตทั่วไป
`;
export const indicator = (fiscalYear: number, number: number, score: string, status: string) => `---
title: ตัวชี้วัด ${number}
number: ${number}
fiscalYear: ${fiscalYear}
score: ${score}
guidance: [ทำให้เร็วขึ้น]
responsible: [กองคลัง]
period: ปีงบประมาณ ${fiscalYear}
progress: [เร็วขึ้นแล้ว]
status: ${status}
---
`;
const measure = (fiscalYear: number, order: number) => `---
title: มาตรการ ${order}
fiscalYear: ${fiscalYear}
order: ${order}
method: [ขั้นที่หนึ่ง, ขั้นที่สอง]
period: { from: 1 ต.ค. ${fiscalYear - 1}, to: 30/09/${fiscalYear} }
responsible: [คลัง]
summary: [ทำแล้ว]
outcome: [ดีขึ้น]
indicators: [i01, i03]
---
`;

/** A small agency of one year with three indicators and two measures. */
export const files: SourceFile[] = Object.entries({
  'content/agency.yaml': agency,
  'content/glossary.yaml': 'terms:\n  - { term: ITA, id: term-ita, meaning: การประเมิน }\n  - { term: เกณฑ์, id: term-criteria, meaning: ข้อกำหนด }\n  - { term: กำนัล, id: term-gift, meaning: ของขวัญ }\n',
  ...Object.fromEntries(Object.entries(linkedPages).map(([id, title]) => [`content/pages/${id}.mdx`, `---\ntitle: ${title}\ninShort: หน้า${title}\n---\n\nเนื้อหา\n`])),
  'content/units/finance.yaml': 'name: กองคลัง\nkind: office\naliases: [คลัง]\norder: 1\n',
  'content/years/2568.yaml': year(2568),
  'content/frameworks/2568.yaml': framework(2568),
  'content/indicators/2568/1.mdx': indicator(2568, 1, '100', 'done'),
  'content/indicators/2568/2.mdx': indicator(2568, 2, '90.5', 'in-progress'),
  'content/indicators/2568/3.mdx': indicator(2568, 3, '80', 'not-stated'),
  'content/measures/2568/1.mdx': measure(2568, 1),
  'content/measures/2568/2.mdx': measure(2568, 2),
}).map(([path, text]) => textFile(path, text));

/** The site of the small agency, its measures last changed on 5 January 2569. */
export function smallSite(): Site {
  const { entries } = parseSource(files);
  return assembleSite(entries, new Map([['content/measures/2568/1.mdx', '2026-01-05']]));
}
