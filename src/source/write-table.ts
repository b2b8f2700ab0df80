import type { Table } from '../domain/table.ts';

/** Said in every workbook in the place of the hour of writing, so that the same facts give the same bytes. */
const writtenAt = new Date('2000-01-01T00:00:00Z');

/** As many letters as the writer of workbooks takes in the name of a sheet. */
const longestName = 31;

/**
 * Writes tables as one Excel workbook, a sheet each, with the headings frozen and every cell wrapped.
 * @param title the workbook's own title
 */
export async function writeWorkbook(title: string, tables: readonly Table[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const alignment = { wrapText: true, vertical: 'top' } as const;
  return writeXlsx({
    sheets: tables.map(({ name, columns, rows }) => ({
      name: name.slice(0, longestName),
      columns: columns.map(({ width }) => ({ width, style: { alignment } })),
      rows: [columns.map(({ label }) => label), ...rows.map((row) => [...row])],
      cells: new Map(columns.map(({ label }, column) => [`0,${column}`, { value: label, type: 'string', style: { alignment, font: { bold: true } } }])),
      freezePane: { rows: 1 },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })),
    properties: { title, created: writtenAt, modified: writtenAt },
  });
}

/** Writes a table as CSV that Excel opens with its Thai whole, and in which no cell is taken for a formula. */
export async function writeCsvTable({ columns, rows }: Table): Promise<string> {
  const { writeCsv } = await import('hucre/csv');
  return `${writeCsv([columns.map(({ label }) => label), ...rows.map((row) => [...row])], { bom: true, escapeFormulae: true }).replace(/\r\n$/, '')}\r\n`;
}
