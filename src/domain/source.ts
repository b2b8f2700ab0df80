import { findCitizenIds } from './citizen-id.ts';
import { checkClaims, type Claim } from './claim.ts';
import { checkAddresses, placeInContent, type EntryPlace } from './entry-place.ts';
import { readEntry, type Entry, type EntryOf, type Surroundings } from './entry.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { compareIssues, startOf, type Issue } from './issue.ts';
import { severityOf } from './issue-kinds.ts';
import type { SourceFile } from './source-file.ts';
import { checkWhole } from './whole-rules.ts';

/** All entries of a `content/` folder, by kind, in the order of their ids. */
export type Entries = { [Kind in EntryKind]: EntryOf<Kind>[] };

/** What a `content/` folder holds and what is wrong with it. */
export interface Source {
  entries: Entries;
  /** Every issue of every file, by file and place. */
  issues: Issue[];
  /** The text of every file that has an issue or an entry, for showing lines. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Reads and checks a whole `content/` folder. Pure: the same files give the same answer.
 * @param files every text file under `content/`
 * @param surroundings what is known outside them
 */
export function parseSource(files: readonly SourceFile[], surroundings: Surroundings = {}): Source {
  const entries = Object.fromEntries(Object.keys(entryKinds).map((kind) => [kind, []])) as unknown as Record<EntryKind, Entry<unknown>[]>;
  const issues: Issue[] = [];
  const texts = new Map<string, string>();
  const claims: Claim[] = [];
  const placed: { path: string; place: EntryPlace }[] = [];
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const place = placeInContent(file.path);
    issues.push(...place.issues, ...idsInName(file.path));
    if (!('kind' in place)) continue;
    placed.push({ path: file.path, place });
    const read = readEntry(place.kind, place.id, file, surroundings);
    issues.push(...read.issues);
    texts.set(file.path, read.text);
    if (read.claim) claims.push(read.claim);
    if (read.entry) entries[place.kind].push(read.entry);
  }
  const typed = entries as unknown as Entries;
  const whole = checkWhole(typed, new Set(files.map(({ path }) => path)), new Set(placed.map(({ place: { kind, id } }) => `${kind}/${id}`)));
  return { entries: typed, issues: [...issues, ...checkAddresses(placed), ...checkClaims(claims), ...whole].toSorted(compareIssues), texts };
}

function idsInName(path: string): Issue[] {
  const found = findCitizenIds(path.slice(path.lastIndexOf('/') + 1)).some(({ valid }) => valid);
  return found ? [{ code: 'PDPA_CITIZEN_ID', place: startOf(path), facts: { where: 'ชื่อไฟล์' } }] : [];
}

/** The issues that stop publishing. */
export function refusals(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ code }) => severityOf(code) === 'refusal');
}
