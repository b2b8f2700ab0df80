import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareFiles, manifestFile, parseManifest, type Differences, type Manifest } from '../../src/domain/manifest.ts';
import { hashFiles } from './hash-files.ts';

/** The manifest that a folder holds, as text; undefined where it holds none. */
export async function readManifest(dir: string): Promise<string | undefined> {
  return readFile(join(dir, manifestFile), 'utf8').catch(() => undefined);
}

/**
 * Compares every file of a folder with a manifest.
 * @param dir the built site
 * @param manifest what it should hold
 */
export async function verifyFolder(dir: string, manifest: Manifest): Promise<Differences> {
  return compareFiles(manifest.files, await hashFiles(dir));
}

/**
 * Says where a folder differs from its own manifest.
 * @returns each difference as `/path: reason`; empty when every file is as listed
 */
export async function manifestProblems(dir: string): Promise<string[]> {
  const manifest = parseManifest((await readManifest(dir)) ?? '');
  if (!manifest) return [`/${manifestFile}: the list of files is missing or cannot be read`];
  const { changed, missing, extra } = await verifyFolder(dir, manifest);
  const say = (reason: string) => (path: string) => `/${path}: ${reason}`;
  return [...changed.map(say(`is not as ${manifestFile} says`)), ...missing.map(say(`is missing, and ${manifestFile} lists it`)), ...extra.map(say(`is not in ${manifestFile}`))];
}
