import { join } from 'node:path';
import { formatFiles, parseManifest } from '../../src/domain/manifest.ts';
import { formatReleases, parseReleases, releasesFile, type Release } from '../../src/domain/release.ts';
import { formatIssues } from '../../src/domain/issue-text.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { readRecord } from './publish-addresses.ts';
import { PublishError } from './publish-error.ts';
import { stagingOf, writeWhole } from './write-whole.ts';

/**
 * The releases that a project has recorded, oldest first.
 * @throws where the list cannot be read: one written anew would break the chain of proofs
 */
export async function readReleases(root: string): Promise<Release[]> {
  const text = await readRecord(root, releasesFile);
  const { releases, issues } = parseReleases(text);
  if (issues.length > 0) throw new PublishError('ต้องแก้ตามรายการข้างบนแล้วสั่งใหม่', `${releasesFile} cannot be read.`, formatIssues(issues, { texts: new Map([[releasesFile, text ?? '']]), width: 80 }));
  return releases;
}

/**
 * Remembers a release, so that the next one names it.
 * @param text the release's manifest
 * @returns whether it was new to the list
 * @throws where the text is no manifest, or the list cannot be read
 */
export async function recordRelease(root: string, text: string): Promise<boolean> {
  const manifest = parseManifest(text);
  if (!manifest) throw new Error('not a manifest');
  const { previous, source, tools, files } = manifest;
  const release: Release = { manifest: sha256Of(text), previous, files: sha256Of(formatFiles(files)), source, tools };
  const releases = await readReleases(root);
  if (releases.at(-1)?.manifest === release.manifest) return false;
  await writeWhole(join(root, releasesFile), formatReleases([...releases, release]), stagingOf(root));
  return true;
}
