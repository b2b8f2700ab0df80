import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFact } from '../../src/domain/manifest.ts';
import { filesIn } from './publish-release.ts';

/** The SHA-256 of bytes or of a text in UTF-8, in hexadecimal. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What stands for some bytes in a manifest. */
export function factOf(bytes: Uint8Array): FileFact {
  return { sha256: sha256Of(bytes), size: bytes.length };
}

/** Reads every file below a folder and says what stands for it, by its path with `/`. */
export async function hashFiles(dir: string): Promise<Map<string, FileFact>> {
  const facts = new Map<string, FileFact>();
  // Thousands of small files are read several times faster without waiting for each.
  for (const path of await filesIn(dir)) facts.set(path, factOf(readFileSync(join(dir, path))));
  return facts;
}
