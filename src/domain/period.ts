import { z } from 'zod';
import { date, formatDate, type IsoDate } from './calendar.ts';
import { refuse, text } from './field.ts';
import { toArabicDigits } from './thai-text.ts';

/** When something was done: as the source words it, or from one day to another. */
export type Period = { text: string } | { from: IsoDate; to: IsoDate };

const dates = z
  .strictObject({ from: date.meta({ label: 'วันเริ่ม', hint: 'เช่น 1 ตุลาคม 2567' }), to: date.meta({ label: 'วันสิ้นสุด', hint: 'เช่น 30 กันยายน 2568' }) })
  .superRefine(({ from, to }, context) => {
    if (from > to) refuse(context, 'DATE_ORDER', { from: formatDate(from), to: formatDate(to) }, ['from']);
  });

/** A period in words, or `{ from, to }` in dates. */
export const period = z
  .union([text.transform((words): Period => ({ text: words })), dates])
  .meta({ label: 'ระยะเวลา', hint: 'ข้อความ เช่น ปีงบประมาณ 2568 หรือวันที่เริ่มและสิ้นสุด (from, to)' });

/** Words a period for people. */
export function formatPeriod(value: Period): string {
  return 'text' in value ? value.text : `${formatDate(value.from)} ถึง ${formatDate(value.to)}`;
}

/** A year, and the month before it where that is one of the first three of the next fiscal year. */
const yearInWords = /(ตุลาคม|พฤศจิกายน|ธันวาคม|ต\.ค\.|พ\.ย\.|ธ\.ค\.)?\s*(?:พ\.ศ\.\s*)?(?<!\d)(25\d\d)(?!\d)/g;

/** A fiscal year as a title or a sentence names it: laws are named by their year too, but without this word. */
const yearInSentence = /ปี(?:งบประมาณ)?\s*(?:พ\.ศ\.\s*)?(?<!\d)(25\d\d)(?!\d)/g;

/** The fiscal years that a sentence names. */
export function yearsSpoken(text: string): number[] {
  return [...toArabicDigits(text).matchAll(yearInSentence)].map(([, year]) => Number(year));
}

/** The fiscal years that a period names in words: October 2567 is part of 2568. */
export function yearsNamed(value: Period): number[] {
  return 'text' in value ? [...toArabicDigits(value.text).matchAll(yearInWords)].map(([, month, year]) => Number(year) + (month === undefined ? 0 : 1)) : [];
}
