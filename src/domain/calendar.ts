import { z } from 'zod';
import { refuse } from './field.ts';
import { toArabicDigits } from './thai-text.ts';

/** Buddhist era minus Common Era. */
const eraOffset = 543;

/** Thai month names and their abbreviations, January first. */
const months: readonly (readonly [name: string, abbreviation: string])[] = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
];

/** A day as ISO 8601 in the Common Era: `2025-09-30`. */
export type IsoDate = string;

/**
 * Writes a date for people, in the Buddhist era.
 * @param date `2025-09-30`
 * @returns `30 กันยายน 2568`
 */
export function formatDate(date: IsoDate): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${day} ${months[month - 1]?.[0] ?? ''} ${year + eraOffset}`;
}

/**
 * Writes a date for readers of English, in the Common Era.
 * @param date `2025-09-30`
 * @returns `30 September 2025`
 */
export function formatEnglishDate(date: IsoDate): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

export const dayInMs = 86_400_000;

/** Day and time in Thailand, which is UTC+7 without summer time: `2025-09-30T19:21:00.000Z`. */
function thaiClock(instant: number): string {
  return new Date((instant + 7 * 3600) * 1000).toISOString();
}

/**
 * The day in Thailand on which something happened.
 * @param instant seconds since 1970-01-01 UTC
 */
export function thaiDay(instant: number): IsoDate {
  return thaiClock(instant).slice(0, 10);
}

/**
 * The time of day in Thailand at which something happened.
 * @param instant seconds since 1970-01-01 UTC
 * @returns `19:21 น.`
 */
export function thaiTime(instant: number): string {
  return `${thaiClock(instant).slice(11, 16)} น.`;
}

function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

interface WrittenDate {
  day: number;
  month: number;
  year: number;
  era: 'buddhist' | 'common';
}

function readParts(written: string): WrittenDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), era: 'common' };
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  if (slashed) return { day: Number(slashed[1]), month: Number(slashed[2]), year: Number(slashed[3]), era: 'buddhist' };
  const named = /^(\d{1,2})\s*([ก-๎.]+?)\s*(?:พ\.ศ\.\s*)?(\d{4})$/.exec(written);
  if (!named) return undefined;
  const undotted = (name: string) => name.replaceAll('.', '');
  const month = months.findIndex((names) => names.some((name) => undotted(name) === undotted(named[2] ?? ''))) + 1;
  return month === 0 ? undefined : { day: Number(named[1]), month, year: Number(named[3]), era: 'buddhist' };
}

/** The date that words before it, points or a short year leave no doubt of, as it should be written; else empty. */
function meantDate(written: string): string {
  const plain = written
    .replace(/^(?:วัน[ก-๎]*)?ที่\s*/, '')
    .replace(/^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{2}|\d{4})$/, '$1/$2/$3')
    .replace(/\s*เดือน\s*/, ' ')
    // "25" may be 2525 as well as 2025.
    .replace(/(?<=\D)([5-9]\d)$/, '25$1');
  const parts = readParts(plain);
  const year = parts && (parts.year < 2400 ? parts.year : parts.year - eraOffset);
  const day = parts && year !== undefined ? isoDate(year, parts.month, parts.day) : undefined;
  return day === undefined ? '' : formatDate(day);
}

/** A date as staff write it: `30/09/2568`, `30 กันยายน 2568`, `๓๐ ก.ย. ๒๕๖๘`, or ISO in the Common Era. */
export const date = z.string().transform((value, context): IsoDate => {
  const written = toArabicDigits(value.trim());
  const parts = readParts(written);
  if (!parts) return refuse(context, /^\d{1,2}(?:\/\d{1,2}\/|\s*[ก-๎.]+\s*)\d{2}$/.test(written) ? 'DATE_YEAR_SHORT' : 'DATE_FORMAT', { value, mend: meantDate(written) });
  if (parts.era === 'common' && parts.year > 2400) {
    const day = isoDate(parts.year - eraOffset, parts.month, parts.day);
    return refuse(context, 'DATE_BE_IN_ISO', { value, mend: day ?? '', thai: day === undefined ? '' : formatDate(day), year: String(parts.year) });
  }
  if (parts.era === 'buddhist' && parts.year < 2400) return refuse(context, 'DATE_CE_IN_THAI', { value, mend: String(parts.year + eraOffset) });
  const day = isoDate(parts.era === 'buddhist' ? parts.year - eraOffset : parts.year, parts.month, parts.day);
  return day ?? refuse(context, 'DATE_IMPOSSIBLE', { value });
});

/** The newest of some days. */
export function newest(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.filter((day) => day !== undefined).toSorted().at(-1);
}

/** Days from 1 January 1970 to a day. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(date) / dayInMs;
}
