import { describe, expect, it } from 'vitest';
import { issueKinds } from '../../src/domain/issue-kinds.ts';
import { evidenceKinds } from '../../src/domain/issue-kinds/evidence.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { assessmentFiles } from '../views/oit-fixture.ts';

/** A year of a list of its own: every kind of rule for evidence, one item each. */
const list = (verified: boolean) => `fiscalYear: 2575
title: กรอบการประเมิน ปี 2575
instruments: [{ code: OIT, name: ตรวจเว็บไซต์, englishName: Website, weight: 100, explains: ผู้ตรวจเปิดเว็บไซต์ }]
indicators: [{ number: 1, title: การเปิดเผย, instrument: OIT, measures: เปิดเผยหรือไม่ }]
rating: { bands: [] }
confidence: low
verified: ${verified}
sources: [{ title: ตัวอย่าง }]
requirements:
  note: รายการตัวอย่าง
  confidence: low
  scoring: { text: ครบจึงได้คะแนน, confidence: low }
  conditions:
    - { rule: own-site, text: ต้องอยู่ในเว็บไซต์หลัก, basis: sourced, confidence: medium }
    - { rule: stable-host, text: ต้องเปิดได้, basis: inferred, confidence: low }
    - { rule: own-spot, text: ต้องถึงจุด, basis: inferred, confidence: low }
  groups: [{ code: A, indicator: 1, title: หมวดเดียว, confidence: low }]
  items:
${[
  ['P1', 'previous-year', '[2574]', ''],
  ['P2', 'covering', '[2575]', ''],
  ['P3', 'up-to-date', '[]', ''],
  ['P4', 'up-to-date', '[]', '[pdf, table]'],
]
  .map(([code, kind, years, needs]) => `    - code: ${code}
      title: ข้อ ${code}
      group: A
      concept: ${code?.toLowerCase()}
      elements: [หนึ่ง, สอง]
      period: { kind: ${kind}, years: ${years}, text: ช่วงเวลา }
${needs ? `      formats: [{ text: PDF คู่กับตาราง, needs: ${needs}, confidence: low }]\n` : ''}      basis: { title: sourced, elements: sourced }
      confidence: { title: low, elements: low, period: low }
`)
  .join('')}`;

interface Case {
  rule: string;
  code: string;
  /** The places of the two elements; more where a rule is about several. */
  where: string[];
  answer?: 'yes' | 'no';
  body?: string;
  /** What is said, with its line; nothing where the evidence passes. */
  said?: string[];
}

const one = (place: string) => `{ label: ที่หนึ่ง, ${place}, element: หนึ่ง }`;
const two = (place: string) => `{ label: ที่สอง, ${place}, element: สอง }`;
const ofYear = (label: string) => `{ label: ${label}, file: a.pdf, element: หนึ่ง }`;
const other = two('page: /glossary/');

