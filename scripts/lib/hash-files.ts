import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { formatFiles, type FileFact } from '../../src/domain/manifest.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { filesIn } from './publish-release.ts';

/** What stands for some bytes in a manifest. */
export function factOf(bytes: Uint8Array): FileFact {
  return { sha256: sha256Of(bytes), size: bytes.length };
}

const unpack: Readonly<Record<string, (packed: Buffer) => Buffer>> = { br: brotliDecompressSync, gz: gunzipSync };

/** Whether a file is another one compressed, which hosts send in its place: readers get the same bytes. */
function isTwin(dir: string, path: string, paths: ReadonlySet<string>): boolean {
  const [, original = '', ending = ''] = /^(.+)\.(br|gz)$/.exec(path) ?? [];
  if (!paths.has(original)) return false;
  try {
    return unpack[ending]?.(readFileSync(join(dir, path))).equals(readFileSync(join(dir, original))) === true;
  } catch {
    return false;
  }
}

/**
 * Reads every file below a folder and says what stands for it, by its path with `/`. Left out is what a host
 * sends in the place of another file.
 */
export async function hashFiles(dir: string): Promise<Map<string, FileFact>> {
  const facts = new Map<string, FileFact>();
  // Thousands of small files are read several times faster without waiting for each.
  const paths = new Set(await filesIn(dir));
  for (const path of paths) {
    if (!isTwin(dir, path, paths)) facts.set(path, factOf(readFileSync(join(dir, path))));
  }
  return facts;
}

/** A name for files: the same paths and bytes have the same. */
export function nameOf(files: ReadonlyMap<string, FileFact>): string {
  return sha256Of(formatFiles(Object.fromEntries(files))).slice(0, 16);
}
