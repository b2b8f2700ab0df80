/** Marks that take no column of their own: Thai vowels and tones above and below, and combining marks of other scripts. */
const noWidth = /^[\p{Mn}\p{Me}]+$/u;

/** Wide letters and signs, such as Chinese ones and most emoji. */
const twoWide = /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|^\p{Extended_Pictographic}/u;

/** What cannot be seen, or would turn the rest of the line around. */
const unseen = /^[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00A0\u3000]$/u;

/** The columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (noWidth.test(letter) ? 0 : twoWide.test(letter) ? 2 : 1), 0);
}

/** A text as it may be shown: what cannot be seen is named, so that staff can find it. */
export function visible(text: string): string {
  return Array.from(text).map((letter) => (letter === '\t' ? '⇥' : unseen.test(letter) ? `⟨U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩` : letter)).join('');
}

/**
 * Shows a line with a part of it marked.
 * @param line the line
 * @param column where the part begins, from 1 in UTF-16 units
 * @param length how long it is
 * @param width the columns that may be used
 * @returns the line, cut around the part where it is too long, and the marks under it
 */
export function excerptOf(line: string, column: number, length: number, width: number): [line: string, marks: string] {
  const limit = Math.max(20, width);
  const start = Math.min(column - 1, line.length);
  const part = visible(line.slice(start, start + length));
  let before = visible(line.slice(0, start));
  let after = visible(line.slice(start + length));
  const room = Math.max(8, Math.floor((limit - Math.min(columnsOf(part), limit)) / 2));
  if (columnsOf(before) > room && columnsOf(before + part + after) > limit) before = `…${lastColumns(before, room)}`;
  const rest = limit - columnsOf(before);
  const shown = columnsOf(part) > rest ? `${firstColumns(part, rest - 1)}…` : part;
  const left = rest - columnsOf(shown);
  if (columnsOf(after) > left) after = shown === part ? `${firstColumns(after, Math.max(0, left - 1))}…` : '';
  return [before + shown + after, ' '.repeat(columnsOf(before)) + '^'.repeat(Math.max(1, columnsOf(shown)))];
}

function firstColumns(text: string, columns: number): string {
  let width = 0;
  let result = '';
  for (const letter of text) {
    width += columnsOf(letter);
    if (width > columns) break;
    result += letter;
  }
  return result;
}

/** The end of a text, never beginning with a mark that belongs to the letter before. */
function lastColumns(text: string, columns: number): string {
  const letters = Array.from(text);
  let width = 0;
  let start = letters.length;
  while (start > 0 && width + columnsOf(letters[start - 1] ?? '') <= columns) width += columnsOf(letters[--start] ?? '');
  while (start < letters.length && noWidth.test(letters[start] ?? '')) start++;
  return letters.slice(start).join('');
}
