import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
import type { Issue, Place } from './issue.ts';
import { startOf } from './issue.ts';
import { findJoinedItems } from './joined-items.ts';
import { readPlainYaml, type TypedScalar } from './plain-yaml.ts';
import type { TextLines } from './text-lines.ts';
import { normaliseThai } from './thai-text.ts';
import { crookedLine, explainYaml } from './yaml-explain.ts';
import { findYamlTraps } from './yaml-traps.ts';

/** YAML read as text: every scalar is the string that was typed, and every value knows its place. */
export interface YamlText {
  data: unknown;
  /** Every scalar value with its path, in the order of the file. */
  scalars: () => readonly TypedScalar[];
  /** The place of the value at a path, or of the nearest thing above it that was written. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** The place of a key at a path. */
  placeOfKey: (path: readonly PropertyKey[]) => Place;
  /** The place of the first value inside the map at a path: where a missing neighbour is told. */
  placeInside: (path: readonly PropertyKey[]) => Place;
  issues: Issue[];
}

/**
 * Reads YAML so that `94.40` stays `94.40` and `043411234` keeps its zero.
 * @param lines the whole file
 * @param start where the YAML begins in it
 * @param end where it ends
 */
export function readYaml(lines: TextLines, start: number, end: number): YamlText {
  const traps = findYamlTraps(lines, start, end);
  const plain = traps.length > 0 ? undefined : readPlainYaml(lines.text, start, end);
  if (!plain) return parseYaml(lines, start, end, traps);
  const { data, scalars } = plain;
  let parsed: YamlText | undefined;
  const whole = () => (parsed ??= parseYaml(lines, start, end, traps));
  const placeOf: YamlText['placeOf'] = (path) => {
    const typed = scalars.find((scalar) => scalar.path.length === path.length && scalar.path.every((part, index) => part === path[index]));
    return typed ? lines.placeAt(typed.start, typed.end - typed.start) : whole().placeOf(path);
  };
  return { data, scalars: () => scalars, placeOf, placeOfKey: (path) => whole().placeOfKey(path), placeInside: (path) => whole().placeInside(path), issues: [] };
}

/** Reads any YAML, with the failsafe schema. */
function parseYaml(lines: TextLines, start: number, end: number, traps: readonly Issue[]): YamlText {
  const { file } = lines;
  const document = parseDocument(traps.some(({ code }) => code === 'YAML_DEEP' || code === 'YAML_LONG') ? '' : lines.text.slice(start, end), { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
  const placeOfNode = (node: Node | null | undefined): Place => (node?.range ? lines.placeAt(start + node.range[0], node.range[1] - node.range[0]) : startOf(file));
  const nodeAt = (path: readonly PropertyKey[]): Node | undefined => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return isNode(node) ? node : undefined;
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = nodeAt(path.slice(0, depth));
      if (node) return placeOfNode(node);
    }
    return startOf(file);
  };
  const placeOfKey = (path: readonly PropertyKey[]): Place => {
    const parent = nodeAt(path.slice(0, -1));
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1)) : undefined;
    return placeOfNode(pair?.key as Node | undefined);
  };
  const placeInside = (path: readonly PropertyKey[]): Place => {
    const parent = path.length === 0 ? undefined : nodeAt(path);
    const first = isMap(parent) ? parent.items[0]?.value : undefined;
    return isNode(first) ? placeOfNode(first) : placeOf(path);
  };
  const issues = [...traps, ...problemsIn(document, lines, start, end, traps)];
  return { data: issues.length > 0 ? undefined : cleanKeys(document).toJS({ maxAliasCount: 0 }), scalars: () => scalarsIn(document, start), placeOf, placeOfKey, placeInside, issues };
}

/** Takes what cannot be seen out of the names of fields; out of values the schema takes it. */
function cleanKeys(document: Document.Parsed): Document.Parsed {
  if (isMap(document.contents)) for (const { key } of document.contents.items) if (isScalar(key) && typeof key.value === 'string') key.value = normaliseThai(key.value);
  return document;
}

/** Words the parser's errors; where the lines themselves explain them, the explanation stands instead. */
function problemsIn(document: Document.Parsed, lines: TextLines, start: number, end: number, traps: readonly Issue[]): Issue[] {
  const duplicates = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const others = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const repeated = duplicates.map(({ pos }): Issue => {
    const field = /^[^:\s]+/.exec(lines.text.slice(start + pos[0]))?.[0] ?? '';
    const place = lines.placeAt(start + pos[0], field.length);
    return { code: 'YAML_DUP_KEY', place, facts: { field, ...asNewItem(lines, place) } };
  });
  const [error] = others;
  if (traps.length > 0) return repeated;
  if (!error) return [...repeated, ...findJoinedItems(document, lines, start)];
  const explained = explainYaml(lines, lines.placeAt(start).line, lines.placeAt(end).line);
  return explained.length > 0 ? explained : [...repeated, plainly(error, lines, start, end)];
}

/** The line as the first of a new item, where it stands in an item of a list. */
function asNewItem(lines: TextLines, { line, column }: Place): { mend?: string } {
  const indent = column - 1;
  const text = lines.line(line);
  if (indent < 2 || text.slice(0, indent).trim() !== '') return {};
  for (let above = line - 1; above > 0; above--) {
    const [, blank = ''] = /^( *)\S/.exec(lines.line(above)) ?? [];
    if (lines.line(above).trim() === '' || blank.length >= indent) continue;
    return blank.length === indent - 2 && lines.line(above).slice(blank.length).startsWith('- ') ? { mend: `${blank}- ${text.trim()}` } : {};
  }
  return {};
}

function plainly({ code, pos }: YAMLError, lines: TextLines, start: number, end: number): Issue {
  const place = lines.placeAt(Math.min(start + pos[0], Math.max(start, end - 1)), pos[1] - pos[0]);
  if (code === 'BAD_DQ_ESCAPE') return { code: 'YAML_ESCAPE', place, facts: {} };
  const crooked = code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR' || code === 'TAB_AS_INDENT';
  const line = crooked ? crookedLine(lines, lines.placeAt(start).line, lines.placeAt(end).line) : undefined;
  return { code: crooked ? 'YAML_INDENT' : 'YAML_SYNTAX', place: line ?? place, facts: {} };
}

function scalarsIn(document: Document.Parsed, start: number): TypedScalar[] {
  const scalars: TypedScalar[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isScalar(node) && node.range) scalars.push({ path, value: typeof node.value === 'string' ? node.value : '', start: start + node.range[0], end: start + node.range[1] });
    else if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, isScalar(key) ? String(key.value) : '']);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
  };
  walk(document.contents, []);
  return scalars;
}
