import { z } from 'zod';
import { confidences } from './confidence.ts';
import { choice, refuse, text, textList } from './field.ts';
import { fiscalYear } from './fiscal-year.ts';
import { toArabicDigits } from './thai-text.ts';
import { webAddress } from './web-address.ts';
import { wholeNumber } from './whole-number.ts';

/** What the wording of a requirement rests on while the official manual was not seen. */
export const bases = {
  sourced: 'พบในเว็บไซต์ของหน่วยงานอื่นในปีเดียวกัน',
  partly: 'พบบางส่วนในเว็บไซต์ของหน่วยงานอื่น',
  analogue: 'เทียบจากเรื่องเดียวกันของปีใกล้เคียง',
  inferred: 'อนุมานจากรายการของปีก่อน',
  recollection: 'ยังไม่ได้ตรวจกับเอกสารใด',
} as const;

/** Which time an item must be about. */
export const periodKinds = {
  'up-to-date': 'ข้อมูลปัจจุบัน',
  'assessed-year': 'ปีที่ประเมิน',
  'previous-year': 'ปีก่อนปีที่ประเมิน',
  'first-half': 'หกเดือนแรกของปีที่ประเมิน',
  covering: 'แผนที่ครอบคลุมปีที่ประเมิน',
} as const;

export type PeriodKind = keyof typeof periodKinds;

/** The code of an item in its year's list: `o26`, `O026` and `O๒๖` are read as `O26`. */
export const itemCode = z.string().transform((value, context): string => {
  const [, letters = '', digits] = /^([A-Za-z]{1,5})\s?0*([1-9]\d?)$/.exec(toArabicDigits(value.trim())) ?? [];
  return digits === undefined ? refuse(context, 'ITEM_CODE_FORMAT', { value: value.trim() }) : `${letters.toUpperCase()}${digits}`;
});

/** What a place must be like to be given to an assessor. A year's list says which of these hold, and how sure we are. */
export const placeConditions = {
  'own-site': 'อยู่ในเว็บไซต์ของหน่วยงานเอง',
  'stable-host': 'ไม่อยู่ในบริการที่ลิงก์อาจหายหรือต้องเข้าสู่ระบบ',
  'own-spot': 'เปิดถึงจุดขององค์ประกอบเอง',
} as const;

/** Kinds of files that an item may ask for, by the ends of their names. */
export const neededFiles = {
  pdf: { label: 'ไฟล์ PDF', ends: ['pdf'] },
  table: { label: 'ตารางที่โปรแกรมอ่านได้ (XLSX, ODS หรือ CSV)', ends: ['xlsx', 'ods', 'csv'] },
  document: { label: 'เอกสารที่แก้ไขได้ (DOCX หรือ ODT)', ends: ['docx', 'odt'] },
  picture: { label: 'ภาพ (JPG, PNG หรือ WebP)', ends: ['jpg', 'jpeg', 'png', 'webp'] },
} as const;

const name = z.string().transform((value, context) => (/^[a-z0-9-]+$/.test(value) ? value : refuse(context, 'VALUE_UNKNOWN', { value, accepted: 'a-z 0-9 -' })));
const confidence = choice(confidences).meta({ label: 'ความเชื่อมั่น', hint: 'high, medium, low' });
const basis = choice(bases).meta({ label: 'ที่มาของข้อความ', hint: Object.keys(bases).join(', ') });

