import { z } from 'zod';
import { date } from './calendar.ts';
import { refuse, text } from './field.ts';

/** What begins with a scheme is an address, also where a file's name was asked for. */
const address = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:javascript|data|vbscript|mailto|blob):)/i;

/** A document that an entry shows: a file of that year's attachments folder, or an address elsewhere. */
export const attachment = z
  .strictObject({
    file: text.meta({ label: 'ชื่อไฟล์', hint: 'ชื่อไฟล์ในโฟลเดอร์ content/attachments/ปี' }).optional(),
    url: text.meta({ label: 'ที่อยู่เว็บ', hint: 'ขึ้นต้นด้วย https://' }).optional(),
    label: text.meta({ label: 'ชื่อที่แสดง', hint: 'ชื่อเอกสารที่ผู้อ่านเห็น' }),
    date: date.meta({ label: 'วันที่ของเอกสาร', hint: 'เช่น 30 กันยายน 2568' }).optional(),
  })
  .superRefine((value, context) => {
    if ((value.file === undefined) === (value.url === undefined)) refuse(context, 'ATTACHMENT_PLACE', {});
  })
  .transform(({ file, url, ...rest }) => (file !== undefined && address.test(file) ? { ...rest, url: file, file: undefined } : { ...rest, file, url }));

export type Attachment = z.output<typeof attachment>;

/** The documents of an entry. */
export const attachments = z.array(attachment).meta({ label: 'เอกสารแนบ', hint: 'รายการ file หรือ url พร้อม label' });
