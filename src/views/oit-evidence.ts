import { addressOf } from '../domain/address.ts';
import type { AssessedItem } from '../domain/assessment.ts';
import { formatDate, newest, type IsoDate } from '../domain/calendar.ts';
import { evidenceYears } from '../domain/evidence-entries.ts';
import type { Report } from '../domain/report.ts';
import type { Link, Remark } from './link.ts';
import { reportPdfLink, type PrintedReport } from './report-paper.ts';
import { allRemarks } from './report.ts';

/** What there is to know of the data that an item is answered with, besides the places themselves. */
export interface EvidenceView {
  /** Where the data of each year came from, and the remark on it. */
  sources: { text: string; remark: Link | undefined }[];
  /** When any of it last changed. */
  changed: { iso: IsoDate; text: string } | undefined;
  /** Remarks on the very entries. */
  notes: (Remark & { about: string; mark: Link })[];
  /** The same data as files for paper. */
  papers: Link[];
}

/** @param printed the reports that this site prints itself */
export function evidenceView(reports: readonly Report[], { answer }: Pick<AssessedItem, 'answer'>, printed: readonly PrintedReport[]): EvidenceView {
  const years = answer ? evidenceYears(reports, answer.data) : [];
  const changed = newest(years.map((year) => year.changed));
  const numbered = years.map((year) => ({ ...year, remarks: allRemarks(year.report).map((remark, index) => ({ ...remark, mark: markOf(year.report, index + 1) })) }));
  return {
    sources: numbered.map(({ report: { fiscalYear, year }, remarks }) => {
      const own = year.data.notes.find(({ about, field }) => about === 'year' && field === 'source');
      return { text: `ที่มาของข้อมูลปี ${fiscalYear}: ${year.data.source.origin}`, remark: remarks.find(({ text }) => text === own?.text)?.mark };
    }),
    changed: changed === undefined ? undefined : { iso: changed, text: formatDate(changed) },
    notes: numbered.flatMap(({ references, remarks }) => remarks.filter(({ reference }) => reference !== 'year' && references.includes(reference)).map(({ about, text, mark }) => ({ about, text, mark }))),
    papers: years.flatMap(({ report }) => printed.filter((one) => one.report.fiscalYear === report.fiscalYear).map(({ pages, size }) => reportPdfLink(report, { pages, bytes: { length: size } }))),
  };
}

function markOf({ fiscalYear }: Report, number: number): Link {
  return { href: `${addressOf.report(fiscalYear)}#note-${number}`, label: `หมายเหตุ ${number} ของรายงานปี ${fiscalYear}` };
}
