import type { FiscalYear } from './fiscal-year.ts';
import { assessedIndicator, type Report } from './report.ts';
import { hundredths, type Score } from './score.ts';
import { resultOf } from './year.ts';

/** Why two years that follow each other in a series may not be compared. */
export const breakReasons = {
  list: 'ชุดตัวชี้วัดเปลี่ยนไป',
  gap: 'ไม่มีข้อมูลของปีระหว่างนั้น',
} as const;

type BreakReason = keyof typeof breakReasons;

/** One year of a series. */
export interface SeriesPoint {
  fiscalYear: FiscalYear;
  score: Score;
  /** Why it may not be compared with the point before it; absent where it may, and on the first. */
  cut: BreakReason | undefined;
}

/** Years of one figure, oldest first. */
export type Series = readonly SeriesPoint[];

/** The reports up to a year, oldest first: what a page of that year may tell without changing when a new year comes. */
export function reportsUpTo(fiscalYear: FiscalYear, reports: readonly Report[]): Report[] {
  return reports.filter((report) => report.fiscalYear <= fiscalYear).toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** What makes totals of two years comparable: the same indicators, by the same instruments, with the same weights. */
function ruleOf({ framework }: Report): string {
  const weights = framework.instruments.map(({ code, weight }) => [code, weight]);
  return JSON.stringify([weights, framework.indicators.map(({ number, title, instrument }) => [number, title, instrument])]);
}

function cutBetween(earlier: Report | undefined, later: Report, isSame: (a: Report, b: Report) => boolean): BreakReason | undefined {
  if (!earlier) return undefined;
  if (!isSame(earlier, later)) return 'list';
  return later.fiscalYear - earlier.fiscalYear > 1 ? 'gap' : undefined;
}

/**
 * The stated totals of some years; a year whose result is not announced has none.
 * @param reports oldest first
 */
export function totalSeries(reports: readonly Report[]): Series {
  const rules = new Map(reports.map((report) => [report, ruleOf(report)]));
  const isSame = (a: Report, b: Report) => rules.get(a) === rules.get(b);
  const stated = reports.flatMap((report) => {
    const result = resultOf(report.year.data);
    return result ? [{ report, score: result.total }] : [];
  });
  return stated.map(({ report, score }, index) => ({ fiscalYear: report.fiscalYear, score, cut: cutBetween(stated[index - 1]?.report, report, isSame) }));
}

/**
 * The printed scores of the indicator that has a number, in some years.
 * @param reports oldest first
 */
export function indicatorSeries(reports: readonly Report[], number: number): Series {
  const isSame = (a: Report, b: Report) => {
    const [one, other] = [assessedIndicator(a, number), assessedIndicator(b, number)];
    return one?.title === other?.title && one?.instrument === other?.instrument;
  };
  const scored = reports.flatMap((report) => {
    const entry = report.indicators.find(({ data }) => data.number === number);
    return entry ? [{ report, score: entry.data.score }] : [];
  });
  return scored.map(({ report, score }, index) => ({ fiscalYear: report.fiscalYear, score, cut: cutBetween(scored[index - 1]?.report, report, isSame) }));
}

/**
 * How much a figure rose since the year before, in hundredths of a point.
 * @param index of a point of the series
 * @returns nothing for the first year, and where the two may not be compared
 */
export function changeAt(series: Series, index: number): number | undefined {
  const [before, point] = [series[index - 1], series[index]];
  return before && point && point.cut === undefined ? hundredths(point.score.value) - hundredths(before.score.value) : undefined;
}

/** The indicators with the lowest score of a year; several where they are equal, none where all are. */
export function lowestIndicators({ indicators }: Report): Report['indicators'] {
  const values = indicators.map(({ data }) => hundredths(data.score.value));
  const lowest = Math.min(...values);
  return lowest === Math.max(...values) ? [] : indicators.filter(({ data }) => hundredths(data.score.value) === lowest);
}
