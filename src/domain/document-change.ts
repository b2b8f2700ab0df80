import type { Changes, Commit } from './change.ts';
import type { Document } from './document.ts';
import type { FileVersion } from './published-file.ts';
import type { Site } from './site.ts';

/** A file that took the place of another at a document's address. */
export interface DocumentChange {
  document: Document;
  before: FileVersion;
  /** With the commit that brought it. */
  after: FileVersion;
}

/**
 * Tells in a history also which commit replaced which document.
 * @param changes what changed in entries
 */
export function withDocuments(changes: Changes, { documents, files }: Pick<Site, 'documents' | 'files'>): Changes {
  const replaced = documents.flatMap((document): DocumentChange[] => {
    const { since, earlier = [] } = files.get(document.path) ?? {};
    const versions = since ? [since, ...earlier] : earlier;
    return versions.slice(1).flatMap((before, index) => (versions[index] ? [{ document, before, after: versions[index] }] : []));
  });
  const byCommit = Map.groupBy(replaced, ({ after }) => after.commit);
  const commits = changes.commits.map((commit) => ({ ...commit, documents: byCommit.get(commit.hash) ?? [] }));
  const known = new Set(commits.map(({ hash }) => hash));
  for (const [hash, own] of byCommit) {
    const [first] = own;
    if (first && !known.has(hash)) insert(commits, { hash, time: first.after.time, day: first.after.date, changes: [], documents: own });
  }
  return { ...changes, commits };
}

/** Before the commits that are older; those that are there keep their order. */
function insert(commits: Commit[], added: Commit): void {
  const at = commits.findIndex(({ time }) => time < added.time);
  commits.splice(at === -1 ? commits.length : at, 0, added);
}
