import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeWhole } from './write-whole.ts';

const folder = resolve(import.meta.dirname, '../../.cache/press');

/**
 * A file that takes long to make, made once for its input: the next build of unchanged content finds it in `.cache`.
 * @param input all that the bytes depend on
 * @param make makes it where it is not there
 */
export async function keptFile(input: readonly (string | Uint8Array)[], make: () => Promise<Uint8Array>): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const part of input) hash.update(`${part.length} `).update(part);
  const path = join(folder, hash.digest('hex'));
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return kept;
  const made = Buffer.from(await make());
  await writeWhole(path, made, folder);
  return made;
}
