import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportSheet } from '../../scripts/lib/export-sheet.ts';
import { submissionRows, submissionTable } from '../../src/domain/submission.ts';
import { assessedSite, newestAssessment } from '../views/oit-fixture.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'prongsai-export-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const site = assessedSite();
const assessment = newestAssessment(site);

it('writes one sheet in three forms that say the same, and the same bytes again', async () => {
  const [first, second] = [await exportSheet(site, assessment, join(folder, 'a')), await exportSheet(site, assessment, join(folder, 'b/c'))];
  expect(first.files.map((file) => file.slice(folder.length + 3))).toEqual(['itas-2571.xlsx', 'itas-2571.csv', 'itas-2571.txt']);
  const [xlsx, csv, text] = await Promise.all(first.files.map((file) => readFile(file)));
  const again = await Promise.all(second.files.map((file) => readFile(file)));
  expect(again.map((bytes, index) => bytes.equals([xlsx, csv, text][index] ?? Buffer.of()))).toEqual([true, true, true]);
  const { columns, rows } = submissionTable(2571, submissionRows(site.agency, assessment));
  const cells = [columns.map(({ label }) => label), ...rows];
  const filled = (list: readonly (readonly unknown[])[]) => list.map((row) => row.map((cell) => cell ?? ''));
  expect(filled((await readXlsx(xlsx ?? Buffer.of())).sheets[0]?.rows ?? [])).toEqual(cells);
  expect(parseCsv(csv?.toString() ?? '', { unescapeFormulae: true })).toEqual(cells);
  for (const cell of cells.slice(1).flat()) expect(text?.toString()).toContain(cell);
});

it('says what the sheet does not prove', async () => {
  expect((await exportSheet(site, assessment, folder)).remarks).toEqual([
    'ทั้งหมด 2 ข้อ ตอบว่ามี 1 ข้อ',
    'ตอบว่าไม่มี จึงไม่ส่งที่อยู่ 1 ข้อ (K2)',
    'ที่อยู่ของเว็บไซต์อื่น 1 แห่ง คำสั่งนี้ไม่ได้เปิดตรวจ ให้เปิดดูเองก่อนส่ง หรือสั่ง npm run links',
    '  K1 https://www.example.go.th/a (ยังไม่เคยตรวจ)',
  ]);
});

it('names each outside address once, with the items that give it and what tests found', async () => {
  const [k1, k2] = assessment.items;
  if (!k1?.answer || !k2) throw new Error('the fixture answers K1');
  const links = { 'https://www.example.go.th/a': { state: 'ok', lastTested: '2028-04-01', since: '2028-04-01', lastGood: '2028-04-01' } } as const;
  const { remarks } = await exportSheet(site, { ...assessment, links, items: [k1, { ...k2, answer: k1.answer }] }, folder);
  expect(remarks.filter((remark) => remark.includes('example.go.th/a'))).toEqual([expect.stringMatching(/^ {2}K1, K2 https:\/\/www\.example\.go\.th\/a \(.*1 เมษายน 2571\)$/)]);
});
