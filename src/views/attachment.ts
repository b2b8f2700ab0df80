import { addressOf } from '../domain/address.ts';
import type { Attachment } from '../domain/attachment.ts';
import { formatDate } from '../domain/calendar.ts';
import type { FiscalYear } from '../domain/fiscal-year.ts';

/** A document that a reader may open. */
export interface AttachmentView {
  href: string;
  label: string;
  /** Where it stands: the file's name or the other site. */
  place: string;
  date: string | undefined;
}

export function attachmentViews(year: FiscalYear, attachments: readonly Attachment[]): AttachmentView[] {
  return attachments.map(({ file, url, label, date }) => ({
    href: file === undefined ? (url ?? '') : addressOf.document(year, file),
    label,
    place: file ?? new URL(url ?? '').host,
    date: date && formatDate(date),
  }));
}
