import { CST, Lexer } from 'yaml';
import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import type { TextLines } from './text-lines.ts';
import { asYamlValue } from './yaml-explain.ts';

/** Brackets and indents that may stand inside each other. */
const deepest = 100;

/** What YAML allows and front matter does not; most files hold none of this. */
const suspicious = /(?:^|[\s[{,])(?:[&*!](?=\S)|[#%])|<<|^(?:---|\.\.\.)|\?\s|^(?: {40}|(?:- ){20})|(?:[[{][^[{]*){100}/m;

/** Lines of YAML that are read: the parser compares every name with every other. */
const longest = 10_000;

/** Findings of one file that are told; whoever has more has pasted something else. */
const mostFindings = 100;

/** Lines longer than this are not repeated as a mend. */
const longestMend = 500;

/** Marks that the lexer adds, which are not in the text. */
const controls = new Set([CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/**
 * Finds what would change or lose what was typed although it is proper YAML: anchors, aliases, tags, merge keys,
 * comments at the end of a value, ends of documents. Whole-line comments are welcome.
 * @param lines the whole file
 * @param start where the YAML begins in it
 * @param end where it ends
 */
export function findYamlTraps(lines: TextLines, start: number, end: number): Issue[] {
  const source = lines.text.slice(start, end);
  const first = lines.placeAt(start);
  const last = lines.placeAt(end);
  if (last.line - first.line > longest) return [{ code: 'YAML_LONG', place: { ...first, line: first.line + longest, column: 1 }, facts: { value: longest.toLocaleString('en') } }];
  if (!suspicious.test(source)) return [];
  const issues: Issue[] = [];
  const found = (code: IssueCode, at: number, length: number, facts: Facts = {}) => issues.push({ code, place: lines.placeAt(start + at, length), facts });
  let offset = 0;
  let depth = 0;
  for (const token of new Lexer().lex(source)) {
    if (controls.has(token)) continue;
    const at = offset;
    offset += token.length;
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') depth--;
    else if (type === 'anchor' || type === 'alias' || type === 'tag') found(markCode(type, token), at, token.length, { value: token[0] ?? '', ...quotedLine(source, at) });
    else if (type === 'doc-end' || (type === 'doc-start' && at > 0)) found('YAML_DOC_END', at, token.length, { value: token.trim() });
    else if (type === 'comment' && hasValueBefore(source, at)) found('YAML_COMMENT_CUT', at, token.length, { value: token.slice(0, 60), ...quotedLine(source, at) });
    else if (type === 'explicit-key-ind') found('YAML_RESERVED', at, token.length, { value: '?' });
    else if (type === null && token === '<<') found('YAML_MERGE', at, token.length);
    if (issues.length >= mostFindings) break;
    if (depth > deepest) return [{ code: 'YAML_DEEP', place: lines.placeAt(start + at), facts: {} }];
  }
  const indented = /^ {200,}\S|^(?:- ){100,}/m.exec(source);
  if (indented) found('YAML_DEEP', indented.index, 1);
  return issues;
}

/** `&a` and `*a` refer to each other; before anything but a name they are meant as text, `*สำคัญ*`. */
function markCode(type: 'anchor' | 'alias' | 'tag', token: string): IssueCode {
  if (type === 'tag') return /^!+[\w/<]/.test(token) ? 'YAML_TAG' : 'YAML_RESERVED';
  return /^[&*][\w-]+$/.test(token) ? 'YAML_ANCHOR' : 'YAML_RESERVED';
}

function lineAround(source: string, at: number): { line: string; before: string } {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const end = source.indexOf('\n', at);
  return { line: source.slice(start, end === -1 ? undefined : end), before: source.slice(start, at) };
}

/** Whether a comment stands behind a value or in its place; behind the name of a list or a map it does no harm. */
function hasValueBefore(source: string, at: number): boolean {
  const { before } = lineAround(source, at);
  if (before.trim() === '') return false;
  const next = /\n(?=[^\n]*\S)([ -]?)/.exec(source.slice(at))?.[1] ?? '';
  return !(/:\s*$/.test(before) && next !== '');
}

/** The line with its value in quotes, ready to paste. */
function quotedLine(source: string, at: number): Facts {
  const { line } = lineAround(source, at);
  const match = line.length > longestMend ? null : /^(\s*(?:- )?(?:[A-Za-z_]\w*: +)?)([^\s"'[{|>].*?)\s*$/.exec(line);
  // Fields are shown as they are typed: bold letters would still show their signs inside quotes.
  const plain = (match?.[2] ?? '').startsWith('**') ? (match?.[2] ?? '').replace(/\*\*([^*]+)\*\*/g, '$1') : undefined;
  if (plain !== undefined && !plain.startsWith('*')) return { mend: `${match?.[1] ?? ''}${asYamlValue(plain)}`, bold: 'yes' };
  return match ? { mend: `${match[1] ?? ''}"${(match[2] ?? '').replace(/[\\"]/g, '\\$&')}"` } : {};
}
