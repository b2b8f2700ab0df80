import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { Report } from '../domain/report.ts';
import { formatSize } from './file.ts';
import type { Link } from './link.ts';
import { reportView, type ReportView } from './report.ts';

/** The report as `src/paper/report.typ` asks for it: what its page says, with null for what is not there. */
export interface ReportPaper extends Omit<ReportView, 'head' | 'opening' | 'total'> {
  opening: string | null;
  totalRemarks: string[];
  remarksHeading: string;
  /** Of the page that holds the same. */
  address: string;
  /** The day of the last change, ISO 8601: the date of the file, so that the same content gives the same bytes. */
  changed: string | null;
}

/** A report's PDF as it is published. */
export interface PrintedReport {
  report: Report;
  pages: number;
  size: number;
  sha256: string;
}

export function reportPaper(agency: Agency, report: Report): ReportPaper {
  const { head, opening, total, ...same } = reportView(agency, report);
  return { ...same, opening: opening ?? null, totalRemarks: [...(total.pending === undefined ? [] : [total.pending]), ...total.remarks.map(({ text }) => text)], remarksHeading: 'หมายเหตุ', address: head.canonical, changed: head.changed?.iso ?? null };
}

/** What the PDF is called. */
export function reportPdfName({ fiscalYear }: Report): string {
  return `รายงานปี ${fiscalYear} สำหรับพิมพ์`;
}

/**
 * Leads to the PDF and says beforehand how big it is.
 * @param pdf the very file that is published
 */
export function reportPdfLink(report: Report, pdf: { pages: number; bytes: { length: number } }): Link {
  return { href: addressOf.reportPdf(report.fiscalYear), label: `${reportPdfName(report)} (PDF ${formatSize(pdf.bytes.length)} ${pdf.pages} หน้า)` };
}
