import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import type { FieldMeta, FieldProblem } from './field.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Facts, Issue, Place } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { normaliseThai } from './thai-text.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

/** One file of `content/`, as text. `path` begins with `content/` and uses `/`. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A file that was read into its typed facts. */
export interface Entry<Data> {
  /** Unique within its kind: `2568/1`, `legal-officer`. */
  id: string;
  file: string;
  data: Data;
  /** Markdown after the front matter, trimmed; empty where there is none. */
  body: string;
  /** The place of a field's value, for rules that look at whole years. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

export type EntryOf<Kind extends EntryKind> = Entry<z.output<(typeof entryKinds)[Kind]['schema']>>;

/**
 * Reads one file into an entry.
 * @param kind the kind of entry that the file's place makes it
 * @param id the entry's id
 * @param file the file
 * @returns the entry, absent when a refusal was found, and every issue
 */
export function readEntry<Kind extends EntryKind>(kind: Kind, id: string, file: SourceFile): { entry?: EntryOf<Kind>; issues: Issue[] } {
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const split = file.path.endsWith('.mdx') ? splitFrontMatter(text, file.path) : { head: text, headLine: 1, body: '', bodyLine: 1, issues: [] };
  if (split.issues.length > 0) return { issues: split.issues };
  const yaml = readYaml(split.head, file.path, split.headLine);
  if (yaml.issues.length > 0) return { issues: yaml.issues };
  const schema: z.ZodType = entryKinds[kind].schema;
  const result = schema.safeParse(yaml.data ?? {});
  if (!result.success) return { issues: result.error.issues.flatMap((issue) => issuesFrom(issue, schema, yaml, [])) };
  const data = result.data as EntryOf<Kind>['data'];
  return { entry: { id, file: file.path, data, body: normaliseThai(split.body).trim(), placeOf: yaml.placeOf }, issues: [] };
}

type ZodIssue = z.core.$ZodIssue;

function issuesFrom(issue: ZodIssue, schema: z.ZodType, yaml: YamlText, parent: readonly PropertyKey[]): Issue[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0)) ?? issue.errors[0] ?? [];
    return branch.flatMap((inner) => issuesFrom(inner, schema, yaml, path));
  }
  if (issue.code === 'unrecognized_keys') {
    const accepted = keysAt(schema, path);
    return issue.keys.map((key) => ({
      code: 'FIELD_UNKNOWN',
      place: yaml.placeOfKey([...path, key]),
      facts: { field: key, accepted: accepted.join(', '), ...nearest(key, accepted) },
    }));
  }
  const facts = factsAbout(schema, path, valueAt(yaml.data, path));
  const make = (code: IssueCode, more: Facts = {}): Issue[] => [{ code, place: yaml.placeOf(path), facts: { ...facts, ...more } }];
  if (issue.code === 'custom') {
    const { problem } = issue.params as { problem: FieldProblem };
    return make(problem.code, problem.facts);
  }
  if (issue.code !== 'invalid_type') throw new Error(`no wording for zod issue "${issue.code}" at ${path.join('.')}`);
  if (valueAt(yaml.data, path) === undefined) return [{ code: 'FIELD_REQUIRED', place: { ...yaml.placeOf(path.slice(0, -1)), length: 1 }, facts }];
  return make(issue.expected === 'array' ? 'TYPE_LIST' : issue.expected === 'object' ? 'TYPE_MAP' : 'TYPE_TEXT');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);
}

function factsAbout(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): Facts {
  const meta = metaAt(schema, path);
  return {
    field: String(path.findLast((key) => typeof key === 'string') ?? ''),
    ...(meta && { label: meta.label, hint: meta.hint }),
    ...(typeof value === 'string' && { value }),
  };
}

/** Unwraps optionals, defaults and transforms down to the schema that says what is typed. */
function inner(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inner(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return inner(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return inner((schema.options as z.ZodType[]).at(-1) as z.ZodType);
  return schema;
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const plain = inner(schema);
  if (plain instanceof z.ZodArray) return plain.element as z.ZodType;
  if (plain instanceof z.ZodObject) return (plain.shape as Record<PropertyKey, z.ZodType>)[key];
  return undefined;
}

function metaAt(schema: z.ZodType, path: readonly PropertyKey[]): FieldMeta | undefined {
  let current: z.ZodType | undefined = schema;
  let meta: FieldMeta | undefined;
  for (const key of path) {
    current = current && childOf(current, key);
    meta = (current && metaOf(current)) ?? meta;
  }
  return meta;
}

function metaOf(schema: z.ZodType): FieldMeta | undefined {
  const meta = schema.meta() as FieldMeta | undefined;
  if (meta?.label) return meta;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return metaOf(schema.unwrap() as z.ZodType);
  return undefined;
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const target = path.reduce<z.ZodType | undefined>((current, key) => current && childOf(current, key), schema);
  const plain = target && inner(target);
  return plain instanceof z.ZodObject ? Object.keys(plain.shape) : [];
}

/**
 * The candidate nearest to what was typed, as a fact for "did you mean".
 * @returns `{ near }`, or nothing where all are too far off
 */
export function nearest(typed: string, candidates: readonly string[]): { near?: string } {
  const ranked = candidates.map((candidate) => ({ candidate, far: distance(typed, candidate) })).sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.ceil(typed.length / 3)) ? { near: best.candidate } : {};
}
