import { addressOf } from './address.ts';
import type { Agency } from './agency.ts';
import type { Files } from './manifest.ts';
import { sitemapSections } from './site-map.ts';
import type { Site } from './site.ts';

/** The files that let a site be read without a network, below its root. */
export const offlineFiles = { worker: 'sw.js', list: 'precache.json', app: 'manifest.webmanifest' } as const;

/** Those that a site of the agency holds. */
export function offlineFilesOf({ offline }: Agency): string[] {
  return offline ? Object.values(offlineFiles) : [offlineFiles.worker, offlineFiles.app];
}

/** Of a larger site, search without a network knows the kept pages alone: a phone is not asked to fetch thousands of texts. */
const mostTexts = 400;

/** Pages that a reader may want without a network: those of the newest year, and those that belong to no year. */
function keptPages(site: Site): string[] {
  const years = [...site.reports.slice(1), ...site.assessments].map(({ fiscalYear }) => fiscalYear);
  const newest = site.reports[0]?.fiscalYear;
  const others = years.filter((year) => year !== newest).flatMap((year) => [addressOf.year(year), addressOf.english(year)]);
  const pages = sitemapSections(site).flatMap(({ links }) => links.map(({ href }) => href));
  return [...pages.filter((href) => !href.startsWith(addressOf.assessments()) && !others.some((year) => href.startsWith(year))), addressOf.offline()];
}

/** Styles, scripts and fonts are all kept: which page needs which is not told apart. */
const needed = /^(?:_astro\/|pagefind\/(?:words\.json$|index\/)|favicon\.svg$|manifest\.webmanifest$)/;

/** Files named by their content, which browsers have kept already where a page used them. */
const named = /^(?:_astro\/|pagefind\/(?:index\/|text-))/;

/**
 * What a worker keeps. The hash behind a `?` tells a changed file from one that was kept before.
 * @param files every file of the built site
 * @param textAddress the address of the page whose text a file of the search index holds
 * @returns addresses, pages first, the same for the same files
 */
export function keptFiles(site: Site, files: Files, textAddress: (file: string) => string): string[] {
  const pages = keptPages(site);
  const texts = Object.keys(files).filter((file) => file.startsWith('pagefind/text-'));
  const kept = texts.length <= mostTexts ? texts : texts.filter((file) => pages.includes(textAddress(file)));
  const data = [addressOf.glossaryData(), ...site.reports.slice(0, 1).map(({ fiscalYear }) => addressOf.data(fiscalYear))];
  // A code is fetched for paper alone, but for those that posters show.
  const isForPaper = (file: string) => file.endsWith('qr.svg') && !pages.includes(`/${file.replace('qr.svg', 'poster/')}`);
  const pictures = Object.keys(files).filter((file) => file.endsWith('.svg') && !isForPaper(file) && pages.some((page) => page !== addressOf.home() && `/${file}`.startsWith(page)));
  const others = [...Object.keys(files).filter((file) => needed.test(file)), ...pictures, ...kept].toSorted().map((file) => `/${file}`);
  return [...pages, ...others, ...data].flatMap((address) => {
    const file = `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
    const fact = files[file];
    if (!fact) return [];
    return named.test(file) ? address : `${address}?${fact.sha256.slice(0, 8)}`;
  });
}
