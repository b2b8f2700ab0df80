import { isNumber, type Vocabulary } from './vocabulary.ts';
import { WordTree, type NearWord } from './word-tree.ts';

/** A reading of what was typed, in words of the index; the last may be unfinished. */
export interface Reading {
  text: string;
  cost: number;
}

/** A reading so far: `slips` counts mistakes, a mark as half of one. */
interface Partial extends Reading {
  slips: number;
  words: number;
}

const wordCost = 0.15;
const unfinishedCost = 0.15;
/** The torn end of a word, by the letter. */
const tornCost = 0.4;
const mostReadings = 4;
/** Shorter queries are too near to everything. */
const shortestTyped = 4;

/** How much may be mended in so many letters, and in a single word of so many: its neighbours do not confirm it. */
function allowed(size: number): { cost: number; slips: number; alone: number } {
  if (size < 6) return { cost: size < 5 ? 0.6 : 0.95, slips: 1, alone: 0.6 };
  if (size < 9) return { cost: 1, slips: 1.5, alone: 1 };
  if (size < 14) return { cost: 1.3, slips: 1.5, alone: 1.3 };
  return { cost: 1.8, slips: 2.5, alone: 1.8 };
}

/** Longer parts of a query are not read: nobody types them in one piece. */
const longestTyped = 40;
/** The most that may be mended in one word. */
const mostInWord = 1.2;

/** Reads misspelt queries. Made when the first query needs it. */
export class NearWords {
  readonly #tree: WordTree;

  /** @param others words that stand nowhere and are other words for those of the index */
  constructor(vocabulary: Vocabulary, others: Iterable<string> = []) {
    this.#tree = new WordTree([...vocabulary.words, ...vocabulary.parts, ...others].filter((word) => !isNumber(word)));
  }

  /**
   * What may have been meant, the likeliest first. What can be read as typed is not among them.
   * @param typed a part of a query, as `squeeze` leaves it
   */
  readings(typed: string): Reading[] {
    if (typed.length < shortestTyped || typed.length > longestTyped) return [];
    const limit = allowed(typed.length);
    const best: Partial[][] = Array.from({ length: typed.length + 1 }, () => []);
    best[0] = [{ text: '', cost: 0, slips: 0, words: 0 }];
    for (let from = 0; from < typed.length; from++) {
      const starts = best[from] ?? [];
      if (starts.length === 0) continue;
      const keep = (to: number, text: string, cost: number, slips: number, words: number) => {
        for (const start of starts) {
          if (start.slips + slips <= limit.slips) insert(best[to] ?? [], { text: start.text + text, cost: start.cost + cost, slips: start.slips + slips, words: start.words + words });
        }
      };
      for (const near of this.#tree.near(typed.slice(from), Math.min(limit.cost, mostInWord))) {
        if (isSound(near, typed.length)) keep(from + near.length, near.word, wordCost + near.cost + (near.isUnfinished ? unfinishedCost : 0), near.slips, 1);
      }
      const digits = /^\d[\d.]*/.exec(typed.slice(from))?.[0];
      if (digits !== undefined) keep(from + digits.length, digits, wordCost, 0, 1);
      else if (typed.length >= 6 && (from < 3 || typed.length - from <= 3)) keep(from + 1, typed[from] ?? '', tornCost, 0, 0);
    }
    return (best[typed.length] ?? []).filter(({ text, cost, words }) => text !== typed && (words > 1 || cost - wordCost <= limit.alone));
  }
}

/** A short word mended is another word; an unfinished one mended could become anything. */
function isSound({ word, cost, isUnfinished }: NearWord, typedLength: number): boolean {
  if (word.length < 2) return false;
  if (cost === 0) return true;
  if (word.length >= (isUnfinished ? 5 : 3) && cost / word.length <= 0.34) return true;
  return !isUnfinished && typedLength >= 7 && cost <= 0.4;
}

function insert(list: Partial[], reading: Partial): void {
  const same = list.findIndex(({ text }) => text === reading.text);
  if (same >= 0) {
    if ((list[same]?.cost ?? 0) <= reading.cost) return;
    list.splice(same, 1);
  }
  const at = list.findIndex(({ cost }) => cost > reading.cost);
  list.splice(at < 0 ? list.length : at, 0, reading);
  if (list.length > mostReadings) list.pop();
}

/** What may have been meant where two neighbouring letters were crossed, across words too. */
export function crossedReadings(typed: string, isKnown: (text: string) => boolean): Reading[] {
  if (typed.length > longestTyped) return [];
  const readings: Reading[] = [];
  for (let at = 0; at + 1 < typed.length; at++) {
    if (typed[at] === typed[at + 1]) continue;
    const text = typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2);
    if (isKnown(text)) readings.push({ text, cost: 0.9 });
  }
  return readings;
}
