import { setTimeout as pause } from 'node:timers/promises';
import type { FileFact, Files } from '../../src/domain/manifest.ts';
import { factOf } from './hash-files.ts';

/** Requests at once: a small host answers these without noticing. */
const atOnce = 6;
const tries = 3;

export interface FetchOptions {
  /** How long to wait for one file. */
  limitSeconds?: number;
  /** How long to wait before asking again, where the host does not say. */
  pauseSeconds?: number;
}

/** What a host answered: the bytes, nothing where it has no such file, or why it is not known. */
export type Answer = { bytes: Buffer } | { absent: true } | { reason: string };

/** Asks for one address, again where the host is busy or cannot be reached; the bytes are as they were before the host compressed them. */
export async function fetchBytes(address: string, { limitSeconds = 30, pauseSeconds = 1 }: FetchOptions = {}): Promise<Answer> {
  let reason = '';
  for (let turn = 1; turn <= tries; turn += 1) {
    try {
      // A copy in between would be checked in the place of what is published.
      const response = await fetch(address, { headers: { 'cache-control': 'no-cache', 'user-agent': 'prongsai-verify' }, signal: AbortSignal.timeout(limitSeconds * 1000) });
      if (response.ok && new URL(response.url).origin !== new URL(address).origin) return { reason: `redirects to ${new URL(response.url).origin}` };
      if (response.ok) return { bytes: Buffer.from(await response.arrayBuffer()) };
      if (response.status === 404 || response.status === 410) return { absent: true };
      reason = `HTTP ${response.status}`;
      if (response.status !== 429 && response.status < 500) return { reason };
      const asked = Number(response.headers.get('retry-after'));
      if (turn < tries) await pause(1000 * (asked > 0 ? Math.min(asked, 60) : pauseSeconds * turn));
    } catch (error) {
      reason = reasonOf(error);
      if (turn < tries) await pause(1000 * pauseSeconds * turn);
    }
  }
  return { reason };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'TimeoutError' ? 'time-out' : error.cause instanceof Error ? error.cause.message : error.message;
}

/** The address at which readers ask for a file: a page by its folder. */
export function addressOfFile(base: string, path: string): string {
  const segments = path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent);
  return `${base.replace(/\/*$/, '/')}${segments.join('/')}`;
}

/** What a live site answered for the files of a manifest. */
interface FetchedFiles {
  found: Map<string, FileFact>;
  /** Why no answer came, by path. */
  unread: Map<string, string>;
}

/**
 * Asks a live site for every file listed, a few at a time.
 * @param base where the site begins
 */
export async function fetchFiles(base: string, files: Files, options: FetchOptions = {}): Promise<FetchedFiles> {
  const found = new Map<string, FileFact>();
  const unread = new Map<string, string>();
  const left = Object.keys(files).values();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const path of left) {
      const answer = await fetchBytes(addressOfFile(base, path), options);
      if ('bytes' in answer) found.set(path, factOf(answer.bytes));
      else if ('reason' in answer) unread.set(path, answer.reason);
    }
  }));
  return { found, unread };
}
