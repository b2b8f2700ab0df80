import type { Facts, Issue, Place } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import type { TextLines } from './text-lines.ts';

/** What is wrong with one line: the column counts from 0. */
interface LineProblem {
  code: IssueCode;
  column: number;
  length?: number;
  facts?: Facts;
  edit?: string;
}

/** Signs that are meant to begin an item of a list, and `-` without its space. */
export const wrongBullet = /^(?:[•·●○◦▪■–—−‐‑]\s*|-(?=[^\s\d-])|\d{1,2}[.)]\s+)(?=\S)/u;

/** A text as a value in YAML: in quotes where it would else be read as something else. */
export function asYamlValue(text: string): string {
  return /: |:$| #|^[\s"'[\]{}>|*&!%#@`,?-]/.test(text) ? `"${text.replace(/[\\"]/g, '\\$&')}"` : text;
}

const keyed = /^(\s*(?:- +)*)([A-Za-z_][\w-]*):(?:[ \t]+(.*))?$/;
const listed = /^(\s*(?:- +)+)(.*)$/;
const closers: Record<string, string> = { '[': ']', '{': '}' };

/**
 * Says in terms of lines what a YAML parser only says in terms of tokens. To be asked about YAML that does not parse:
 * some of what it points at would be proper in another place.
 * @param lines the whole file
 * @param first the first line of the YAML, from 1
 * @param last its last line
 */
export function explainYaml(lines: TextLines, first: number, last: number): Issue[] {
  const issues: Issue[] = [];
  let block = -1;
  for (let number = first; number <= last; number++) {
    const line = lines.line(number);
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || (block >= 0 && indent > block)) continue;
    block = /(?:^|[:-] +)[|>][-+\d]*\s*$/.test(line) ? indent : -1;
    if (line.trimStart().startsWith('#')) continue;
    const problem = problemOf(line, number > first ? lines.line(number - 1) : '', listIndent(lines, first, number));
    if (!problem) continue;
    const { code, column, length = 1, facts = {}, edit } = problem;
    issues.push({ code, place: { file: lines.file, line: number, column: column + 1, length }, facts, ...(edit !== undefined && { edit }) });
  }
  return issues;
}

/**
 * The first line that stands in no column which the lines above it opened; parsers tell of it only where they lose the thread.
 * @param first the first line of the YAML, from 1
 * @param last its last line
 */
export function crookedLine(lines: TextLines, first: number, last: number): Place | undefined {
  let columns: { at: number; isList: boolean }[] = [{ at: 0, isList: false }];
  let opens = false;
  for (let number = first; number <= last; number++) {
    const line = lines.line(number);
    const shape = /^( *)((?:- +)*)(?:[\w-]+:(?=\s|$)\s*(.*)|-?$|(?<=- +).*)/.exec(line);
    // Texts over several lines, and what explains itself, are no structure.
    if (!shape || line.trim() === '') continue;
    const [whole, blank = '', dashes = '', value = whole.trim() === '-' ? '' : 'text'] = shape;
    const isList = dashes !== '';
    const open = columns.filter(({ at }) => at <= blank.length);
    const isKnown = open.some((column) => column.at === blank.length && (column.isList || !isList));
    if (!isKnown && !(opens && open.length === columns.length)) return { file: lines.file, line: number, column: blank.length + 1, length: line.trim().length };
    columns = [...open, { at: blank.length, isList }, ...(isList ? [{ at: blank.length + dashes.length, isList: false }] : [])];
    opens = value === '';
  }
  return undefined;
}

/** How far the list is indented that a line stands in or under. */
function listIndent(lines: TextLines, first: number, number: number): string | undefined {
  const blank = lines.line(number).length - lines.line(number).trimStart().length;
  for (let above = number - 1; above >= first; above--) {
    const dash = /^( *)- /.exec(lines.line(above))?.[1];
    if (dash !== undefined && dash.length <= blank) return dash;
    if (dash === undefined && /^\S/.test(lines.line(above))) return undefined;
  }
  return undefined;
}

