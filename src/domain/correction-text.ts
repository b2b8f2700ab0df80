import { formatDate } from './calendar.ts';
import type { Correction } from './correction.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { metaAt } from './schema-fields.ts';

/** The Thai name of the field that a correction is of. */
export function correctedLabel(kind: EntryKind, { field }: Correction): string {
  return metaAt(entryKinds[kind].schema, [field])?.label ?? field;
}

/** A correction in one sentence. */
export function correctionText(kind: EntryKind, correction: Correction): string {
  const { from, to, date, reason } = correction;
  return `${correctedLabel(kind, correction)} จาก ${from} เป็น ${to} เมื่อ ${formatDate(date)} เหตุผล: ${reason}`;
}
