import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareFiles, manifestFile, parseManifest, type FileFact } from '../../src/domain/manifest.ts';

/**
 * Says where a folder differs from its own manifest.
 * @param dir the built site
 * @param found what stands for each of its files
 * @returns each difference as `/path: reason`; empty when every file is as listed
 */
export async function manifestProblems(dir: string, found: ReadonlyMap<string, FileFact>): Promise<string[]> {
  const manifest = parseManifest(await readFile(join(dir, manifestFile), 'utf8').catch(() => ''));
  if (!manifest) return [`/${manifestFile}: the list of files is missing or cannot be read`];
  const { changed, missing, extra } = compareFiles(manifest.files, found);
  const say = (reason: string) => (path: string) => `/${path}: ${reason}`;
  return [...changed.map(say(`is not as ${manifestFile} says`)), ...missing.map(say(`is missing, and ${manifestFile} lists it`)), ...extra.map(say(`is not in ${manifestFile}`))];
}
