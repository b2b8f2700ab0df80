import { z } from 'zod';
import { metaOf, type FieldMeta } from './field.ts';
import { nearest } from './nearest.ts';

/** Unwraps optionals, defaults and transforms down to the schema that says what is typed. */
function inner(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inner(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return inner((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType);
  if (schema instanceof z.ZodUnion) return inner((schema.options as z.ZodType[]).at(-1) as z.ZodType);
  return schema;
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const plain = inner(schema);
  if (plain instanceof z.ZodArray) return plain.element as z.ZodType;
  if (plain instanceof z.ZodObject) return (plain.shape as Record<PropertyKey, z.ZodType>)[key];
  return undefined;
}

const known = new WeakMap<z.ZodType, Map<string, FieldMeta | undefined>>();

/** What a schema says of the field at a path, or of the nearest field above it that says anything. */
export function metaAt(schema: z.ZodType, path: readonly PropertyKey[]): FieldMeta | undefined {
  const own = known.get(schema) ?? new Map<string, FieldMeta | undefined>();
  known.set(schema, own);
  // All items of a list are alike.
  const key = path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('\n');
  if (!own.has(key)) own.set(key, findMeta(schema, path));
  return own.get(key);
}

function findMeta(schema: z.ZodType, path: readonly PropertyKey[]): FieldMeta | undefined {
  let current: z.ZodType | undefined = schema;
  let meta: FieldMeta | undefined;
  for (const key of path) {
    current = current && childOf(current, key);
    meta = (current && metaOf(current)) ?? meta;
  }
  return meta;
}

/** The names of the fields that may stand at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const target = path.reduce<z.ZodType | undefined>((current, key) => current && childOf(current, key), schema);
  const plain = target && inner(target);
  return plain instanceof z.ZodObject ? Object.keys(plain.shape) : [];
}

/** The field that a name stands for which is none: one with that Thai label, or else one spelt nearly so. */
export function fieldFor(schema: z.ZodType, typed: string): { near?: string } {
  const names = keysAt(schema, []);
  const labelled = names.find((name) => metaAt(schema, [name])?.label.startsWith(typed));
  return labelled === undefined ? nearest(typed.toLowerCase(), names) : { near: labelled };
}

/** The names of the fields that must stand at a path. */
export function requiredAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const target = path.reduce<z.ZodType | undefined>((current, key) => current && childOf(current, key), schema);
  const plain = target && inner(target);
  return plain instanceof z.ZodObject ? Object.entries(plain.shape as Record<string, z.ZodType>).flatMap(([name, field]) => (field.safeParse(undefined).success ? [] : [name])) : [];
}
