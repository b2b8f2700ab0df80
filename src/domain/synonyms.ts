import { z } from 'zod';
import { text } from './field.ts';

const group = z
  .strictObject({ words: z.array(text).meta({ label: 'คำในกลุ่ม', hint: 'คำที่หมายถึงเรื่องเดียวกัน อย่างน้อยสองคำ เช่น [ทุจริต, คอร์รัปชัน]' }) })
  .meta({ label: 'กลุ่มคำ', hint: 'words: [คำ, คำ]' });

/** Words that mean the same to whoever searches: `content/synonyms.yaml`. */
export const synonyms = z.strictObject({ groups: z.array(group).meta({ label: 'กลุ่มคำที่หมายถึงเรื่องเดียวกัน', hint: 'รายการ words' }).default([]) });

export type SynonymList = z.output<typeof synonyms>;
