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

/** Tells every draft; where readers have its page, with the address that goes with it. */
export function checkDrafts({ measures, indicators, disclosures }: Entries, withdrawn: ReadonlyMap<string, Entry<unknown>>): Issue[] {
  const addresses = new Map([...withdrawn].map(([address, entry]) => [entry, address]));
  return [...measures, ...indicators, ...disclosures].filter(({ data }) => data.draft).map((entry) => {
    const address = addresses.get(entry);
    return issueAt(entry, ['draft'], 'DRAFT_SKIPPED', address === undefined ? {} : { value: address });
  });
}

/**
 * Refuses the drafts that would take a page from readers, each once.
 * @param issues what is wrong in the content, and between it and what was published
 */
export function refuseWithdrawn(issues: readonly Issue[]): Issue[] {
  const lost = new Set(issues.flatMap(({ code, facts }) => (code === 'DRAFT_SKIPPED' ? (facts.value ?? []) : [])));
  return issues
    .filter(({ code, facts }) => code !== 'URL_LOST' || !lost.has(facts.value ?? ''))
    .map((issue) => (issue.code === 'DRAFT_SKIPPED' && issue.facts.value !== undefined ? { ...issue, code: 'DRAFT_LOST' } : issue));
}
