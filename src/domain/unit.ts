import { z } from 'zod';
import { choice, text, textList } from './field.ts';
import { phone } from './phone.ts';
import { wholeNumber } from './whole-number.ts';

/** Kinds of responsible units. */
export const unitKinds = {
  all: 'ทุกหน่วย',
  office: 'สำนัก/กอง',
  division: 'ฝ่าย/งาน',
  position: 'ตำแหน่ง',
} as const;

/** A unit that answers for measures and indicators: `content/units/<slug>.yaml`. */
export const unit = z.strictObject({
  name: text.meta({ label: 'ชื่อหน่วย', hint: 'ชื่อเต็มของส่วนราชการหรือตำแหน่ง' }),
  kind: choice(unitKinds).meta({ label: 'ประเภทหน่วย', hint: Object.keys(unitKinds).join(', ') }),
  aliases: textList.meta({ label: 'ชื่อเรียกอื่น', hint: 'รายการชื่อ' }).default([]),
  phone: phone.meta({ label: 'โทรศัพท์', hint: 'หมายเลขเดียวของหน่วย เช่น 043-123456 ต่อ 101' }).optional(),
  order: wholeNumber(1, 9999).meta({ label: 'ลำดับ', hint: 'เลขลำดับที่แสดง เริ่มจาก 1' }),
});

export type Unit = z.output<typeof unit>;