/** One item of a year's list. */
export const requirement = z.strictObject({
  code: itemCode.meta({ label: 'รหัสข้อ', hint: 'เช่น O26' }),
  title: text.meta({ label: 'ชื่อข้อ', hint: 'ชื่อข้อในปีนั้น' }),
  otherTitles: textList.meta({ label: 'ชื่ออื่น', hint: 'ชื่อที่เว็บไซต์อื่นใช้' }).default([]),
  group: text.meta({ label: 'หมวด', hint: 'รหัสหมวดใน groups เช่น 9.1' }),
  concept: name.meta({ label: 'เรื่อง', hint: 'ชื่อเรื่องที่ใช้ร่วมกันทุกปี เช่น measures-report' }),
  includes: z.array(name).meta({ label: 'เรื่องของปีอื่นที่รวมอยู่', hint: 'เช่น [structure, authority]' }).default([]),
  elements: textList.meta({ label: 'องค์ประกอบที่ต้องมี', hint: 'รายการ ต้องครบทุกข้อ' }),
  period: z
    .strictObject({
      kind: choice(periodKinds).meta({ label: 'ชนิดของช่วงเวลา', hint: Object.keys(periodKinds).join(', ') }),
      years: z.array(fiscalYear).meta({ label: 'ปีงบประมาณ', hint: 'เช่น [2568]' }).default([]),
      text: text.meta({ label: 'ช่วงเวลา', hint: 'เช่น ปีงบประมาณ 2568' }),
    })
    .meta({ label: 'ช่วงเวลาของข้อมูล', hint: 'kind, years, text' }),
  formats: z.array(z.strictObject({
    text: text.meta({ label: 'รูปแบบ', hint: 'เช่น PDF คู่กับ Excel' }),
    needs: z.array(choice(neededFiles)).meta({ label: 'ชนิดไฟล์ที่ต้องมีครบ', hint: Object.keys(neededFiles).join(', ') }).default([]),
    confidence,
  })).meta({ label: 'รูปแบบไฟล์', hint: 'รายการ text, confidence' }).default([]),
  basis: z
    .strictObject({ title: basis, titleSeenIn: z.array(fiscalYear).meta({ label: 'ปีที่พบชื่อเดียวกัน', hint: 'เช่น [2566, 2569]' }).default([]), elements: basis })
    .meta({ label: 'ที่มาของข้อความ', hint: 'title, titleSeenIn, elements' }),
  confidence: z.strictObject({ title: confidence, elements: confidence, period: confidence }).meta({ label: 'ความเชื่อมั่น', hint: 'title, elements, period' }),
  sources: z.array(name).meta({ label: 'แหล่งอ้างอิง', hint: 'รหัสใน sources เช่น [song67]' }).default([]),
});

/** What the website is checked for in one assessment: groups, and items with all that each must show. */
export const requirements = z.strictObject({
  note: text.meta({ label: 'ที่มาของรายการ', hint: 'รายการนี้ได้มาจากไหน เชื่อได้เพียงใด' }),
  confidence,
  scoring: z.strictObject({ text: text.meta({ label: 'วิธีให้คะแนน', hint: 'คะแนนของแต่ละข้อ' }), confidence }).meta({ label: 'วิธีให้คะแนน', hint: 'text, confidence' }),
  conditions: z
    .array(z.strictObject({ rule: choice(placeConditions).meta({ label: 'เงื่อนไข', hint: Object.keys(placeConditions).join(', ') }), text: text.meta({ label: 'ข้อความ', hint: 'เงื่อนไขของที่เผยแพร่ในปีนั้น' }), basis, confidence }))
    .meta({ label: 'เงื่อนไขของที่เผยแพร่', hint: 'รายการ rule, text, basis, confidence' })
    .default([]),
  sources: z
    .array(z.strictObject({ id: name.meta({ label: 'รหัสแหล่งอ้างอิง', hint: 'เช่น song67' }), title: text.meta({ label: 'ชื่อแหล่งอ้างอิง', hint: 'พบอะไรที่ไหน' }), url: webAddress.meta({ label: 'ที่อยู่เว็บ', hint: 'ขึ้นต้นด้วย https://' }).optional() }))
    .meta({ label: 'แหล่งอ้างอิงของรายการ', hint: 'รายการ id, title, url' })
    .default([]),
  groups: z
    .array(z.strictObject({ code: text.meta({ label: 'รหัสหมวด', hint: 'เช่น 9.1' }), indicator: wholeNumber(1, 99).meta({ label: 'ตัวชี้วัดที่', hint: 'เช่น 9' }), title: text.meta({ label: 'ชื่อหมวด', hint: 'เช่น ข้อมูลพื้นฐาน' }), confidence }))
    .meta({ label: 'หมวด', hint: 'รายการ code, indicator, title, confidence' }),
  items: z.array(requirement).meta({ label: 'ข้อที่ตรวจ', hint: 'เรียงตามรหัส' }),
});

export type Requirements = z.output<typeof requirements>;
export type Requirement = Requirements['items'][number];

/** Whether two items of any years are about the same subject, or one took the other in. */
export function isSameSubject(a: Requirement, b: Requirement): boolean {
  const subjects = new Set([a.concept, ...a.includes]);
  return [b.concept, ...b.includes].some((subject) => subjects.has(subject));
}