/** Evidence that passes and evidence that fails, for each kind of rule. */
const cases: Record<string, Case> = {
  'a page of the right year': { rule: 'EVIDENCE_PERIOD', code: 'P1', where: [ofYear('รายงานปี 2574'), other] },
  'a label of the wrong year': { rule: 'EVIDENCE_PERIOD', code: 'P1', where: [ofYear('รายงานปี 2573'), other], said: ['6 ข้อ P1 องค์ประกอบ "หนึ่ง" ต้องเป็นข้อมูลปี 2574 แต่ "รายงานปี 2573" เป็นของปี 2573'] },
  'a page of the wrong year': { rule: 'EVIDENCE_PERIOD', code: 'P1', where: [one('page: /2568/report/'), other], said: ['6 ข้อ P1 องค์ประกอบ "หนึ่ง" ต้องเป็นข้อมูลปี 2574 แต่ "ที่หนึ่ง" เป็นของปี 2568'] },
  'a month of the fiscal year': { rule: 'EVIDENCE_PERIOD', code: 'P1', where: [ofYear('ประกาศ ตุลาคม 2573'), other] },
  'a plan that covers the year': { rule: 'EVIDENCE_PERIOD', code: 'P2', where: [ofYear('แผนพัฒนา 2571-2575'), other] },
  'a plan that ended before it': { rule: 'EVIDENCE_PERIOD', code: 'P2', where: [ofYear('แผนพัฒนา 2566-2570'), other], said: ['6 ข้อ P2 องค์ประกอบ "หนึ่ง" ต้องเป็นข้อมูลปี 2575 แต่ "แผนพัฒนา 2566-2570" เป็นของปี 2566, 2570'] },
  'any year where none is asked for': { rule: 'EVIDENCE_PERIOD', code: 'P3', where: [ofYear('คำสั่งปี 2560'), other] },
  'the main website': { rule: 'EVIDENCE_SITE', code: 'P3', where: [one('url: https://example.go.th/a'), other] },
  'a site below the main one': { rule: 'EVIDENCE_SITE', code: 'P3', where: [one('url: https://data.example.go.th/a'), other] },
  'the site of somebody else': { rule: 'EVIDENCE_SITE', code: 'P3', where: [other, one('url: https://notexample.go.th/a')], said: ['7 ข้อ P3 องค์ประกอบ "หนึ่ง" อยู่ที่ notexample.go.th ซึ่งไม่ใช่เว็บไซต์ของหน่วยงาน (example.go.th, ita.example.go.th)'] },
  'a Drive folder': { rule: 'EVIDENCE_UNSTABLE', code: 'P3', where: [one('url: https://drive.google.com/a'), other], said: ['6 ข้อ P3 องค์ประกอบ "หนึ่ง" อยู่ที่ Google Drive ซึ่งลิงก์อาจหายหรือต้องเข้าสู่ระบบ'] },
  'a post on Facebook': { rule: 'EVIDENCE_UNSTABLE', code: 'P3', where: [one('url: https://www.facebook.com/a'), other], said: ['6 ข้อ P3 องค์ประกอบ "หนึ่ง" อยู่ที่ Facebook ซึ่งลิงก์อาจหายหรือต้องเข้าสู่ระบบ'] },
  'a file of our own': { rule: 'EVIDENCE_UNSTABLE', code: 'P3', where: [one('file: a.pdf'), other] },
  'two spots of one page': { rule: 'EVIDENCE_SPOT', code: 'P3', where: [one('page: /2568/report/#m1'), two('page: /2568/report/#m2')] },
  'one page for two elements': {
    rule: 'EVIDENCE_SPOT',
    code: 'P3',
    where: [one('page: /2568/report/'), two('page: /2568/report/')],
    said: [
      '6 ข้อ P3 องค์ประกอบ "หนึ่ง" เปิดที่ /2568/report/ ที่เดียวกับองค์ประกอบ "สอง" ผู้ตรวจต้องค้นเองว่าอยู่ตรงไหน',
      '7 ข้อ P3 องค์ประกอบ "สอง" เปิดที่ /2568/report/ ที่เดียวกับองค์ประกอบ "หนึ่ง" ผู้ตรวจต้องค้นเองว่าอยู่ตรงไหน',
    ],
  },
  'one page twice for one element': { rule: 'PLACE_TWICE', code: 'P3', where: [one('page: /2568/report/'), one('page: /2568/report/'), other], said: ['7 ข้อ P3 ให้ที่อยู่ /2568/report/ ไว้แล้วสำหรับองค์ประกอบเดียวกัน'] },
  'the item\'s own page with a text of its own': { rule: 'EVIDENCE_CIRCULAR', code: 'P3', where: [one('page: /oit/2575/p03/#ไม่มีเรื่อง'), other], body: '## ไม่มีเรื่อง\n\nไม่มีเรื่องร้องเรียน\n' },
  'the item\'s own page that says no more than the answer': { rule: 'EVIDENCE_CIRCULAR', code: 'P3', where: [one('page: /oit/2575/p03/'), other], said: ['6 ข้อ P3 องค์ประกอบ "หนึ่ง" ชี้ไปที่ /oit/2575/p03/ ซึ่งเป็นหน้าคำตอบ ไม่ใช่ข้อมูลที่พิสูจน์องค์ประกอบ'] },
  'the assessor\'s page': { rule: 'EVIDENCE_CIRCULAR', code: 'P3', where: [one('page: /oit/2575/'), other], said: ['6 ข้อ P3 องค์ประกอบ "หนึ่ง" ชี้ไปที่ /oit/2575/ ซึ่งเป็นหน้าคำตอบ ไม่ใช่ข้อมูลที่พิสูจน์องค์ประกอบ'] },
  'a PDF and a spreadsheet': { rule: 'EVIDENCE_FORMAT', code: 'P4', where: [one('file: a.pdf'), two('file: b.xlsx')] },
  'a spreadsheet on the main site': { rule: 'EVIDENCE_FORMAT', code: 'P4', where: [one('file: a.pdf'), two('url: https://www.example.go.th/b.CSV?x=1')] },
  'a PDF alone': { rule: 'EVIDENCE_FORMAT', code: 'P4', where: [one('file: a.pdf'), other], said: ['6 ข้อ P4 ยังไม่มีตารางที่โปรแกรมอ่านได้ (XLSX, ODS หรือ CSV) เกณฑ์คือ PDF คู่กับตาราง'] },
  'pages alone': { rule: 'EVIDENCE_FORMAT', code: 'P4', where: [one('page: /2568/'), other], said: ['6 ข้อ P4 ยังไม่มีไฟล์ PDF และ ตารางที่โปรแกรมอ่านได้ (XLSX, ODS หรือ CSV) เกณฑ์คือ PDF คู่กับตาราง'] },
  'no files where the answer is no': { rule: 'EVIDENCE_FORMAT', code: 'P4', answer: 'no', where: [one('page: /2568/')] },
  'places for every element': { rule: 'ELEMENTS_MISSING', code: 'P3', where: [one('page: /2568/'), other] },
  'no place for an element': { rule: 'ELEMENTS_MISSING', code: 'P3', where: [one('page: /2568/')], said: ['4 ข้อ P3 ตอบว่ามี แต่ยังไม่มีที่เผยแพร่ของ: สอง ข้อที่ไม่ครบจะได้ 0 คะแนน'] },
  'an element of the list': { rule: 'ELEMENT_UNKNOWN', code: 'P3', where: [one('page: /2568/'), other] },
  'an element that the list has not': { rule: 'ELEMENT_UNKNOWN', code: 'P3', where: [one('page: /2568/'), '{ label: ก, page: /glossary/, element: สาม }'], said: ['7 ข้อ P3 ไม่มีองค์ประกอบ "สาม"'] },
  'a page that there is': { rule: 'PLACE_UNKNOWN', code: 'P3', where: [one('page: /2568/'), other] },
  'a page that there is not': { rule: 'PLACE_UNKNOWN', code: 'P3', where: [one('page: /2568/plan/'), other], said: ['6 ข้อ P3 องค์ประกอบ "หนึ่ง": เว็บไซต์นี้ไม่มีหน้า /2568/plan/'] },
  'a spot that there is': { rule: 'SPOT_UNKNOWN', code: 'P3', where: [one('page: /2568/report/#m1'), other] },
  'a spot that there is not': { rule: 'SPOT_UNKNOWN', code: 'P3', where: [one('page: /2568/report/#m9'), other], said: ['6 ข้อ P3 องค์ประกอบ "หนึ่ง": หน้า /2568/report/ ไม่มีจุด #m9'] },
};

