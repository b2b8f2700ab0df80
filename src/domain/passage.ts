import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import type { TextLines } from './text-lines.ts';

/** A stretch of an entry's text as it was typed: the value of a field, quotes included, or the body. */
export interface Passage {
  /** The field at the margin that it belongs to, or `body`. */
  field: string;
  text: string;
  /** Where it begins in the file. */
  start: number;
  lines: TextLines;
  /** Whether the entry has an `asInSource` that could silence a warning on it. */
  mayBeAsInSource: boolean;
}

/** A warning on a field of an entry, which the entry's `asInSource` may silence. */
export interface FieldWarning {
  field: string;
  issue: Issue;
}

/** A warning about a part of a passage. */
export function warningIn(passage: Passage, index: number, length: number, code: IssueCode, facts: Facts = {}): FieldWarning {
  const { field, lines, start, mayBeAsInSource } = passage;
  return { field, issue: { code, place: lines.placeAt(start + index, length), facts: { ...(mayBeAsInSource && { field }), ...facts } } };
}

/** Drops the warnings that `asInSource` names and adds what is to be said of each name that silences nothing. */
export function silenced(warnings: readonly FieldWarning[], named: readonly string[], ofStale: (name: string) => Issue[]): Issue[] {
  const stale = named.filter((field) => !warnings.some((warning) => warning.field === field));
  return [...warnings.filter(({ field }) => !named.includes(field)).map(({ issue }) => issue), ...stale.flatMap(ofStale)];
}
