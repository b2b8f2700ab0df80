import { formatApproval } from '../../src/domain/approval.ts';
import { formatDate } from '../../src/domain/calendar.ts';
import { answers } from '../../src/domain/disclosure.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { EntryKind } from '../../src/domain/entry-kinds.ts';
import { formatPeriod, type Period } from '../../src/domain/period.ts';
import type { Score } from '../../src/domain/score.ts';
import { progressStates, type ProgressState } from '../../src/domain/status.ts';
import { unitKinds } from '../../src/domain/unit.ts';
import { decodeReferences, pageText, pageWords, plainSpaces } from './page-text.ts';

/** One fact of an entry as its page must show it: texts in their order, or digits that stand by themselves. */
export interface Leaf {
  /** The field it comes from, for messages. */
  field: string;
  texts: readonly string[];
  isNumber?: boolean;
}

/** Fields that are no text of the page: numbers by which entries are found, switches, names of other fields. */
const notShown = new Set(['fiscalYear', 'order', 'number', 'indicators', 'asInSource', 'draft']);

/** How a field that is not plain text is worded for readers. */
const worded: Record<string, (value: never) => string> = {
  answer: (value: keyof typeof answers) => answers[value],
  status: (value: ProgressState) => progressStates[value],
  period: (value: Period) => formatPeriod(value),
  publishedAt: formatDate,
  approval: formatApproval,
  expires: formatDate,
  kind: (value: keyof typeof unitKinds) => unitKinds[value],
};

/** In a list of documents, notes or terms: names of files, fields and spots, which the page shows as links, not as text. */
const notShownInside = new Set(['file', 'url', 'about', 'field', 'id']);

function isScore(value: unknown): value is Score {
  return typeof value === 'object' && value !== null && 'text' in value && 'value' in value;
}

function leavesIn(field: string, value: unknown): Leaf[] {
  const words = worded[field];
  if (value === undefined || typeof value === 'boolean') return [];
  if (words) return [{ field, texts: [words(value as never)] }];
  if (isScore(value)) return [{ field, texts: [value.text], isNumber: true }];
  if (typeof value === 'string') return [{ field, texts: [plainSpaces(field === 'date' ? formatDate(value) : value)] }];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.length === 0 ? [] : [{ field, texts: value.map(plainSpaces) }];
  if (Array.isArray(value)) return value.flatMap((item) => leavesIn(field, item));
  return Object.entries(value as object).flatMap(([name, inner]) => (notShownInside.has(name) ? [] : leavesIn(name, inner)));
}

/** The words of a Markdown body, without its signs: links leave their text, pictures and tags nothing. */
export function bodyWords(markdown: string): string[] {
  const shown = markdown
    .replace(/^ *(?:```|~~~).*$/gm, '')
    .replace(/^ {0,3}\[[^\]]+\]: .*$/gm, '')
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, ' ')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, ' $1 ')
    .replace(/<(https?:[^>\s]+|mailto:[^>\s]+)>/g, ' $1 ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/^[ >]*\d+[.)] /gm, '');
  return decodeReferences(shown.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `&#${sign.charCodeAt(0)};`))
    .split(/[\s#*_`>|~[\](){}<\\+=-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * What the page of an entry must show. Every field counts unless `notShown` names it, so a new field must reach the page.
 * @param kind the entry's kind
 * @param entry an entry that the check accepted
 */
export function leavesOf(kind: EntryKind, entry: Pick<Entry<object>, 'data' | 'body'>): Leaf[] {
  const { data } = entry;
  // A page's sentence in short is its description, which only search engines show.
  const hidden = kind === 'pages' ? new Set([...notShown, 'inShort']) : notShown;
  const shown = kind === 'indicators' ? { status: 'not-stated', ...withoutUndefined(data) } : data;
  const facts = Object.entries(shown).flatMap(([field, value]) => (hidden.has(field) ? [] : leavesIn(field, value)));
  return entry.body === '' ? facts : [...facts, { field: 'body', texts: bodyWords(entry.body) }];
}

function withoutUndefined(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/**
 * Looks for an entry's facts in what a page shows.
 * @param html the page
 * @param leaves what must be on it, from `leavesOf`
 * @returns `field: text` of each that is not there, or not in its list's order; empty when nothing is lost
 */
export function missingLeaves(html: string, leaves: readonly Leaf[]): string[] {
  const text = pageText(html);
  let words: string | undefined;
  const missing: string[] = [];
  for (const { field, texts, isNumber } of leaves) {
    if (isNumber) {
      words ??= pageWords(html);
      const shown = [words, text];
      missing.push(...texts.filter((digits) => !shown.some((part) => hasNumber(part, digits))).map((digits) => `${field}: ${digits}`));
      continue;
    }
    let from = 0;
    for (const leaf of texts) {
      const at = text.indexOf(leaf, from);
      if (at === -1) missing.push(`${field}: ${leaf}`);
      else from = at + leaf.length;
    }
  }
  return missing;
}

/** Whether the digits stand somewhere as a whole number: 94.4 is not in 94.44, nor 4.44. */
function hasNumber(text: string, digits: string): boolean {
  for (let at = text.indexOf(digits); at !== -1; at = text.indexOf(digits, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + digits.length, at + digits.length + 2);
    if (!/\d$|\d[.,]$/.test(before) && !/^\d|^[.,]\d/.test(after)) return true;
  }
  return false;
}
