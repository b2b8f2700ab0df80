import { z } from 'zod';
import { refuse } from './field.ts';
import { toArabicDigits } from './thai-text.ts';

/**
 * A whole number within bounds; Thai digits are accepted.
 * @param least the smallest accepted number
 * @param most the largest accepted number
 */
export function wholeNumber(least: number, most: number) {
  return z.string().transform((value, context): number => {
    const digits = toArabicDigits(value.trim());
    if (!/^-?\d+$/.test(digits)) return refuse(context, 'TYPE_INT', { value: value.trim() });
    const number = Number(digits);
    if (number < least || number > most) return refuse(context, 'NUMBER_RANGE', { value: digits, least: String(least), most: String(most) });
    return number;
  }).meta({ digits: 'whole' });
}
