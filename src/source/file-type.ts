import type { FileType } from '../domain/attachment-file.ts';
import { zipNames } from './zip.ts';

const signatures: readonly (readonly [FileType, number, string])[] = [
  ['pdf', 0, '%PDF-'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['webp', 8, 'WEBP'],
  ['picture', 0, 'II*\0'],
  ['picture', 0, 'MM\0*'],
  ['picture', 0, 'BM'],
  ['picture', 4, 'ftyp'],
  ['office', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['office', 0, '{\\rtf'],
  ['archive', 0, 'Rar!'],
  ['archive', 0, "7z\xbc\xaf'\x1c"],
  ['archive', 0, '\x1f\x8b'],
  ['archive', 0, 'BZh'],
  ['program', 0, 'MZ'],
  ['program', 0, '\x7fELF'],
  ['program', 0, '\xca\xfe\xba\xbe'],
  ['program', 0, '\xcf\xfa\xed\xfe'],
  ['program', 0, '#!'],
];

/**
 * Tells a file's type by its bytes, never by its name.
 * @param bytes the whole file
 */
export function fileTypeOf(bytes: Buffer): FileType {
  const head = bytes.toString('latin1', 0, 4096);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipTypeOf(bytes);
  const markup = withoutPrologue(head);
  if (/^(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(markup)) return 'svg';
  if (/^<(!DOCTYPE html|html|head|body|script|table|div|meta)[\s>]/i.test(markup)) return 'html';
  const known = signatures.find(([, offset, magic]) => head.startsWith(magic, offset));
  if (known) return known[0];
  const isText = !bytes.includes(0) || /^(\xff\xfe|\xfe\xff)/.test(head);
  return isText ? 'csv' : 'unknown';
}

/** What follows the declaration and the comments of markup. Comments are passed one by one: a pattern for all would try every way to pair their ends. */
function withoutPrologue(head: string): string {
  let rest = head.replace(/^\xef\xbb\xbf/, '').trimStart().replace(/^<\?xml[^>]*>\s*/i, '');
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function zipTypeOf(bytes: Buffer): FileType {
  // OpenDocument stores its type first and uncompressed.
  const mimetype = /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?!-)/s.exec(bytes.toString('latin1', 0, 256))?.[1];
  if (mimetype) return mimetype === 'text' ? 'odt' : 'ods';
  // The names stand in the bytes even where the list of contents at the end is cut off.
  const names = zipNames(bytes) ?? (bytes.includes('word/') ? ['word/'] : bytes.includes('xl/') ? ['xl/'] : []);
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  return names.some((name) => name.startsWith('xl/')) ? 'xlsx' : 'archive';
}
