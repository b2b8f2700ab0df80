import { z } from 'zod';
import { addressOf } from './address.ts';
import { date } from './calendar.ts';
import { corrections } from './correction.ts';
import { choice, flag, refuse, text, textList } from './field.ts';
import { fiscalYear, type FiscalYear } from './fiscal-year.ts';
import { itemCode } from './requirement.ts';
import { sitePage } from './site-page.ts';
import { webAddress } from './web-address.ts';

/** The agency's answer to an item, as it is given to the assessor. */
export const answers = { yes: 'มี', no: 'ไม่มี' } as const;

/** A place where the public finds what an item asks for, and which required element it proves. */
const place = z
  .strictObject({
    label: text.meta({ label: 'ชื่อที่แสดง', hint: 'สิ่งที่ผู้ตรวจจะพบ เช่น ผลลัพธ์ของมาตรการที่ 1' }),
    page: sitePage.meta({ label: 'หน้าของเว็บไซต์นี้', hint: 'เช่น /2568/report/#m1' }).optional(),
    file: text.meta({ label: 'ชื่อไฟล์', hint: 'ชื่อไฟล์ในโฟลเดอร์ content/attachments/ปี' }).optional(),
    url: webAddress.meta({ label: 'ที่อยู่เว็บ', hint: 'ขึ้นต้นด้วย https://' }).optional(),
    element: text.meta({ label: 'องค์ประกอบที่พิสูจน์', hint: 'ข้อความขององค์ประกอบตาม content/frameworks' }).optional(),
  })
  .superRefine(({ page, file, url }, context) => {
    if ([page, file, url].filter((one) => one !== undefined).length !== 1) refuse(context, 'PLACE_ONE', {});
  });

/** The agency's answer to one item of an assessment: `content/disclosures/<assessment year>/<code>.mdx`. */
export const disclosure = z.strictObject({
  code: itemCode.meta({ label: 'รหัสข้อ', hint: 'เช่น O26' }),
  fiscalYear: fiscalYear.meta({ digits: 'whole', label: 'ปีที่ประเมิน', hint: 'ปี พ.ศ. ของการประเมิน ต้องตรงกับชื่อโฟลเดอร์ เช่น 2569' }),
  answer: choice(answers).meta({ label: 'คำตอบ', hint: 'yes = มี, no = ไม่มี' }),
  where: z.array(place).meta({ label: 'ที่เผยแพร่', hint: 'รายการ label พร้อม page, file หรือ url และ element' }).default([]),
  explanation: textList.meta({ label: 'คำอธิบายสำหรับผู้ตรวจ', hint: 'รายการขั้นตอนหรือข้อสังเกต' }).default([]),
  responsible: textList.meta({ label: 'ผู้รับผิดชอบ', hint: 'รายชื่อหน่วยที่มีใน content/units' }).default([]),
  publishedAt: date.meta({ label: 'วันที่เผยแพร่', hint: 'เช่น 30 มกราคม 2569' }).optional(),
  asInSource: textList.meta({ label: 'ตรงตามต้นฉบับ', hint: 'ชื่อช่องที่ตรวจแล้วว่าต้นฉบับเขียนเช่นนั้นจริง' }).default([]),
  draft: flag.meta({ label: 'ฉบับร่าง', hint: 'true = ยังไม่เผยแพร่' }).default(false),
  corrections: corrections({ answer: { label: 'คำตอบ', words: answers } }),
});

export type Disclosure = z.output<typeof disclosure>;
export type DisclosurePlace = Disclosure['where'][number];

/** Where a place of an answer is: an address inside this site, or one of another site in full. */
export function placeHref(year: FiscalYear, { page, file, url }: DisclosurePlace): string {
  return page ?? url ?? addressOf.document(year, file ?? '');
}
