import { addressOf } from './address.ts';
import { newest, type IsoDate } from './calendar.ts';
import type { Disclosure } from './disclosure.ts';
import { indicatorReferenceOf } from './indicator.ts';
import { assessedIndicator, measureReferenceOf, type Report } from './report.ts';

/** What of a report year an answer gives as its places. */
interface EvidenceYear {
  report: Report;
  /** `year`, `m1` … and `i01` …, in the report's order. */
  references: string[];
  /** The newest change of any of these. */
  changed: IsoDate | undefined;
}

/**
 * The entries of report years to which the places of an answer lead.
 * @returns newest year first; places that are no pages of a report year are left out
 */
export function evidenceYears(reports: readonly Report[], { where }: Pick<Disclosure, 'where'>): EvidenceYear[] {
  return reports.flatMap((report): EvidenceYear[] => {
    const subjects = subjectsOf(report);
    const own = new Set(where.flatMap(({ page = '' }) => referencesAt(page, report, subjects)));
    const named = subjects.filter(({ reference }) => own.has(reference));
    return named.length === 0 ? [] : [{ report, references: named.map(({ reference }) => reference), changed: newest(named.map(({ changed }) => changed)) }];
  });
}

interface Subject {
  reference: string;
  /** Its own page; the list or the table that it stands in. */
  address: string;
  list: string;
  table: string | undefined;
  changed: IsoDate | undefined;
}

function subjectsOf(report: Report): Subject[] {
  const { fiscalYear, year, measures, indicators } = report;
  return [
    { reference: 'year', address: addressOf.year(fiscalYear), list: '', table: undefined, changed: year.changed },
    ...measures.map(({ id, data, changed }) => ({ reference: measureReferenceOf(data.order), address: addressOf.measure(fiscalYear, id), list: addressOf.measures(fiscalYear), table: 'form-measures', changed })),
    ...indicators.map(({ id, data, changed }) => ({ reference: indicatorReferenceOf(data.number), address: addressOf.indicator(fiscalYear, id), list: addressOf.indicators(fiscalYear), table: assessedIndicator(report, data.number)?.instrument.toLowerCase(), changed })),
  ];
}

/**
 * The entries of a report year that a page of it shows.
 * @param place `/2568/report/#m1`
 * @returns `year`, `m1` … and `i01` …; none where the page is no report's
 */
export function referencesAt(place: string, report: Report, subjects: readonly Subject[] = subjectsOf(report)): string[] {
  const { fiscalYear } = report;
  const [path = '', spot] = place.split('#');
  const found = (is: (subject: Subject) => boolean) => subjects.filter(is).map(({ reference }) => reference);
  if (path !== addressOf.report(fiscalYear)) {
    const inTable = found(({ list, table }) => list === path && table === spot);
    return inTable.length > 0 ? inTable : found(({ address, list }) => address === path || list === path);
  }
  if (spot === undefined) return found(() => true);
  const named = found(({ reference, table }) => reference === spot || table === spot);
  return named.length > 0 ? named : ['year'];
}
