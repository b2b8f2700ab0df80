import type { Finder } from './find.ts';
import { soughtWords } from './loose.ts';
import { criterionKind, rankLoosely, type Ranked } from './rank.ts';
import type { WordsFile } from './words-file.ts';

/** What only a page with the query in its title reaches. */
const titleScore = 15;
/** Where fewer pages answer the whole query, those that answer a part of it follow. */
const few = 2;
/** Of the words that say something, so much is a part worth showing. */
const worthwhilePart = 0.5;
const mostParts = 10;

/** Where few pages hold a query, and none as its title: after them pages with all its words, and then those with most of them. */
export async function withRelated(finder: Finder, pages: WordsFile['pages'], parts: readonly string[], results: readonly Ranked[]): Promise<Ranked[]> {
  const answers = results.filter(({ page }) => pages[page]?.facets.kind !== criterionKind);
  if (answers.length >= few || (results[0]?.score ?? 0) > titleScore) return [...results];
  const sought = await soughtWords(finder, parts, pages.length);
  if (sought.length < 2) return [...results];
  const known = new Set(results.map(({ page }) => page));
  const related = rankLoosely(pages, sought, worthwhilePart).filter(({ page }) => !known.has(page));
  const isWhole = ({ isPart }: Ranked) => isPart !== true && results.length === 1 && sought.length > 2;
  const partly = related.filter((result) => !isWhole(result)).slice(0, mostParts);
  return [...results, ...related.filter(isWhole), ...partly.map((result) => ({ ...result, isPart: true }))];
}
