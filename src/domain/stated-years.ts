import type { IsoDate } from './calendar.ts';
import { referencesAt } from './evidence-entries.ts';
import type { FiscalYear } from './fiscal-year.ts';
import { indicatorReferenceOf } from './indicator.ts';
import { yearsNamed, type Period } from './period.ts';
import { measureReferenceOf, type Report } from './report.ts';
import type { ProgressState } from './status.ts';

/** A measure or an indicator, as far as it tells of itself what it is evidence for. */
interface Row {
  reference: string;
  name: string;
  period: Period;
  status: ProgressState | undefined;
}

/** The fiscal years that a period is about; none where its words name none. */
function yearsOfPeriod(period: Period): FiscalYear[] {
  if ('text' in period) return yearsNamed(period);
  const yearOf = (date: IsoDate) => Number(date.slice(0, 4)) + 543 + (date.slice(5, 7) >= '10' ? 1 : 0);
  const [first, last] = [yearOf(period.from), yearOf(period.to)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function rowsOf({ measures, indicators }: Report): Row[][] {
  return [
    measures.map(({ data }) => ({ reference: measureReferenceOf(data.order), name: `มาตรการที่ ${data.order}`, period: data.period, status: data.status })),
    indicators.map(({ data }) => ({ reference: indicatorReferenceOf(data.number), name: `ตัวชี้วัดที่ ${data.number}`, period: data.period, status: data.status })),
  ];
}

/** The report of whose year a page is, with the entries to which the page leads. */
function shownAt(page: string, reports: readonly Report[]): { report: Report; references: string[] } | undefined {
  const year = Number(/^\/(\d{4})\//.exec(page)?.[1]);
  const report = reports.find(({ fiscalYear }) => fiscalYear === year);
  return report && { report, references: referencesAt(page, report) };
}

/**
 * The fiscal years of what a page shows: of rows of a report those that the rows themselves state.
 * @returns nothing where the page belongs to no year
 */
export function yearsAt(page: string, reports: readonly Report[]): FiscalYear[] {
  const ofPage = /^\/(\d{4})\//.exec(page)?.[1];
  if (ofPage === undefined) return [];
  const shown = shownAt(page, reports);
  const own = shown?.references ?? [];
  const rows = shown && !own.includes('year') ? rowsOf(shown.report).flat().filter(({ reference }) => own.includes(reference)) : [];
  const stated = rows.flatMap(({ period }) => {
    const years = yearsOfPeriod(period);
    return years.length > 0 ? years : [Number(ofPage)];
  });
  return stated.length > 0 ? [...new Set(stated)].toSorted((a, b) => a - b) : [Number(ofPage)];
}

/**
 * What the rows that a page shows say of themselves and an assessor would stumble over:
 * a period of another year than the report's, no status where others of the kind have one.
 * @returns a sentence for each, in the report's order
 */
export function oddRowsAt(page: string, reports: readonly Report[]): string[] {
  const shown = shownAt(page, reports);
  if (!shown || shown.references.includes('year')) return [];
  const { report: { fiscalYear }, references } = shown;
  return rowsOf(shown.report).flatMap((kind) => {
    const isTold = kind.some(({ status }) => isStated(status));
    return kind.filter(({ reference }) => references.includes(reference)).flatMap(({ name, period, status }) => {
      const years = yearsOfPeriod(period);
      const odd = [
        ...(years.length > 0 && !years.includes(fiscalYear) ? [`ระบุระยะเวลาเป็นปี ${years.join(', ')} ในรายงานปี ${fiscalYear}`] : []),
        ...(isTold && !isStated(status) ? ['ไม่ได้ระบุสถานะ'] : []),
      ];
      return odd.length > 0 ? [`${name} ${odd.join(' และ')}`] : [];
    });
  });
}

function isStated(status: ProgressState | undefined): boolean {
  return status !== undefined && status !== 'not-stated';
}
