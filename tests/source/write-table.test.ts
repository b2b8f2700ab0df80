import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/domain/table.ts';
import { writeCsvTable, writeWorkbook } from '../../src/source/write-table.ts';

const table: Table = {
  name: 'OIT 2569',
  columns: [{ label: 'รหัสข้อ', width: 10 }, { label: 'ที่เผยแพร่', width: 60 }],
  rows: [
    ['O1', 'https://a.go.th/ก\nhttps://a.go.th/#m1'],
    ['=HYPERLINK("https://evil")', '+66 "อ้าง", ต่อ'],
    ['๐๔๓411234', '094.40'],
  ],
};
const cells = [table.columns.map(({ label }) => label), ...table.rows];

describe('a workbook', () => {
  it('holds every cell as the text that it was, under headings that stay', async () => {
    const { sheets } = await readXlsx(await writeWorkbook('ชื่อ', [table, { ...table, name: 'อีกแผ่น' }]));
    expect(sheets.map(({ name }) => name)).toEqual(['OIT 2569', 'อีกแผ่น']);
    for (const { rows, freezePane, columns } of sheets) {
      expect(rows).toEqual(cells);
      expect(freezePane).toEqual({ rows: 1 });
      expect(columns?.map(({ width }) => width)).toEqual([10, 60]);
    }
  });

  it('wraps its cells', async () => {
    const { sheets: [sheet] } = await readXlsx(await writeWorkbook('ชื่อ', [table]), { readStyles: true });
    for (const place of ['0,0', '1,1']) expect(sheet?.cells?.get(place)?.style?.alignment).toMatchObject({ wrapText: true, vertical: 'top' });
  });

  it('is the same bytes for the same facts, whatever the hour', async () => {
    const [first, second] = [await writeWorkbook('ชื่อ', [table]), await writeWorkbook('ชื่อ', [table])];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const { properties } = await readXlsx(first);
    expect([properties?.title, properties?.created?.toISOString(), properties?.modified?.toISOString()]).toEqual(['ชื่อ', '2000-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z']);
  });
});

describe('a CSV file', () => {
  it('opens in Excel: a byte order mark, lines ending in CR and LF', async () => {
    const text = await writeCsvTable(table);
    expect(text.startsWith('\uFEFFรหัสข้อ,ที่เผยแพร่\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(parseCsv(text, { unescapeFormulae: true })).toEqual(cells);
  });

  it('has no cell that a spreadsheet would take for a formula', async () => {
    expect(parseCsv(await writeCsvTable(table)).flat().filter((cell) => /^[=+\-@\t\r]/.test(String(cell)))).toEqual([]);
  });
});
