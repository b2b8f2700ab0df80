import { z } from 'zod';
import { date, formatDate, type IsoDate } from './calendar.ts';
import { text } from './field.ts';

/** When something was done: as the source words it, or from one day to another. */
export type Period = { text: string } | { from: IsoDate; to: IsoDate };

/** A period in words, or `{ from, to }` in dates. */
export const period = z
  .union([text.transform((words): Period => ({ text: words })), z.strictObject({ from: date, to: date })])
  .meta({ label: 'ระยะเวลา', hint: 'ข้อความ เช่น ปีงบประมาณ 2568 หรือวันที่เริ่มและสิ้นสุด (from, to)' });

/** Words a period for people. */
export function formatPeriod(value: Period): string {
  return 'text' in value ? value.text : `${formatDate(value.from)} ถึง ${formatDate(value.to)}`;
}

/** The Buddhist years that a period names in words. */
export function yearsNamed(value: Period): number[] {
  return 'text' in value ? [...value.text.matchAll(/25\d\d/g)].map((match) => Number(match[0])) : [];
}
