import { scaleLinear } from 'd3-scale';
import { instrumentsBelow, ratingOf, totalsAgree } from '../domain/rating.ts';
import type { Report } from '../domain/report.ts';
import { formatComputedScore, hundredths } from '../domain/score.ts';
import { resultOf } from '../domain/year.ts';

/** One step of the rating scale. */
interface BandRow {
  name: string;
  /** `รวม 85 ขึ้นไป และทุกเครื่องมือ 85 ขึ้นไป` */
  needs: string;
  /** Which totals stand here: `รายงานระบุ 91.33`. */
  totals: string[];
}

/** A total against the rating scale of its year. */
export interface RatingBands {
  /** From the highest; the rows of the strip as a table. */
  rows: BandRow[];
  /** Stretches of the strip from 0 on, in percent of its length, each with the score at which it begins. */
  stretches: { x: number; width: number; start: string }[];
  /** Totals on the strip, in percent of its length. */
  marks: { x: number; kind: 'stated' | 'computed'; label: string }[];
  /** Why a total stands where it stands, and what of the stated rating the rule does not bear out. */
  reasons: string[];
  verified: boolean;
}

/** Places the stated total, and the computed one where it differs, on the year's rating scale. */
export function ratingBands(report: Report): RatingBands {
  const { framework, year, computed } = report;
  const result = resultOf(year.data);
  const { bands } = framework.rating;
  const place = scaleLinear([0, 100], [0, 100]);
  const starts = [...new Map(bands.map(({ minTotal }) => [minTotal.value, minTotal.text]))].toSorted(([a], [b]) => a - b);
  const computedMark = computed && !(result && totalsAgree(computed, result.total)) ? { x: place(computed.total), kind: 'computed' as const, label: `คำนวณได้ ${formatComputedScore(computed.total)}` } : undefined;
  const statedMark = result && { x: place(result.total.value), kind: 'stated' as const, label: `รายงานระบุ ${result.total.text}` };
  return {
    rows: bands.map((band) => ({
      name: band.name,
      needs: [band.minTotal.value > 0 ? `รวม ${band.minTotal.text} ขึ้นไป` : 'ต่ำกว่าระดับอื่นทั้งหมด', ...(band.minEach ? [`ทุกเครื่องมือ ${band.minEach.text} ขึ้นไป`] : [])].join(' และ'),
      totals: [...(statedMark && band.name === result.rating ? [statedMark.label] : []), ...(computedMark && computed?.rating?.name === band.name ? [computedMark.label] : [])],
    })),
    stretches: starts.map(([start, text], index) => ({ x: place(start), width: place(starts[index + 1]?.[0] ?? 100) - place(start), start: text })),
    marks: [statedMark, computedMark].filter((mark) => mark !== undefined),
    reasons: [...missedBand(report), ...statedAgainstRule(report)],
    verified: framework.verified,
  };
}

/** The highest band that the computed total reaches, where an instrument keeps it from standing there. */
function missedBand({ framework, computed }: Report): string[] {
  const reached = framework.rating.bands.find(({ minTotal }) => computed && hundredths(computed.total) >= hundredths(minTotal.value));
  if (!computed?.rating || !reached || reached === computed.rating) return [];
  const below = instrumentsBelow(reached, computed.instruments).map(({ code, mean }) => `${code} ได้ ${formatComputedScore(mean)}`);
  return [`คะแนนที่คำนวณได้ ${formatComputedScore(computed.total)} ถึงคะแนนรวมของระดับ “${reached.name}” แต่ ${below.join(' และ ')} ไม่ถึง ${reached.minEach?.text ?? ''} จึงเป็น “${computed.rating.name}”`];
}

/** What the rule says of the stated total, where that is not the stated rating. */
function statedAgainstRule({ framework, year, computed }: Report): string[] {
  const result = resultOf(year.data);
  const byRule = result && computed && ratingOf(framework, result.total.value, computed.instruments);
  if (!byRule || byRule.name === result.rating) return [];
  return [`คะแนนรวม ${result.total.text} ที่รายงานพิมพ์ กับคะแนนของแต่ละเครื่องมือที่คำนวณได้ ตามเกณฑ์นี้คือ “${byRule.name}” แต่รายงานพิมพ์ระดับว่า “${result.rating}”`];
}
