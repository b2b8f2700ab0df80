import { addressOf } from './address.ts';
import type { Report } from './report.ts';

/**
 * Whether a page has a QR code of its own. Of older years only the page of the year has one: nobody hangs up the others, which
 * lead back by the address on their paper, and in many years they are thousands.
 * @param reports newest first
 */
export function isCoded(page: string, reports: readonly Pick<Report, 'fiscalYear'>[]): boolean {
  return !reports.slice(1).some(({ fiscalYear }) => page.startsWith(addressOf.year(fiscalYear)) && page !== addressOf.year(fiscalYear));
}
