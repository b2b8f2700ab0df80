import { thaiDay, type IsoDate } from './calendar.ts';
import type { DocumentChange } from './document-change.ts';
import type { EntryKind } from './entry-kinds.ts';
import { placeInContent } from './entry-place.ts';
import { fieldChanges, type FieldChange } from './field-change.ts';
import type { RecordedFile, RecordedHistory } from './recorded.ts';
import { readVersion, type Version } from './version.ts';

/** Kinds of entries whose changes are told. */
const changedKinds = ['years', 'indicators', 'measures', 'disclosures', 'frameworks', 'units', 'pages'] as const satisfies readonly EntryKind[];

export type ChangedKind = (typeof changedKinds)[number];

/** What happened to an entry in one commit. */
export interface EntryChange {
  kind: ChangedKind;
  /** The id that it has today, or had when it was last there. */
  id: string;
  what: 'added' | 'changed' | 'removed';
  /** The id that it had before the commit, where its file was moved. */
  was?: string;
  /** Of a changed entry; absent where one of its two states cannot be read by the rules of today. */
  fields?: FieldChange[];
  /** What it said, where that was read. */
  version?: Version;
}

/** What one commit changed of what readers see. */
export interface Commit {
  hash: string;
  /** Seconds since 1970-01-01 UTC. */
  time: number;
  day: IsoDate;
  changes: EntryChange[];
  /** The documents that it replaced; absent where nobody looked for them. */
  documents?: DocumentChange[];
}

/** The history of what is published. */
export interface Changes {
  /** Newest first. */
  commits: Commit[];
  /** Whether git told anything at all. */
  isKnown: boolean;
  /** The day before which this copy of the history knows nothing. */
  cut?: IsoDate;
}

/** The kind of entry at a path, where its changes are told. */
export function changedKindOf(path: string): ChangedKind | undefined {
  return changedKinds.find((kind) => path.startsWith(`content/${kind}/`) && idOf(path) !== undefined);
}

function idOf(path: string): string | undefined {
  const place = placeInContent(path);
  return 'id' in place ? place.id : undefined;
}

type State = Version | 'unread' | undefined;

/**
 * Tells the history of the entries that readers see. Drafts are no part of it, nor what nobody could see change.
 * @param history what git recorded
 * @param paths the files that are there today, whose names need not be read from the history
 */
export function assembleChanges({ commits, blobs }: RecordedHistory, paths: ReadonlySet<string>): Changes {
  const versions = new Map<string, State>();
  const stateOf = (kind: ChangedKind, path: string, hash: string | undefined): State => {
    const key = `${kind} ${hash ?? ''}`;
    if (!versions.has(key)) versions.set(key, readState(kind, path, blobs.get(hash ?? '')));
    return hash === undefined ? undefined : versions.get(key);
  };
  // From what a path was to what it is called today.
  const today = new Map<string, string>();
  const told = commits.flatMap((commit): Commit[] => {
    if (commit.isCut) return [];
    const renamed = commit.files.filter(({ was }) => was !== undefined);
    const changes = commit.files.flatMap((file) => entryChange(file, today.get(file.path) ?? file.path, stateOf, (now) => paths.has(now) && !mayBeDraft(blobs.get(file.after ?? ''))));
    // Before this commit a path that it freed, or filled anew, was another entry.
    const moved = renamed.map(({ path, was = '' }) => [was, today.get(path) ?? path] as const);
    for (const { path, before, was } of commit.files) if (before === undefined || was !== undefined) today.delete(path);
    for (const [was, now] of moved) today.set(was, now);
    const { hash, time } = commit;
    return changes.length === 0 ? [] : [{ hash, time, day: thaiDay(time), changes: changes.toSorted(byKindAndId) }];
  });
  const end = commits.find(({ isCut }) => isCut);
  return { commits: told, isKnown: commits.length > 0, ...(end && { cut: thaiDay(end.time) }) };
}

function readState(kind: ChangedKind, path: string, bytes: Uint8Array | undefined): State {
  const version = bytes && readVersion(kind, { path, bytes });
  if (!version) return 'unread';
  return version.data['draft'] === true ? undefined : version;
}

function mayBeDraft(bytes: Uint8Array | undefined): boolean {
  return bytes === undefined || new TextDecoder().decode(bytes).includes('draft');
}

function entryChange(file: RecordedFile, now: string, stateOf: (kind: ChangedKind, path: string, hash: string | undefined) => State, isPlainlyThere: (now: string) => boolean): EntryChange[] {
  const kind = changedKindOf(file.path);
  const id = idOf(now);
  if (!kind || id === undefined) return [];
  const wasKind = changedKindOf(file.was ?? file.path);
  // Most of a history are additions of what is still there; those need not be read.
  if (file.before === undefined && isPlainlyThere(now)) return [{ kind, id, what: 'added' }];
  const before = wasKind === kind ? stateOf(kind, file.was ?? file.path, file.before) : undefined;
  const after = stateOf(kind, file.path, file.after);
  const version = [after, before].find((state) => typeof state === 'object');
  const change = (what: EntryChange['what'], more: Partial<EntryChange> = {}): EntryChange[] => [{ kind, id, what, ...more, ...(version && { version }) }];
  if (before === undefined) return after === undefined ? [] : change('added');
  if (after === undefined) return change('removed');
  const was = file.was === undefined ? {} : { was: idOf(file.was) ?? '' };
  if (before === 'unread' || after === 'unread') return change('changed', was);
  const fields = fieldChanges(kind, before, after);
  return fields.length === 0 && file.was === undefined ? [] : change('changed', { ...was, fields });
}

function byKindAndId(a: EntryChange, b: EntryChange): number {
  return changedKinds.indexOf(a.kind) - changedKinds.indexOf(b.kind) || a.id.localeCompare(b.id, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
}
