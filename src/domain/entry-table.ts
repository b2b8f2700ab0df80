import { z } from 'zod';
import { answers } from './disclosure.ts';
import { labelOf } from './field.ts';
import { metaAt } from './schema-fields.ts';
import { progressStates } from './status.ts';

/** What codes mean to readers, by the field that holds them. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { status: progressStates, answer: answers };

/** A column of a table of entries: a field under its schema's Thai label. */
interface FieldColumn {
  field: string;
  label: string;
}

/** The fields of a schema in its order, without those that say nothing of what is published. */
export function fieldColumns<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, left: readonly (keyof Shape & string)[] = []): FieldColumn[] {
  return Object.keys(schema.shape).filter((field) => field !== 'draft' && !left.includes(field)).map((field) => ({ field, label: labelOf(schema, field) }));
}

/** The fields of an entry by their labels, each as one cell. */
export function entryCells<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, data: object, left: readonly (keyof Shape & string)[] = []): [label: string, cell: string][] {
  const facts = data as Readonly<Record<string, unknown>>;
  return fieldColumns(schema, left).map(({ field, label }) => [label, cellOf(schema, field, facts[field])]);
}

/** A list has a line for each of its items. */
function cellOf(schema: z.ZodType, field: string, value: unknown): string {
  return Array.isArray(value) ? value.map((item) => lineOf(schema, [field, 0], item)).join('\n') : lineOf(schema, [field], value);
}

/** What holds a text says it; anything else of several parts names each. */
function lineOf(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => lineOf(schema, [...path, 0], item)).join(', ');
  if (typeof value === 'string') return words[String(path.at(-1))]?.[value] ?? value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  // A score or a period as it was typed.
  if ('text' in value && parts.every(([name]) => ['text', 'value', 'kind', 'years'].includes(name))) return lineOf(schema, path, value.text);
  return parts.map(([name, part]) => `${metaAt(schema, [...path, name])?.label ?? name}: ${lineOf(schema, [...path, name], part)}`).join(' · ');
}
