import type { IsoDate } from './calendar.ts';

/** One file in a commit. Contents are named by the hash that git gives them. */
export interface RecordedFile {
  path: string;
  /** Its path before, where the commit moved it. */
  was?: string | undefined;
  /** Absent where the commit added it. */
  before?: string | undefined;
  /** Absent where the commit removed it. */
  after?: string | undefined;
}

/** A commit that touched `content/`. */
export interface RecordedCommit {
  hash: string;
  /** Seconds since 1970-01-01 UTC, by the clock of whoever committed. */
  time: number;
  /** Whether a shallow copy of the history ends here, so that nobody knows what it changed. */
  isCut: boolean;
  files: RecordedFile[];
}

/** What git knows of a `content/` folder. */
export interface RecordedHistory {
  /** The day on which each file last changed. */
  days: ReadonlyMap<string, IsoDate>;
  /** Newest first. */
  commits: readonly RecordedCommit[];
  /** Contents by their hash. */
  blobs: ReadonlyMap<string, Uint8Array>;
}

/** Where there is no git. */
export const noHistory: RecordedHistory = { days: new Map(), commits: [], blobs: new Map() };

/** What `git log` marks a commit with in the format that `parseLog` reads. */
export const logFormat = '%x01%H %ct';

const noBlob = /^0+$/;

/**
 * Reads the answer of `git log -z --raw -c -M --no-abbrev --format=<logFormat>`.
 * @param log parts of it are ended by NUL; a path may hold any other letter
 * @param cut hashes of the commits before which a shallow copy knows nothing
 */
export function parseLog(log: string, cut: ReadonlySet<string>): RecordedCommit[] {
  const commits: RecordedCommit[] = [];
  const parts = log.split('\0').values();
  for (const part of parts) {
    if (part.startsWith('\u0001')) {
      const [hash = '', time = ''] = part.slice(1).split(' ');
      commits.push({ hash, time: Number(time), isCut: cut.has(hash), files: [] });
      continue;
    }
    const raw = /^\n?(:+)(.*)$/s.exec(part);
    if (!raw) continue;
    // One colon, mode and hash for each parent; the first parent is the line that the merge went on.
    const parents = raw[1]?.length ?? 1;
    const fields = (raw[2] ?? '').split(' ');
    const [before = '', after = '', status = ''] = [fields[parents + 1], fields[2 * parents + 1], fields[2 * parents + 2]];
    const first = parts.next().value ?? '';
    const moved = parents === 1 && /^[RC]/.test(status);
    const path = moved ? (parts.next().value ?? '') : first;
    commits.at(-1)?.files.push({
      path,
      ...(status.startsWith('R') && { was: first }),
      // A copy is a new entry.
      ...(!noBlob.test(before) && !status.startsWith('C') && { before }),
      ...(!noBlob.test(after) && { after }),
    });
  }
  return commits;
}
