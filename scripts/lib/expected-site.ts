import { addressOf } from '../../src/domain/address.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { EntryKind } from '../../src/domain/entry-kinds.ts';
import { hostFiles } from '../../src/domain/host-headers.ts';
import { offlineFilesOf } from '../../src/domain/kept-files.ts';
import { allowedSignersFile, digestFile, manifestFile } from '../../src/domain/manifest.ts';
import type { PublishedFiles } from '../../src/domain/published-file.ts';
import { siteFiles, sitemapSections, unlistedPages } from '../../src/domain/site-map.ts';
import { siteOf, type Site } from '../../src/domain/site.ts';
import type { Entries } from '../../src/domain/source.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import { plainSpaces } from './page-text.ts';

/** A page that a build must make, and the facts that it must show. */
interface ExpectedPage {
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
  /** Files that must have these very bytes, by their paths. */
  hashes: ReadonlyMap<string, string>;
  /** What other files must say somewhere, by their paths. */
  words: ReadonlyMap<string, readonly string[]>;
}

/** Addresses of every page that readers may land on. */
function pageAddresses(site: Site): string[] {
  return sitemapSections(site).flatMap(({ links }) => links.map(({ href }) => href));
}

/** Addresses that must never be lost once they were published: pages and documents. */
export function publishedAddresses(entries: Entries): string[] {
  const site = siteOf(entries);
  return [...pageAddresses(site), ...site.documents.map(({ fiscalYear, file }) => addressOf.document(fiscalYear, file))];
}

/** Paths of the files beside the pages, from the site's folder; without documents and redirects. */
function filesBeside(site: Site, { signers }: Entries): string[] {
  return ['404.html', hostFiles.headers, hostFiles.apache, hostFiles.gitHub, ...siteFiles(site).map(decodedPath), ...offlineFilesOf(site.agency), manifestFile, digestFile, ...signers.map(() => allowedSignersFile)];
}

/** Addresses of every file that a build makes, pages that nobody lands on among them; a redirect may take the place of none. */
export function fileAddresses(entries: Entries): string[] {
  const site = siteOf(entries);
  const pages = [...pageAddresses(site), ...unlistedPages(site)].map((address) => `${address}index.html`);
  const documents = site.documents.map(({ fiscalYear, file }) => decodeURIComponent(addressOf.document(fiscalYear, file)));
  return [...pages, ...documents, ...filesBeside(site, entries).map((path) => `/${path}`)];
}

/** The path of a file, from the site's folder, by its address. */
const decodedPath = (address: string) => decodeURIComponent(address).slice(1);

/**
 * Says what a build of the content must make, from the same lists that the build itself uses.
 * @param entries content without refusals
 * @param documentFiles what is published of each document's file; left out where only pages are asked for
 */
export function expectedSite(entries: Entries, documentFiles: PublishedFiles = new Map()): ExpectedSite {
  const site = siteOf(entries);
  const { reports, assessments, documents } = site;
  const leaves = new Map<string, Leaf[]>();
  const expect = <Data extends object>(kind: EntryKind, list: readonly Entry<Data>[], addressFor: (entry: Entry<Data>) => string) => {
    for (const entry of list) leaves.set(addressFor(entry), leavesOf(kind, entry));
  };
  const shown = new Set(reports.flatMap(({ measures, indicators }) => [...measures, ...indicators]).map(({ file }) => file));
  expect('measures', entries.measures.filter(({ file }) => shown.has(file)), ({ id, data }) => addressOf.measure(data.fiscalYear, id));
  expect('indicators', entries.indicators.filter(({ file }) => shown.has(file)), ({ id, data }) => addressOf.indicator(data.fiscalYear, id));
  const answered = new Set(assessments.flatMap(({ items }) => items.map(({ answer }) => answer?.file)));
  expect('disclosures', entries.disclosures.filter(({ file }) => answered.has(file)), ({ data }) => addressOf.item(data.fiscalYear, data.code));
  expect('units', entries.units, ({ id }) => addressOf.unit(id));
  expect('pages', entries.pages, ({ id }) => addressOf.page(id));
  expect('signers', entries.signers, () => addressOf.verify());
  expect('glossary', entries.glossary, () => addressOf.glossary());
  for (const { data, body } of entries.years) {
    // The official form of the report has no place for these; the year's own page has.
    const { total, rating, corrections, incomplete, ...report } = data;
    const own = { report: leavesOf('years', { data: report, body }), year: leavesOf('years', { data: { total, rating, corrections, incomplete }, body: '' }) };
    leaves.set(addressOf.report(data.fiscalYear), own.report);
    leaves.set(addressOf.year(data.fiscalYear), own.year);
  }
  leaves.set(addressOf.documents(), documents.map(({ file, path, title }) => ({ field: file, texts: [plainSpaces(title), documentFiles.get(path)?.sha256 ?? ''] })));
  const hashes = new Map<string, string>();
  for (const { fiscalYear, file, path } of documents) {
    const { sha256, thumbnail } = documentFiles.get(path) ?? {};
    if (sha256 !== undefined) hashes.set(decodedPath(addressOf.document(fiscalYear, file)), sha256);
    if (thumbnail) hashes.set(addressOf.thumbnail(thumbnail.sha256).slice(1), thumbnail.sha256);
  }
  const redirected = entries.redirects.flatMap(({ data }) => data.redirects.map(({ from }) => `${decodeURIComponent(from).replace(/^\/|\/+$/g, '')}/index.html`));
  return {
    origin: site.agency.url,
    pages: [...pageAddresses(site), ...unlistedPages(site)].map((address) => ({ address, leaves: leaves.get(address) ?? [] })),
    files: [...filesBeside(site, entries), ...redirected],
    hashes,
    words: new Map([
      [addressOf.documentsData().slice(1), [...documentFiles.values()].map(({ sha256 }) => sha256)],
      [addressOf.pagesData().slice(1), entries.pages.map(({ id }) => addressOf.page(id))],
    ]),
  };
}
