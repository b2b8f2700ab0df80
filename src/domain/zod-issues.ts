import type { z } from 'zod';
import type { FieldProblem } from './field.ts';
import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { nearest } from './nearest.ts';
import { keysAt, metaAt, requiredAt } from './schema-fields.ts';
import { asYamlValue, wrongBullet } from './yaml-explain.ts';
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
      facts: { field: key, accepted: accepted.join(', '), ...(isProse(valueAt(yaml.data, [...path, key]), yaml.placeOfKey([...path, key]).file) && { prose: 'yes' }), ...meantField(schema, path, key, valueAt(yaml.data, path), issue.keys.length === 1) },
    }));
  }
  const value = valueAt(yaml.data, path);
  const facts = factsAbout(schema, path, value);
  const make = (code: IssueCode, more: Facts = {}): Issue[] => [{ code, place: yaml.placeOf(path), facts: { ...facts, ...more } }];
  if (issue.code === 'custom') {
    const { problem } = issue.params as { problem: FieldProblem };
    if (value === '') return make('TEXT_EMPTY', requiredAt(schema, path.slice(0, -1)).includes(String(path.at(-1))) ? { required: 'yes' } : {});
    const isDecimalComma = problem.code === 'SCORE_FORMAT' && typeof value === 'string' && /^\d{1,2},\d{1,2}$/.test(value);
    return make(problem.code, { ...problem.facts, ...aboutTerm(problem, path, yaml) }).map((found) => (isDecimalComma ? { ...found, edit: value.replace(',', '.') } : found));
  }
  if (issue.code !== 'invalid_type') throw new Error(`no wording for zod issue "${issue.code}" at ${path.join('.')}`);
  if (value === undefined) return [{ code: 'FIELD_REQUIRED', place: { ...yaml.placeInside(path.slice(0, -1)), length: 1 }, facts }];
  if (issue.expected === 'array') return bulletedText(value, path, yaml) ?? make(value === '' ? 'LIST_EMPTY' : 'TYPE_LIST');
  if (issue.expected === 'object') return make('TYPE_MAP', typeof path.at(-1) === 'number' ? { example: exampleOf(schema, path, value) } : path.length === 0 ? { form: formOf(schema) } : {});
  return colonInItem(value, path, yaml) ?? make('TYPE_TEXT');
}

/** Where the glossary's own mends are to be written. */
function aboutTerm({ code, facts }: FieldProblem, path: readonly PropertyKey[], yaml: YamlText): Facts {
  if (code === 'TERM_ID_MISSING') return { indent: ' '.repeat(yaml.placeOfKey(path).column - 1) };
  if (code !== 'TERM_ID_DUP') return {};
  return { line: String(yaml.placeOf(path).line), otherLine: String(yaml.placeOf(['terms', Number(facts.otherIndex), 'id']).line) };
}

/** Everything that a schema refused in one entry; a field typed with a wrong name is not told as missing too. */
export function issuesFromError(error: z.ZodError, schema: z.ZodType, yaml: YamlText): Issue[] {
  const issues = error.issues.flatMap((issue) => issuesFromZod(issue, schema, yaml));
  const meant = new Set(issues.flatMap(({ code, facts }) => (code === 'FIELD_UNKNOWN' && facts.near !== undefined ? [facts.near] : [])));
  return issues.filter(({ code, facts }) => code !== 'FIELD_REQUIRED' || !meant.has(facts.field ?? ''));
}

/** Whether a value could as well stand in the body of its file. */
function isProse(value: unknown, file: string): boolean {
  return /\.mdx?$/.test(file) && typeof value === 'string' && /[ก-๙]/.test(value);
}

