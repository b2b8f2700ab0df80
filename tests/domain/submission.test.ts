import { describe, expect, it } from 'vitest';
import { askedYear } from '../../src/domain/asked-year.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { isPlaceholder } from '../../src/domain/placeholder.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { checkSubmission, shownInside, submittedInside, type BuiltPlaces } from '../../src/domain/submission-rules.ts';
import { submissionRows, submissionTable, submissionText } from '../../src/domain/submission.ts';
import { files } from '../views/fixture.ts';
import { assessedSite, assessmentFiles, newestAssessment } from '../views/oit-fixture.ts';

const site = assessedSite();
const rows = submissionRows(site.agency, newestAssessment(site));

describe('the submission sheet', () => {
  it('has the fields of an answer by their Thai names, an item in a row, an address in a line', () => {
    const { columns, rows: cells } = submissionTable(2571, rows);
    expect(columns.map(({ label }) => label)).toEqual(['รหัสข้อ', 'คำตอบ', 'ที่เผยแพร่', 'คำอธิบายสำหรับผู้ตรวจ', 'หน้าของข้อนี้ในเว็บไซต์']);
    expect(cells).toEqual([
      ['K1', 'มี', 'https://ita.example.go.th/2568/measures/1/#summary-1\nhttps://ita.example.go.th/2568/report/\nhttps://www.example.go.th/a', '1. เปิดรายงาน\n2. ดูแถวแรก', 'https://ita.example.go.th/oit/2571/k01/'],
      ['K2', 'ไม่มี', '', '', 'https://ita.example.go.th/oit/2571/k02/'],
    ]);
  });

  it('gives each address once, that of a document where it is published, and none of what the agency says it has not', () => {
    const places = 'where:\n  - { label: ก, file: แผน 1.pdf, element: ผลงาน }\n  - { label: ข, page: /2568/, element: ผลงาน }\n  - { label: ค, page: /2568/, element: ปีที่รายงาน }\n';
    const rowOf = (answer: string, more = '') => {
      const changed = assessedSite(textFile('content/disclosures/2571/k01.mdx', `---\ncode: K1\nfiscalYear: 2571\nanswer: ${answer}\n${places}${more}---\n`));
      return submissionRows(changed.agency, newestAssessment(changed))[0];
    };
    expect(rowOf('yes')?.addresses).toEqual(['https://ita.example.go.th/documents/2571/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf', 'https://ita.example.go.th/2568/']);
    expect(rowOf('no')).toMatchObject({ answer: 'no', addresses: [] });
    expect(rowOf('yes', 'draft: true\n')).toMatchObject({ answer: undefined, addresses: [] });
  });

  it('is text to copy from, a block for each item', () => {
    expect(submissionText(site.agency, 2571, rows)).toMatchInlineSnapshot(`
      "คำตอบ OIT ปี 2571 องค์การบริหารส่วนตำบลตัวอย่าง

      K1 รายงานผล
      คำตอบ:
      มี
      ที่เผยแพร่:
      https://ita.example.go.th/2568/measures/1/#summary-1
      https://ita.example.go.th/2568/report/
      https://www.example.go.th/a
      คำอธิบายสำหรับผู้ตรวจ:
      1. เปิดรายงาน
      2. ดูแถวแรก
      หน้าของข้อนี้ในเว็บไซต์:
      https://ita.example.go.th/oit/2571/k01/

      K2 ข่าว
      คำตอบ:
      ไม่มี
      หน้าของข้อนี้ในเว็บไซต์:
      https://ita.example.go.th/oit/2571/k02/
      "
    `);
  });
});

