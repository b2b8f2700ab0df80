import { z } from 'zod';
import { text } from './field.ts';

/** A page of the site's own, such as "about": `content/pages/<slug>.mdx`. */
export const page = z.strictObject({
  title: text.meta({ label: 'ชื่อหน้า', hint: 'หัวข้อใหญ่ของหน้า' }),
  inShort: text.meta({ label: 'สรุปหนึ่งประโยค', hint: 'ใช้เป็นคำอธิบายของหน้า' }),
});

export type Page = z.output<typeof page>;
