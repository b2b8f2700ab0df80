import { z } from 'zod';
import { refuse, text } from './field.ts';

const group = z
  .strictObject({ words: z.array(text).meta({ label: 'คำในกลุ่ม', hint: 'คำที่หมายถึงเรื่องเดียวกัน อย่างน้อยสองคำ เช่น [ทุจริต, คอร์รัปชัน]' }) })
  .meta({ label: 'กลุ่มคำ', hint: 'words: [คำ, คำ]' });

/** Written in place of a year, so that the page need not be written anew each year. */
const newestYear = 'ปีล่าสุด';

/** A page that comes first, without a spot on it: search shows the part that says what was sought. */
const wholePage = text.transform((value, context) => (/^\/(?:[^\s?#\\/]+\/)*$/.test(value) ? value : refuse(context, 'BEST_FORMAT', { value })));

const best = z
  .strictObject({
    words: z.array(text).meta({ label: 'คำที่ค้นหา', hint: 'คำที่ประชาชนพิมพ์ เช่น [ร้องเรียน, แจ้งเรื่อง]' }),
    page: wholePage.meta({ label: 'หน้าที่ตรงที่สุด', hint: `เช่น /contact/ หรือ /${newestYear}/ แทนปีล่าสุดที่มีรายงาน` }),
  })
  .meta({ label: 'หน้าที่แสดงก่อน', hint: 'words: [คำ, คำ] และ page: /contact/' });

/** Words that mean the same to whoever searches, and the pages that some words are sought for: `content/synonyms.yaml`. */
export const synonyms = z.strictObject({
  groups: z.array(group).meta({ label: 'กลุ่มคำที่หมายถึงเรื่องเดียวกัน', hint: 'รายการ words' }).default([]),
  best: z.array(best).meta({ label: 'หน้าที่แสดงเป็นผลแรก', hint: 'รายการ words กับ page' }).default([]),
});

/**
 * The address behind one that may name the newest year.
 * @param years fiscal years with a report
 * @returns undefined where the newest year is named and there is none
 */
export function bestPage(page: string, years: readonly number[]): string | undefined {
  if (!page.startsWith(`/${newestYear}/`)) return page;
  return years.length === 0 ? undefined : page.replace(newestYear, String(Math.max(...years)));
}
