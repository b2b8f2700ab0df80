import { z } from 'zod';
import { date, formatDate, type IsoDate } from './calendar.ts';
import { refuse, text } from './field.ts';

/** Typed in the place of who approved it: nobody has yet. */
const pending = 'pending';

/** Who of the agency approved a text that speaks for it, and when; or that nobody has yet. */
export type Approval = typeof pending | { by: string; date: IsoDate };

const given = z.strictObject({
  by: text.meta({ label: 'ผู้รับรอง', hint: 'ชื่อหรือตำแหน่งผู้รับรอง เช่น นายกองค์การบริหารส่วนตำบล' }),
  date: date.meta({ label: 'วันที่รับรอง', hint: 'เช่น 1 ธันวาคม 2569' }),
});

const notYet = z.string().transform((value, context): typeof pending => (value.trim() === pending ? pending : refuse(context, 'APPROVAL_FORM', { value: value.trim() })));

/** `pending`, or `{ by, date }` once it is approved. */
export const approval = z.union([notYet, given]).meta({ label: 'การรับรอง', hint: `${pending} เมื่อยังเป็นร่าง หรือ by กับ date เมื่อหน่วยงานรับรองแล้ว` });

/** Words an approval for people. */
export function formatApproval(value: Approval): string {
  return value === pending ? 'ร่าง หน่วยงานยังไม่ได้รับรอง' : `รับรองโดย${value.by} เมื่อ ${formatDate(value.date)}`;
}

/** Whether somebody of the agency stands behind a text. */
export function isApproved(value: Approval | undefined): boolean {
  return typeof value === 'object';
}
