import { z } from 'zod';
import { corrections } from './correction.ts';
import { text, textList } from './field.ts';
import { fiscalYear } from './fiscal-year.ts';
import { commonFields } from './measure.ts';
import { period } from './period.ts';
import { score } from './score.ts';
import { progressStates, status } from './status.ts';
import { wholeNumber } from './whole-number.ts';

/** Fields that are lists of steps, each with a spot of its own on the page, in the order of the page. */
export const indicatorSteps = ['guidance', 'progress'] as const;

/** One assessed indicator of a year: `content/indicators/<year>/<n>.mdx`. */
export const indicator = z.strictObject({
  title: text.meta({ label: 'ตัวชี้วัด', hint: 'ชื่อตัวชี้วัดตามรายงาน' }),
  number: wholeNumber(1, 99).meta({ label: 'ตัวชี้วัดที่', hint: 'เลข 1 ถึง 10' }),
  fiscalYear,
  score,
  guidance: textList.meta({ label: 'แนวทางในการยกระดับการประเมิน', hint: 'รายการแนวทาง' }),
  responsible: textList.meta({ label: 'ผู้รับผิดชอบ', hint: 'รายชื่อหน่วยที่มีใน content/units' }),
  period,
  progress: textList.meta({ label: 'ความก้าวหน้าผลการดำเนินการ', hint: 'รายการความก้าวหน้า' }),
  status: status.optional(),
  corrections: corrections({ score: { label: 'คะแนน' }, status: { label: 'สถานะ', words: progressStates } }),
  ...commonFields,
});

export type Indicator = z.output<typeof indicator>;

/**
 * The name by which measures and notes refer to an indicator.
 * @param number 6
 * @returns `i06`
 */
export function indicatorReferenceOf(number: number): string {
  return `i${String(number).padStart(2, '0')}`;
}
