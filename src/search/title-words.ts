import type { Synonyms } from './synonyms.ts';
import { squeeze } from './token.ts';
import { unitsOf } from './units-of-meaning.ts';
import { isNumber, type Vocabulary } from './vocabulary.ts';
import type { IndexedPage } from './words-file.ts';

/**
 * The words that a query of several parts says something by, as titles are asked for them; none where one word is all it says or
 * one is unknown. What was typed in one piece is sought in one piece.
 */
export function titleWords(parts: readonly string[], vocabulary: Vocabulary, synonyms: Synonyms): string[] {
  if (parts.length < 2) return [];
  const units = parts.flatMap((part) => unitsOf(part, vocabulary, synonyms)).filter(({ isFiller }) => !isFiller);
  const words = [...new Set(units.map(({ text }) => text))];
  return words.length > 1 && units.every(({ text, isKnown }) => isKnown && text.length > 1) ? words : [];
}

/** Finds pages by their titles, which are at hand before anything is read. */
export class Titles {
  readonly #letters: (string | undefined)[];

  constructor(pages: readonly IndexedPage[]) {
    this.#letters = pages.map(({ head }) => head && squeeze(head.title));
  }

  /** Pages whose title holds every word, wherever each stands in it. */
  holding(words: readonly string[]): number[] {
    if (words.length === 0) return [];
    return this.#letters.flatMap((letters, page) => (letters !== undefined && words.every((word) => holds(letters, word)) ? page : []));
  }
}

/** Numbers stand whole: 68 does not stand in 2568. */
function holds(letters: string, word: string): boolean {
  if (!isNumber(word)) return letters.includes(word);
  return letters.split(/[^\d.]+/).includes(word);
}
