import type { BodyFinding } from './body.ts';
import { shownBreak, type LiteralBlock } from './literal-text.ts';
import { toArabicDigits } from './thai-text.ts';

/** Signs that begin nothing but an item. */
const bullet = '[•●○■□▪▫◦‣⁃➢➤][ \\t]*';

/** Signs that begin an item, but may as well stand in a sentence. */
const dash = '[–—·∙⋅][ \\t]+';
const number = '[0-9๐-๙]{1,3}[.)](?:[ \\t]+|(?=\\p{L}))';
const letter = '[กขคงจฉช][.)][ \\t]+|\\((?:[0-9๐-๙]{1,3}|[กขคงจฉช])\\)[ \\t]*';

const mark = new RegExp(`(?:(?<bullet>${bullet})|(?<dash>${dash})|(?<number>${number})|(?<letter>${letter}))`, 'uy');

/** Signs that one message names. */
const mostNamed = 10;

interface MarkedLine {
  /** Where the mark stands in the block. */
  index: number;
  sign: string;
  kind: 'bullet' | 'dash' | 'number' | 'letter';
  /** Whether it is shown in one line with the text above. */
  isJoined: boolean;
}

const doubled = new RegExp(`^${bullet}(?=\\S)`, 'u');

/** The sign that begins the text of an item a second time, so that readers see two. */
export function secondBullet(item: string): string | undefined {
  return doubled.exec(item)?.[0];
}

/**
 * Finds items that begin with a sign that is no list in Markdown: on the page they run together into one paragraph.
 * One dash or number at the start of a line may be part of a sentence; two or more are a list.
 * @param block a block of text
 * @param source the whole body
 */
export function findUnreadList(block: LiteralBlock, source: string): BodyFinding[] {
  const lines = markedLines(block.text);
  const second = block.itemColumn === undefined ? undefined : secondBullet(block.text);
  const isSure = ({ kind, isJoined }: MarkedLine) => isJoined && (kind === 'bullet' || (kind === 'number' && block.itemColumn !== undefined));
  const [first] = lines;
  if (second !== undefined && lines.length === 1) return [{ code: 'ITEM_SIGN_TWICE', start: block.start, length: second.trim().length, facts: { value: second.trim() } }];
  if (!first || !(lines.some(isSure) || (lines.length > 1 && lines.some(({ isJoined }) => isJoined)))) return [];
  const joined = [...new Set(lines.filter(({ isJoined }) => isJoined).map(({ sign }) => `"${sign}"`))];
  const numbered = lines.some(({ kind }) => kind === 'number') ? { numbered: 'yes' } : lines.every(({ kind }) => kind === 'dash') && { maybe: 'yes' };
  // What Markdown counts no list by is kept apart by an empty line.
  const mend = lines.some(({ kind }) => kind === 'letter') ? {} : { ...numbered, mend: asList(block, lines, source) };
  return [{ code: 'MD_LIST', start: block.start + first.index, length: first.sign.length, facts: { value: first.sign, joined: joined.slice(0, mostNamed).join(' ') + (joined.length > mostNamed ? ' …' : ''), ...mend } }];
}

function markedLines(text: string): MarkedLine[] {
  const lines: MarkedLine[] = [];
  for (const { 0: lead, 1: end, index } of text.matchAll(new RegExp(`(^|[\\n${shownBreak}])[ \\t>]*`, 'g'))) {
    mark.lastIndex = index + lead.length;
    const groups = mark.exec(text)?.groups;
    const kind = (['bullet', 'dash', 'number', 'letter'] as const).find((name) => groups?.[name] !== undefined);
    if (kind !== undefined) lines.push({ index: index + lead.length, sign: (groups?.[kind] ?? '').trim(), kind, isJoined: end === '\n' });
  }
  return lines;
}

/** The lines from the first item to the last as Markdown. */
function asList({ start, itemColumn }: LiteralBlock, lines: readonly MarkedLine[], source: string): string {
  let result = '';
  let read: number | undefined;
  for (const line of lines) {
    const { index, sign, kind } = line;
    const at = start + index;
    const lead = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
    const margin = marginOf(lead, itemColumn);
    const rest = endOfLine(source, at);
    const words = source.slice(at + sign.length, rest).trim();
    const gap = read === undefined && needsGap(line, margin, itemColumn) ? `${margin.trimEnd()}\n` : '';
    const between = read === undefined ? '' : source.slice(read, at - lead.length);
    result += `${between}${gap}${margin}${kind === 'number' ? `${toArabicDigits(sign.slice(0, -1))}.` : '-'} ${words}`;
    read = rest;
  }
  return result;
}

/** Whether an empty line has to stand before an item: a list that does not begin with 1 does not end a paragraph. */
function needsGap({ index, sign, kind }: MarkedLine, margin: string, itemColumn: number | undefined): boolean {
  const isNeighbour = itemColumn !== undefined && margin.length < itemColumn - 1;
  return kind === 'number' && index > 0 && !isNeighbour && toArabicDigits(sign.slice(0, -1)) !== '1';
}

/** What stands before an item: as far in as Markdown still takes it for one. */
function marginOf(lead: string, itemColumn: number | undefined): string {
  if (lead.trim() !== '') return lead.endsWith('>') ? `${lead} ` : lead.replace(/>[ \t]+$/, '> ');
  return itemColumn === undefined ? '' : ' '.repeat(Math.min(lead.length, itemColumn - 1));
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