function problemOf(line: string, before: string, list = /^\s*/.exec(line)?.[0] ?? ''): LineProblem | undefined {
  const blank = /^\s*/.exec(line)?.[0] ?? '';
  const tab = blank.indexOf('\t');
  if (tab !== -1) return { code: 'YAML_TAB', column: tab };
  const odd = blank.search(/[^ ]/);
  if (odd !== -1) return { code: 'YAML_NBSP_INDENT', column: odd, length: blank.length - odd };
  const tight = /^(\s*(?:- +)*)([A-Za-z_][\w-]*)\s*(?::(?![ \t/]|$)|[：﹕])(.*)$/u.exec(line);
  if (tight) {
    const [, lead = '', key = '', value = ''] = tight;
    // Only at the margin is it certain to be the name of a field.
    const isCertain = lead === '' && line.length - value.length === key.length + 1;
    return { code: 'YAML_COLON_SPACE', column: lead.length, length: key.length + 1, facts: { mend: `${lead}${key}: ${value.trim()}` }, ...(isCertain && { edit: `${key}:${value.startsWith(' ') ? '' : ' '}` }) };
  }
  const continues = !/:\s*$/.test(before) && before.length - before.trimStart().length < blank.length;
  const bullet = blank === '' || continues ? null : wrongBullet.exec(line.trimStart());
  if (bullet) return { code: 'YAML_BULLET', column: blank.length, length: bullet[0].trimEnd().length, facts: { value: bullet[0].trim(), mend: `${list}- ${asYamlValue(line.trim().slice(bullet[0].length).trim())}` } };
  const key = keyed.exec(line);
  if (key) {
    const value = key[3] ?? '';
    return valueProblem(value, line, line.length - value.length);
  }
  const item = listed.exec(line);
  if (item) {
    const value = item[2] ?? '';
    return valueProblem(value, line, line.length - value.length);
  }
  if (blank === '' && !/^[\]}]/.test(line) && !/:\s*$/.test(before)) {
    const colon = line.search(/:(?:\s|$)/);
    return colon === -1 ? { code: 'YAML_NO_KEY', column: 0, length: line.length } : undefined;
  }
  return undefined;
}

/** A name without its colon is told with it; `fields` are the names that the file may have. */
export function withMeantField(issue: Issue, lines: TextLines, fields: readonly string[]): Issue {
  if (issue.code !== 'YAML_NO_KEY') return issue;
  const [, word = '', value = ''] = /^([A-Za-z]\w*)(?:[\s=;]+(.*))?$/.exec(lines.line(issue.place.line).trimEnd()) ?? [];
  const field = fields.find((name) => name.toLowerCase() === word.toLowerCase());
  return field === undefined ? issue : { ...issue, facts: { ...issue.facts, field, mend: `${field}:${value === '' ? '' : ` ${asYamlValue(value)}`}` } };
}

function valueProblem(value: string, line: string, column: number): LineProblem | undefined {
  const start = value[0] ?? '';
  const mend = `${line.slice(0, column)}"${value.trim().replace(/[\\"]/g, '\\$&')}"`;
  if (start === '"' || start === "'") return quoteProblem(value, start, column, line.slice(0, column));
  if (start === '[' || start === '{') return bracketProblem(value, start, column, mend);
  if (/^(?:[@`%,\]}]|[?-](?:\s|$))/.test(value) || /^[|>](?![-+\d]*\s*(?:#.*)?$)/.test(value)) return { code: 'YAML_RESERVED', column, facts: { value: start, mend } };
  const colon = value.search(/:(?:\s|$)/);
  return colon === -1 || start === '#' ? undefined : { code: 'YAML_COLON', column: column + colon, facts: { mend } };
}

function quoteProblem(value: string, quote: '"' | "'", column: number, lead: string): LineProblem | undefined {
  const closed = (quote === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(value)?.[0];
  if (closed === undefined) return { code: 'YAML_QUOTE', column, facts: { value: quote, mend: `${lead}${quote}${value.slice(1).trim()}${quote}` } };
  const after = value.slice(closed.length);
  if (after.trim() === '' || /^\s+#/.test(after)) return undefined;
  return { code: 'YAML_QUOTE', column: column + closed.length, length: after.length, facts: { value: quote, after: 'yes', mend: `${lead}${quote === '"' ? `'${value.trim().replaceAll("'", "''")}'` : `"${value.trim().replace(/[\\"]/g, '\\$&')}"`}` } };
}

function bracketProblem(value: string, open: string, column: number, mend: string): LineProblem | undefined {
  const close = closers[open] ?? '';
  const quotes = [...value.matchAll(/"/g)];
  if (quotes.length % 2 === 1) return { code: 'YAML_QUOTE', column: column + (quotes.at(-1)?.index ?? 0), facts: { value: '"' } };
  const end = closingIndex(value, open, close);
  if (end === -1) return { code: 'YAML_BRACKET', column, facts: { value: open, close } };
  const after = value.slice(end + 1);
  return after.trim() === '' || /^\s+#/.test(after) ? undefined : { code: 'YAML_RESERVED', column, facts: { value: open, mend } };
}

function closingIndex(value: string, open: string, close: string): number {
  let depth = 0;
  for (let index = 0; index < value.length; index++) {
    if (value[index] === open) depth++;
    else if (value[index] === close && --depth === 0) return index;
  }
  return -1;
}
