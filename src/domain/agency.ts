import { z } from 'zod';
import { date } from './calendar.ts';
import { choice, flag, refuse, text, textList } from './field.ts';
import { unknownPart } from './form-address.ts';
import type { Facts } from './issue.ts';
import { phone, phoneTrouble } from './phone.ts';
import { securityTxt } from './security-txt.ts';
import { sitePage } from './site-page.ts';
import { toArabicDigits } from './thai-text.ts';
import { schemeOf, siteAddress, webAddress } from './web-address.ts';

/** Kinds of Thai local government. `label` begins the name of each; `otherWords` name kinds that it is not. */
export const agencyKinds = {
  'tambon-administrative-organisation': { label: 'องค์การบริหารส่วนตำบล', abbreviation: 'อบต.', otherWords: ['เทศบาล'] },
  'subdistrict-municipality': { label: 'เทศบาลตำบล', abbreviation: 'ทต.', otherWords: ['อบต.', 'องค์การบริหารส่วนตำบล'] },
  'town-municipality': { label: 'เทศบาลเมือง', abbreviation: 'ทม.', otherWords: ['อบต.', 'องค์การบริหารส่วนตำบล'] },
  'city-municipality': { label: 'เทศบาลนคร', abbreviation: 'ทน.', otherWords: ['อบต.', 'องค์การบริหารส่วนตำบล'] },
  'provincial-administrative-organisation': { label: 'องค์การบริหารส่วนจังหวัด', abbreviation: 'อบจ.', otherWords: ['อบต.', 'เทศบาล'] },
} as const;

/** Ways to reach the agency. */
export const channelKinds = {
  address: 'ที่อยู่',
  website: 'เว็บไซต์',
  phone: 'โทรศัพท์',
  email: 'อีเมล',
  form: 'แบบฟอร์ม',
  other: 'ช่องทางอื่น',
} as const;

/** What a channel takes in, beside everything. */
const channelUses = { complaint: 'ร้องเรียนหรือแจ้งเรื่องทุจริต', correction: 'แจ้งข้อมูลผิดในเว็บไซต์นี้' } as const;

export type ChannelUse = keyof typeof channelUses;

const isEmail = (value: string) => /^[^\s@:;,<>()?]+@[^\s@:;,<>()?]+\.[^\s@.:;,<>()?]+$/.test(value);

/** An e-mail address that is none, and what it would be without the word for the mail program. */
function emailTrouble(value: string): Facts {
  const bare = value.replace(/^<|>$|^(?:mailto|e-?mail|อีเมล)\s*:\s*/gi, '');
  return { value, ...(isEmail(bare) && { mend: bare }) };
}

const email = text.transform((value, context) => (isEmail(value) ? value : refuse(context, 'EMAIL_FORMAT', emailTrouble(value))));

const postcode = text.transform((value, context) => {
  const digits = toArabicDigits(value);
  return /^\d{5}$/.test(digits) ? digits : refuse(context, 'POSTCODE_FORMAT', { value });
});

const channel = z.strictObject({
  label: text.meta({ label: 'ชื่อช่องทาง', hint: 'เช่น ร้องเรียนการทุจริต' }),
  kind: choice(channelKinds).meta({ label: 'ชนิดช่องทาง', hint: Object.keys(channelKinds).join(', ') }),
  value: text.meta({ label: 'ที่ติดต่อ', hint: 'หมายเลข ที่อยู่ หรือลิงก์ ในลิงก์ของแบบฟอร์มใช้ {title} และ {address} แทนชื่อและที่อยู่ของหน้าที่ผู้อ่านเปิดอยู่ได้' }),
  uses: z.array(choice(channelUses)).meta({ label: 'ใช้สำหรับ', hint: 'complaint = ร้องเรียนหรือแจ้งเรื่องทุจริต, correction = แจ้งข้อมูลผิดในเว็บไซต์นี้ ท้ายทุกหน้าจะมีลิงก์ไปที่ช่องทางนี้' }).default([]),
}).superRefine(({ kind, value }, context) => {
  const scheme = schemeOf(value);
  const trouble = kind === 'phone' ? phoneTrouble(value) : undefined;
  const unknown = kind === 'form' ? unknownPart(value) : undefined;
  if (kind === 'website' || kind === 'form') for (const issue of webAddress.safeParse(value).error?.issues ?? []) context.addIssue({ ...issue, path: ['value'] });
  else if (/^(?:javascript|data|vbscript|file|blob):$/.test(scheme)) refuse(context, 'URL_SCHEME', { value: scheme }, ['value']);
  else if (kind === 'email' && !isEmail(value)) refuse(context, 'EMAIL_FORMAT', emailTrouble(value), ['value']);
  if (trouble) refuse(context, 'PHONE_FORMAT', { ...trouble, isChannel: 'yes' }, ['value']);
  if (unknown) refuse(context, 'FORM_PART', unknown, ['value']);
});

