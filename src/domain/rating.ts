import type { Framework, InstrumentCode, RatingBand } from './framework.ts';
import { hundredths, type Score } from './score.ts';

/** The score of one instrument: the mean of its indicators. */
interface InstrumentScore {
  code: InstrumentCode;
  weight: number;
  scores: Score[];
  mean: number;
}

/** A total computed from printed indicator scores by a framework's weights. */
export interface ComputedTotal {
  instruments: InstrumentScore[];
  total: number;
  rating: RatingBand | undefined;
}

/**
 * Computes the weighted total and its rating.
 *
 * Rule: an instrument's score is the mean of its indicators, the total is the weighted sum of the instruments
 * (NACC result table of 2564; the weights and the bands come from the framework, which says how sure it is).
 * @param framework the rules of the year
 * @param scores printed scores by indicator number
 * @returns `undefined` while an indicator of the framework has no score
 */
export function computeTotal(framework: Framework, scores: ReadonlyMap<number, Score>): ComputedTotal | undefined {
  const instruments = framework.instruments.map(({ code, weight }): InstrumentScore => {
    const own = framework.indicators.filter((indicator) => indicator.instrument === code).map(({ number }) => scores.get(number));
    const printed = own.filter((score) => score !== undefined);
    const sum = printed.reduce((total, score) => total + hundredths(score.value), 0);
    return { code, weight, scores: printed, mean: printed.length === own.length && own.length > 0 ? sum / own.length / 100 : NaN };
  });
  const total = instruments.reduce((sum, { weight, mean }) => sum + (weight * mean) / 100, 0);
  if (Number.isNaN(total)) return undefined;
  return { instruments, total, rating: ratingOf(framework, total, instruments) };
}

/**
 * The first band from the top of which every condition holds.
 * @param total a score of 0–100
 */
export function ratingOf(framework: Framework, total: number, instruments: readonly InstrumentScore[]): RatingBand | undefined {
  return framework.rating.bands.find((band) => hundredths(total) >= hundredths(band.minTotal.value) && instrumentsBelow(band, instruments).length === 0);
}

/** The instruments that keep a total from a band, because the band asks for more of each. */
export function instrumentsBelow({ minEach }: RatingBand, instruments: readonly InstrumentScore[]): InstrumentScore[] {
  return instruments.filter(({ mean }) => hundredths(mean) < hundredths(minEach?.value ?? 0));
}

/** Whether a stated total is the one computed from the printed scores, as far as totals are printed: to hundredths. */
export function totalsAgree({ total }: ComputedTotal, stated: Score): boolean {
  return hundredths(total) === hundredths(stated.value);
}
