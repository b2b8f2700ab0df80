import type { TermHits } from './find.ts';
import { coverage, type Sought } from './loose.ts';
import type { IndexedPage, WordsFile } from './words-file.ts';

/** A page with the terms that were found on it. */
export interface Ranked {
  page: number;
  score: number;
  /** What to mark, as `squeeze` leaves it. */
  terms: string[];
  /** Whether only a part of what was sought was found on it. */
  isPart?: boolean | undefined;
}

/** What was found of a query. */
export interface Finds {
  /** All its parts as one phrase. */
  together: TermHits | undefined;
  terms: readonly TermHits[];
}

const togetherBonus = 12;
const titleBonus = 9;
const wholeTitleBonus = 4;
/** A heading names a part of a page as its title names the whole. */
const headingBonus = titleBonus;
/** Where every word of the query stands in the title, in whatever order. */
const allInTitleBonus = 8;
const nearBonus = 4;
const oldYearCost = 5;
/** Of the words of a query that say something, so much must stand on a page. */
const enoughOfQuery = 0.72;
/** So much is all of it. */
const allOfQuery = 0.95;

/** Pages of equal worth keep the index's order: newest year first, then by kind. */
const kindCosts: Record<string, number> = { item: 10, criterion: 10, year: 10, assessment: 11, unit: 10, glossary: 11, page: 12 };

/** Pages with every term, in order: exact before tolerant, titles before bodies, the newest year before older ones. */
export function rankPages(pages: WordsFile['pages'], { together, terms }: Finds): Ranked[] {
  const [first, ...others] = terms.toSorted((a, b) => a.size - b.size);
  const onAll = [...(first?.keys() ?? [])].filter((page) => others.every((hits) => hits.has(page)));
  return inOrder(pages, [...new Set([...(together?.keys() ?? []), ...onAll])], (page, named) => {
    const asOne = together?.get(page);
    if (asOne) return { worth: togetherBonus + worthOf(asOne, named), terms: asOne.texts };
    const found = terms.flatMap((hits) => hits.get(page) ?? []);
    const worth = found.reduce((sum, hit) => sum + worthOf(hit, named), 0) / found.length;
    return { worth: worth + nearness(found.map(({ places }) => places)), terms: found.flatMap(({ texts }) => texts) };
  });
}

/**
 * Puts pages whose titles hold every word of a query among those that hold the query as it is.
 * @param titled the pages
 * @param words what their titles hold
 */
export function withTitled(pages: WordsFile['pages'], results: readonly Ranked[], titled: readonly number[], words: readonly string[]): Ranked[] {
  const known = new Map(results.map((result) => [result.page, result]));
  const byTitle = inOrder(pages, titled, (page) => ({ worth: 10 + titleBonus + allInTitleBonus, terms: [...(known.get(page)?.terms ?? []), ...words] }));
  const better = byTitle.filter(({ page, score }) => score > (known.get(page)?.score ?? -Infinity));
  const raised = new Set(better.map(({ page }) => page));
  return [...better, ...results.filter(({ page }) => !raised.has(page))].sort(inRank);
}

/** Pages with most of the words that say something, in order. */
export function rankLoosely(pages: WordsFile['pages'], sought: readonly Sought[], enough = enoughOfQuery): Ranked[] {
  const candidates = new Set(sought.flatMap(({ hits }) => [...hits.keys()]));
  return inOrder(pages, [...candidates], (page, named) => {
    const { share, runs, words } = coverage(sought, page);
    if (share < enough) return undefined;
    const worth = words.reduce((sum, { hits }) => sum + worthOf(hits.get(page) as Hit, named), 0) / words.length;
    return { worth: worth * share + 10 * share - runs, terms: words.flatMap(({ hits }) => hits.get(page)?.texts ?? []), isPart: share < allOfQuery };
  });
}

/** A rule of a year for which the agency answered nothing. */
export const criterionKind = 'criterion';

/** Puts what holds a part of the query after what holds all of it and, among both, rules without an answer after all that the agency says. */
export function answersFirst(pages: WordsFile['pages'], results: readonly Ranked[]): Ranked[] {
  const rankOf = ({ page, isPart }: Ranked) => (isPart === true ? 2 : 0) + (pages[page]?.facets.kind === criterionKind ? 1 : 0);
  return results.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Reports and assessments have newest years of their own. */
function newestYears(pages: WordsFile['pages']): Map<string, string> {
  const newest = new Map<string, string>();
  for (const { facets } of pages) if (facets.year > (newest.get(facets.kind) ?? '')) newest.set(facets.kind, facets.year);
  return newest;
}

/** Where a page names what it is about. */
type Named = Pick<IndexedPage, 'titleLength' | 'headings'>;

type Hit = NonNullable<ReturnType<TermHits['get']>>;

function inOrder(pages: WordsFile['pages'], candidates: readonly number[], judge: (page: number, named: Named) => { worth: number; terms: string[]; isPart?: boolean } | undefined): Ranked[] {
  const newest = newestYears(pages);
  return candidates
    .flatMap((page): Ranked[] => {
      const indexed = pages[page];
      const judged = indexed && judge(page, indexed);
      if (!judged) return [];
      const { facets } = indexed;
      const isOld = facets.year !== '' && facets.year < (newest.get(facets.kind) ?? '');
      return [{ page, score: judged.worth - (kindCosts[facets.kind] ?? 0) - (isOld ? oldYearCost : 0), terms: [...new Set(judged.terms)], ...(judged.isPart === true && { isPart: true }) }];
    })
    .sort(inRank);
}

/** Equals keep the index's order. */
function inRank(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.page - b.page;
}

/** Words of the title stand at 1 to `titleLength`: its mark stands at 0. */
function worthOf({ places, cost }: { places: { first: number; last: number }[]; cost: number }, { titleLength, headings = [] }: Named): number {
  const inTitle = places.some(({ last }) => last <= titleLength);
  const isTitle = places.some(({ first, last }) => first <= 4 && last === titleLength);
  const inHeading = !inTitle && headings.some(([start, end]) => places.some(({ first, last }) => first >= start && last <= end));
  return 10 - cost + Math.min(2, Math.log2(1 + places.length) / 2) + (inTitle ? titleBonus : 0) + (isTitle ? wholeTitleBonus : 0) + (inHeading ? headingBonus : 0);
}

/** How near to each other the parts stand. */
function nearness(places: readonly (readonly { first: number }[])[]): number {
  if (places.length < 2) return 0;
  const [start = [], ...others] = places;
  let best = Infinity;
  for (const { first } of start) {
    const far = others.reduce((sum, list) => sum + list.reduce((least, place) => Math.min(least, Math.abs(place.first - first)), 200), 0);
    best = Math.min(best, far);
  }
  return nearBonus / (1 + best / 12 / others.length);
}
