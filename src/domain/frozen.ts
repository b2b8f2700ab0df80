import { stringify } from 'yaml';
import { z } from 'zod';
import { date, formatDate, type IsoDate } from './calendar.ts';
import { refuse, text } from './field.ts';
import { fiscalYear, type FiscalYear } from './fiscal-year.ts';
import { itemCode } from './requirement.ts';
import { webAddress } from './web-address.ts';

const place = z.strictObject({
  address: text.meta({ label: 'ที่อยู่', hint: 'ที่อยู่ที่ส่ง เช่น /2568/report/#m1' }),
  contentFingerprint: text.meta({ label: 'ลายนิ้วมือของเนื้อหา', hint: 'ระบบคำนวณเอง ใช้ดูว่าเนื้อหาเปลี่ยนหลังส่งหรือไม่' }).optional(),
});

const item = z.strictObject({
  code: itemCode.meta({ label: 'รหัสข้อ', hint: 'เช่น O26' }),
  explanationFingerprint: text.meta({ label: 'ลายนิ้วมือของคำอธิบาย', hint: 'ระบบคำนวณเอง' }).optional(),
  addresses: z.array(place).meta({ label: 'ที่อยู่ที่ส่ง', hint: 'รายการ address, contentFingerprint' }),
});

const submission = z
  .strictObject({
    frozenAt: date.meta({ label: 'วันที่ตรึง', hint: 'เช่น 30 เมษายน 2569' }),
    url: webAddress.meta({ label: 'ที่อยู่ของเว็บไซต์ตอนที่ส่ง', hint: 'ขึ้นต้นด้วย https://' }),
    liftedAt: date.meta({ label: 'วันที่ยกเลิกการตรึง', hint: 'เช่น 30 มิถุนายน 2569' }).optional(),
    reason: text.meta({ label: 'เหตุผลที่ยกเลิก', hint: 'เหตุที่ยกเลิกการตรึง' }).optional(),
    items: z.array(item).meta({ label: 'ข้อที่ส่ง', hint: 'รายการ code, explanationFingerprint, addresses' }),
  })
  .superRefine(({ liftedAt, reason }, context) => {
    if ((liftedAt === undefined) !== (reason === undefined)) refuse(context, 'FROZEN_REASON', {}, [liftedAt === undefined ? 'reason' : 'liftedAt']);
  });

/** What was given to the assessor and may not move until that is lifted: `content/frozen/<assessment year>.yaml`. */
export const frozen = z.strictObject({
  fiscalYear: fiscalYear.meta({ digits: 'whole', label: 'ปีที่ประเมิน', hint: 'ปี พ.ศ. ของการประเมิน ต้องตรงกับชื่อไฟล์ เช่น 2569' }),
  submissions: z.array(submission).meta({ label: 'ชุดที่ส่ง', hint: 'รายการ frozenAt, url, items เรียงจากเก่าไปใหม่' }),
});

export type Frozen = z.output<typeof frozen>;
export type Submission = Frozen['submissions'][number];
export type SubmittedItem = Submission['items'][number];

/** Makes a short name for a text; the same text has the same, and no other has. */
export type FingerprintOf = (text: string) => string;

/** The number of the submission that is in force; -1 where none is. */
export function activeIndex({ submissions }: Frozen): number {
  return submissions.findLastIndex(({ liftedAt }) => liftedAt === undefined);
}

/** The submission in force. */
export function activeSubmission(data: Frozen | undefined): Submission | undefined {
  return data?.submissions[activeIndex(data)];
}

/** Adds a submission to those of a year. */
export function withSubmission(data: Frozen | undefined, year: FiscalYear, added: Submission): Frozen {
  return { fiscalYear: year, submissions: [...(data?.submissions ?? []), added] };
}

/** Lifts the submission in force; it stays in the file. */
export function lifted(data: Frozen, liftedAt: IsoDate, reason: string): Frozen {
  const index = activeIndex(data);
  return { ...data, submissions: data.submissions.map((one, at) => (at === index ? { ...one, liftedAt, reason } : one)) };
}

/** Writes the file of a year's submissions as the check reads it. */
export function formatFrozen({ fiscalYear: year, submissions }: Frozen): string {
  const written = submissions.map(({ frozenAt, url, liftedAt, reason, items }) => ({
    frozenAt: formatDate(frozenAt),
    url,
    ...(liftedAt !== undefined && { liftedAt: formatDate(liftedAt), reason }),
    items: items.map(({ code, explanationFingerprint, addresses }) => ({ code, ...(explanationFingerprint !== undefined && { explanationFingerprint }), addresses })),
  }));
  const opening = `# ที่อยู่ที่ส่งผู้ตรวจประเมินปี ${year} ระบบเขียนไฟล์นี้เองด้วย npm run freeze -- ${year} ไม่ต้องแก้ด้วยมือ แต่ต้อง commit\n# ยกเลิกการตรึงด้วย npm run freeze -- ${year} --lift "เหตุผล"\n`;
  return opening + stringify({ fiscalYear: year, submissions: written }, { lineWidth: 0 });
}
