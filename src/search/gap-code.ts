/** Pagefind keeps punctuation in a record's text and leaves it out of the index: so it carries what stands between words. */
const own = ['(', ')', '/', ':', ';', '-', '.', '%', '*', '='];
const named: readonly (readonly [string, string])[] = [[' ', ','], ['“', '['], ['”', ']'], ['ๆ', '@'], ['\n', '|']];
const toMark = new Map([...named, ...own.map((letter) => [letter, letter] as const)]);
const fromMark = new Map([...toMark].map(([letter, mark]) => [mark, letter]));
const digits = "!$%'()*+,-./:;=?";
const escape = '^';

/** Any text without words, as ASCII punctuation. */
export function encodeGap(gap: string): string {
  let marks = '';
  for (let index = 0; index < gap.length; index++) {
    const letter = gap[index] ?? '';
    marks += toMark.get(letter) ?? escape + encodeNumber(letter.charCodeAt(0), 4);
  }
  return marks;
}

/** The text behind punctuation made by `encodeGap`. */
export function decodeGap(marks: string): string {
  let gap = '';
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] ?? '';
    if (mark === escape) {
      gap += String.fromCharCode(decodeNumber(marks.slice(index + 1, index + 5)));
      index += 4;
    } else gap += fromMark.get(mark) ?? '';
  }
  return gap;
}

/** A whole number as punctuation of a fixed width, base 16. */
export function encodeNumber(value: number, width: number): string {
  let marks = '';
  for (let rest = value, place = 0; place < width; place++, rest >>= 4) marks = (digits[rest & 15] ?? '') + marks;
  return marks;
}

/** The number behind `encodeNumber`. */
export function decodeNumber(marks: string): number {
  let value = 0;
  for (const mark of marks) value = value * 16 + digits.indexOf(mark);
  return value;
}
