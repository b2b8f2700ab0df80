import { addressOf } from '../domain/address.ts';
import type { FiscalYear } from '../domain/fiscal-year.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Filed, Report } from '../domain/report.ts';
import { indicatorSeries, lowestIndicators, reportsUpTo, totalSeries, type Series } from '../domain/series.ts';
import { progressStates } from '../domain/status.ts';
import { indicatorCard, type IndicatorCard } from './indicator-card.ts';
import type { Link } from './link.ts';
import { ratingBands, type RatingBands } from './rating-bands.ts';
import { lowEnd, trendCells, trendOf, type Trend, type TrendCell } from './trend.ts';

/** One indicator of the small multiples. */
export interface Multiple {
  card: IndicatorCard;
  /** Its years; absent while there is only one. */
  trend: Trend | undefined;
}

/** Figures of several years: the rows that the charts draw. */
export interface TrendTable {
  years: FiscalYear[];
  /** A cell is absent where the year has no such figure. */
  rows: (Link & { cells: (Pick<TrendCell, 'score' | 'change'> | undefined)[] })[];
}

/** A low indicator and what was done about it. */
export interface LowIndicator extends Link {
  score: string;
  /** The score of the year before, and how it changed; only where it is about that year's lowest. */
  before: { fiscalYear: FiscalYear; score: string; change: string } | undefined;
  done: string;
  progress: Link;
}

/** A year at a glance, beside the years before it. */
export interface Dashboard {
  bands: RatingBands;
  multiples: Multiple[];
  /** How to read the small drawings; absent while there are none. */
  multiplesNote: string | undefined;
  total: Trend | undefined;
  table: TrendTable | undefined;
  /** The lowest of this year. */
  lowest: LowIndicator[];
  /** The lowest of the year before, as they stand now. */
  followed: LowIndicator[];
}

/**
 * @param report the year
 * @param reports every year there is; later ones are left out
 */
export function dashboardView(report: Report, reports: readonly Report[]): Dashboard {
  const years = reportsUpTo(report.fiscalYear, reports);
  const ofIndicator = new Map(report.indicators.map(({ data }) => [data.number, indicatorSeries(years, data.number)]));
  const low = lowEnd([...ofIndicator.values()]);
  return {
    bands: ratingBands(report),
    multiples: report.indicators.map((entry) => ({ card: indicatorCard(report, entry), trend: trendOf(ofIndicator.get(entry.data.number) ?? [], 'small', low) })),
    multiplesNote: years.length > 1 && report.indicators.length > 0 ? `เส้นในทุกช่องเริ่มที่ ${low} และสิ้นสุดที่ 100 คะแนน เส้นประตั้งคือช่วงที่เทียบกันไม่ได้` : undefined,
    total: trendOf(totalSeries(years)),
    table: trendTable(report, years, ofIndicator),
    lowest: lowestIndicators(report).map((entry) => lowIndicator(report, entry, undefined)),
    followed: followed(report, years.at(-2), ofIndicator),
  };
}

function trendTable(report: Report, years: readonly Report[], ofIndicator: ReadonlyMap<number, Series>): TrendTable | undefined {
  if (years.length < 2) return undefined;
  const cellsOf = (series: Series) => {
    const told = new Map(trendCells(series).map((cell) => [cell.fiscalYear, cell]));
    return years.map(({ fiscalYear }) => told.get(fiscalYear));
  };
  return {
    years: years.map(({ fiscalYear }) => fiscalYear),
    rows: report.indicators.map(({ id, data }) => ({
      label: `${data.number}. ${data.title}`,
      href: addressOf.indicator(report.fiscalYear, id),
      cells: cellsOf(ofIndicator.get(data.number) ?? []),
    })),
  };
}

/** What became of the lowest indicators of the year before, where the two years may be compared. */
function followed(report: Report, before: Report | undefined, ofIndicator: ReadonlyMap<number, Series>): LowIndicator[] {
  if (!before) return [];
  return lowestIndicators(before).flatMap(({ data }) => {
    const entry = report.indicators.find((one) => one.data.number === data.number);
    const newest = trendCells(ofIndicator.get(data.number) ?? []).at(-1);
    if (!entry || !newest) return [];
    return [lowIndicator(report, entry, { fiscalYear: before.fiscalYear, score: data.score.text, change: newest.change })];
  });
}

function lowIndicator(report: Report, { id, data }: Filed<Indicator>, before: LowIndicator['before']): LowIndicator {
  const href = addressOf.indicator(report.fiscalYear, id);
  return {
    href,
    label: `ตัวชี้วัดที่ ${data.number} ${data.title}`,
    score: data.score.text,
    before,
    done: data.inShort ?? data.progress[0] ?? '',
    progress: { href: `${href}#progress`, label: `${data.status === 'done' ? 'สิ่งที่ทำแล้ว' : 'ความก้าวหน้า'}ของตัวชี้วัดที่ ${data.number} ทั้ง ${data.progress.length} ข้อ${data.status === 'in-progress' ? ` (${progressStates['in-progress']})` : ''}` },
  };
}
