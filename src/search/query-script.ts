import type { Ranked } from './rank.ts';

const thai = /[ก-๎]/;

/**
 * What to mark and to show of results for a query: to whoever asks in Thai, other words for it in Latin letters only where a page has
 * nothing else.
 * @param query as `squeeze` leaves it
 */
export function inScriptOf(query: string, results: readonly Ranked[]): Ranked[] {
  if (!thai.test(query)) return [...results];
  return results.map((result) => {
    const own = result.terms.filter((term) => thai.test(term) || query.includes(term));
    return own.length === 0 ? result : { ...result, terms: own };
  });
}
