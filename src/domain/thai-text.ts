/** Tone marks and other signs that stand above a vowel: U+0E47–U+0E4C, U+0E4E. */
const upperMark = '\u0E47-\u0E4C\u0E4E';

/** Vowels written above or below the consonant: U+0E31, U+0E34–U+0E3A. */
const attachedVowel = '\u0E31\u0E34-\u0E3A';

/** Damage to text that cannot be seen and has one certain mend. */
export const thaiDamage = {
  /** Zero-width characters, soft hyphens and direction marks. */
  invisible: /[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF]+/g,
  /** No-break and other wide or narrow spaces. */
  oddSpace: /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g,
  saraAm: new RegExp(`\u0E4D[${upperMark}]?\u0E32|[${upperMark}]\u0E4D\u0E32|\u0E33[${upperMark}]`, 'g'),
  markOrder: new RegExp(`[${upperMark}][${attachedVowel}]`, 'g'),
  doubleE: /\u0E40\u0E40/g,
  /** Any of the three above. */
  anyMark: new RegExp(`\u0E4D[${upperMark}]?\u0E32|[${upperMark}](?:\u0E4D\u0E32|[${attachedVowel}])|\u0E33[${upperMark}]|\u0E40\u0E40`),
} as const;

const repairs: readonly (readonly [RegExp, string])[] = [
  [thaiDamage.invisible, ''],
  [thaiDamage.oddSpace, ' '],
  [thaiDamage.doubleE, '\u0E41'],
  [new RegExp(`([${upperMark}]+)([${attachedVowel}]+)`, 'g'), '$2$1'],
  [new RegExp(`\u0E4D([${upperMark}]*)\u0E32`, 'g'), '$1\u0E33'],
  [new RegExp(`([${upperMark}]+)\u0E4D\u0E32`, 'g'), '$1\u0E33'],
  [new RegExp(`\u0E33([${upperMark}]+)`, 'g'), '$1\u0E33'],
];

const anyDamage = new RegExp([thaiDamage.invisible, thaiDamage.oddSpace, thaiDamage.anyMark].map(({ source }) => source).join('|'));

/**
 * Repairs the damage to Thai text that cannot be seen: decomposed sara am, a tone mark typed before its vowel,
 * two เ for แ, zero-width characters, no-break spaces.
 *
 * Unicode's own NFC repairs none of these, because Thai vowels and tone marks do not reorder in it.
 * @param text any text
 * @returns the text as a Thai keyboard would have typed it, in NFC
 */
export function normaliseThai(text: string): string {
  let result = text.normalize('NFC');
  // A mend may bring two marks together that were apart.
  for (let round = 0; round < 8 && anyDamage.test(result); round++) result = repairs.reduce((mended, [damage, repaired]) => mended.replace(damage, repaired), result);
  return result;
}

/**
 * Writes Thai digits (๐–๙) as Arabic ones.
 * @param text any text
 * @returns the text with 0–9 only
 */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}
