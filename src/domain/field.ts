import { z } from 'zod';
import type { Facts } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { nearest } from './nearest.ts';
import { normaliseThai } from './thai-text.ts';

/** What a schema's `.meta()` says of a field, in Thai, to the checker, the editor and the field guide. */
export interface FieldMeta {
  label: string;
  hint: string;
  /** A field of digits, in which Thai digits are read as Arabic ones; `score` has two decimals at most. */
  digits?: 'whole' | 'score';
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
 * @param path the field inside the value that is at fault
 * @returns zod's `NEVER`, to be returned from the transform
 */
export function refuse(context: z.RefinementCtx, code: IssueCode, facts: Facts, path: PropertyKey[] = []): never {
  context.addIssue({ code: 'custom', path, params: { problem: { code, facts } satisfies FieldProblem } });
  return z.NEVER;
}

/** What YAML would read as nothing, and would else be published as a word. */
const nothing = /^(?:~|null|undefined)?$/i;

/** HTML as it is left over from a scan or typed on purpose. */
const htmlTag = /<!--|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<(?:script|style|iframe|img|svg|object|embed)\b[^>]*>?/i;

/** A text of at least one letter, with invisible damage to its Thai repaired. Line breaks become spaces. */
export const text = z.string().transform((value, context) => {
  const clean = normaliseThai(value).replace(/\s+/g, ' ').trim();
  if (nothing.test(clean)) return refuse(context, 'TEXT_EMPTY', {});
  const tag = htmlTag.exec(clean)?.[0];
  return tag ? refuse(context, 'TEXT_HTML', { found: tag.length > 40 ? `${tag.slice(0, 40)}…` : tag }) : clean;
});

/** A list of texts with at least one item. */
export const textList = z.array(text).transform((items, context) =>
  items.length === 0 ? refuse(context, 'LIST_EMPTY', {}) : items,
);

const flagWords: Record<string, string> = { yes: 'true', on: 'true', y: 'true', '1': 'true', ใช่: 'true', no: 'false', off: 'false', n: 'false', '0': 'false', ไม่: 'false', ไม่ใช่: 'false' };

/** A switch: `true` or `false`. */
export const flag = z.string().transform((value, context) => {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return refuse(context, 'VALUE_UNKNOWN', { value, accepted: 'true, false', ...(flagWords[value.trim().toLowerCase()] && { near: flagWords[value.trim().toLowerCase()] }) });
});

/** The Thai label of a value in a table of labels. */
function labelIn(table: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const entry = table[key];
  if (typeof entry === 'string') return entry;
  return typeof entry === 'object' && entry !== null && 'label' in entry && typeof entry.label === 'string' ? entry.label : undefined;
}

/** The values of a table with what they mean: `office = สำนัก/กอง, division = ฝ่าย/งาน`. */
export function withLabels(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table).map((key) => [key, labelIn(table, key)].filter((part) => part !== undefined).join(' = ')).join(', ');
}

/**
 * A choice from a table of labels.
 * @param table accepted values and their Thai labels
 * @returns a schema that yields one of the table's keys
 */
export function choice<Key extends string>(table: Readonly<Record<Key, unknown>>) {
  return z.string().transform((value, context): Key => {
    const typed = value.trim();
    if (Object.hasOwn(table, typed)) return typed as Key;
    const keys = Object.keys(table);
    const meant = keys.find((key) => labelIn(table, key) === typed);
    return refuse(context, 'VALUE_UNKNOWN', { value: typed, accepted: withLabels(table), ...(meant ? { near: meant } : nearest(typed, keys)) });
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

const metas = new WeakMap<z.ZodType, FieldMeta | undefined>();

/** What a schema's `.meta()` says, looking through optional and default values. zod puts it together anew each time. */
export function metaOf(schema: z.ZodType): FieldMeta | undefined {
  if (!metas.has(schema)) metas.set(schema, findMeta(schema));
  return metas.get(schema);
}

function findMeta(schema: z.ZodType): FieldMeta | undefined {
  const meta = schema.meta() as FieldMeta | undefined;
  if (meta?.label) return meta;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? metaOf(schema.unwrap() as z.ZodType) : undefined;
}
