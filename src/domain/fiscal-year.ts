import { z } from 'zod';
import type { IsoDate } from './calendar.ts';
import { refuse } from './field.ts';
import { toArabicDigits } from './thai-text.ts';

/** A fiscal year of the Buddhist era: 2568 runs from 1 October 2567 to 30 September 2568. */
export type FiscalYear = number;

/** The first day of a fiscal year. */
export function fiscalYearStart(year: FiscalYear): IsoDate {
  return `${year - 544}-10-01`;
}

/** A Buddhist fiscal year of four digits; Thai digits are accepted, Common Era years are not. */
export const fiscalYear = z
  .string()
  .transform((value, context): FiscalYear => {
    const digits = toArabicDigits(value.trim());
    if (!/^\d+$/.test(digits)) return refuse(context, 'YEAR_FORMAT', { value });
    const year = Number(digits);
    if (year >= 1900 && year <= 2100) return refuse(context, 'YEAR_CE', { value, mend: String(year + 543) });
    return year >= 2500 && year <= 2699 ? year : refuse(context, 'YEAR_RANGE', { value, ...(/^\d\d$/.test(digits) && { mend: `25${digits}` }) });
  })
  .meta({ digits: 'whole', label: 'ปีงบประมาณ', hint: 'ปี พ.ศ. สี่หลัก ต้องตรงกับชื่อโฟลเดอร์ เช่น 2568' });
