import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { thaiDay, type IsoDate } from '../domain/calendar.ts';
import { changedKindOf } from '../domain/change.ts';
import { logFormat, noHistory, parseLog, type RecordedCommit, type RecordedHistory } from '../domain/recorded.ts';
import { askGit, askGitBytes } from './git.ts';

/**
 * Reads from git what each commit changed under `content/`: one pass over the history, one over the contents.
 * @param root the project's folder
 * @returns nothing where there is no git or no history
 * @throws where git fails
 */
export async function readHistory(root: string): Promise<RecordedHistory> {
  const [log, cut] = await Promise.all([
    // Of a merge only what it settled itself; the commits that it brought tell the rest.
    askGit(root, ['-c', 'log.showSignature=false', 'log', '--root', '-z', '--raw', '-c', '-M', '--no-abbrev', '--relative', `--format=${logFormat}`, '--', 'content']),
    shallowEnds(root),
  ]);
  if (log === undefined) return noHistory;
  const commits = parseLog(log, cut);
  return { days: lastDays(commits), commits, blobs: await readBlobs(root, neededBlobs(commits)) };
}

/** The commits at which a shallow copy ends. */
async function shallowEnds(root: string): Promise<ReadonlySet<string>> {
  const path = resolve(root, (await askGit(root, ['rev-parse', '--git-path', 'shallow']))?.trim() ?? '.git/shallow');
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  return new Set(text.split('\n').filter((line) => line !== ''));
}

function lastDays(commits: readonly RecordedCommit[]): Map<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  for (const { time, files } of commits) for (const { path } of files) if (!days.has(path)) days.set(path, thaiDay(time));
  return days;
}

/** What the page of changes compares; what a shallow copy begins with cannot be compared. */
function neededBlobs(commits: readonly RecordedCommit[]): Set<string> {
  const files = commits.filter(({ isCut }) => !isCut).flatMap((commit) => commit.files);
  return new Set(files.filter(({ path, was }) => changedKindOf(path) ?? changedKindOf(was ?? '')).flatMap(({ before, after }) => [before, after].filter((hash) => hash !== undefined)));
}

/** Reads contents by their hash, all from one process. */
async function readBlobs(root: string, hashes: ReadonlySet<string>): Promise<Map<string, Uint8Array>> {
  if (hashes.size === 0) return new Map();
  const answer = await askGitBytes(root, ['cat-file', '--batch'], { input: [...hashes, ''].join('\n'), isLocal: true });
  return splitBatch(answer ?? Buffer.alloc(0));
}

/** `<hash> blob <size>`, the bytes, a line break; `<hash> missing` of what a partial copy lacks. */
function splitBatch(answer: Buffer): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at);
    const [hash = '', type, size = ''] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    if (at + Number(size) > answer.length) break;
    blobs.set(hash, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
