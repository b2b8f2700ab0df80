import { z } from 'zod';
import { refuse, text, textList } from './field.ts';

/** What the spot of every term begins with, so that none is the name of something else on the page. */
const beginning = 'term-';

/** A text in Latin letters as a spot of its first words; nothing where it has others, as Thai words do. */
function spotFrom(words = ''): string | undefined {
  const plain = /[ก-๙]/.test(words) ? undefined : words.toLowerCase().replace(/['’]/g, '').match(/[a-z0-9]+/g)?.join('-');
  return plain && `${beginning}${/^.{1,40}(?=-|$)/.exec(plain)?.[0] ?? plain.slice(0, 40)}`;
}

const spot = text.transform((value, context) => {
  if (/^term-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) return value;
  return refuse(context, 'TERM_ID_FORMAT', { value, mend: spotFrom(value.replace(/^term\W*/i, '')) ?? '' });
});

const term = z.strictObject({
  term: text.meta({ label: 'คำ', hint: 'คำหรือคำย่อ' }),
  id: spot.meta({ label: 'ที่อยู่ของคำ', hint: 'ขึ้นต้นด้วย term- ตามด้วย a-z ตัวเล็ก ตัวเลข และขีดกลาง ตั้งครั้งเดียว' }).optional(),
  full: text.meta({ label: 'คำเต็ม', hint: 'คำเต็มของคำย่อ' }).optional(),
  english: text.meta({ label: 'ภาษาอังกฤษ', hint: 'คำภาษาอังกฤษ' }).optional(),
  meaning: text.meta({ label: 'ความหมาย', hint: 'หนึ่งถึงสองประโยค' }),
  aliases: textList.meta({ label: 'คำเรียกอื่น', hint: 'รายการคำ' }).default([]),
});

type TypedTerm = z.output<typeof term>;

/** A term; its `id` is its spot on the page of the glossary, which never changes. */
export type Term = TypedTerm & { id: string };

/** A spot for a term that has none yet: from its English, or else numbered. It is taken from then on. */
function freeSpot({ term: name, english }: TypedTerm, taken: Set<string>): string {
  const named = spotFrom(english) ?? spotFrom(name);
  let number = taken.size + 1;
  while (taken.has(`${beginning}${number}`)) number += 1;
  const free = named !== undefined && !taken.has(named) ? named : `${beginning}${number}`;
  taken.add(free);
  return free;
}

/** The words that readers may not know: `content/glossary.yaml`. */
export const glossary = z.strictObject({ terms: z.array(term).meta({ label: 'คำศัพท์', hint: 'รายการคำ' }) }).transform(({ terms }, context): { terms: Term[] } => {
  const taken = new Set(terms.flatMap(({ id }) => id ?? []));
  const owners = new Map<string, { own: TypedTerm; index: number }>();
  return {
    terms: terms.map((own, index) => {
      const { term: name, id } = own;
      if (id === undefined) return refuse(context, 'TERM_ID_MISSING', { value: name, mend: freeSpot(own, taken) }, ['terms', index, 'term']);
      const owner = owners.get(id);
      if (owner !== undefined) return refuse(context, 'TERM_ID_DUP', { value: id, term: name, other: owner.own.term, otherIndex: String(owner.index), mend: freeSpot(own, taken), otherMend: freeSpot(owner.own, taken) }, ['terms', index, 'id']);
      owners.set(id, { own, index });
      return { ...own, id };
    }),
  };
});

export type Glossary = z.output<typeof glossary>;
