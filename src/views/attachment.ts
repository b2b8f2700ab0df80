import { addressOf } from '../domain/address.ts';
import type { Attachment } from '../domain/attachment.ts';
import { formatDate } from '../domain/calendar.ts';
import type { FiscalYear } from '../domain/fiscal-year.ts';
import type { PublishedFiles } from '../domain/published-file.ts';
import { fileView, type FileView } from './file.ts';

/** A document that a reader may open. */
export interface AttachmentView {
  href: string;
  label: string;
  /** Where it stands: the file's name or the other site. */
  place: string;
  date: string | undefined;
  /** What is known of the file; nothing of what stands elsewhere. */
  facts: FileView | undefined;
}

export function attachmentViews(files: PublishedFiles, year: FiscalYear, attachments: readonly Attachment[]): AttachmentView[] {
  return attachments.map(({ file, url, label, date }) => ({
    href: file === undefined ? (url ?? '') : addressOf.document(year, file),
    label,
    place: file ?? new URL(url ?? '').host,
    date: date && formatDate(date),
    facts: file === undefined ? undefined : fileView(files, year, file),
  }));
}
