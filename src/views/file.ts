import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { fileTypes } from '../domain/attachment-file.ts';
import { documentPath } from '../domain/document.ts';
import type { FiscalYear } from '../domain/fiscal-year.ts';
import type { PublishedFiles } from '../domain/published-file.ts';

/** What a reader is told of a file before opening it. */
export interface FileView {
  /** `PDF 1.2 MB 12 หน้า`, in parts. */
  facts: string[];
  /** The first digits of its SHA-256. */
  shortHash: string;
  /** Its entry on the page of all documents. */
  entry: string;
}

/** A file's size as file managers show it. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} ไบต์`;
  const [size, unit] = bytes < 2 ** 20 ? [bytes / 2 ** 10, 'KB'] : [bytes / 2 ** 20, 'MB'];
  return `${size < 10 ? size.toFixed(1) : size.toFixed(0)} ${unit}`;
}

/** The first digits of a hash, enough for the eye. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12);
}

/**
 * What is told beside a link to a file.
 * @returns undefined where nothing is known of it
 */
export function fileView(files: PublishedFiles, year: FiscalYear, file: string): FileView | undefined {
  const found = files.get(documentPath(year, file));
  if (!found) return undefined;
  const { type, size, pages, sha256 } = found;
  return { facts: [fileTypes[type].label, formatSize(size), ...(pages === undefined ? [] : [`${pages} หน้า`])], shortHash: shortHash(sha256), entry: addressOf.documentEntry(year, file) };
}

/**
 * The same for other programs, with the whole hash.
 * @returns null where nothing is known of it
 */
export function fileData({ url }: Agency, files: PublishedFiles, year: FiscalYear, file: string): object | null {
  const found = files.get(documentPath(year, file));
  if (!found) return null;
  const { type, size, pages, textPages, sha256, textLayer, since } = found;
  return {
    address: absoluteAddress(url, addressOf.document(year, file)),
    entry: absoluteAddress(url, addressOf.documentEntry(year, file)),
    type,
    size,
    pages: pages ?? null,
    textPages: textPages ?? null,
    textLayer,
    machineRead: false,
    sha256,
    since: since?.date ?? null,
  };
}