/** A text with ": " inside a list becomes a map of one field with a Thai name. */
function colonInItem(value: unknown, path: readonly PropertyKey[], yaml: YamlText): Issue[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [key = ''] = Object.keys(value);
  const place = yaml.placeOfKey([...path, key]);
  const whole = yaml.placeOf(path);
  if (whole.column < place.column) return [{ code: 'YAML_RESERVED', place: { ...whole, length: 1 }, facts: { value: '{' } }];
  const isItem = typeof path.at(-1) === 'number';
  const text = `${key}: ${String(Object.values(value)[0] ?? '')}`.trim();
  return [{ code: 'YAML_COLON', place: { ...place, column: place.column + place.length, length: 1 }, facts: { mend: `${' '.repeat(place.column - 1).replace(/ {2}$/, isItem ? '- ' : '  ')}"${text.replace(/[\\"]/g, '\\$&')}"` } }];
}

/** A list typed with other signs than `-` is one text to YAML. */
function bulletedText(value: unknown, path: readonly PropertyKey[], yaml: YamlText): Issue[] | undefined {
  const bullet = typeof value === 'string' ? wrongBullet.exec(value)?.[0] : undefined;
  if (typeof value !== 'string' || bullet === undefined) return undefined;
  const items = value.split(/\s+(?=(?:[•·●○◦▪■–—−‐‑]|-[^\s\d-]|\d{1,2}[.)]\s))/u).map((item) => `  - ${asYamlValue(item.replace(wrongBullet, '').trim())}`);
  return [{ code: 'YAML_BULLET', place: { ...yaml.placeOf(path), length: bullet.trim().length }, facts: { value: bullet.trim(), mend: items.join('\n') } }];
}

/** An item of a list of maps as it should be typed, with what was typed in its likely place. */
function exampleOf(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string {
  const keys = keysAt(schema, path);
  const typed = typeof value === 'string' && value !== '' ? value : undefined;
  const place = typed !== undefined && keys.includes('file') ? (/^https?:/.test(typed) ? 'url' : 'file') : undefined;
  const fields = [...(place === undefined ? [] : [place]), ...requiredAt(schema, path)];
  return fields.map((field, index) => `${index === 0 ? '- ' : '  '}${field}: ${index === 0 && typed !== undefined ? asYamlValue(typed) : '…'}`).join('\n');
}

/** How a whole file of a schema begins. */
function formOf(schema: z.ZodType): string {
  const [first = '', ...others] = keysAt(schema, []);
  const hasItems = others.length === 0 && keysAt(schema, [first, 0]).length > 0;
  return hasItems ? `${first}:\n${exampleOf(schema, [first, 0], undefined).replace(/^/gm, '  ')}` : `${first}: …`;
}

/** The label that was typed as a field's name: the whole of it, its beginning, or one spelt like it. */
function likeLabel(typed: string, labels: readonly string[]): string | undefined {
  return labels.find((label) => label === typed) ?? labels.find((label) => label.startsWith(typed) || typed.startsWith(label)) ?? nearest(typed, labels).near;
}

/** The field that a wrong name most likely means: by its Thai label, by its letters, or because it alone is missing. */
function meantField(schema: z.ZodType, path: readonly PropertyKey[], key: string, map: unknown, isAlone: boolean): { near?: string; label?: string } {
  const isAbsent = (name: string) => typeof map !== 'object' || map === null || !Object.hasOwn(map, name);
  const free = keysAt(schema, path).filter(isAbsent);
  const labels = new Map(free.map((name) => [metaAt(schema, [...path, name])?.label ?? name, name]));
  const label = /[ก-๙]/.test(key) ? likeLabel(key, [...labels.keys()]) : undefined;
  const missing = requiredAt(schema, path).filter(isAbsent);
  const spelt = nearest(key.toLowerCase(), free).near;
  // A slip of the finger seldom hits the first letter.
  const near = label !== undefined ? labels.get(label) : isAlone && missing.length === 1 && spelt?.[0] !== key[0]?.toLowerCase() ? missing[0] : spelt;
  if (near === undefined) return {};
  const own = metaAt(schema, [...path, near])?.label;
  return { near, ...(own !== undefined && { label: own }) };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);
}

function factsAbout(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): Facts {
  const meta = metaAt(schema, path);
  return {
    field: path.findLast((key) => typeof key === 'string') ?? '',
    ...(meta && { label: meta.label, hint: meta.hint }),
    ...(typeof value === 'string' && { value }),
  };
}
