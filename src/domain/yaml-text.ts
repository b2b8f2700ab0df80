import { isMap, isPair, isScalar, LineCounter, parseDocument, type Node } from 'yaml';
import type { Issue, Place } from './issue.ts';

/** YAML read as text: every scalar is the string that was typed, and every value knows its place. */
export interface YamlText {
  data: unknown;
  /** The place of the value at a path, or of the nearest thing above it that was written. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** The place of a key at a path. */
  placeOfKey: (path: readonly PropertyKey[]) => Place;
  issues: Issue[];
}

/**
 * Reads YAML with the failsafe schema, so that `94.40` stays `94.40` and `043411234` keeps its zero.
 * @param source YAML text
 * @param file the file's path, for places
 * @param firstLine the line of the file on which `source` begins
 */
export function readYaml(source: string, file: string, firstLine: number): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, logLevel: 'silent' });
  const placeAt = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    return { file, line: line + firstLine - 1, column: col, length: Math.max(1, end - start) };
  };
  const placeOfNode = (node: Node | null | undefined): Place =>
    node?.range ? placeAt(node.range[0], node.range[1]) : { file, line: 1, column: 1, length: 1 };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (typeof node === 'object' && node !== null) return placeOfNode(node as Node);
    }
    return { file, line: 1, column: 1, length: 1 };
  };
  const placeOfKey = (path: readonly PropertyKey[]): Place => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1)) : undefined;
    return placeOfNode(pair?.key as Node | undefined);
  };
  const issues = document.errors.map((error): Issue => ({ code: 'YAML_SYNTAX', place: placeAt(error.pos[0], error.pos[1]), facts: {} }));
  return { data: issues.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }), placeOf, placeOfKey, issues };
}
