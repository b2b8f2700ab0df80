/** The words that the index holds, and how to find them by their parts. */
export class Vocabulary {
  readonly words: readonly string[];
  /** Words that stand in the index only as parts of longer ones. */
  readonly parts: readonly string[];
  readonly #indexed: ReadonlySet<string>;
  readonly #parts: ReadonlySet<string>;

  /** @param words in order */
  constructor(words: readonly string[], parts: readonly string[]) {
    this.words = words;
    this.parts = parts;
    this.#indexed = new Set(words);
    this.#parts = new Set(parts);
  }

  /** Whether the index holds a word. */
  has(word: string): boolean {
    return this.#indexed.has(word);
  }

  /** Whether a word is one of the site's, by itself or as a part of a longer one. */
  knows(word: string): boolean {
    return this.#indexed.has(word) || this.#parts.has(word);
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
