import type { FiscalYear } from './fiscal-year.ts';

/** The last part of an entry's address, which is its file's name: `2568/1` → `1`. */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The last part of an item's address, also the name of its file: `O1` → `o01`. */
export function itemSlugOf(code: string): string {
  return code.toLowerCase().replace(/\d+$/, (digits) => digits.padStart(2, '0'));
}

/** The year and the file's name in the address of a document: `/documents/2568/report.pdf`. */
export function documentIn(address: string): { year: FiscalYear; file: string } | undefined {
  const [, year, file] = /^\/documents\/(\d{4})\/([^/]+)\/?$/.exec(address) ?? [];
  return year === undefined || file === undefined ? undefined : { year: Number(year), file };
}

/** The spot of a document on the page of all documents. No two names share one. */
export function documentSpotOf(year: FiscalYear, file: string): string {
  return `${year}-${file.replace(/[\s~]/g, (character) => `~${character.charCodeAt(0).toString(16)}`)}`;
}

/** The forms in which the facts of a year are given to programs and spreadsheets. */
export const dataTypes = ['json', 'csv', 'xlsx'] as const;

type DataType = (typeof dataTypes)[number];

/** Part of an address as a server reads it: decoded once; as it was typed where it cannot be decoded. */
export function decodedOnce(part: string): string {
  return canDecode(part) ? decodeURIComponent(part) : part;
}

/** Whether each `%` in an address begins a character that a server can read. */
export function canDecode(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

/** The spot of a year's printed report on the same page. */
export function printedSpotOf(year: FiscalYear): string {
  return `printed-${year}`;
}

/** Addresses inside the site: ASCII, lower case, ending with `/`, the year always in them. */
export const addressOf = {
  /** The code that leads to a page. */
  qr: (page: string) => `${page}qr.svg`,
  home: () => '/',
  year: (year: FiscalYear) => `/${year}/`,
  measures: (year: FiscalYear) => `/${year}/measures/`,
  measure: (year: FiscalYear, id: string) => `/${year}/measures/${slugOf(id)}/`,
  indicators: (year: FiscalYear) => `/${year}/indicators/`,
  indicator: (year: FiscalYear, id: string) => `/${year}/indicators/${slugOf(id)}/`,
  report: (year: FiscalYear) => `/${year}/report/`,
  reportPdf: (year: FiscalYear) => `/${year}/report.pdf`,
  poster: (year: FiscalYear) => `/${year}/poster/`,
  english: (year: FiscalYear) => `/en/${year}/`,
  assessments: () => '/oit/',
  assessment: (year: FiscalYear) => `/oit/${year}/`,
  criteria: (year: FiscalYear) => `/oit/${year}/criteria/`,
  ready: (year: FiscalYear) => `/oit/${year}/ready/`,
  item: (year: FiscalYear, code: string) => `/oit/${year}/${itemSlugOf(code)}/`,
  assessmentPoster: (year: FiscalYear) => `/oit/${year}/poster/`,
  assessmentFilters: (year: FiscalYear) => `/oit/${year}/filters.css`,
  units: () => '/units/',
  unit: (id: string) => `/units/${id}/`,
  glossary: () => '/glossary/',
  changes: () => '/changes/',
  feed: () => '/feed.xml',
  changesData: () => '/data/changes.json',
  search: () => '/search/',
  verify: () => '/verify/',
  offline: () => '/offline/',
  standards: () => '/standards/',
  sitemap: () => '/sitemap/',
  aToZ: () => '/a-z/',
  page: (id: string) => `/${id}/`,
  documents: () => '/documents/',
  /** Where the site says what it knows of a document. */
  documentEntry: (year: FiscalYear, file: string) => `/documents/#${encodeURIComponent(documentSpotOf(year, file))}`,
  thumbnail: (sha256: string) => `/documents/thumbnails/${sha256.slice(0, 32)}.webp`,
  document: (year: FiscalYear, file: string) => `/documents/${year}/${encodeURIComponent(file)}`,
  documentsData: () => '/data/documents.json',
  pagesData: () => '/data/pages.json',
  glossaryData: () => '/data/glossary.json',
  data: (year: FiscalYear, type: DataType = 'json') => `/data/${year}.${type}`,
  assessmentData: (year: FiscalYear, type: DataType = 'json') => `/data/oit-${year}.${type}`,
} as const;

/** An address as the world sees it, under the place where the agency publishes the site. */
export function absoluteAddress(origin: string, address: string): string {
  return `${origin.replace(/\/$/, '')}${address}`;
}

/**
 * An address as one inside the site, `/2568/`; undefined where it leads elsewhere.
 * @param origin the place where the agency publishes the site
 */
export function insideAddress(origin: string, address: string): string | undefined {
  const own = origin.replace(/\/$/, '');
  if (/^\/(?![/\\])/.test(address)) return address;
  if (own === '' || !address.startsWith(own)) return undefined;
  return address === own ? '/' : address.startsWith('/', own.length) ? address.slice(own.length) : undefined;
}
