import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { FiscalYear } from '../domain/fiscal-year.ts';
import { breakReasons, changeAt, type Series, type SeriesPoint } from '../domain/series.ts';

/** A figure of one year as a table shows it. */
export interface TrendCell {
  fiscalYear: FiscalYear;
  score: string;
  /** `+2.50`, `เท่าเดิม`, or that it cannot be compared; empty on the first year. */
  change: string;
  /** Why it cannot be compared. */
  why: string | undefined;
}

/** A figure of one year on a drawing. */
interface TrendPoint extends TrendCell {
  /** In the drawing's own units. */
  x: number;
  y: number;
}

/** A figure over several years. */
export interface Trend {
  points: TrendPoint[];
  /** The drawing: one path for each run of years that may be compared. */
  paths: string[];
  /** Where the line is cut, with the reason. */
  cuts: { x: number; reason: string }[];
  /** Ends of the scale, so that nobody takes it to start at 0. */
  axis: { low: number; lowY: number; high: number; highY: number };
  /** The whole in words. */
  said: string;
  frame: Frame;
  /** One of many side by side, with room for few words. */
  isSmall: boolean;
}

/** A drawing's size and the room at its edges, in its own units. */
interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const frames = {
  whole: { width: 240, height: 96, left: 34, right: 24, top: 22, bottom: 24 },
  small: { width: 132, height: 60, left: 6, right: 6, top: 8, bottom: 20 },
} as const satisfies Record<string, Frame>;

/** The lower end of a scale that holds all the figures: the next ten below, with some room. */
export function lowEnd(series: readonly Series[]): number {
  const values = series.flat().map(({ score }) => score.value);
  return Math.max(0, Math.floor((Math.min(100, ...values) - 2) / 10) * 10);
}

/** How a figure changed, in words. */
function changeText(series: Series, index: number): string {
  if (series[index]?.cut) return 'เทียบปีก่อนไม่ได้';
  const change = changeAt(series, index);
  if (change === undefined) return '';
  return change === 0 ? 'เท่าเดิม' : `${change > 0 ? '+' : '−'}${(Math.abs(change) / 100).toFixed(2)}`;
}

function cellOf({ fiscalYear, score, cut }: SeriesPoint, index: number, series: Series): TrendCell {
  return { fiscalYear, score: score.text, change: changeText(series, index), why: cut && breakReasons[cut] };
}

/**
 * Tells a figure over the years.
 * @param series oldest first
 */
export function trendCells(series: Series): TrendCell[] {
  return series.map(cellOf);
}

/**
 * Draws a figure over the years.
 * @param series oldest first
 * @param size whether it stands alone or beside many
 * @param low lower end of the scale; the same for drawings side by side
 * @returns nothing while there is only one year
 */
export function trendOf(series: Series, size: keyof typeof frames = 'whole', low = lowEnd([series])): Trend | undefined {
  if (series.length < 2) return undefined;
  const { width, height, left, right, top, bottom } = frames[size];
  const x = scalePoint(series.map(({ fiscalYear }) => fiscalYear), [left, width - right]).padding(0.25);
  const y = scaleLinear([low, 100], [height - bottom, top]);
  const points = series.map((point, index): TrendPoint => ({
    ...cellOf(point, index, series),
    x: Math.round((x(point.fiscalYear) ?? 0) * 10) / 10,
    y: Math.round(y(point.score.value) * 10) / 10,
  }));
  const path = line<TrendPoint>((point) => point.x, (point) => point.y);
  const starts = series.flatMap(({ cut }, index) => (index === 0 || cut ? [index] : []));
  return {
    points,
    paths: starts.map((start, index) => path(points.slice(start, starts[index + 1])) ?? ''),
    cuts: series.flatMap(({ cut }, index) => {
      const [before, point] = [points[index - 1], points[index]];
      return cut && before && point ? [{ x: (before.x + point.x) / 2, reason: breakReasons[cut] }] : [];
    }),
    axis: { low, lowY: y(low), high: 100, highY: y(100) },
    said: points.map(({ fiscalYear, score, change, why }) => `ปี ${fiscalYear} ได้ ${score}${change && ` (${[change, why].filter(Boolean).join(': ')})`}`).join(', '),
    frame: frames[size],
    isSmall: size === 'small',
  };
}
