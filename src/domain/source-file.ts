import type { Issue, Place } from './issue.ts';
import { startOf } from './issue.ts';

/** Bytes that one text file may have. */
export const largestText = 2 ** 20;

/** One file of `content/` as it lies on the disk. `path` begins with `content/` and uses `/`. */
export interface SourceFile {
  path: string;
  bytes: Uint8Array;
  /** Bytes on the disk, where the file was too large to be read. */
  size?: number;
  /** Whether it is a symbolic link, which is never followed. */
  link?: boolean;
}

/** A file's text, lines ending in LF and without a byte order mark, and what was wrong with its bytes. */
interface DecodedFile {
  text: string;
  /** Issues that make the text unusable have severity `refusal`. */
  issues: Issue[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder('utf-8', { ignoreBOM: true });

/** A file from its text, as an editor would save it. */
export function textFile(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/**
 * Reads a file's bytes as UTF-8.
 * @returns `text` is absent where the bytes cannot be trusted to be text
 */
export function decodeFile({ path, bytes, size, link }: SourceFile): Partial<DecodedFile> & { issues: Issue[] } {
  const start = startOf(path);
  const refused = (issue: Omit<Issue, 'facts'> & { facts?: Issue['facts'] }) => ({ issues: [{ facts: {}, ...issue }] });
  if (link) return refused({ code: 'FILE_LINK', place: start });
  const length = size ?? bytes.length;
  if (length > largestText) return refused({ code: 'FILE_TOO_BIG', place: start, facts: { value: length.toLocaleString('en') } });
  if (length === 0) return refused({ code: 'FILE_EMPTY_TEXT', place: start });
  if (isBinary(bytes)) return refused({ code: 'BYTES_BINARY', place: start });
  if (looksLikeUtf16(bytes)) return refused({ code: 'BYTES_UTF16', place: start });
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    return refused({ code: 'BYTES_NOT_UTF8', place: firstInvalid(path, bytes), facts: encodingOf(bytes) });
  }
  const issues: Issue[] = [];
  if (raw.startsWith('\uFEFF')) issues.push({ code: 'BYTES_BOM', place: start, facts: {} });
  if (/\r(?!\n)/.test(raw)) issues.push({ code: 'BYTES_CR', place: start, facts: {} });
  return { text: toLines(raw), issues };
}

function toLines(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 200);
  const zeros = [0, 1].map((parity) => head.reduce((sum, byte, index) => sum + (index % 2 === parity && byte === 0 ? 1 : 0), 0));
  return zeros.some((count, parity) => count > head.length / 8 && (zeros[1 - parity] ?? 0) === 0);
}

/** What Word, PDF, picture and ZIP files begin with. */
const signatures = ['%PDF-', 'PK\u0003\u0004', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'];

function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.some((signature) => head.startsWith(signature));
}

function firstInvalid(path: string, bytes: Uint8Array): Place {
  const text = toLines(lossy.decode(bytes));
  const at = text.indexOf('\uFFFD');
  const before = text.slice(0, at).split('\n');
  return { file: path, line: before.length, column: (before.at(-1) ?? '').length + 1, length: 1 };
}

/** Thai bytes that are no UTF-8 were most often saved as "ANSI" on a Thai Windows. */
function encodingOf(bytes: Uint8Array): { encoding?: string } {
  if (/[ก-๛]/.test(lossy.decode(bytes))) return {};
  const high = bytes.filter((byte) => byte >= 0x80);
  const thai = high.filter((byte) => (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb));
  return thai.length >= high.length * 0.9 ? { encoding: 'TIS-620 / ANSI' } : {};
}
