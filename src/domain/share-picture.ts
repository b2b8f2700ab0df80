import { addressOf } from './address.ts';
import type { FiscalYear } from './fiscal-year.ts';
import type { Report } from './report.ts';

/** What sites that show a preview ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** A year's page, or one below it; the last group is there for an entry's own page. */
const belowYear = /^(\/oit)?\/(\d{4})\/(?:((?:measures|indicators)\/[^/]+|[a-z]+\d+)\/$)?/;

/**
 * The page whose picture stands for a page when it is shared: its own where it is the home page, a year's, or an
 * entry's of the newest year; else that of the year, else that of the home page. Entries of older years share their
 * year's, so that pictures, which take longer to make than pages, do not become more with every year.
 * @param address of a page of the site
 * @param reports newest first
 */
export function picturedPageFor(address: string, reports: readonly Pick<Report, 'fiscalYear'>[]): string {
  const [own, oit = '', year, entry] = belowYear.exec(address) ?? [];
  if (own === undefined) return addressOf.home();
  const isRecent = (asked: FiscalYear) => reports[0] !== undefined && asked >= reports[0].fiscalYear;
  return entry !== undefined && isRecent(Number(year)) ? own : `${oit}/${year}/`;
}

/** The address of a page's picture. */
export function pictureAddress(page: string): string {
  return page === addressOf.home() ? '/og/home.png' : `/og${page.replace(/\/$/, '')}.png`;
}
