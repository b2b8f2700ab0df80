import { notesAbout, type Report } from '../domain/report.ts';
import type { Remark } from './link.ts';

/** Said of a field that was checked against the source and has no note of its own. */
const asInSourceText = 'ตรวจแล้ว ข้อมูลส่วนนี้ตรงตามเอกสารต้นฉบับ';

/**
 * The remarks to stand beside one field.
 * @param about `year`, `m1` … or `i01` …
 * @param asInSource the entry's fields that were checked against the source
 */
export function remarksOn(report: Report, about: string, field: string, asInSource: readonly string[]): Remark[] {
  const notes = notesAbout(report, about).filter((note) => note.field === field);
  if (notes.length > 0) return notes.map(({ text }) => ({ text }));
  return asInSource.includes(field) ? [{ text: asInSourceText }] : [];
}

/** The remarks on a thing as a whole: those that name no field, or one that stands nowhere on its page. */
export function remarksElsewhere(report: Report, about: string, shownFields: readonly string[]): Remark[] {
  return notesAbout(report, about)
    .filter(({ field }) => field === undefined || !shownFields.includes(field))
    .map(({ text }) => ({ text }));
}
