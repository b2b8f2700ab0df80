import { z } from 'zod';
import { approval } from './approval.ts';
import { text } from './field.ts';

/** A page of the site's own, such as "about": `content/pages/<slug>.mdx`. */
export const page = z.strictObject({
  title: text.meta({ label: 'ชื่อหน้า', hint: 'หัวข้อใหญ่ของหน้า' }),
  inShort: text.meta({ label: 'สรุปหนึ่งประโยค', hint: 'ใช้เป็นคำอธิบายของหน้า' }),
  /** Of pages that speak for the agency, such as its policies; the others have none. */
  approval: approval.optional(),
});

/** Pages that every agency must write, because pages of the site lead to them, with a title for each. */
export const linkedPages: Readonly<Record<string, string>> = { about: 'เกี่ยวกับเว็บไซต์นี้', accessibility: 'ขนาดตัวหนังสือและการเข้าถึง', contact: 'ติดต่อ', privacy: 'ความเป็นส่วนตัว' };

export type Page = z.output<typeof page>;

/** Whether a page shows the agency's facts below its own text. */
export function showsAgency(id: string): boolean {
  return id === 'about' || id === 'contact';
}
