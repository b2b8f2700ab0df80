import { expect, it } from 'vitest';
import { checkFigures } from '../../src/domain/figure-rules.ts';
import { updateFigures } from '../../src/domain/figures.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { severityOf } from '../../src/domain/issue-kinds.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { files, framework, indicator, year } from '../views/fixture.ts';

const file = 'content/years/2569.yaml';
const opening = 'opening: ผลปีงบประมาณ พ.ศ. 2568 ได้คะแนน 90 (ผ่าน)\n';
const pending = 'fiscalYear: 2569\ntitle: รายงาน ปี 2569\nincomplete: ยังไม่ประกาศผล\nsource: { title: เอกสาร, origin: ตัวอย่าง }\n';

/** The small agency, whose year 2568 has an opening, with a second year. */
function read(text: string, more: Readonly<Record<string, string>> = {}) {
  const first = textFile('content/years/2568.yaml', `${year(2568)}${opening}`);
  const added = Object.entries({ 'content/frameworks/2569.yaml': framework(2569), [file]: text, ...more }).map(([path, words]) => textFile(path, words));
  return parseSource([...files.filter(({ path }) => path !== first.path), first, ...added]);
}

const told = (text: string, more?: Readonly<Record<string, string>>) =>
  read(text, more).issues.filter(({ place }) => place.file === file).map((issue) => `${severityOf(issue.code)} ${issue.code} ${issue.place.line} ${issue.facts.field ?? ''}`.trim());

/** The file of 2568 with the year of the file changed and nothing else. */
const copied = `${year(2568)}${opening}`.replace('fiscalYear: 2568', 'fiscalYear: 2569').replace(/notes:\n(?: {2}- .*\n)+/, '').replace('asInSource: [rating]\n', '');
const scores = { 'content/indicators/2569/1.mdx': indicator(2569, 1, '100', 'done'), 'content/indicators/2569/2.mdx': indicator(2569, 2, '90.5', 'done'), 'content/indicators/2569/3.mdx': indicator(2569, 3, '80', 'done') };

it('a year whose result is not announced needs neither total nor rating, if it says why', () => {
  expect(told(pending)).toEqual([]);
  expect(told(pending.replace(/incomplete: .*\n/, ''), scores)).toEqual(['refusal RESULT_MISSING 1 total', 'refusal RESULT_MISSING 1 rating']);
  expect(told(`${pending}total: 90\n`)).toEqual(['refusal RESULT_MISSING 1 rating']);
});

it('the mend of a year without a file is a file that is accepted', () => {
  const { issues } = parseSource([...files, textFile('content/frameworks/2569.yaml', framework(2569)), textFile('content/indicators/2569/1.mdx', indicator(2569, 1, '100', 'done'))]);
  const issue = issues.find(({ code }) => code === 'YEAR_MISSING');
  const mend = issue ? mendOf(issue) : '';
  expect(told(mend.slice(mend.indexOf('\nfiscalYear:') + 1))).toEqual([]);
});

it("another year's file taken over is told by its title, its opening and its result", () => {
  expect(told(copied, scores)).toEqual(['warning TEXT_YEAR 2 title', 'warning TOTAL_MISMATCH 3', 'warning YEAR_COPIED 3', 'warning TEXT_YEAR 6 opening']);
  expect(told(`${copied}incomplete: ยังไม่ประกาศผล\n`)).toContain('warning YEAR_COPIED 3');
  expect(told(copied.replace('90', '91'), scores).filter((line) => line.includes('COPIED'))).toEqual([]);
  expect(told(copied, { ...scores, 'content/indicators/2569/3.mdx': indicator(2569, 3, '81', 'done') }).filter((line) => line.includes('COPIED'))).toEqual([]);
});

it('what the source really says of another year stays, when it is said so', () => {
  expect(told(`${copied}asInSource: [title, opening, fiscalYear, total]\n`, scores)).toEqual([]);
  expect(told(pending.replace('รายงาน ปี 2569', 'รายงาน ปี 2569 เทียบกับปี 2568'))).toEqual([]);
  expect(told(pending.replace('รายงาน ปี 2569', 'ตาม พ.ร.บ. พ.ศ. 2540'))).toEqual([]);
});

it('corrections left over from another year are told, those of what was published are not', () => {
  const correction = 'corrections:\n  - { field: total, from: 90, to: 91, date: 5 มกราคม 2569, reason: อ่านผิด }\n';
  const before = updateFigures({}, parseSource(files).entries);
  const said = (total: string, published: typeof before, day = '5 มกราคม 2569') =>
    checkFigures(read(`${copied.replace('total: 90', `total: ${total}`)}${correction.replace('5 มกราคม 2569', day)}`).entries, published, [])
      .filter(({ place }) => place.file === file)
      .map((issue) => `${issue.code} ${issue.place.line} | ${messageOf(issue)}`);
  expect(said('91', before)).toEqual(['CORRECTION_EARLY 8 | รายการแก้ไขช่อง total (คะแนนรวม) วันที่ 5 มกราคม 2569 เกิดก่อนที่ช่องนี้ของปี 2569 จะเผยแพร่ครั้งแรก น่าจะติดมาจากไฟล์ของปีอื่น และจะแสดงบนหน้าเว็บของปีนี้']);
  const since = { ...before, '/2569/': { values: { total: '90', rating: 'ผ่าน' }, corrections: [] } };
  expect(said('91', since)).toEqual([]);
  expect(said('91', since, '5 มกราคม 2568').map((line) => line.slice(0, 16))).toEqual(['CORRECTION_EARLY']);
  const both = read(`${copied.replace('total: 90', 'total: 91')}${correction}`, { 'content/years/2568.yaml': `${year(2568).replace('total: 90', 'total: 91')}${correction}` });
  expect(checkFigures(both.entries, since, []).filter(({ place }) => place.file === file).map(({ code, facts }) => `${code} ${facts.other ?? ''}`)).toEqual(['CORRECTION_COPIED content/years/2568.yaml']);
});
