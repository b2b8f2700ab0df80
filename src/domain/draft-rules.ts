import { addressOf } from './address.ts';
import type { Entry } from './entry.ts';
import type { Issue } from './issue.ts';
import type { Entries } from './source.ts';
import { issueAt } from './year-rules.ts';

/**
 * The entries that were published and are drafts again, by the addresses that go with them; those sent on elsewhere are left out.
 * @param published every address ever published
 */
export function withdrawnPages({ measures, indicators, redirects }: Entries, published: ReadonlySet<string>): ReadonlyMap<string, Entry<unknown>> {
  const sentOn = new Set(redirects.flatMap(({ data }) => data.redirects.map(({ from }) => `${from.replace(/\/+$/, '')}/`)));
  const pages: (readonly [address: string, entry: Entry<{ draft: boolean }>])[] = [
    ...measures.map((entry) => [addressOf.measure(entry.data.fiscalYear, entry.id), entry] as const),
    ...indicators.map((entry) => [addressOf.indicator(entry.data.fiscalYear, entry.id), entry] as const),
  ];
  return new Map(pages.filter(([address, { data }]) => data.draft && published.has(address) && !sentOn.has(address)));
}

/** Tells every draft: that it is not shown, or that a page goes with it which readers have. */
export function checkDrafts({ measures, indicators, disclosures }: Entries, withdrawn: ReadonlyMap<string, Entry<unknown>>): Issue[] {
  const addresses = new Map([...withdrawn].map(([address, entry]) => [entry, address]));
  return [...measures, ...indicators, ...disclosures].filter(({ data }) => data.draft).map((entry) => {
    const address = addresses.get(entry);
    return address === undefined ? issueAt(entry, ['draft'], 'DRAFT_SKIPPED') : issueAt(entry, ['draft'], 'DRAFT_LOST', { value: address });
  });
}
