import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { digestFile, formatDigest, formatFiles, formatManifest, manifestFile, unlisted, type Manifest } from '../../src/domain/manifest.ts';
import { manifestFor } from '../../src/domain/release.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { readRevision } from '../../src/source/read-revision.ts';
import { hashFiles } from './hash-files.ts';
import { readReleases } from './record-release.ts';

/** Programs whose version may show in the bytes of a site. */
const toolNames = ['astro', 'pagefind', 'sharp'];

async function readTools(): Promise<Manifest['tools']> {
  const text = await readFile(resolve(import.meta.dirname, '../../package.json'), 'utf8');
  const { version, dependencies } = JSON.parse(text) as { version: string; dependencies: Record<string, string> };
  return { prongsai: version, node: process.versions.node, ...Object.fromEntries(toolNames.map((name) => [name, dependencies[name] ?? ''])) };
}

/**
 * Writes the manifest of a built site into it, as the last of its files.
 * @param root the folder that holds `content/`
 * @param dir the built site
 */
export async function writeManifest(root: string, dir: string): Promise<void> {
  const found = await hashFiles(dir);
  for (const path of unlisted) found.delete(path);
  const files = Object.fromEntries(found);
  const [source, tools, releases] = await Promise.all([readRevision(root), readTools(), readReleases(root)]);
  const text = formatManifest(manifestFor({ files, digest: sha256Of(formatFiles(files)), source, tools }, releases));
  await writeFile(join(dir, manifestFile), text);
  await writeFile(join(dir, digestFile), formatDigest(sha256Of(text)));
}
