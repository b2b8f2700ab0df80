import { makeSegmenter } from './segmenter.ts';
import type { CutThai } from './token.ts';

/** The words that the index holds, and how to find them by their parts. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly cutThai: CutThai;

  /** @param words in order */
  constructor(words: readonly string[]) {
    this.words = words;
    this.#known = new Set(words);
    this.cutThai = makeSegmenter(this.#known);
  }

  has(word: string): boolean {
    return this.#known.has(word);
  }

  /** Words that begin with `start`, itself included. */
  startingWith(start: string): string[] {
    const found: string[] = [];
    for (let index = this.#firstFrom(start); index < this.words.length; index++) {
      const word = this.words[index] ?? '';
      if (!word.startsWith(start)) break;
      found.push(word);
    }
    return found;
  }

  /** Longer words that end with `end`. Numbers have no ends: 4.44 does not stand in 94.44. */
  endingWith(end: string): string[] {
    return this.words.filter((word) => word.length > end.length && word.endsWith(end) && !isNumber(word));
  }

  /** Longer words with `part` inside or at their end. */
  holding(part: string): string[] {
    return this.words.filter((word) => word.length > part.length && word.indexOf(part) > 0 && !isNumber(word));
  }

  #firstFrom(start: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a word is a number. */
export function isNumber(word: string): boolean {
  return /^\d/.test(word);
}
