import { z } from 'zod';
import { corrections } from './correction.ts';
import { text, textList } from './field.ts';
import { fiscalYear } from './fiscal-year.ts';
import { score, type Score } from './score.ts';

/** A remark on what does not add up, shown beside the thing it is about. */
const note = z
  .union([
    text.transform((words) => ({ about: 'year', field: undefined, text: words })),
    z.strictObject({
      about: text.meta({ label: 'เกี่ยวกับ', hint: 'year, m1 ถึง m6 หรือ i01 ถึง i10' }),
      field: text.meta({ label: 'ช่อง', hint: 'ชื่อช่องที่หมายเหตุนี้พูดถึง' }).optional(),
      text: text.meta({ label: 'ข้อความ', hint: 'หนึ่งถึงสองประโยค' }),
    }),
  ])
  .meta({ label: 'หมายเหตุ', hint: 'ข้อความ หรือ about, field, text' });

/** A report year as a whole: `content/years/<year>.yaml`. */
export const year = z.strictObject({
  fiscalYear,
  title: text.meta({ label: 'ชื่อรายงาน', hint: 'ชื่อเต็มของรายงาน' }),
  opening: text.meta({ label: 'ความนำ', hint: 'ย่อหน้าแรกของรายงาน' }).optional(),
  total: score.meta({ label: 'คะแนนรวม', hint: 'ตามที่พิมพ์ในรายงาน' }).optional(),
  rating: text.meta({ label: 'ระดับผลการประเมิน', hint: 'ตามที่พิมพ์ในรายงาน' }).optional(),
  source: z
    .strictObject({
      title: text.meta({ label: 'ชื่อเอกสาร', hint: 'เอกสารต้นฉบับ' }),
      origin: text.meta({ label: 'ที่มา', hint: 'ได้เอกสารมาจากไหน' }),
    })
    .meta({ label: 'แหล่งที่มา', hint: 'title และ origin' }),
  asInSource: textList.meta({ label: 'ตรงตามต้นฉบับ', hint: 'ชื่อช่องที่ตรวจแล้วว่าต้นฉบับเขียนเช่นนั้นจริง' }).default([]),
  notes: z.array(note).meta({ label: 'หมายเหตุ', hint: 'สิ่งที่ไม่ลงรอยกันในต้นฉบับ' }).default([]),
  incomplete: text.meta({ label: 'เหตุที่ข้อมูลไม่ครบ', hint: 'ถ้าปีนั้นยังไม่ประกาศผล หรือมีตัวชี้วัดไม่ครบ ให้บอกเหตุผล' }).optional(),
  corrections: corrections({ total: { label: 'คะแนนรวม' }, rating: { label: 'ระดับผลการประเมิน' } }),
});

export type Year = z.output<typeof year>;
export type Note = Year['notes'][number];

/** What the report states as the outcome of the assessment. */
export interface Result {
  total: Score;
  rating: string;
}

/** The stated result of a year; absent while none is announced. */
export function resultOf({ total, rating }: Pick<Year, 'total' | 'rating'>): Result | undefined {
  return total === undefined || rating === undefined ? undefined : { total, rating };
}