/** What the check says of an answer to a list of all kinds of rules. */
function issuesOf({ code, where, answer = 'yes', body = '' }: Case, isVerified = true, more = '') {
  const file = `content/disclosures/2575/${code.toLowerCase().replace(/\d/, '0$&')}.mdx`;
  const text = `---\ncode: ${code}\nfiscalYear: 2575\nanswer: ${answer}\nwhere:\n${where.map((place) => `  - ${place}\n`).join('')}${more}---\n\n${body}`;
  const { issues } = parseSource([...assessmentFiles, textFile('content/frameworks/2575.yaml', list(isVerified)), textFile(file, text)]);
  return issues.filter(({ place }) => place.file === file);
}

describe('the rules of evidence', () => {
  it.each(Object.entries(cases).map(([name, one]) => ({ name, ...one })))('$rule of $name', ({ rule, said = [], ...evidence }) => {
    const issues = issuesOf({ rule, ...evidence });
    expect(issues.map((issue) => `${issue.place.line} ${messageOf(issue)}`)).toEqual(said);
    for (const issue of issues) {
      expect(issue.code).toBe(rule);
      expect(mendOf(issue).length).toBeGreaterThan(10);
    }
  });

  it('each have evidence that passes and evidence that fails', () => {
    const rules = [...Object.keys(evidenceKinds), 'ELEMENTS_MISSING', 'ELEMENT_UNKNOWN', 'PLACE_UNKNOWN', 'SPOT_UNKNOWN'];
    expect(rules.filter((rule) => !(rule in issueKinds))).toEqual([]);
    for (const rule of rules) {
      const own = Object.values(cases).filter((one) => one.rule === rule);
      expect([own.some(({ said }) => said === undefined), own.some(({ said }) => said !== undefined)], rule).toEqual([true, true]);
    }
  });

  it('say how far they can be relied on while the list was not verified', () => {
    const wrong = { rule: '', code: 'P1', where: [ofYear('รายงานปี 2573'), other] };
    expect(issuesOf(wrong, false).map(messageOf)[0]).toContain('(เกณฑ์นี้ยังไม่ได้ยืนยันกับเอกสารทางการ ความเชื่อมั่นต่ำ)');
  });

  it('are silent where the answer says that it was looked at, and say so where there is nothing to silence', () => {
    const wrong = { rule: '', code: 'P1', where: [ofYear('รายงานปี 2573'), other] };
    expect(issuesOf(wrong, true, 'asInSource: [where]\n')).toEqual([]);
    expect(issuesOf({ ...wrong, where: [ofYear('รายงานปี 2574'), other] }, true, 'asInSource: [where]\n').map(({ code }) => code)).toEqual(['AS_IN_SOURCE_STALE']);
  });
});
