import type { IssueCode } from './issue-kinds.ts';

/** Where in a file something stands; line 0 is a folder as a whole. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  file: string;
  line: number;
  column: number;
  length: number;
}

/** What the wording of an issue needs to know: the received value, the accepted ones, the mend. */
export type Facts = Readonly<Record<string, string>>;

/** One problem found in what staff wrote. Its severity and wording are in the table of issue kinds. */
export interface Issue {
  code: IssueCode;
  place: Place;
  facts: Facts;
  /** What to put in the place of the marked text; given only where one mend is certain. */
  edit?: string;
}

/** The first letter of a file, for what concerns the file as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}

/** Orders issues by file, then by place in the file. */
export function compareIssues(a: Issue, b: Issue): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
