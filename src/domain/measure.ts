import { z } from 'zod';
import { attachments } from './attachment.ts';
import { date } from './calendar.ts';
import { corrections } from './correction.ts';
import { flag, refuse, text, textList } from './field.ts';
import { fiscalYear } from './fiscal-year.ts';
import { period } from './period.ts';
import { progressStates, status } from './status.ts';
import { wholeNumber } from './whole-number.ts';

/** A reference to an indicator of the same year, `i06`, read as its number. */
const indicatorReference = z.string().transform((value, context): number => {
  const match = /^i(\d\d)$/.exec(value.trim());
  return match ? Number(match[1]) : refuse(context, 'REF_FORMAT', { value: value.trim() });
});

/** What staff may set on measures and indicators alike. */
export const commonFields = {
  english: text.meta({ label: 'ชื่อภาษาอังกฤษ', hint: 'คำแปลชื่อ ใช้ในหน้าสรุปภาษาอังกฤษ ข้อความภาษาไทยเป็นหลัก' }).optional(),
  inShort: text.meta({ label: 'สรุปหนึ่งประโยค', hint: 'สำหรับผู้อ่านที่อ่านเพียงประโยคเดียว' }).optional(),
  attachments: attachments.default([]),
  publishedAt: date.meta({ label: 'วันที่เผยแพร่', hint: 'เช่น 30 กันยายน 2568' }).optional(),
  asInSource: textList.meta({ label: 'ตรงตามต้นฉบับ', hint: 'ชื่อช่องที่ตรวจแล้วว่าต้นฉบับเขียนเช่นนั้นจริง' }).default([]),
  draft: flag.meta({ label: 'ฉบับร่าง', hint: 'true = ยังไม่เผยแพร่' }).default(false),
};

/** Fields that are lists of steps, each with a spot of its own on the page, in the order of the page. */
export const measureSteps = ['method', 'summary', 'outcome'] as const;

/** One integrity measure of a year: `content/measures/<year>/<n>.mdx`. */
export const measure = z.strictObject({
  title: text.meta({ label: 'มาตรการ/กิจกรรม', hint: 'ชื่อมาตรการ' }),
  fiscalYear,
  order: wholeNumber(1, 9999).meta({ label: 'ลำดับ', hint: 'เลขลำดับในรายงาน เช่น 2' }),
  method: textList.meta({ label: 'วิธีดำเนินการ', hint: 'รายการขั้นตอน' }),
  period: period.meta({ label: 'ระยะเวลาในการดำเนินการ', hint: 'ข้อความ เช่น ปีงบประมาณ 2568 หรือวันที่เริ่มและสิ้นสุด (from, to)' }),
  responsible: textList.meta({ label: 'ผู้รับผิดชอบ', hint: 'รายชื่อหน่วยที่มีใน content/units' }),
  summary: textList.meta({ label: 'สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม', hint: 'รายการผลตามมาตรการหรือกิจกรรม' }),
  outcome: textList.meta({ label: 'ผลลัพธ์หรือความสำเร็จในการดำเนินการ', hint: 'รายการผลลัพธ์' }),
  status: status.optional(),
  indicators: z.array(indicatorReference).meta({ label: 'ตัวชี้วัดที่เกี่ยวข้อง', hint: 'เช่น [i01, i05]' }).default([]),
  corrections: corrections({ status: { label: 'สถานะ', words: progressStates } }),
  ...commonFields,
});

export type Measure = z.output<typeof measure>;
