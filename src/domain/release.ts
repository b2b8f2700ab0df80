import { z } from 'zod';
import { startOf, type Issue } from './issue.ts';
import { revision, sha256, tools, type Files, type Manifest, type Revision } from './manifest.ts';

/** Where the repository keeps which releases were seen in public. */
export const releasesFile = 'content/releases.json';

const release = z.strictObject({
  /** The SHA-256 of its manifest. */
  manifest: sha256,
  previous: sha256.nullable(),
  /** The SHA-256 of its list of files. */
  files: sha256,
  source: revision,
  tools,
});

/** What must be remembered of a release, so that its manifest can be written again and the next one can name it. */
export type Release = z.output<typeof release>;

/**
 * Reads the list of releases, oldest first.
 * @param text the file's text; undefined where nothing was recorded yet
 */
export function parseReleases(text: string | undefined): { releases: Release[]; issues: Issue[] } {
  try {
    return { releases: z.array(release).parse(JSON.parse(text ?? '[]')), issues: [] };
  } catch {
    return { releases: [], issues: [{ code: 'RELEASES_UNREADABLE', place: startOf(releasesFile), facts: {} }] };
  }
}

/** Writes the list, a release on each line, so that git shows what came. */
export function formatReleases(releases: readonly Release[]): string {
  return `[\n${releases.map((one) => ` ${JSON.stringify(one)}`).join(',\n')}\n]\n`;
}

/** What a build knows when it has made its files. */
export interface BuiltFiles {
  files: Files;
  /** The SHA-256 of `formatFiles(files)`. */
  digest: string;
  source: Revision;
  tools: Manifest['tools'];
}

/**
 * The manifest of a build. The files of the last release give its manifest again, byte for byte, so that building
 * without a change makes no new link in the chain; except that a build of committed content takes the place of one that was not.
 * @param releases what was published before, oldest first
 */
export function manifestFor({ files, digest, source, tools: versions }: BuiltFiles, releases: readonly Release[]): Manifest {
  const last = releases.at(-1);
  const isSettled = last?.source.clean === true || source.clean !== true;
  if (last?.files === digest && isSettled) return { previous: last.previous, source: last.source, tools: last.tools, files };
  return { previous: last?.manifest ?? null, source, tools: versions, files };
}
