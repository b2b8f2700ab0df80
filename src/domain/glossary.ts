import { z } from 'zod';
import { text, textList } from './field.ts';

const term = z.strictObject({
  term: text.meta({ label: 'คำ', hint: 'คำหรือคำย่อ' }),
  full: text.meta({ label: 'คำเต็ม', hint: 'คำเต็มของคำย่อ' }).optional(),
  english: text.meta({ label: 'ภาษาอังกฤษ', hint: 'คำภาษาอังกฤษ' }).optional(),
  meaning: text.meta({ label: 'ความหมาย', hint: 'หนึ่งถึงสองประโยค' }),
  aliases: textList.meta({ label: 'คำเรียกอื่น', hint: 'รายการคำ' }).default([]),
});

/** The words that readers may not know: `content/glossary.yaml`. */
export const glossary = z.strictObject({ terms: z.array(term).meta({ label: 'คำศัพท์', hint: 'รายการคำ' }) });

export type Glossary = z.output<typeof glossary>;
export type Term = Glossary['terms'][number];

/** The spot of a term on the page of the glossary, by its place in the file. */
export function termSpotOf(index: number): string {
  return `term-${index + 1}`;
}
