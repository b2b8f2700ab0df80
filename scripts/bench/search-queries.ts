import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SearchRecord } from '../../src/search/record.ts';
import { squeeze } from '../../src/search/token.ts';
import { seededRandom } from './generate-content.ts';

/** A query and the pages that are right for it; none where nothing should be found. */
export interface JudgedQuery {
  query: string;
  kind: string;
  right: string[];
}

type Expectation = 'nothing' | { entries: string[] } | { containing: string[][] };

/** Where the written queries stand, beside the repository. */
export const writtenQueriesFile = resolve(import.meta.dirname, '../../../shared/search/queries.json');

/** All of a page's text as queries are compared with it; a phrase does not run from one part into the next. */
export function pageText({ title, sections }: SearchRecord): string {
  return [title, ...sections.map(({ text }) => text)].map(squeeze).join('|');
}

/** The queries that were written by hand, judged over some pages; undefined where the file is not there. */
export async function writtenQueries(records: readonly SearchRecord[]): Promise<JudgedQuery[] | undefined> {
  if (!existsSync(writtenQueriesFile)) return undefined;
  const { queries } = JSON.parse(await readFile(writtenQueriesFile, 'utf8')) as { queries: { q: string; kind: string; expect: Expectation }[] };
  const texts = records.map((record) => ({ url: record.url, text: pageText(record) }));
  return queries.map(({ q, kind, expect }) => ({ query: q, kind, right: rightPages(expect, texts) }));
}

function rightPages(expect: Expectation, texts: readonly { url: string; text: string }[]): string[] {
  if (expect === 'nothing') return [];
  if ('entries' in expect) return expect.entries.map((entry) => `/2568/${entry.replace('-', 's/')}/`);
  return texts.filter(({ text }) => expect.containing.every((any) => any.some((part) => text.includes(squeeze(part))))).map(({ url }) => url);
}

const slips: readonly (readonly [string, string])[] = [['ณ', 'น'], ['น', 'ณ'], ['ศ', 'ส'], ['ษ', 'ศ'], ['ส', 'ศ'], ['ใ', 'ไ'], ['ไ', 'ใ'], ['ฎ', 'ฏ'], ['ซ', 'ช'], ['ช', 'ซ'], ['ร', 'ล'], ['ิ', 'ี'], ['ี', 'ิ'], ['ึ', 'ื'], ['ุ', 'ู'], ['ู', 'ุ'], ['่', '้'], ['้', '่'], ['ท', 'ธ'], ['พ', 'ภ'], ['ต', 'ด'], ['ด', 'ต'], ['ญ', 'ย'], ['ข', 'ค']];

/**
 * Queries made from the pages themselves by rules: phrases of whole words, any stretch of letters, misspelt and half-typed ones.
 * @param from pages to take them from
 * @param among pages to be found among
 * @param each how many of each kind
 */
export function generatedQueries(from: readonly SearchRecord[], among: readonly SearchRecord[], each: number, seed = 7): JudgedQuery[] {
  const random = seededRandom(seed);
  const whole = (most: number): number => Math.floor(random() * most);
  const texts = among.map((record) => ({ url: record.url, text: pageText(record) }));
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const runs = from.flatMap(({ title, sections }) => [title, ...sections.map(({ text }) => text)].flatMap((text) => text.split(/\s+/))).filter((run) => /^[ก-๎]{8,}$/.test(run) && !/[ฯๆ]/.test(run));
  const anyRun = (): string => runs[whole(runs.length)] ?? '';
  const judged = (kind: string, query: string, meant: string): JudgedQuery => ({ query, kind, right: texts.filter(({ text }) => text.includes(squeeze(meant))).map(({ url }) => url) });
  const phrase = (): string => {
    const words = [...segmenter.segment(anyRun())].map(({ segment }) => segment);
    const start = whole(Math.max(1, words.length - 1));
    return words.slice(start, start + 2 + whole(3)).join('');
  };
  const long = (make: () => string, least: number): string => {
    for (;;) {
      const made = make();
      if (made.length >= least) return made;
    }
  };
  const makers: Record<string, () => JudgedQuery> = {
    aligned: () => {
      const meant = long(phrase, 4);
      return judged('aligned', meant, meant);
    },
    unaligned: () => {
      const run = anyRun();
      const size = 4 + whole(Math.min(12, run.length - 4));
      const start = whole(run.length - size + 1);
      return judged('unaligned', run.slice(start, start + size), run.slice(start, start + size));
    },
    mistyped: () => {
      const meant = long(phrase, 6);
      return judged('mistyped', mistype(meant, whole), meant);
    },
    'half-typed': () => {
      const meant = long(phrase, 6);
      const typed = meant.slice(0, Math.max(4, meant.length - 1 - whole(4)));
      return judged('half-typed', typed, typed);
    },
  };
  return Object.values(makers).flatMap((make) => Array.from({ length: each }, make));
}

/** One slip: a letter for another like it, a mark left out or doubled, two letters crossed. */
function mistype(meant: string, whole: (most: number) => number): string {
  for (;;) {
    const at = 1 + whole(meant.length - 1);
    const letter = meant[at] ?? '';
    const way = whole(10);
    const slip = slips.filter(([from]) => from === letter);
    const typed =
      way < 5 && slip.length > 0 ? meant.slice(0, at) + (slip[whole(slip.length)]?.[1] ?? '') + meant.slice(at + 1)
      : way < 8 && /[็-๎]/.test(letter) ? meant.slice(0, at) + meant.slice(at + 1)
      : way === 8 ? meant.slice(0, at) + meant.slice(at + 1)
      : way === 9 && at + 1 < meant.length ? meant.slice(0, at) + (meant[at + 1] ?? '') + letter + meant.slice(at + 2)
      : meant;
    if (typed !== meant) return typed;
  }
}

/** How good lists of results are. */
interface Quality {
  queries: number;
  recall: number;
  reciprocalRank: number;
  precision: number;
}

const shown = 5;

/** Whether a result leads to a right page: to the page as a whole, to a spot on it, or to the spot that is all there is of it. */
function isRight(right: readonly string[], href: string): boolean {
  return right.includes(href) || right.includes(href.replace(/#.*/, ''));
}

/** Judges lists of results: of the right ones at most five, among the first five. Queries that should find nothing are not among them. */
export function judge(lists: readonly { right: readonly string[]; found: readonly string[] }[]): Quality {
  const mean = (figure: (list: { right: readonly string[]; found: readonly string[] }) => number) => lists.reduce((sum, list) => sum + figure(list), 0) / Math.max(1, lists.length);
  const hits = ({ right, found }: { right: readonly string[]; found: readonly string[] }) => found.slice(0, shown).filter((href) => isRight(right, href)).length;
  return {
    queries: lists.length,
    recall: mean((list) => hits(list) / Math.min(shown, list.right.length)),
    reciprocalRank: mean(({ right, found }) => {
      const first = found.findIndex((href) => isRight(right, href));
      return first < 0 ? 0 : 1 / (first + 1);
    }),
    precision: mean((list) => hits(list) / Math.max(1, Math.min(shown, list.found.length))),
  };
}
