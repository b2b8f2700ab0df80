import { z } from 'zod';
import { date, type IsoDate } from './calendar.ts';
import { flag, text } from './field.ts';
import { fiscalYear } from './fiscal-year.ts';
import { itemCode } from './requirement.ts';

const deadline = z.strictObject({
  label: text.meta({ label: 'กำหนดของอะไร', hint: 'เช่น ส่งคำตอบ OIT ในระบบ' }),
  date: date.meta({ label: 'วันสุดท้าย', hint: 'เช่น 30 เมษายน 2569' }),
  items: z.array(itemCode).meta({ label: 'ข้อที่ต้องเสร็จ', hint: 'เช่น [O1, O2] ไม่ใส่หมายถึงทุกข้อ' }).default([]),
  verified: flag.meta({ label: 'ยืนยันกับเอกสารทางการแล้ว', hint: 'true หรือ false' }).default(false),
});

/** Days by which staff want items done: `content/deadlines/<assessment year>.yaml`. No official ones are known. */
export const deadlines = z.strictObject({
  fiscalYear: fiscalYear.meta({ digits: 'whole', label: 'ปีที่ประเมิน', hint: 'ปี พ.ศ. ของการประเมิน ต้องตรงกับชื่อไฟล์ เช่น 2569' }),
  deadlines: z.array(deadline).meta({ label: 'กำหนดเวลา', hint: 'รายการ label, date, items, verified' }),
});

export type Deadlines = z.output<typeof deadlines>;
export type Deadline = Deadlines['deadlines'][number];

/** The first day by which an item must be done, of those that staff wrote down. */
export function deadlineOf(data: Deadlines | undefined, code: string): Deadline | undefined {
  return data?.deadlines.filter(({ items }) => items.length === 0 || items.includes(code)).toSorted((a, b) => compareDays(a.date, b.date))[0];
}

/** Orders days, none last. */
export function compareDays(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a < b ? -1 : 1;
}
