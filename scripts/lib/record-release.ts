import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFiles, parseManifest } from '../../src/domain/manifest.ts';
import { formatReleases, parseReleases, releasesFile, type Release } from '../../src/domain/release.ts';
import { sha256Of } from './hash-files.ts';
import { writeWhole } from './publish-release.ts';

/** The releases that a project has recorded, oldest first; none where the list cannot be read, which the check refuses. */
export async function readReleases(root: string): Promise<Release[]> {
  const text = await readFile(join(root, releasesFile), 'utf8').catch(() => undefined);
  return parseReleases(text).releases;
}

/**
 * Remembers a release, so that the next one names it.
 * @param text the release's manifest
 * @returns whether it was new to the list
 * @throws where the text is no manifest
 */
export async function recordRelease(root: string, text: string): Promise<boolean> {
  const manifest = parseManifest(text);
  if (!manifest) throw new Error('not a manifest');
  const { previous, source, tools, files } = manifest;
  const release: Release = { manifest: sha256Of(text), previous, files: sha256Of(formatFiles(files)), source, tools };
  const releases = await readReleases(root);
  if (releases.at(-1)?.manifest === release.manifest) return false;
  await writeWhole(join(root, releasesFile), formatReleases([...releases, release]));
  return true;
}
