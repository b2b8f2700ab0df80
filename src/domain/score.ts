import { z } from 'zod';
import { refuse } from './field.ts';
import { toArabicDigits } from './thai-text.ts';

/** A score of 0–100 with the digits the source printed. */
export interface Score {
  text: string;
  value: number;
}

/**
 * Reads a score from its digits.
 * @param digits decimal digits with at most one point, such as `94.44`
 */
export function scoreFrom(digits: string): Score {
  return { text: digits, value: Number(digits) };
}

/**
 * A computed score in whole hundredths, rounded half up. Six decimals come first, because 76.445 is a hair less in binary.
 * @param value a score of 0–100
 */
export function hundredths(value: number): number {
  return Math.round(Number((value * 100).toFixed(6)));
}

/**
 * Writes a computed score with two decimals, rounded half up, as NACC prints them.
 * @param value a score of 0–100
 */
export function formatComputedScore(value: number): string {
  return (hundredths(value) / 100).toFixed(2);
}

/** The score that a comma, a percent sign or words around it leave no doubt of; else empty. */
function meantScore(written: string): string {
  const numbers = written.replace(/(\d),(\d)/g, '$1.$2').match(/\d+(?:\.\d+)?/g) ?? [];
  const [only = ''] = numbers;
  return numbers.length === 1 && Number(only) <= 100 && !/\d[a-z]/i.test(written) ? only : '';
}

/** A score of 0–100 in decimal digits; Thai digits are accepted. */
export const score = z
  .string()
  .transform((value, context): Score => {
    const digits = toArabicDigits(value.trim());
    if (!/^-?\d+(\.\d+)?$/.test(digits)) return refuse(context, 'SCORE_FORMAT', { value: value.trim(), mend: meantScore(digits) });
    const number = Number(digits);
    return number >= 0 && number <= 100 ? scoreFrom(digits) : refuse(context, 'SCORE_RANGE', { value: digits });
  })
  .meta({ digits: 'score', label: 'คะแนน', hint: 'ตัวเลข 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง ตามที่พิมพ์ในเอกสาร เช่น 94.44' });
