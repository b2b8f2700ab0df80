import { createHash } from 'node:crypto';

/** The SHA-256 of bytes or of a text in UTF-8, in hexadecimal digits. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * A short name for a text, from its SHA-256: 32 letters, a to p. It has no digits, so that no run of them in a file of
 * `content/` is ever taken for a person's number.
 */
export function fingerprintOf(text: string): string {
  return lettersOf(sha256Of(text));
}

/** The same of a SHA-256 in hexadecimal digits. */
export function lettersOf(sha256: string): string {
  return sha256.slice(0, 32).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
