import { toArabicDigits } from './thai-text.ts';

/** A 13-digit number in a text, in any digits and with any separators. */
interface CitizenIdFound {
  /** The 13 digits, Arabic, without separators. */
  value: string;
  /** Where it starts in the text, and how long it is there, in UTF-16 units. */
  index: number;
  length: number;
  /** Whether the check digit is right, so that it is almost surely a person's number, and no company's by its words. */
  valid: boolean;
}

/** A run of digits, and what stands between it and the run before it: '' when they are unrelated. */
interface Group {
  digits: string;
  index: number;
  end: number;
  gap: string;
}

const length = 13;

/** How the number is printed on the card: 1-2345-67890-12-3. */
const printedLayout = '1,4,5,2,1';

/** Companies' tax numbers have 13 digits and the same check digit, begin with 0, and are public. */
const companyWords = /(ผู้เสียภาษี|นิติบุคคล|ทะเบียนพาณิชย์|บริษัท|ห้างหุ้นส่วน|สหกรณ์|หจก)[^\n]{0,60}$/u;

const digitRun = /[0-9๐-๙０-９]+/gu;

/** Characters that take no room: zero-width, soft hyphen, direction marks, keycaps. */
const invisible = /[\p{Cf}\uFE0F\u20E3]/gu;

/** What may stand between two digits of one number on one line; a printed layout may hold anything but letters. */
const separator = /^[\p{Zs}\p{Pd}\t.·•∙⋅−/_\\*]*$/u;
const anything = /^[^\p{L}\p{M}\p{N}]{1,6}$/u;

/**
 * Finds citizen identification numbers.
 *
 * A number among many (a row of a table) is joined over separators only where it is printed as on the card, or where
 * its own separators differ from those around it; otherwise any 13 digits of a table would count as one number.
 * @param text any text: Markdown, a file name, the text or the metadata of a PDF
 * @returns the numbers in order, without overlaps; those that fail the check digit only where they look like one
 */
export function findCitizenIds(text: string): CitizenIdFound[] {
  const groups = groupsOf(text);
  const found: CitizenIdFound[] = [];
  for (const start of groups.keys()) {
    const candidate = candidateFrom(groups, start, text);
    const last = found.at(-1);
    if (!candidate) continue;
    if (!last || last.index + last.length <= candidate.index) found.push(candidate);
    else if (candidate.valid && !last.valid) found[found.length - 1] = candidate;
  }
  return found;
}

/** Whether 13 Arabic digits end in the right check digit. */
export function isCitizenId(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 12)).reduce((total, digit, index) => total + Number(digit) * (length - index), 0);
  return digits.length === length && (11 - (sum % 11)) % 10 === Number(digits[12]);
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  for (const match of text.matchAll(digitRun)) {
    const before = groups.at(-1);
    const gap = before ? text.slice(before.end, match.index) : '';
    groups.push({
      digits: toArabicDigits(match[0].normalize('NFKC')),
      index: match.index,
      end: match.index + match[0].length,
      gap: gap.length <= 24 && isGap(gap) ? gap : '',
    });
  }
  return groups;
}

function isGap(gap: string): boolean {
  const visible = gap.replace(invisible, '');
  return visible === '' || anything.test(visible);
}

/** The number that the runs from `start` on make, if they have 13 digits and are written as one number. */
function candidateFrom(groups: readonly Group[], start: number, text: string): CitizenIdFound | undefined {
  let value = '';
  for (const [offset, group] of groups.slice(start, start + length).entries()) {
    if (offset > 0 && group.gap === '') return undefined;
    value += group.digits;
    if (value.length < length) continue;
    const window = groups.slice(start, start + offset + 1);
    const index = window[0]?.index ?? 0;
    const found = { value, index, length: group.end - index, valid: isCitizenId(value) && !(value.startsWith('0') && companyWords.test(text.slice(Math.max(0, index - 90), index))) };
    const looksLikeOne = isOneRun(window) || window.map(({ digits }) => digits.length).join() === printedLayout;
    return value.length === length && (looksLikeOne || (found.valid && standsApart(groups, start, start + offset))) ? found : undefined;
  }
  return undefined;
}

const visibleGap = (group: Group | undefined) => group?.gap.replace(invisible, '') ?? '';

function isOneRun(window: readonly Group[]): boolean {
  return window.slice(1).every((group) => visibleGap(group) === '');
}

/** Whether runs belong together: joined by separators, and not part of a longer row of numbers of the same kind. */
function standsApart(groups: readonly Group[], start: number, last: number): boolean {
  const inner = groups.slice(start + 1, last + 1).map(visibleGap);
  if (!inner.every((gap) => separator.test(gap))) return false;
  const outer = [groups[start], groups[last + 1]].filter((group) => group !== undefined && group.gap !== '').map(visibleGap).filter((gap) => separator.test(gap));
  if (outer.length === 0) return true;
  const kinds = new Set(inner.filter((gap) => gap !== ''));
  return kinds.size <= 1 && outer.every((gap) => !kinds.has(gap));
}
