import { z } from 'zod';

/** Where a site says what it is made of, below its root. */
export const manifestFile = 'manifest.json';
/** Its own SHA-256, as `sha256sum` writes and checks it. */
export const digestFile = 'manifest.json.sha256';
/** The signature on it, where the agency signs. */
export const signatureFile = 'manifest.json.sig';
/** The keys that may sign it, as `ssh-keygen -Y verify` reads them. */
export const allowedSignersFile = 'allowed_signers';

/** Files that the list cannot hold: itself, and what is made of it afterwards. */
export const unlisted: readonly string[] = [manifestFile, digestFile, signatureFile];

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What stands for a file's bytes. */
const fileFact = z.strictObject({ sha256, size: z.int().nonnegative() });

/** A path below the site's root, which cannot climb out of it. */
const sitePath = z.string().regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))[^\\\0]+$/);

/** From what the site was built: the last commit that touched it, and whether all of it stood in that commit. Nothing is known without git. */
export const revision = z.strictObject({ commit: z.string().regex(/^[0-9a-f]{40,64}$/).nullable(), clean: z.boolean().nullable() });

export const tools = z.record(z.string(), z.string());

const manifest = z.strictObject({
  /** The SHA-256 of the manifest of the release before it. */
  previous: sha256.nullable(),
  source: revision,
  tools,
  files: z.record(sitePath, fileFact),
});

export type FileFact = z.output<typeof fileFact>;
export type Files = Readonly<Record<string, FileFact>>;
export type Revision = z.output<typeof revision>;
export type Manifest = z.output<typeof manifest>;

/** Reads a manifest; undefined where the text is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The files in order, one a line: the text of which a release's hash of files is taken. */
export function formatFiles(files: Files): string {
  const ordered = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{\n${ordered.map(([path, { sha256: hash, size }]) => `  ${JSON.stringify(path)}: ${JSON.stringify({ sha256: hash, size })}`).join(',\n')}\n }`;
}

/** Writes a manifest; equal manifests give equal bytes. */
export function formatManifest({ previous, source: { commit, clean }, tools: versions, files }: Manifest): string {
  return `{\n "previous": ${JSON.stringify(previous)},\n "source": ${JSON.stringify({ commit, clean })},\n "tools": ${JSON.stringify(versions)},\n "files": ${formatFiles(files)}\n}\n`;
}

/** The text of the file beside a manifest that says its hash. */
export function formatDigest(hash: string): string {
  return `${hash}  ${manifestFile}\n`;
}

/** How files differ from those listed; each list in order. */
export interface Differences {
  changed: string[];
  missing: string[];
  extra: string[];
}

/**
 * Compares what was found with what is listed.
 * @param listed files of a manifest
 * @param found files that are there
 */
export function compareFiles(listed: Files, found: ReadonlyMap<string, FileFact>): Differences {
  const paths = Object.keys(listed).toSorted();
  return {
    changed: paths.filter((path) => {
      const there = found.get(path);
      return there !== undefined && !isSameFile(listed[path], there);
    }),
    missing: paths.filter((path) => !found.has(path)),
    extra: [...found.keys()].filter((path) => !Object.hasOwn(listed, path) && !unlisted.includes(path)).toSorted(),
  };
}

export function isSameFile(one: FileFact | undefined, other: FileFact): boolean {
  return one?.sha256 === other.sha256 && one.size === other.size;
}
