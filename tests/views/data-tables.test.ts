import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { writeCsvTable, writeWorkbook } from '../../src/source/write-table.ts';
import { dataFile } from '../../src/views/data-file.ts';
import { disclosure } from '../../src/domain/disclosure.ts';
import { fieldColumns } from '../../src/domain/entry-table.ts';
import { indicator } from '../../src/domain/indicator.ts';
import { measure } from '../../src/domain/measure.ts';
import { progressStates } from '../../src/domain/status.ts';
import { requirement } from '../../src/domain/requirement.ts';
import { year } from '../../src/domain/year.ts';
import { assessmentTables, yearTables, type DataTables } from '../../src/views/data-tables.ts';
import { assessmentDataFile } from '../../src/views/oit-data-file.ts';
import { assessmentFiles } from './oit-fixture.ts';
import { files } from './fixture.ts';

const hostile = '=HYPERLINK("https://evil")';
const site = assembleSite(parseSource([...files, ...assessmentFiles].map((file) => (file.path === 'content/measures/2568/1.mdx' ? textFile(file.path, new TextDecoder().decode(file.bytes).replace('[ขั้นที่หนึ่ง, ขั้นที่สอง]', `['${hostile}', ขั้นที่สอง]\nattachments:\n  - { url: https://a.example.go.th/x, label: ประกาศ }`)) : file))).entries, new Map());
const [report] = site.reports;
const assessment = site.assessments.find(({ isAnswered }) => isAnswered);
if (!report || !assessment) throw new Error('the fixture has a year and an assessment');

type Rows = Record<string, string>[];
const textOf = (cell: unknown) => (typeof cell === 'string' ? cell : JSON.stringify(cell ?? '').replaceAll('"', ''));
const byLabel = (cells: readonly (readonly unknown[])[]): Rows => {
  const [labels = [], ...rows] = cells;
  return rows.map((row) => Object.fromEntries(labels.map((label, index) => [String(label), textOf(row[index])])));
};
async function readBack({ title, sheets, whole }: DataTables): Promise<Record<'csv' | 'xlsx', Rows>> {
  const workbook = await readXlsx(await writeWorkbook(title, sheets));
  return { csv: byLabel(parseCsv(await writeCsvTable(whole), { unescapeFormulae: true })), xlsx: workbook.sheets.flatMap(({ rows }) => byLabel(rows)) };
}

