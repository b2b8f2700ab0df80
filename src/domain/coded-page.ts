import type { Report } from './report.ts';

/**
 * Whether a page has a QR code of its own. Of older years only the page of the year has one: nobody hangs up the others, which
 * lead back by the address on their paper, and in many years they are thousands.
 * @param reports newest first
 */
export function isCoded(page: string, [newest]: readonly Pick<Report, 'fiscalYear'>[]): boolean {
  const year = /^\/(\d{4})\/./.exec(page)?.[1];
  return year === undefined || newest === undefined || Number(year) >= newest.fiscalYear;
}