describe('an address that would not open', () => {
  const agency = new TextDecoder().decode(files[0]?.bytes).replace('https://ita.example.go.th', 'https://ita.sokpra.go.th');
  const k01 = (place: string) => textFile('content/disclosures/2571/k01.mdx', `---\ncode: K1\nfiscalYear: 2571\nanswer: yes\nwhere:\n  - label: ก\n    ${place}\n---\n`);
  const entriesWith = (place: string, url = agency) => parseSource([...assessmentFiles.filter(({ path }) => !/agency|k01/.test(path)), textFile('content/agency.yaml', url), k01(place)]).entries;
  const page = (spots: readonly string[], isCurrent = true): BuiltPlaces => ({ pages: new Map([['/2568/report/', { spots: new Set(spots), isCurrent }]]), files: new Map([['/documents/2571/ก.pdf', { isCurrent }]]) });
  const nothing: BuiltPlaces = { pages: new Map(), files: new Map() };
  const said = (place: string, built: BuiltPlaces | undefined) => checkSubmission(entriesWith(place), 2571, built).map((issue) => `${issue.code} ${issue.place.file}:${issue.place.line}`);
  const k = 'content/disclosures/2571/k01.mdx:7';

  it.each([
    ['of a page that is there', 'page: /2568/report/#m1', page(['m1']), []],
    ['of a document that is there', 'file: ก.pdf', page([]), []],
    ['of another site', 'url: https://www.dla.go.th/a', nothing, []],
    ['of a page that is not built', 'page: /2568/report/#m1', nothing, [`SUBMIT_PAGE ${k}`]],
    ['of a spot that the page has not', 'page: /2568/report/#m1', page(['m2']), [`SUBMIT_SPOT ${k}`]],
    ['of a page built before it was edited', 'page: /2568/report/#m1', page(['m1'], false), [`SUBMIT_STALE ${k}`]],
    ['of a document that is not built', 'file: ก.pdf', nothing, [`SUBMIT_FILE ${k}`]],
    ['of a document built before it was replaced', 'file: ก.pdf', page([], false), [`SUBMIT_STALE ${k}`]],
    ['where nothing was built', 'page: /2568/report/#m1', undefined, ['SUBMIT_UNBUILT dist:0']],
  ] as const)('is told %s', (_, place, built, expected) => {
    expect(said(place, built)).toEqual(expected);
  });

  it('is any, while the site has only an address for examples', () => {
    const issues = checkSubmission(assessmentEntries(), 2571, page(['m1']));
    expect(issues.map(({ code }) => code)).toContain('SUBMIT_URL');
    expect(issues.map((issue) => `${messageOf(issue)} ${mendOf(issue)}`).join()).toMatch(/https:\/\/ita\.example\.go\.th/);
  });

  it('is asked only of published answers that say yes', () => {
    expect(submittedInside(entriesWith('page: /2568/report/#m1'), 2571).map(({ path, spot }) => [path, spot])).toEqual([['/2568/report/', 'm1']]);
    expect(submittedInside(entriesWith('page: /2568/report/#m1'), 2572)).toEqual([]);
  });

  it('is kept in an archive also where the answer only shows it', () => {
    const { entries } = parseSource([...assessmentFiles, textFile('content/disclosures/2571/k02.mdx', '---\ncode: K2\nfiscalYear: 2571\nanswer: no\nwhere:\n  - { label: หน่วย, page: /units/ }\n---\n')].filter(({ path }, index, all) => all.findLastIndex((other) => other.path === path) === index));
    expect(shownInside(entries, 2571)).toEqual(['/2568/measures/1/', '/2568/report/', '/units/']);
    expect(submittedInside(entries, 2571).map(({ path }) => path)).not.toContain('/units/');
  });

  function assessmentEntries() {
    return parseSource(assessmentFiles).entries;
  }
});

describe('isPlaceholder', () => {
  it.each(['https://ita.example.go.th', 'https://example.com/', 'http://localhost:4321', 'https://x.test', 'http://127.0.0.1/'])('knows %s for no real address', (address) => {
    expect(isPlaceholder(address)).toBe(true);
  });

  it.each(['https://ita.sokpra.go.th', 'https://tests.go.th', 'https://myexample.go.th'])('takes %s for real', (address) => {
    expect(isPlaceholder(address)).toBe(false);
  });
});

describe('askedYear', () => {
  it.each([
    ['2569', { year: 2569 }],
    ['๒๕๖๙', { year: 2569 }],
    [' 2569 ', { year: 2569 }],
    [undefined, { problem: 'ยังไม่ได้บอกปี ปีที่มีคือ 2568, 2569' }],
    ['2570', { problem: 'ไม่มีข้อมูลของปี 2570 ปีที่มีคือ 2568, 2569' }],
    ['2026', { problem: '2026 เป็นปี ค.ศ. ให้ใช้ปี พ.ศ. 2569' }],
    ['69', { problem: '"69" ไม่ใช่ปี พ.ศ. สี่หลัก ปีที่มีคือ 2568, 2569' }],
  ])('answers %j', (typed, expected) => {
    expect(askedYear(typed, [2569, 2568])).toEqual(expected);
  });
});
