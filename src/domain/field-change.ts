import type { z } from 'zod';
import { criteriaChanges } from './criteria-change.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { hasShortValue, wordsOf } from './field-words.ts';
import type { Framework } from './framework.ts';
import { keysAt, metaAt } from './schema-fields.ts';
import { textChanges, type TextChange } from './text-change.ts';
import type { Version } from './version.ts';

/** A field that changed; of figures, states and other short values what it was and what it became, of texts what was reworded. */
export interface FieldChange {
  field: string;
  /** Its Thai name. */
  label: string;
  /** Both absent where the field is a text. */
  from?: string;
  to?: string;
  texts?: TextChange[];
}

/** How a short value reads that is not there. */
const nothing = 'ไม่ได้ระบุ';

/** Fields that say something of other fields, and none to readers. */
const aboutFields = new Set(['asInSource', 'draft', 'corrections']);

/** The fields in which two states of an entry differ, in the order of its schema. */
export function fieldChanges(kind: EntryKind, before: Version, after: Version): FieldChange[] {
  // One field of it holds the whole list of items.
  if (kind === 'frameworks') return criteriaChanges(before.data as unknown as Framework, after.data as unknown as Framework);
  const schema: z.ZodType = entryKinds[kind].schema;
  const fields = keysAt(schema, []).filter((field) => !aboutFields.has(field) && !isSame(before.data[field], after.data[field]));
  const changes = fields.map((field): FieldChange => {
    const label = metaAt(schema, [field])?.label ?? field;
    if (!hasShortValue(field)) return withTexts({ field, label }, before.data[field], after.data[field]);
    return { field, label, from: wordsOf(field, before.data[field]) ?? nothing, to: wordsOf(field, after.data[field]) ?? nothing };
  });
  return before.body === after.body ? changes : [...changes, { field: 'body', label: 'เนื้อหา' }];
}

function withTexts(change: FieldChange, before: unknown, after: unknown): FieldChange {
  const texts = textChanges(before, after);
  return texts.length > 0 ? { ...change, texts } : change;
}

/** Values come from one schema, so equal ones have their parts in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
