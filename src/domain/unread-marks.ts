import type { MdastNode } from 'satteri';
import type { BodyFinding } from './body.ts';
import { plainNameFor } from './file-name.ts';
import type { Facts } from './issue.ts';
import { literalBlocks, type LiteralBlock } from './literal-text.ts';
import { findUnreadList } from './unread-lists.ts';

/**
 * Finds Markdown that was meant and is not read as such, so that its signs are shown to readers: lists by other signs,
 * headings without a space, addresses with one, bold letters that do not begin or end.
 * @param root the body's tree
 * @param source the text that it was read from
 */
export function findUnreadMarks(root: MdastNode, source: string): BodyFinding[] {
  return literalBlocks(root, source).flatMap((block) => [...findUnreadList(block, source), ...unreadHeadings(block, source), ...unreadLinks(block, source), ...unreadBold(block, source)]);
}

function unreadHeadings({ start, text }: LiteralBlock, source: string): BodyFinding[] {
  return [...text.matchAll(/(?<=^|\n)[ \t]*(#{2,6})(?=[^#\s])/g)].map(({ 0: lead, 1: signs = '', index }) => {
    const at = start + index + lead.length;
    return { code: 'MD_HEADING', start: at - signs.length, length: signs.length, facts: { value: signs, mend: `${signs} ${lineFrom(source, at)}` } };
  });
}

const linkLike = /(!?)\[([^[\]\n]*)\]([ \t]*)\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)/g;
const addressLike = /^(?:(?:https?|mailto|tel):|\/|\.{1,2}[/\\]|www\.)|\.[a-z][a-z0-9]{1,4}$/i;

function unreadLinks({ start, text }: LiteralBlock, source: string): BodyFinding[] {
  return [...text.matchAll(linkLike)].flatMap(({ 0: whole, 1: sign = '', 2: words = '', 3: gap = '', 4: typed = '', index }): BodyFinding[] => {
    const address = typed.trim().replace(/\s"[^"]*"$/, '').trim();
    const hasSpace = /\s/.test(address);
    if ((!hasSpace && gap === '') || !(sign !== '' || addressLike.test(address))) return [];
    const at = start + index;
    const label = source.slice(at + sign.length + 1, at + sign.length + 1 + words.length);
    return [{ code: 'MD_LINK', start: at, length: whole.length, facts: { value: address, ...(sign && { picture: 'yes' }), ...(hasSpace ? spaced(sign, label, address) : { gap: 'yes', mend: `${sign}[${label}](${address})` }) } }];
  });
}

/** How to write a link whose address has a space in it. */
function spaced(sign: string, label: string, address: string): Facts {
  if (sign === '') return /^(?:[a-z]+:|\/|www\.)/i.test(address) ? { mend: `[${label}](${address.replace(/\s+/g, '%20')})` } : {};
  const name = address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
  const extension = /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '.jpg';
  const file = plainNameFor(name) ?? `photo-1${extension}`;
  return { name, file, kept: `![${label}](<${address}>)`, mend: `![${label}](${address.slice(0, -name.length)}${file})` };
}

/** Bold letters are told by lines, each with all of its mends. */
function unreadBold({ start, text }: LiteralBlock, source: string): BodyFinding[] {
  const runs = [...text.matchAll(/\*{2,}/g)].map(({ 0: { length }, index }) => ({ at: start + index, length }));
  return [...Map.groupBy(runs, ({ at }) => source.lastIndexOf('\n', at) + 1)].flatMap(([line, own]): BodyFinding[] => {
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    const mend = own.length % 2 === 0 ? boldMended(source, Math.max(line, wordStart(source, first.at)), own) : undefined;
    return [{ code: 'MD_BOLD', start: first.at, length: last.at + last.length - first.at, facts: { value: '*'.repeat(first.length), ...(mend !== undefined && { mend }) } }];
  });
}

/** The words around bold letters as Markdown takes them: no space inside, and one outside where a sign stands inside. */
function boldMended(source: string, start: number, runs: readonly { at: number; length: number }[]): string | undefined {
  let result = '';
  let read = start;
  for (let index = 0; index < runs.length; index += 2) {
    const [open, close] = [runs[index], runs[index + 1]];
    if (!open || !close) return undefined;
    const inner = source.slice(open.at + open.length, close.at);
    const words = inner.trim();
    if (words === '' || open.length !== close.length) return undefined;
    const before = result + source.slice(read, open.at);
    const gapBefore = needsGap(before.at(-1), words[0], /^\s/.test(inner)) ? ' ' : '';
    const after = source[close.at + close.length];
    const gapAfter = needsGap(after, words.at(-1), /\s$/.test(inner)) ? ' ' : '';
    result = `${before}${gapBefore}**${words}**${gapAfter}`;
    read = close.at + close.length;
  }
  return `${result}${/^\S*/.exec(lineFrom(source, read))?.[0] ?? ''}`.trimEnd();
}

/** Whether bold letters need a space from a neighbour: a moved one, or one that Markdown asks for beside a sign. */
function needsGap(outer: string | undefined, inner: string | undefined, hadSpace: boolean): boolean {
  if (outer === undefined || /[\s\p{P}\p{S}]/u.test(outer)) return false;
  return hadSpace || /[\p{P}\p{S}]/u.test(inner ?? '');
}

/** Where the letters before a place begin that no space parts from it. */
function wordStart(source: string, end: number): number {
  let start = end;
  while (start > 0 && /\S/.test(source[start - 1] ?? '')) start--;
  return start;
}

/** The rest of a line. */
function lineFrom(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? undefined : end);
}
