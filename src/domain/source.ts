import { findCitizenIds } from './citizen-id.ts';
import { checkClaims, type Claim } from './claim.ts';
import { checkAddresses, placeInContent, type EntryPlace } from './entry-place.ts';
import { readEntry, type Entry, type EntryOf, type Surroundings } from './entry.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { compareIssues, startOf, type Issue } from './issue.ts';
import { severityOf } from './issue-kinds.ts';
import { contactsIn } from './personal-data.ts';
import { decodeFile, type SourceFile } from './source-file.ts';
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

/** Issues of one file that are told; whoever has more has pasted something else. */
const mostOfAFile = 500;

/**
 * Reads and checks a whole `content/` folder. Pure: the same files give the same answer.
 * @param files every text file under `content/`
 * @param surroundings what is known outside them
 */
export function parseSource(files: readonly SourceFile[], surroundings: Surroundings = {}): Source {
  const entries = Object.fromEntries(Object.keys(entryKinds).map((kind) => [kind, []])) as unknown as Record<EntryKind, Entry<unknown>[]>;
  const issues: Issue[] = [];
  const texts = new Map<string, string>();
  const paths = new Set(files.map(({ path }) => path));
  const contacts = ownContacts(files);
  const claims: Claim[] = [];
  const refused: string[] = [];
  const placed: { path: string; place: EntryPlace }[] = [];
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const place = placeInContent(file.path, paths);
    issues.push(...place.issues, ...idsInName(file.path));
    if (!('kind' in place)) {
      refused.push(file.path);
      continue;
    }
    placed.push({ path: file.path, place });
    const read = readEntry(place.kind, place.id, file, { ...surroundings, contacts });
    for (const issue of read.issues.slice(0, mostOfAFile)) issues.push(issue);
    texts.set(file.path, read.text);
    if (read.claim) claims.push(read.claim);
    if (read.entry) entries[place.kind].push(read.entry);
    else refused.push(file.path);
  }
  const typed = entries as unknown as Entries;
  const ids = new Set(placed.map(({ place: { kind, id } }) => `${kind}/${id}`));
  const codes = new Set(typed.frameworks.flatMap(({ data }) => (data.requirements?.items ?? []).map(({ code }) => `${data.fiscalYear}/${code}`)));
  const whole = checkWhole({ entries: typed, paths, ids, refused, published: surroundings.published ?? new Set(), today: surroundings.today });
  return { entries: typed, issues: [...issues, ...checkAddresses(placed), ...checkClaims(claims, codes), ...whole].toSorted(compareIssues), texts };
}

/** The agency and its units say how they are reached; those are no persons' phones and homes. */
function ownContacts(files: readonly SourceFile[]): ReadonlySet<string> {
  return new Set(files.filter(({ path }) => /^content\/(?:agency|units\/[^/]+)\.yaml$/.test(path)).flatMap((file) => contactsIn(decodeFile(file).text ?? '')));
}

function idsInName(path: string): Issue[] {
  const found = findCitizenIds(path.slice(path.lastIndexOf('/') + 1)).some(({ valid }) => valid);
  return found ? [{ code: 'PDPA_CITIZEN_ID', place: startOf(path), facts: { where: 'ชื่อไฟล์' } }] : [];
}

/** The issues that stop publishing. */
export function refusals(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ code }) => severityOf(code) === 'refusal');
}
