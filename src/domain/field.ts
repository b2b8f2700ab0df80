import { z } from 'zod';
import type { Facts } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { normaliseThai } from './thai-text.ts';

/** What a schema's `.meta()` says of a field, in Thai, to the checker, the editor and the field guide. */
export interface FieldMeta {
  label: string;
  hint: string;
}

/** What a failed rule hands to the checker through zod's custom issues. */
export interface FieldProblem {
  code: IssueCode;
  facts: Facts;
}

/**
 * Refuses a value inside a zod transform or refinement.
 * @param context zod's refinement context
 * @param code the kind of issue
 * @param facts what its wording needs
 * @returns zod's `NEVER`, to be returned from the transform
 */
export function refuse(context: z.RefinementCtx, code: IssueCode, facts: Facts): never {
  context.addIssue({ code: 'custom', params: { problem: { code, facts } satisfies FieldProblem } });
  return z.NEVER;
}

/** A text of at least one letter, with invisible damage to its Thai repaired. Line breaks become spaces. */
export const text = z.string().transform((value, context) => {
  const clean = normaliseThai(value).replace(/\s+/g, ' ').trim();
  return clean === '' ? refuse(context, 'TEXT_EMPTY', {}) : clean;
});

/** A list of texts with at least one item. */
export const textList = z.array(text).transform((items, context) =>
  items.length === 0 ? refuse(context, 'LIST_EMPTY', {}) : items,
);

/** A switch: `true` or `false`. */
export const flag = z.string().transform((value, context) => {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return refuse(context, 'VALUE_UNKNOWN', { value, accepted: 'true, false' });
});

/**
 * A choice from a table of labels.
 * @param table accepted values and their Thai labels
 * @returns a schema that yields one of the table's keys
 */
export function choice<Key extends string>(table: Readonly<Record<Key, unknown>>) {
  return z.string().transform((value, context): Key => {
    const typed = value.trim();
    if (Object.hasOwn(table, typed)) return typed as Key;
    return refuse(context, 'VALUE_UNKNOWN', { value: typed, accepted: Object.keys(table).join(', ') });
  });
}

/**
 * The Thai label of a field, from its schema.
 * @throws where the schema gives the field no label, which only a programmer can cause
 */
export function labelOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, field: keyof Shape & string): string {
  const meta = metaOf(schema.shape[field] as z.ZodType);
  if (!meta) throw new Error(`field "${field}" has no label`);
  return meta.label;
}

/** What a schema's `.meta()` says, looking through optional and default values. */
export function metaOf(schema: z.ZodType): FieldMeta | undefined {
  const meta = schema.meta() as FieldMeta | undefined;
  if (meta?.label) return meta;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? metaOf(schema.unwrap() as z.ZodType) : undefined;
}
