import type { FiscalYear } from './fiscal-year.ts';
import { toArabicDigits } from './thai-text.ts';

/** A year that a command was asked for, or why there is none, in Thai. */
type AskedYear = { year: FiscalYear } | { problem: string };

/**
 * Reads the year that staff typed behind a command.
 * @param typed what they typed; Thai digits are read too
 * @param years the years that there are
 */
export function askedYear(typed: string | undefined, years: readonly FiscalYear[]): AskedYear {
  const there = years.length > 0 ? `ปีที่มีคือ ${years.toSorted((a, b) => a - b).join(', ')}` : 'ยังไม่มีข้อมูลของปีใด';
  if (typed === undefined) return { problem: `ยังไม่ได้บอกปี ${there}` };
  const digits = toArabicDigits(typed.trim());
  const year = Number(digits);
  if (!/^\d{4}$/.test(digits)) return { problem: `"${typed}" ไม่ใช่ปี พ.ศ. สี่หลัก ${there}` };
  if (years.includes(year)) return { year };
  if (years.includes(year + 543)) return { problem: `${digits} เป็นปี ค.ศ. ให้ใช้ปี พ.ศ. ${year + 543}` };
  return { problem: `ไม่มีข้อมูลของปี ${digits} ${there}` };
}
