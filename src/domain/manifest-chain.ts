import type { Manifest } from './manifest.ts';

/** How far back the releases hang together. */
export interface Chain {
  /** Hashes of the older manifests passed, newest first. */
  passed: string[];
  /** The hash at which the way back ends for want of a manifest; null where the first release was reached. */
  gap: string | null;
  /** Hashes of the given manifests that were not passed. */
  strays: string[];
}

/**
 * Walks back from a manifest by the hashes that each names of the one before it.
 * @param newest where the walk begins
 * @param older manifests by the SHA-256 of their bytes
 */
export function walkBack(newest: Manifest, older: ReadonlyMap<string, Manifest>): Chain {
  const passed: string[] = [];
  let next = newest.previous;
  for (let manifest = older.get(next ?? ''); manifest && next !== null; manifest = older.get(next ?? '')) {
    passed.push(next);
    next = manifest.previous;
  }
  return { passed, gap: next, strays: [...older.keys()].filter((hash) => !passed.includes(hash)) };
}
