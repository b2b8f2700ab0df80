import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHostFile } from '../../src/domain/host-headers.ts';
import { walkBack } from '../../src/domain/manifest-chain.ts';
import { allowedSignersFile, compareFiles, digestFile, formatDigest, isSameFile, manifestFile, parseManifest, signatureFile, type FileFact, type Manifest } from '../../src/domain/manifest.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { addressOfFile, fetchBytes, fetchFiles, type FetchOptions } from './fetch-files.ts';
import { hashFiles } from './hash-files.ts';
import { checkSignature } from './signature.ts';
import type { Verification } from './verify-report.ts';

/** Why a check could not be made at all. */
export class NoManifest extends Error {}

/** Where a live site did not answer. */
export class NoAnswer extends NoManifest {}

interface VerifyOptions extends FetchOptions {
  /** A manifest to compare with in the place of the site's own. */
  manifest?: string | undefined;
  /** Texts of older manifests, which the site's history should hold. */
  older?: readonly string[];
  /** Texts of manifests whose files may still stand beside today's. */
  earlier?: readonly string[];
  /** Who may sign, in the place of those whom the site names. */
  allowedSigners?: string | undefined;
}

/** Whether a place is an address on the web. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** Reads a text file of a place; undefined where it has none. */
async function readTextOf(place: string, path: string, options: FetchOptions): Promise<string | undefined> {
  if (!isAddress(place)) return readFile(join(place, path), 'utf8').catch(() => undefined);
  const answer = await fetchBytes(addressOfFile(place, path), options);
  if ('reason' in answer) throw new NoAnswer(`${addressOfFile(place, path)}: ${answer.reason}`);
  return 'bytes' in answer ? answer.bytes.toString() : undefined;
}

/**
 * Reads the manifest of a folder, a live site or a file of its own.
 * @throws `NoManifest` where there is none
 */
export async function readManifestOf(place: string, options: FetchOptions = {}): Promise<string> {
  const isFile = !isAddress(place) && (await stat(place).catch(() => undefined))?.isFile() === true;
  const text = isFile ? await readFile(place, 'utf8') : await readTextOf(place.replace(new RegExp(`/${manifestFile}$`), '/'), manifestFile, options);
  if (text === undefined || !parseManifest(text)) throw new NoManifest(place);
  return text;
}

/** Reads every manifest among some files and in some folders. */
export async function readManifestsIn(places: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(places.map(async (place) => {
    const names = await readdir(place).catch(() => undefined);
    return names === undefined ? [place] : names.filter((name) => name.endsWith('.json')).map((name) => join(place, name));
  }));
  return Promise.all(lists.flat().map((file) => readManifestOf(file)));
}

/**
 * Reads the manifests that earlier builds left in a folder; one that was cut short is passed over, for the others prove no less.
 * @param unreadable told the path of each that cannot be read
 */
export async function readKeptManifests(folder: string, unreadable: (path: string) => void): Promise<string[]> {
  const kept: string[] = [];
  for (const name of (await namesIn(folder)).filter((one) => one.endsWith('.json'))) {
    const text = await readFile(join(folder, name), 'utf8');
    if (parseManifest(text)) kept.push(text);
    else unreadable(join(folder, name));
  }
  return kept;
}

/** Names in a folder; none where there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
}

const byHash = (texts: readonly string[]) => new Map(texts.flatMap((text) => (parseManifest(text) ? [[sha256Of(text), parseManifest(text) as Manifest] as const] : [])));

/**
 * Compares a folder or a live site with its manifest, or with one that somebody holds.
 * @param place a folder, or the address where the site begins
 * @throws `NoManifest` where there is nothing to compare with
 */
export async function verifyPlace(place: string, options: VerifyOptions = {}): Promise<Verification> {
  const isLive = isAddress(place);
  const own = options.manifest === undefined ? await readManifestOf(place, options) : await readTextOf(place, manifestFile, options);
  const text = options.manifest ?? own ?? '';
  const manifest = parseManifest(text);
  if (!manifest) throw new NoManifest(place);
  // What its host reads, a live site shows to nobody.
  const listed = isLive ? Object.fromEntries(Object.entries(manifest.files).filter(([path]) => !isHostFile(`/${path}`))) : manifest.files;
  const { found, unread } = isLive ? await fetchFiles(place, listed, options) : { found: await hashFiles(place), unread: new Map<string, string>() };
  const all = compareFiles(listed, found);
  const earlier = [...byHash(options.earlier ?? []).values()];
  const kept = all.extra.filter((path) => earlier.some(({ files }) => isSameFile(files[path], found.get(path) as FileFact)));
  const [digest, signature, ownSigners] = await Promise.all([digestFile, signatureFile, allowedSignersFile].map((path) => readTextOf(place, path, options)));
  const ownFiles: Record<string, string> = { [manifestFile]: own === undefined ? 'missing' : own === text ? 'same' : 'changed', [digestFile]: digest === undefined ? 'missing' : digest === formatDigest(sha256Of(own ?? '')) ? 'same' : 'changed' };
  const ownThatAre = (state: string) => Object.keys(ownFiles).filter((path) => ownFiles[path] === state);
  return {
    place,
    isLive,
    hash: sha256Of(text),
    files: Object.keys(listed).length,
    leftOut: Object.keys(manifest.files).filter((path) => !(path in listed)),
    isClean: manifest.source.clean,
    differences: {
      changed: [...all.changed, ...ownThatAre('changed')],
      missing: [...all.missing.filter((path) => !unread.has(path)), ...ownThatAre('missing')],
      extra: all.extra.filter((path) => !kept.includes(path)),
    },
    kept,
    unread,
    chain: options.older && options.older.length > 0 ? walkBack(manifest, byHash(options.older)) : undefined,
    signature: signature === undefined ? undefined : await checkSignature(own ?? '', signature, options.allowedSigners ?? ownSigners ?? ''),
    ownSigners: options.allowedSigners === undefined,
  };
}
