import { toArabicDigits } from '../domain/thai-text.ts';

/** A searchable word of a text, and what stands between it and the next. */
export interface Token {
  /** As indexed: lower case, Arabic digits. */
  word: string;
  /** As written. */
  written: string;
  /** Spaces, punctuation, ๆ and ฯ up to the next word. */
  after: string;
}

/** Cuts a run of Thai letters into words. */
export type CutThai = (run: string) => readonly string[];

const run = /[ก-ฮะ-ฺเ-ๅ็-๎]+|[A-Za-z]+|[0-9๐-๙]+(?:\.[0-9๐-๙]+)?/g;

/** What is compared: lower case, Arabic digits. */
export function foldCase(text: string): string {
  return toArabicDigits(text).toLowerCase();
}

/**
 * Cuts a text into its words. Nothing is lost: `before` and every token's `written` and `after` make up the text again.
 * @param text Thai text as `normaliseThai` leaves it
 * @param cutThai cuts runs of Thai letters
 */
export function tokenise(text: string, cutThai: CutThai): { before: string; tokens: Token[] } {
  const tokens: Token[] = [];
  let before = text;
  let end = 0;
  for (const match of text.matchAll(run)) {
    const gap = text.slice(end, match.index);
    const last = tokens.at(-1);
    if (last) last.after = gap;
    else before = gap;
    for (const written of /[ก-๎]/.test(match[0]) && !/[0-9๐-๙]/.test(match[0]) ? cutThai(match[0]) : [match[0]]) {
      tokens.push({ word: foldCase(written), written, after: '' });
    }
    end = match.index + match[0].length;
  }
  const last = tokens.at(-1);
  if (last) last.after = text.slice(end);
  return { before, tokens };
}

/** The runs of Thai letters of a text, for learning words from. */
export function thaiRuns(text: string): string[] {
  return text.match(/[ก-ฮะ-ฺเ-ๅ็-๎]+/g) ?? [];
}

/** A text without what stands between words, and where in the text each of its letters stands. */
interface Squeezed {
  letters: string;
  offsets: number[];
}

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x0e50 && code <= 0x0e59);

/** What a character is compared as; 0 where it only stands between words. */
function comparedAs(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x0e50 && code <= 0x0e59) return code - 0x0e50 + 0x30;
  if (code >= 0x0e01 && code <= 0x0e4e) return code === 0x0e2f || code === 0x0e46 || (code > 0x0e3a && code < 0x0e40) ? 0 : code;
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return code;
  return code === 0x2e && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? code : 0;
}

/** Squeezes a text and remembers where its letters stand. A loop, not a pattern: it runs over every page that is shown. */
export function squeezeWithOffsets(text: string): Squeezed {
  const offsets: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const code = comparedAs(text, at);
    if (code === 0) continue;
    letters += String.fromCharCode(code);
    offsets.push(at);
  }
  return { letters, offsets };
}

/** A text without what stands between words: what exact matching compares. */
export function squeeze(text: string): string {
  return squeezeWithOffsets(text).letters;
}
