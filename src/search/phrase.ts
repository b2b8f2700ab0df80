import type { Engine, Postings } from './engine.ts';
import { isNumber, type Vocabulary } from './vocabulary.ts';

/** A place in a page where a phrase stands: positions of its first and last word. */
export interface Place {
  first: number;
  last: number;
}

/** Where a phrase stands, by page, and how well: 0 is whole words; parts of words at its ends cost more. */
export type PhraseHits = ReadonlyMap<number, { places: Place[]; cost: number }>;

/** A step through a phrase: from one letter to another by any of some words. */
interface Step {
  from: number;
  to: number;
  words: readonly string[];
  cost: number;
}

const partialStart = 3;
const partialEnd = 1;
const inside = 4;
/** The beginning of a word stands in too many words to look for them all. */
const mostEndings = 250;
/** So does the rest of a word, and those words lie all over the index. */
const mostRests = 60;
/** Few words are always looked for; many only where too few pages are in hand. */
const fewWords = 10;
const enoughPages = 5;

/** A phrase with the steps through it. */
export interface PhrasePlan {
  phrase: string;
  /** With whole words at the beginning. */
  exact: readonly Step[];
  /** With the rest of a word at the beginning. */
  partial: readonly Step[];
}

/**
 * Finds a phrase letter by letter: whole words of the index in between, at its ends the rest of a word or its
 * beginning. However the text was cut into words, the phrase is found.
 */
export async function findPhrase(engine: Engine, { phrase, exact, partial }: PhrasePlan): Promise<PhraseHits> {
  if (phrase === '') return new Map();
  const hits = await follow(engine, exact, phrase.length);
  if (partial.length === 0 || (hits.size >= enoughPages && !areFew(partial))) return hits;
  // Words that end with the phrase's beginning lie all over the index: they are read only where its rest stands on further pages.
  const afterRests = new Set(partial.filter(({ from, to }) => from === 0 && to < phrase.length).map(({ to }) => to));
  const following = await follow(engine, partial.filter(isAfterRest), phrase.length, afterRests);
  const needed = following.keys().every((page) => hits.has(page)) ? partial.filter(({ from, to }) => from === 0 && to === phrase.length) : partial;
  const more = needed.length === 0 ? hits : await follow(engine, [...exact, ...needed], phrase.length);
  return new Map([...more, ...hits]);
}

/** Words that finding a phrase always reads. */
export function wordsAlong({ exact, partial }: PhrasePlan): string[] {
  return [...exact, ...(areFew(partial) ? partial.filter(isAfterRest) : [])].flatMap(({ words }) => words);
}

function areFew(steps: readonly Step[]): boolean {
  return steps.reduce((sum, { words }) => sum + words.length, 0) <= fewWords;
}

function isAfterRest({ from }: Step): boolean {
  return from > 0;
}

/**
 * Plans the steps that lie on a way from the first letter to the last.
 * @param phrase as `squeeze` leaves it
 */
export function planPhrase(vocabulary: Vocabulary, phrase: string): PhrasePlan {
  const end = phrase.length;
  const steps: Step[] = [];
  const reachesEnd = new Array<boolean>(end + 1).fill(false);
  for (let from = end - 1; from >= 0; from--) {
    const rest = phrase.slice(from);
    const longer = vocabulary.startingWith(rest).filter((word) => word !== rest);
    if (longer.length > 0) steps.push({ from, to: end, words: longer.slice(0, mostEndings), cost: partialEnd });
    if (longer.length > 0 || vocabulary.has(rest)) reachesEnd[from] = true;
    for (let to = from + 1; to <= end; to++) {
      if ((to < end && !reachesEnd[to]) || splitsNumber(phrase, to)) continue;
      const word = phrase.slice(from, to);
      if (!vocabulary.has(word)) continue;
      steps.push({ from, to, words: [word], cost: 0 });
      reachesEnd[from] = true;
    }
  }
  const within = vocabulary.holding(phrase);
  const partial: Step[] = within.length > 0 && (end > 2 || within.length <= fewWords) ? [{ from: 0, to: end, words: within.slice(0, mostRests), cost: inside }] : [];
  for (let to = 1; to < end; to++) {
    if (!reachesEnd[to] || splitsNumber(phrase, to)) continue;
    const rests = vocabulary.endingWith(phrase.slice(0, to));
    if (rests.length > 0 && rests.length <= mostRests) partial.push({ from: 0, to, words: rests, cost: partialStart });
  }
  return { phrase, exact: reachableFromStart(steps, [0]), partial: [...partial, ...reachableFromStart(steps, partial.map(({ to }) => to))] };
}

function splitsNumber(phrase: string, at: number): boolean {
  return at < phrase.length && isNumber(phrase[at] ?? '') && /[\d.]/.test(phrase[at - 1] ?? '');
}

function reachableFromStart(steps: readonly Step[], starts: readonly number[]): Step[] {
  const reached = new Set(starts);
  return steps
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (!reached.has(from)) return false;
      reached.add(to);
      return true;
    });
}

/**
 * Joins postings along the steps: each word must stand right after the one before.
 * @param starts where a way may begin
 */
async function follow(engine: Engine, steps: readonly Step[], end: number, starts: ReadonlySet<number> = new Set([0])): Promise<PhraseHits> {
  const words = [...new Set(steps.flatMap((step) => step.words))];
  const postings = new Map<string, Postings>();
  (await engine.postings(words)).forEach((found, index) => postings.set(words[index] ?? '', found));
  const pages = pagesAlong(steps, postings, end, starts);
  const hits = new Map<number, { places: Place[]; cost: number }>();
  const ordered = steps.toSorted((a, b) => a.from - b.from || a.to - b.to);
  for (const page of pages) {
    const ways: Map<number, { first: number; cost: number }>[] = Array.from({ length: end + 1 }, () => new Map<number, { first: number; cost: number }>());
    for (const { from, to, words: alternatives, cost } of ordered) {
      for (const word of alternatives) {
        for (const position of postings.get(word)?.get(page) ?? []) {
          const way = starts.has(from) ? { first: position, cost: 0 } : ways[from]?.get(position);
          if (!way) continue;
          const known = ways[to]?.get(position + 1);
          if (!known || known.cost > way.cost + cost) ways[to]?.set(position + 1, { first: way.first, cost: way.cost + cost });
        }
      }
    }
    const found = [...(ways[end] ?? [])].map(([next, { first, cost }]) => ({ first, last: next - 1, cost }));
    if (found.length > 0) hits.set(page, { places: found.map(({ first, last }) => ({ first, last })), cost: Math.min(...found.map(({ cost }) => cost)) });
  }
  return hits;
}

/** Pages on which every step of some way has a word; positions are looked at only there. */
function pagesAlong(steps: readonly Step[], postings: ReadonlyMap<string, Postings>, end: number, starts: ReadonlySet<number>): Set<number> {
  const at: Set<number>[] = Array.from({ length: end + 1 }, () => new Set());
  for (const { from, to, words } of steps.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    for (const word of words) {
      for (const page of postings.get(word)?.keys() ?? []) if (starts.has(from) || at[from]?.has(page)) at[to]?.add(page);
    }
  }
  return at[end] ?? new Set();
}
