import { z } from 'zod';
import { date, type IsoDate } from './calendar.ts';
import { choice, text } from './field.ts';
import { toArabicDigits } from './thai-text.ts';

/** A figure or state that was published, was changed after that, and why. */
export interface Correction {
  field: string;
  /** What readers saw before, and see since, in words. */
  from: string;
  to: string;
  date: IsoDate;
  reason: string;
}

/** A field that may not change without a reason once it was published. */
interface Correctable {
  label: string;
  /** What its codes mean to readers. */
  words?: Readonly<Record<string, string>>;
}

/**
 * The list of corrections of an entry, oldest first.
 * @param fields the entry's fields that hold figures and states
 */
export function corrections(fields: Readonly<Record<string, Correctable>>) {
  const value = text.transform(toArabicDigits);
  const names = Object.entries(fields).map(([field, { label }]) => `${field} = ${label}`).join(', ');
  const correction = z
    .strictObject({
      field: choice(fields).meta({ label: 'ช่องที่แก้', hint: names }),
      from: value.meta({ label: 'เดิม', hint: 'ค่าที่เคยเผยแพร่' }),
      to: value.meta({ label: 'ใหม่', hint: 'ค่าที่แก้แล้ว' }),
      date: date.meta({ label: 'วันที่แก้', hint: 'เช่น 22 พฤศจิกายน 2569' }),
      reason: text.meta({ label: 'เหตุผลที่แก้', hint: 'หนึ่งประโยค ผู้อ่านเห็นข้อความนี้' }),
    })
    .transform(({ from, to, ...rest }): Correction => {
      const words = fields[rest.field]?.words ?? {};
      return { ...rest, from: words[from] ?? from, to: words[to] ?? to };
    });
  return z.array(correction).meta({ label: 'แก้ไขตัวเลขหรือสถานะ', hint: 'รายการ field, from, to, date, reason' }).default([]);
}

/** Whether two say the same change; their reasons may be worded differently. */
export function isSameCorrection(a: Correction, b: Correction): boolean {
  return a.field === b.field && a.from === b.from && a.to === b.to && a.date === b.date;
}

/**
 * Whether corrections lead from one value to another; several may follow each other, the last of them counts.
 * @param list the corrections of one field, oldest first
 */
export function explains(list: readonly Correction[], from: string, to: string): boolean {
  let reached = to;
  for (const correction of list.toReversed()) {
    if (correction.to !== reached) return false;
    if (correction.from === from) return true;
    reached = correction.from;
  }
  return false;
}
