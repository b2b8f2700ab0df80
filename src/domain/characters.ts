import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import type { TextLines } from './text-lines.ts';
import { normaliseThai, thaiDamage } from './thai-text.ts';

/** Thai glyph codes of old Windows and Macintosh fonts: https://linux.thai.net/~thep/th-xwindow/thaifont.html */
const oldGlyphs = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';

/** Findings of one kind in one file that are told. */
const mostOfAKind = 100;

/** A kind of unwanted character. What may be mended without doubt gives the text that belongs there. */
interface Trouble {
  code: IssueCode;
  pattern: RegExp;
  mend?: (found: string) => string;
  facts?: (found: string, lines: TextLines, index: number) => Facts;
}

const name = (found: string) => ({ found: `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` });

const troubles: readonly Trouble[] = [
  { code: 'BYTES_CONTROL', pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g, facts: name },
  { code: 'BYTES_BIDI', pattern: /[\u202A-\u202E\u2066-\u2069]/g, facts: name },
  { code: 'BYTES_REPLACEMENT', pattern: /\uFFFD+/g },
  { code: 'THAI_PUA', pattern: /[\uF700-\uF71A]+/g, facts: (found, lines, index) => ({ ...name(found), near: retyped(lines.text, index) }) },
  { code: 'BYTES_PUA', pattern: /[\uE000-\uF6FF\uF71B-\uF8FF]+|[\u{F0000}-\u{10FFFF}]+/gu, facts: name },
  { code: 'BYTES_ZERO_WIDTH', pattern: thaiDamage.invisible, mend: () => '', facts: name },
  { code: 'BYTES_NBSP', pattern: thaiDamage.oddSpace, mend: (found) => ' '.repeat(found.length), facts: name },
  { code: 'THAI_SARA_AM', pattern: thaiDamage.saraAm, mend: normaliseThai },
  { code: 'THAI_MARK_ORDER', pattern: thaiDamage.markOrder, mend: normaliseThai },
  { code: 'THAI_DOUBLE_E', pattern: thaiDamage.doubleE, mend: normaliseThai },
  { code: 'THAI_DOUBLE_MARK', pattern: /([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1+/g, facts: (found, lines, index) => doubled(lines.text, index, found) },
];

/** Any character that one of the troubles is about; most files hold none. */
const anyTrouble = new RegExp(`[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u00A0\\u00AD\\u061C\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000\\uE000-\\uF8FF\\uFEFF\\uFFF9-\\uFFFF\\u{F0000}-\\u{10FFFF}]|${thaiDamage.anyMark.source}|([\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E])\\1`, 'u');

/** Finds characters that cannot be seen, cannot be shown or stand in the wrong order. */
export function checkCharacters(lines: TextLines): Issue[] {
  if (!anyTrouble.test(lines.text)) return [];
  return troubles.flatMap(({ code, pattern, mend, facts }) =>
    [...lines.text.matchAll(pattern).take(mostOfAKind)].map(({ 0: found, index }): Issue => ({
      code,
      place: lines.placeAt(index, found.length),
      facts: facts?.(found, lines, index) ?? {},
      ...(mend && { edit: mend(found) }),
    })),
  );
}

/** The word around an offset. */
function wordAt(text: string, index: number): string {
  const before = /[\u0E01-\u0E4E\uF700-\uF71A]{0,20}$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
  const after = /^[\u0E01-\u0E4E\uF700-\uF71A]{0,20}/.exec(text.slice(index, index + 20))?.[0] ?? '';
  return before.slice(-6) + after.slice(0, 6);
}

function retyped(text: string, index: number): string {
  return normaliseThai(wordAt(text, index).replace(/[\uF700-\uF71A]/g, (glyph) => oldGlyphs[glyph.charCodeAt(0) - 0xf700] ?? ''));
}

function doubled(text: string, index: number, found: string): Facts {
  const value = wordAt(text, index);
  return { value, near: value.replace(found, found[0] ?? '') };
}
