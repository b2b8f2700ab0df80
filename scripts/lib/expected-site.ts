import { addressOf } from '../../src/domain/address.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { EntryKind } from '../../src/domain/entry-kinds.ts';
import { hostFiles } from '../../src/domain/host-headers.ts';
import { allowedSignersFile, digestFile, manifestFile } from '../../src/domain/manifest.ts';
import { siteFiles, sitemapSections, unlistedPages } from '../../src/domain/site-map.ts';
import { assembleSite } from '../../src/domain/site.ts';
import type { Entries } from '../../src/domain/source.ts';
import { leavesOf, type Leaf } from './leaves.ts';

/** A page that a build must make, and the facts that it must show. */
export interface ExpectedPage {
  address: string;
  leaves: readonly Leaf[];
}

/** Everything that a build of some content must make. */
export interface ExpectedSite {
  /** Where the agency publishes the site: links there are links inside. */
  origin: string;
  pages: ExpectedPage[];
  /** Paths of the other files, from the site's folder. */
  files: string[];
}

/** Addresses of every page that readers may land on. */
export function pageAddresses(entries: Entries): string[] {
  return sitemapSections(assembleSite(entries, new Map())).flatMap(({ links }) => links.map(({ href }) => href));
}

/**
 * Says what a build of the content must make, from the same lists that the build itself uses.
 * @param entries content without refusals
 */
export function expectedSite(entries: Entries): ExpectedSite {
  const site = assembleSite(entries, new Map());
  const { reports, assessments } = site;
  const leaves = new Map<string, Leaf[]>();
  const expect = <Data extends object>(kind: EntryKind, list: readonly Entry<Data>[], addressFor: (entry: Entry<Data>) => string) => {
    for (const entry of list) leaves.set(addressFor(entry), leavesOf(kind, entry));
  };
  const published = new Set(reports.flatMap(({ measures, indicators }) => [...measures, ...indicators]).map(({ file }) => file));
  expect('measures', entries.measures.filter(({ file }) => published.has(file)), ({ id, data }) => addressOf.measure(data.fiscalYear, id));
  expect('indicators', entries.indicators.filter(({ file }) => published.has(file)), ({ id, data }) => addressOf.indicator(data.fiscalYear, id));
  const answered = new Set(assessments.flatMap(({ items }) => items.map(({ answer }) => answer?.file)));
  expect('disclosures', entries.disclosures.filter(({ file }) => answered.has(file)), ({ data }) => addressOf.item(data.fiscalYear, data.code));
  expect('units', entries.units, ({ id }) => addressOf.unit(id));
  expect('pages', entries.pages, ({ id }) => addressOf.page(id));
  expect('glossary', entries.glossary, () => addressOf.glossary());
  for (const { data, body } of entries.years) {
    // The official form of the report has no place for these; the year's own page has.
    const { total, rating, corrections, incomplete, ...report } = data;
    const own = { report: leavesOf('years', { data: report, body }), year: leavesOf('years', { data: { total, rating, corrections, incomplete }, body: '' }) };
    leaves.set(addressOf.report(data.fiscalYear), own.report);
    leaves.set(addressOf.year(data.fiscalYear), own.year);
  }
  const redirected = entries.redirects.flatMap(({ data }) => data.redirects.map(({ from }) => `${from.replace(/^\/|\/+$/g, '')}/index.html`));
  return {
    origin: site.agency.url,
    pages: [...pageAddresses(entries), ...unlistedPages(site)].map((address) => ({ address, leaves: leaves.get(address) ?? [] })),
    files: ['404.html', hostFiles.headers, hostFiles.apache, ...siteFiles(site).map((address) => address.slice(1)), ...redirected, manifestFile, digestFile, ...entries.signers.map(() => allowedSignersFile)],
  };
}