/** Every text and number that a fact of the JSON file is made of. */
function leaves(value: unknown): string[] {
  if (value === null || value === undefined || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [typeof value === 'string' ? value : JSON.stringify(value)];
  if ('text' in value) return leaves(value.text);
  return Object.values(value).flatMap(leaves);
}

/** What another column says, or a code that the table words for people. */
const elsewhere = new Set(['file', 'changed', 'answer', 'status', 'state', 'stateConfidence', 'draft', 'published', 'concept', 'includes', 'basis', 'confidence', 'sources', 'proof', 'links', 'doubts']);

const factsOf = (entry: object) => Object.entries(entry).flatMap(([field, value]) => (elsewhere.has(field) ? [] : leaves(value)));

describe.each(['csv', 'xlsx'] as const)('the %s of a year', (type) => {
  it('holds every fact of the JSON file, an entry in each row', async () => {
    const rows = (await readBack(yearTables(report)))[type];
    const data = dataFile(report) as { year: object; indicators: object[]; measures: object[] };
    const entries = [data.year, ...data.indicators, ...data.measures];
    expect(rows).toHaveLength(entries.length);
    for (const [index, entry] of entries.entries()) {
      const cells = Object.values(rows[index] ?? {}).join('\n');
      expect(factsOf(entry).filter((fact) => !cells.includes(fact))).toEqual([]);
    }
  });

  it('names its columns as the schemas do, keeps lists a line each, and words codes', async () => {
    const rows = (await readBack(yearTables(report)))[type];
    const of = (kind: string) => rows.filter((row) => row['ชนิด'] === kind);
    expect(of('มาตรการ')[0]).toMatchObject({ 'วิธีดำเนินการ': `${hostile}\nขั้นที่สอง`, 'เอกสารแนบ': 'ชื่อที่แสดง: ประกาศ · ที่อยู่เว็บ: https://a.example.go.th/x' });
    expect(of('ตัวชี้วัด').map((row) => [row['คะแนน'], row['สถานะ']])).toEqual(report.indicators.map(({ data }) => [data.score.text, data.status === undefined ? '' : progressStates[data.status]]));
    expect(of('ปี')[0]).toMatchObject({ 'คะแนนรวม': '90', 'ระดับผลการประเมิน': 'ผ่าน' });
  });
});

it('has no cell in a CSV file that a spreadsheet would take for a formula', async () => {
  const text = await writeCsvTable(yearTables(report).whole);
  expect(text).toContain(hostile.replaceAll('"', '""'));
  expect(parseCsv(text).flat().filter((cell) => /^[=+\-@\t\r]/.test(String(cell)))).toEqual([]);
});

describe.each(['csv', 'xlsx'] as const)('the %s of an assessment', (type) => {
  it('holds every item of the JSON file with its elements, its answer and what is missing', async () => {
    const rows = (await readBack(assessmentTables(site.agency, assessment)))[type];
    const { items } = assessmentDataFile(site.agency, assessment) as { items: (object & { code: string; missing: string[]; answer: object | null })[] };
    expect(rows.map((row) => row['รหัสข้อ'])).toEqual(items.map(({ code }) => code));
    for (const [index, item] of items.entries()) {
      const cells = Object.values(rows[index] ?? {}).join('\n');
      expect([...factsOf(item), ...factsOf(item.answer ?? {})].filter((fact) => !cells.includes(fact))).toEqual([]);
      expect(rows[index]?.['องค์ประกอบที่ยังขาด']).toBe(item.missing.join('\n'));
    }
  });

  it('names the year, gives places in full, and of a year that is not answered says nothing to be missing', async () => {
    const [row] = (await readBack(assessmentTables(site.agency, assessment)))[type];
    expect(row?.['ปีที่ประเมิน']).toBe('2571');
    expect(row?.['ที่เผยแพร่']).toContain('https://ita.example.go.th/2568/measures/1/#summary-1');
    const reference = { ...assessment, isAnswered: false, items: assessment.items.map((item) => ({ ...item, answer: undefined, state: 'unanswered' as const, elements: item.elements.map(({ text }) => ({ text, places: [] })) })) };
    const rows = (await readBack(assessmentTables(site.agency, reference)))[type];
    expect(rows.map((one) => [one['ผลของข้อ'], one['องค์ประกอบที่ยังขาด']])).toEqual(rows.map(() => ['ปี 2571 ใช้อ้างอิง ไม่มีคำตอบในเว็บไซต์นี้', '']));
    expect(assessmentDataFile(site.agency, reference)).toMatchObject({ isAnswered: false, states: null, items: [{ state: null, missing: [] }, { state: null, missing: [] }] });
  });

  it('says of an unverified list that it is', async () => {
    for (const verified of [true, false]) {
      const { list } = assessment;
      const rows = (await readBack(assessmentTables(site.agency, { ...assessment, list: { ...list, framework: { ...list.framework, verified } } })))[type];
      expect(rows.filter((row) => row['ความเชื่อมั่นของรายการ']?.startsWith('ยังไม่ได้ยืนยันกับเอกสารทางการ'))).toHaveLength(verified ? 0 : rows.length);
    }
  });
});

it('gives no two fields of a row one label, which would lose one of them', () => {
  const rows = [fieldColumns(year), fieldColumns(measure), fieldColumns(indicator), [...fieldColumns(requirement, ['concept', 'includes', 'basis', 'confidence', 'sources']), ...fieldColumns(disclosure, ['code', 'fiscalYear'])]];
  for (const columns of rows) expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
});
