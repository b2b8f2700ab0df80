import { scaleLinear } from 'd3-scale';
import type { Report } from '../domain/report.ts';
import { formatComputedScore, hundredths } from '../domain/score.ts';

/** One step of the rating scale. */
export interface BandRow {
  name: string;
  /** `85–94.99` */
  range: string;
  /** What every instrument needs as well. */
  each: string | undefined;
  /** Which totals stand here: `รายงานระบุ 91.33`. */
  totals: string[];
}

/** A total against the rating scale of its year. */
export interface RatingBands {
  /** From the highest; the rows of the strip as a table. */
  rows: BandRow[];
  /** Stretches of the strip from 0 on, in percent of its length. */
  stretches: { x: number; width: number }[];
  /** Totals on the strip, in percent of its length. */
  marks: { x: number; kind: 'stated' | 'computed' }[];
  verified: boolean;
}

/** Places the stated total, and the computed one where it differs, on the year's rating scale. */
export function ratingBands({ framework, year, computed }: Report): RatingBands {
  const { total, rating } = year.data;
  const { bands } = framework.rating;
  const place = scaleLinear([0, 100], [0, 100]);
  const starts = [...new Set(bands.map(({ minTotal }) => minTotal.value))].toSorted((a, b) => a - b);
  const endOf = (start: number) => starts.find((other) => other > start);
  const differs = computed !== undefined && hundredths(computed.total) !== hundredths(total.value);
  return {
    rows: bands.map((band) => {
      const end = endOf(band.minTotal.value);
      return {
        name: band.name,
        range: end === undefined ? `${band.minTotal.text}–100` : `${band.minTotal.text}–${formatComputedScore(end - 0.01)}`,
        each: band.minEach?.text,
        totals: [
          ...(band.name === rating ? [`รายงานระบุ ${total.text}`] : []),
          ...(differs && computed.rating?.name === band.name ? [`คำนวณได้ ${formatComputedScore(computed.total)}`] : []),
        ],
      };
    }),
    stretches: starts.map((start) => ({ x: place(start), width: place(endOf(start) ?? 100) - place(start) })),
    marks: [{ x: place(total.value), kind: 'stated' as const }, ...(differs ? [{ x: place(computed.total), kind: 'computed' as const }] : [])],
    verified: framework.verified,
  };
}
