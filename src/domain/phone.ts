import { refuse, text } from './field.ts';
import type { Facts } from './issue.ts';
import { toArabicDigits } from './thai-text.ts';

/** Digits with what people set between those of one number. */
const digitRuns = /\+?\d(?:[\d\s.()\p{Pd}]*\d)?/gu;

const extension = /(?:ต่อ|กด|ext\.?|#)\s*(\d{1,6})(?:\s*(?:\p{Pd}|,|ถึง|และ|หรือ)\s*\d{1,6})*/giu;

/** A number that can be called in Thailand: of a line, a mobile, a free or short one. */
const callable = /^(?:0[2-7]\d{7}|0[689]\d{8}|1[89]00\d{6}|1\d{2,3}|\+66(?:[2-7]\d{7}|[689]\d{8})|\+(?!66)\d{8,15})$/;

/** The numbers in a text as they are called, extensions aside; what is no whole number stays as it is. */
function numbersIn(written: string): { numbers: string[]; extensions: string[] } {
  const arabic = toArabicDigits(written.normalize('NFKC'));
  const runs = arabic.replace(extension, ' , ').match(digitRuns) ?? [];
  return {
    numbers: runs.map((run) => run.replace(/^(\+66.*)\(0\)/, '$1').replace(/[^\d+]/g, '')),
    extensions: [...arabic.matchAll(extension)].map(([, first = '']) => first),
  };
}

/**
 * The address that calls a number, `tel:043123456;ext=101`.
 * @param written as people type it: `0-4312-3456 ต่อ 101`, `๐๔๓ ๑๒๓ ๔๕๖`
 * @returns nothing where the text has no number, or several
 */
export function phoneAddress(written: string): string | undefined {
  const { numbers: [number = '', ...others], extensions } = numbersIn(written);
  if (others.length > 0 || !callable.test(number)) return undefined;
  return `tel:${number}${extensions[0] === undefined ? '' : `;ext=${extensions[0]}`}`;
}

/** What is wrong with a text that should be one number; nothing where it is one. */
export function phoneTrouble(written: string): Facts | undefined {
  if (phoneAddress(written) !== undefined) return undefined;
  const { numbers } = numbersIn(written);
  if (numbers.length === 0) return { value: written, found: 'none' };
  const apart = toArabicDigits(written).split(/[,;/]|หรือ|และ/).map((part) => part.trim()).filter((part) => phoneAddress(part) !== undefined);
  const [first, ...others] = apart.length === numbers.length ? apart : [];
  return { value: written, found: numbers.length > 1 ? 'several' : 'odd', ...(first !== undefined && others.length > 0 && { mend: first, others: others.join('\n') }) };
}

/** One telephone number. */
export const phone = text.transform((value, context) => {
  const trouble = phoneTrouble(value);
  return trouble ? refuse(context, 'PHONE_FORMAT', trouble) : value;
});
