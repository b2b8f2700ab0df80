import { z } from 'zod';
import { absoluteAddress, addressOf } from './address.ts';
import type { Agency } from './agency.ts';
import { date, dayNumber, formatDate, type IsoDate } from './calendar.ts';
import type { EntryOf } from './entry.ts';
import { text, refuse } from './field.ts';
import type { Issue } from './issue.ts';
import { isWebAddress } from './web-address.ts';

/** Where those who find a hole in the site learn whom to tell (RFC 9116). */
export const securityTxtAddress = '/.well-known/security.txt';

const contact = text.transform((value, context) => (/^mailto:[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value) || (isWebAddress(value) && value.startsWith('https://')) ? value : refuse(context, 'SECURITY_CONTACT', { value })));

/** What `security.txt` says; without it the site has none. */
export const securityTxt = z.strictObject({
  contact: contact.meta({ label: 'ช่องทางรับแจ้งช่องโหว่', hint: 'เช่น mailto:it@example.go.th หรือ https://… ถ้าไม่ใส่ ใช้หน้าติดต่อ' }).optional(),
  expires: date.meta({ label: 'วันหมดอายุของ security.txt', hint: 'ไม่เกินหนึ่งปีนับจากวันที่ทวน เช่น 30 กันยายน 2570' }),
});

/** The end of the day in Thailand until which it holds, as RFC 3339 writes it. */
function endOf(day: IsoDate): string {
  return `${day}T23:59:59+07:00`;
}

/**
 * The text of `security.txt`; undefined where the agency says nothing of it. The contact page stands in for a channel
 * that the agency has not named.
 */
export function securityTxtText({ url, securityTxt: own }: Agency): string | undefined {
  if (!own) return undefined;
  const lines = [`Contact: ${own.contact ?? absoluteAddress(url, addressOf.page('contact'))}`, `Expires: ${endOf(own.expires)}`, 'Preferred-Languages: th, en', `Canonical: ${absoluteAddress(url, securityTxtAddress)}`];
  return `${lines.join('\n')}\n`;
}

/** Days before its end at which staff are told. */
const noticeDays = 30;
const mostDays = 366;

/** Watches the day on which `security.txt` ends: nobody may trust one that has. */
export function checkSecurityTxt({ data: { securityTxt: own }, placeOf }: EntryOf<'agency'>, today: IsoDate | undefined): Issue[] {
  if (!own || today === undefined) return [];
  const left = dayNumber(own.expires) - dayNumber(today);
  const issue = (code: 'SECURITY_EXPIRED' | 'SECURITY_EXPIRES' | 'SECURITY_LONG'): Issue[] => [{ code, place: placeOf(['securityTxt', 'expires']), facts: { value: formatDate(own.expires), days: String(left) } }];
  if (left < 0) return issue('SECURITY_EXPIRED');
  if (left <= noticeDays) return issue('SECURITY_EXPIRES');
  return left > mostDays ? issue('SECURITY_LONG') : [];
}
