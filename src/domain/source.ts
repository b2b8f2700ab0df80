import { readEntry, type Entry, type EntryOf, type SourceFile } from './entry.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { compareIssues, type Issue } from './issue.ts';
import { severityOf } from './issue-kinds.ts';
import { checkWhole } from './whole-rules.ts';

/** All entries of a `content/` folder, by kind, in the order of their ids. */
export type Entries = { [Kind in EntryKind]: EntryOf<Kind>[] };

/** What a `content/` folder holds and what is wrong with it. */
export interface Source {
  entries: Entries;
  /** Every issue of every file, by file and place. */
  issues: Issue[];
}

const kinds = Object.keys(entryKinds) as EntryKind[];

/** The kind and id that a file's path makes it, if any. */
function placeIn(path: string): { kind: EntryKind; id: string } | undefined {
  for (const kind of kinds) {
    const id = entryKinds[kind].path.exec(path)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/**
 * Reads and checks a whole `content/` folder. Pure: the same files give the same answer.
 * @param files every text file under `content/`
 */
export function parseSource(files: readonly SourceFile[]): Source {
  const entries = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<EntryKind, Entry<unknown>[]>;
  const issues: Issue[] = [];
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const place = placeIn(file.path);
    if (!place) {
      issues.push({ code: 'FILE_MISPLACED', place: { file: file.path, line: 1, column: 1, length: 1 }, facts: {} });
      continue;
    }
    const read = readEntry(place.kind, place.id, file);
    issues.push(...read.issues);
    if (read.entry) entries[place.kind].push(read.entry);
  }
  const typed = entries as unknown as Entries;
  const paths = new Set(files.map(({ path }) => path));
  return { entries: typed, issues: [...issues, ...checkWhole(typed, paths)].toSorted(compareIssues) };
}

/** The issues that stop publishing. */
export function refusals(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ code }) => severityOf(code) === 'refusal');
}
