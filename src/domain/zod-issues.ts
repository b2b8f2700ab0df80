import type { z } from 'zod';
import type { FieldProblem } from './field.ts';
import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { nearest } from './nearest.ts';
import { keysAt, metaAt } from './schema-fields.ts';
import type { YamlText } from './yaml-text.ts';

type ZodIssue = z.core.$ZodIssue;

/**
 * Turns what a schema refused into issues with places.
 * @param issue zod's issue
 * @param schema the schema of the whole entry
 * @param yaml what was read, with its places
 * @param parent the path of the union that the issue comes from
 */
function issuesFromZod(issue: ZodIssue, schema: z.ZodType, yaml: YamlText, parent: readonly PropertyKey[] = []): Issue[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0)) ?? issue.errors[0] ?? [];
    return branch.flatMap((inner) => issuesFromZod(inner, schema, yaml, path));
  }
  if (issue.code === 'unrecognized_keys') {
    const accepted = keysAt(schema, path);
    return issue.keys.map((key) => ({
      code: 'FIELD_UNKNOWN',
      place: yaml.placeOfKey([...path, key]),
      facts: { field: key, accepted: accepted.join(', '), ...(labelled(schema, path, accepted, key) ?? nearest(key.toLowerCase(), accepted)) },
    }));
  }
  const value = valueAt(yaml.data, path);
  const facts = factsAbout(schema, path, value);
  const make = (code: IssueCode, more: Facts = {}): Issue[] => [{ code, place: yaml.placeOf(path), facts: { ...facts, ...more } }];
  if (issue.code === 'custom') {
    const { problem } = issue.params as { problem: FieldProblem };
    if (value === '') return make('TEXT_EMPTY');
    return make(problem.code, problem.facts);
  }
  if (issue.code !== 'invalid_type') throw new Error(`no wording for zod issue "${issue.code}" at ${path.join('.')}`);
  if (value === undefined) return [{ code: 'FIELD_REQUIRED', place: { ...yaml.placeInside(path.slice(0, -1)), length: 1 }, facts }];
  if (issue.expected === 'array') return make(value === '' ? 'LIST_EMPTY' : 'TYPE_LIST');
  if (issue.expected === 'object') return make('TYPE_MAP');
  return colonInItem(value, path, yaml) ?? make('TYPE_TEXT');
}

/** Everything that a schema refused in one entry; a field typed with a wrong name is not told as missing too. */
export function issuesFromError(error: z.ZodError, schema: z.ZodType, yaml: YamlText): Issue[] {
  const issues = error.issues.flatMap((issue) => issuesFromZod(issue, schema, yaml));
  const meant = new Set(issues.flatMap(({ code, facts }) => (code === 'FIELD_UNKNOWN' && facts.near !== undefined ? [facts.near] : [])));
  return issues.filter(({ code, facts }) => code !== 'FIELD_REQUIRED' || !meant.has(facts.field ?? ''));
}

/** A text with ": " inside a list becomes a map of one field with a Thai name. */
function colonInItem(value: unknown, path: readonly PropertyKey[], yaml: YamlText): Issue[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [key = ''] = Object.keys(value);
  const place = yaml.placeOfKey([...path, key]);
  const whole = yaml.placeOf(path);
  if (whole.column < place.column) return [{ code: 'YAML_RESERVED', place: { ...whole, length: 1 }, facts: { value: '{' } }];
  const text = `${key}: ${String(Object.values(value)[0] ?? '')}`.trim();
  return [{ code: 'YAML_COLON', place: { ...place, column: place.column + place.length, length: 1 }, facts: { mend: `- "${text.replace(/[\\"]/g, '\\$&')}"` } }];
}

/** A Thai label typed in place of the field's name. */
function labelled(schema: z.ZodType, path: readonly PropertyKey[], accepted: readonly string[], key: string): { near: string } | undefined {
  const meant = accepted.find((name) => metaAt(schema, [...path, name])?.label === key);
  return meant === undefined ? undefined : { near: meant };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);
}

function factsAbout(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): Facts {
  const meta = metaAt(schema, path);
  return {
    field: String(path.findLast((key) => typeof key === 'string') ?? ''),
    ...(meta && { label: meta.label, hint: meta.hint }),
    ...(typeof value === 'string' && { value }),
  };
}