/** Where a page says what a reader can do while there is no channel for it. */
const contactPlaces = z.strictObject({
  correction: sitePage.meta({ label: channelUses.correction, hint: 'เช่น /contact/#แจ้งข้อมูลผิดในเว็บไซต์นี้' }).optional(),
  complaint: sitePage.meta({ label: channelUses.complaint, hint: 'เช่น /contact/#แจ้งเรื่องทุจริต' }).optional(),
});

/** The agency whose site this is: `content/agency.yaml`. */
export const agency = z.strictObject({
  name: text.meta({ label: 'ชื่อหน่วยงาน', hint: 'ชื่อเต็มตามกฎหมาย' }),
  shortName: text.meta({ label: 'ชื่อย่อ', hint: 'เช่น อบต.หนองแวงโสกพระ' }),
  englishName: text.meta({ label: 'ชื่อภาษาอังกฤษ', hint: 'ตามที่หน่วยงานใช้' }).optional(),
  kind: choice(agencyKinds).meta({ label: 'ประเภทหน่วยงาน', hint: Object.keys(agencyKinds).join(', ') }),
  subdistrict: text.meta({ label: 'ตำบล', hint: 'ไม่ต้องใส่คำว่า ตำบล' }).optional(),
  district: text.meta({ label: 'อำเภอ', hint: 'ไม่ต้องใส่คำว่า อำเภอ' }),
  province: text.meta({ label: 'จังหวัด', hint: 'ไม่ต้องใส่คำว่า จังหวัด' }),
  address: text.meta({ label: 'ที่อยู่', hint: 'ที่ทำการ' }).optional(),
  postcode: postcode.meta({ label: 'รหัสไปรษณีย์', hint: 'เลข 5 หลัก' }).optional(),
  phone: phone.meta({ label: 'โทรศัพท์', hint: 'หมายเลขเดียว เช่น 043-123456 ต่อ 101' }).optional(),
  email: email.meta({ label: 'อีเมล', hint: 'อีเมลของหน่วยงาน' }).optional(),
  website: webAddress.meta({ label: 'เว็บไซต์หลัก', hint: 'ขึ้นต้นด้วย https://' }),
  url: siteAddress.meta({ label: 'ที่อยู่ของเว็บไซต์นี้', hint: 'ที่อยู่ที่จะเผยแพร่เว็บไซต์นี้ เขียนเฉพาะ https:// กับชื่อเว็บ' }),
  urlConfirmed: date.meta({ label: 'วันที่ยืนยันที่อยู่', hint: 'วันที่หน่วยงานยืนยันว่าเว็บไซต์นี้อยู่ที่ url จริง เช่น 30 มกราคม 2569 ไม่ใส่หมายถึงยังไม่ยืนยัน' }).optional(),
  channels: z.array(channel).meta({ label: 'ช่องทางติดต่อและร้องเรียน', hint: 'รายการ label, kind, value, uses' }).default([]),
  contactPlaces: contactPlaces.meta({ label: 'จุดที่ลิงก์ท้ายหน้าพาไปเมื่อยังไม่มีช่องทาง', hint: 'ช่องย่อย correction, complaint เช่น /contact/#หัวข้อ' }).default({}),
  securityTxt: securityTxt.meta({ label: 'การแจ้งช่องโหว่ (security.txt)', hint: 'ช่องย่อย contact, expires' }).optional(),
  offline: flag.meta({ label: 'อ่านได้เมื่อไม่มีสัญญาณ', hint: 'true = เก็บข้อมูลปีล่าสุดไว้ในเครื่องของผู้อ่าน, false = เลิกเก็บและลบที่เคยเก็บ' }).default(true),
  aliases: textList.meta({ label: 'ชื่อเรียกอื่น', hint: 'รายการชื่อ' }).default([]),
});

export type Agency = z.output<typeof agency>;

/** The channel that is meant for something; what is wrong on a page may also be told by any mail. */
export function channelFor({ channels, email: ownEmail }: Agency, use: ChannelUse): Pick<Agency['channels'][number], 'kind' | 'value'> | undefined {
  const meant = channels.find(({ uses }) => uses.includes(use));
  if (meant || use !== 'correction') return meant;
  return channels.find(({ kind, uses }) => kind === 'email' && uses.length === 0) ?? (ownEmail === undefined ? undefined : { kind: 'email', value: ownEmail });
}
