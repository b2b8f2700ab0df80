import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import type { TextLines } from './text-lines.ts';

/** Where the two parts of an entry file stand in its text, as offsets. */
interface SplitText {
  head: { start: number; end: number };
  body: { start: number; end: number };
  issues: Issue[];
}

const fence = /^---[ \t]*$/;

/** A fence that a keyboard, a word processor or haste made into something else: `----`, `–––`, `—`, `--`, `***`, `--- x`. */
const nearFence = /^(?:---.*|[-–—−]{1,9}[ \t]*|_{3,}[ \t]*|\*{3,}[ \t]*|\\---[ \t]*)$/;

/** A line of YAML at the margin or below it; also an empty line or a comment. */
const yamlLine = /^(?:[A-Za-z_][\w-]*[ \t]*[:：]|[ \t\u00A0]|-[ \t]|#[^#]|[\]}])/;

/**
 * Splits an MDX file into front matter and body. Lines before the first fence may be empty, as Astro allows.
 * @param lines the whole file
 * @param fields the fields that front matter may hold, by which a stray fence is told
 */
export function splitFrontMatter(lines: TextLines, fields: readonly string[]): SplitText {
  const rows = lines.text.split('\n');
  const opening = rows.findIndex((row) => row.trim() !== '');
  const first = rows[opening] ?? '';
  const refused = (code: IssueCode, row: number, facts: Facts = {}): SplitText => ({
    head: { start: 0, end: 0 },
    body: { start: 0, end: 0 },
    issues: [{ code, place: { file: lines.file, line: row + 1, column: 1, length: Math.max(1, (rows[row] ?? '').length) }, facts }],
  });
  if (!fence.test(first)) return refused(openingProblem(first), Math.max(0, opening), openingFacts(first));
  const end = rows.findIndex((row, index) => index > opening && fence.test(row));
  const crooked = rows.findIndex((row, index) => index > opening && (end === -1 || index < end) && nearFence.test(end === -1 ? row.trimStart() : row));
  if (crooked !== -1 && (end === -1 || (rows[crooked] ?? '').startsWith('---'))) return refused('FM_FENCE', crooked, { value: (rows[crooked] ?? '').trim().slice(0, 40) });
  if (end === -1) return refused('FM_UNCLOSED', closingPlace(rows, opening));
  const stray = strayFence(rows, end, fields);
  if (stray !== -1) return refused('FM_SPLIT', stray);
  const text = lines.text.length;
  return {
    head: { start: lines.startOfLine(opening + 2), end: Math.max(lines.startOfLine(opening + 2), lines.startOfLine(end + 1) - 1) },
    body: { start: Math.min(text, lines.startOfLine(end + 2)), end: text },
    issues: [],
  };
}

const otherFormats = { '+++': 'TOML (+++)', ';;;': 'JSON (;;;)', '{': 'JSON ({ })' } as const;

function openingProblem(row: string): IssueCode {
  if (Object.keys(otherFormats).some((mark) => row.startsWith(mark))) return 'FM_TOML';
  return nearFence.test(row) ? 'FM_FENCE' : 'FM_MISSING';
}

function openingFacts(row: string): Facts {
  return { value: Object.entries(otherFormats).find(([mark]) => row.startsWith(mark))?.[1] ?? row.trim().slice(0, 40) };
}

/** Where the closing fence belongs: at the first line that is no YAML any more. */
function closingPlace(rows: readonly string[], opening: number): number {
  const after = rows.findIndex((row, index) => index > opening && row.trim() !== '' && !yamlLine.test(row));
  const limit = after === -1 ? rows.length : after;
  const last = rows.findLastIndex((row, index) => index < limit && row.trim() !== '');
  return Math.min(last + 1, rows.length - 1);
}

/** The row after a fence that cut the front matter in two; -1 where there is none. */
function strayFence(rows: readonly string[], end: number, fields: readonly string[]): number {
  const next = rows.findIndex((row, index) => index > end && row.trim() !== '');
  const isField = (row: string | undefined) => fields.includes(/^([A-Za-z]\w*):(?:\s|$)/.exec(row ?? '')?.[1] ?? '');
  if (next === -1) return -1;
  if (isField(rows[next])) return next;
  const second = rows.findIndex((row, index) => index > end && fence.test(row));
  if (second === -1) return -1;
  return rows.some((row, index) => index > end && index < second && isField(row)) ? next : -1;
}
