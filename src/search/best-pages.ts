import type { Ranked } from './rank.ts';
import { unitsOf } from './units-of-meaning.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordsFile } from './words-file.ts';

/** Shorter beginnings are those of too many words. */
const shortestStart = 4;

/** The words of a query without those that ask or join: ได้กี่คะแนน asks for คะแนน. */
export function meantWords(query: string, vocabulary: Vocabulary, keys: { has(word: string): boolean }): string[] {
  return unitsOf(query, vocabulary, keys).flatMap(({ text, isFiller }) => (isFiller ? [] : text));
}

/**
 * Puts the pages that a query is asked for before all others, whether it stands on them or not.
 * @param queries the query, and other readings of it, as `squeeze` leaves them
 * @param words what the query says something by: it is looked for on such a page
 */
export function withBestPages(best: WordsFile['best'], queries: readonly string[], words: readonly string[], results: readonly Ranked[]): Ranked[] {
  const isAsked = (word: string) => queries.some((query) => query === word || (query.length >= shortestStart && word.startsWith(query)));
  const pages = new Set(best.flatMap(([word, page]) => (isAsked(word) ? page : [])));
  if (pages.size === 0) return [...results];
  const terms = [...new Set([...queries, ...words])];
  const first = [...pages].map((page) => results.find((result) => result.page === page) ?? { page, score: results[0]?.score ?? 0, terms });
  return [...first, ...results.filter(({ page }) => !pages.has(page))];
}
