import { findCitizenIds, isCitizenId } from './citizen-id.ts';
import type { Issue } from './issue.ts';
import { warningIn, type FieldWarning, type Passage } from './passage.ts';
import type { TextLines } from './text-lines.ts';
import { toArabicDigits } from './thai-text.ts';

/** A mobile number, which begins with 06, 08 or 09, also with +66. */
const mobile = /(?<![\d-])(?:\+?66[ .-]?|0)[689](?:[ .-]?\d){8}(?![\d-])/g;

/** E-mail of providers that anyone may use. */
const privateEmail = /(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mail|proton|protonmail|aol)\.(?:co\.th|com|me|net)(?![\w.-]*\w)/gi;

/** A Thai courtesy title that begins a person's name, and not a word such as นายก or นายจ้าง. */
const person = '(?:นางสาว|นาง|นาย|น\\.\\s?ส\\.|ด\\.\\s?[ชญ]\\.|เด็กชาย|เด็กหญิง|ว่าที่ร้อยตรี)\\s?(?!(?:ก(?:เทศ|องค|รัฐ|สมาคม|\\s|$)|จ้าง|ทะเบียน|อำเภอ|ทหาร|ตำรวจ|แพทย์|ช่าง|ตรวจ|หน้า|ทุน|ประกัน|พล|รอง|งาน))[ก-ฮเ-ไ]';

const complainant = new RegExp(`(ผู้(?:ร้องเรียน|ร้องทุกข์|ร้อง|แจ้งเบาะแส|แจ้ง|กล่าวหา|ให้เบาะแส|เสียหาย)|พยาน)(?:ชื่อ|คือ|ราย|ได้แก่|[\\s:(–-]){0,4}${person}`, 'g');
const account = /(?:บัญชี|ธนาคาร|พร้อมเพย์)[^\n]{0,60}?(?<!\d)(\d{3}[ -]?\d[ -]?\d{5}[ -]?\d)(?!\d)/g;
const houseNumber = '(?:บ้านเลขที่|อยู่เลขที่)\\s*\\d+(?:/\\d+)?|\\d+(?:/\\d+)?\\s*(?:หมู่ที่|หมู่|ม\\.)\\s*\\d+';
const home = new RegExp(`${person}[^\\n]{0,80}?(${houseNumber})`, 'g');
const anyHome = new RegExp(`(?<![\\d/])(?:${houseNumber})`, 'g');
const sensitive = /คนพิการ|ผู้พิการ|ความพิการ|ผู้ป่วย|ติดเชื้อ|เอชไอวี|HIV|นับถือศาสนา|ประวัติอาชญากรรม|ผู้ต้องขัง|โรคเรื้อรัง|จิตเวช/g;
const anyPerson = new RegExp(person);

/**
 * Finds citizen identification numbers anywhere in a file, comments included.
 * @param lines the whole file
 */
export function checkCitizenIds(lines: TextLines): Issue[] {
  return findCitizenIds(lines.text).flatMap(({ valid, index, length }): Issue[] => (valid ? [{ code: 'PDPA_CITIZEN_ID', place: lines.placeAt(index, length), facts: {} }] : []));
}

const patterns = [mobile, privateEmail, complainant, account, home, sensitive];

/** Whether a whole file holds anything that `checkPersonalData` would find in its parts; most files do not. */
export function mayHoldPersonalData(text: string): boolean {
  const digits = toArabicDigits(text);
  return patterns.some((pattern) => digits.search(pattern) !== -1) || findCitizenIds(text).some(({ valid }) => !valid);
}

/** A phone, an e-mail or a house number as it is compared: however it was spaced, hyphened or abbreviated. */
function contactKey(written: string): string {
  return written.toLowerCase().replace(/หมู่ที่|หมู่|ม\.(?=\s*\d)/, 'm').replace(/บ้านเลขที่|อยู่เลขที่/, '').replace(/^\+?66/, '0').replace(/[\s-]/g, '');
}

/** The phones, e-mails and house numbers in a text, to be told from those of persons. */
export function contactsIn(text: string): string[] {
  const digits = toArabicDigits(text);
  return [mobile, privateEmail, anyHome].flatMap((pattern) => [...digits.matchAll(pattern)].map(([written]) => contactKey(written)));
}

/**
 * Finds what may concern a person, for people to decide: phones, e-mail, accounts, homes, complainants, sensitive facts.
 * @param passage where to look
 * @param own the agency's own contacts, from `contactsIn`
 */
export function checkPersonalData(passage: Passage, own: ReadonlySet<string> = new Set()): FieldWarning[] {
  const digits = toArabicDigits(passage.text);
  const found = (pattern: RegExp) => [...digits.matchAll(pattern)].filter(({ 0: all, 1: part }) => !own.has(contactKey(part ?? all)));
  return [
    ...findCitizenIds(passage.text).filter(({ valid, value }) => !valid && !isCitizenId(value)).map(({ index, length }) => warningIn(passage, index, length, 'PDPA_13_DIGITS')),
    ...found(mobile).map(({ 0: value, index }) => warningIn(passage, index, value.length, 'PDPA_PHONE')),
    ...found(privateEmail).map(({ 0: value, index }) => warningIn(passage, index, value.length, 'PDPA_EMAIL')),
    ...found(complainant).map(({ 1: value = '', index }) => warningIn(passage, index, value.length, 'PDPA_COMPLAINANT', { value })),
    ...found(account).map(({ 0: all, 1: value = '', index }) => warningIn(passage, index + all.length - value.length, value.length, 'PDPA_ACCOUNT')),
    ...found(home).map(({ 0: all, 1: value = '', index }) => warningIn(passage, index + all.length - value.length, value.length, 'PDPA_ADDRESS')),
    ...found(sensitive).filter(({ index }) => anyPerson.test(lineAround(digits, index))).map(({ 0: value, index }) => warningIn(passage, index, value.length, 'PDPA_SENSITIVE', { value })),
  ];
}

function lineAround(text: string, index: number): string {
  const end = text.indexOf('\n', index);
  return text.slice(text.lastIndexOf('\n', index) + 1, end === -1 ? undefined : end);
}
