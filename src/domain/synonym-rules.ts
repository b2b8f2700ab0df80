import type { EntryOf } from './entry.ts';
import type { Issue } from './issue.ts';
import type { placeRule } from './place-rules.ts';
import { sitemapSections } from './site-map.ts';
import { siteOf } from './site.ts';
import type { Entries } from './source.ts';
import { bestPage } from './synonyms.ts';
import type { Unread } from './unread.ts';

/** Finds pages that search should show first and that readers cannot be led to: the site has none, or does not list it. */
export function checkBestPages(entry: EntryOf<'synonyms'>, entries: Entries, unread: Unread, placeProblem: ReturnType<typeof placeRule>): Issue[] {
  if (entry.data.best.length === 0 || entries.agency.length === 0 || entries.glossary.length === 0) return [];
  const site = siteOf(entries);
  const listed = new Set(sitemapSections(site).flatMap(({ links }) => links.map(({ href }) => href)));
  const years = site.reports.map(({ fiscalYear }) => fiscalYear);
  return entry.data.best.flatMap(({ page }, index): Issue[] => {
    const address = bestPage(page, years);
    if (address === undefined || listed.has(address) || unread.hidesPage(address) || unread.isGone(address) || unread.isWithdrawn(address)) return [];
    const problem = placeProblem(address) ?? { code: 'PLACE_UNKNOWN', facts: { value: address } };
    return [{ ...problem, place: entry.placeOf(['best', index, 'page']) }];
  });
}
