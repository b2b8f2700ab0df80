/** A table to be opened in a spreadsheet: every cell is text, and may have several lines. */
export interface Table {
  /** The name of its sheet. */
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}

interface Column {
  label: string;
  /** In letters, as spreadsheets count it. */
  readonly width: number;
}

/** Several texts in one cell: numbered lines, or one text as it is. */
export function numberedLines(texts: readonly string[]): string {
  return texts.length > 1 ? texts.map((text, index) => `${index + 1}. ${text}`).join('\n') : texts.join('');
}
