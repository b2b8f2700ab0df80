import { existsSync } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, readFile, readlink, rename, rm, stat, symlink, utimes } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { dayInMs } from '../../src/domain/calendar.ts';
import { manifestFile } from '../../src/domain/manifest.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { writeWhole } from './write-whole.ts';

/** Where a project keeps what it publishes. All of it is on one file system, so that a rename is one step. */
export function placesOf(root: string) {
  const cache = join(root, '.cache');
  return {
    /** What is served: a link to a release, or a folder where links cannot be made. */
    dist: join(root, 'dist'),
    /** Sites being built. Nothing here outlives its build. */
    builds: join(cache, 'builds'),
    /** Sites that were published. */
    releases: join(cache, 'releases'),
    /** Manifests of the sites that were published here, by their SHA-256. */
    manifests: join(cache, 'manifests'),
    nextLink: join(cache, 'dist.next'),
    /** `dist`, while one folder takes the place of another. */
    asideDist: join(cache, 'dist.aside'),
    retired: join(cache, 'retired-files.json'),
    lock: join(cache, 'build.lock'),
  };
}

type Places = ReturnType<typeof placesOf>;

/** Paths of all files below a folder, with `/`, in order. */
export async function filesIn(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found.filter((entry) => !entry.isDirectory()).map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).toSorted();
}

/** Whether there is anything at a path, be it a link to nowhere. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false);
}

/**
 * Puts right what a build that was killed left behind: half a site is removed, and a `dist` that stood aside goes back.
 * @returns whether there was anything
 */
export async function cleanUp(places: Places): Promise<boolean> {
  const hadAside = await isThere(places.asideDist);
  if (hadAside && !(await isThere(places.dist))) await rename(places.asideDist, places.dist);
  else if (hadAside) await toRelease(places, places.asideDist, 'folder', Date.now());
  const left = await readdir(places.builds).catch(() => []);
  await rm(places.builds, { recursive: true, force: true });
  await rm(places.nextLink, { force: true });
  return hadAside || left.length > 0;
}

/**
 * Files with a hash of their content in their name, and for how many days they stay after the last page that named them:
 * pages may stand in a cache for long; a search page asks for pieces of its index only while it is open.
 */
const hashedFiles = [
  { path: /^_astro\//, days: 30 },
  { path: /^pagefind\/(?:index|text-[^/]+)\//, days: 1 },
];

/** When each hashed file that today's pages no longer name was last named, by its path. */
type Retired = Record<string, number>;

async function readRetired(places: Places): Promise<Retired> {
  return readFile(places.retired, 'utf8').then((text) => JSON.parse(text) as Retired).catch(() => ({}));
}

/**
 * Takes over what pages of the site before named, for a reader who has such a page open or in a cache.
 * @param build the site about to be published
 * @returns what to remember once it is published
 */
export async function keepRetired(places: Places, build: string, now: number): Promise<Retired> {
  const before = await readRetired(places);
  const kept: Retired = {};
  for (const path of await filesIn(places.dist).catch(() => [])) {
    const rule = hashedFiles.find((candidate) => candidate.path.test(path));
    if (!rule || existsSync(join(build, path))) continue;
    const since = before[path] ?? now;
    if (now - since > rule.days * dayInMs) continue;
    await mkdir(dirname(join(build, path)), { recursive: true });
    await copyFile(join(places.dist, path), join(build, path));
    kept[path] = since;
  }
  return kept;
}

/** Remembers since when files are no longer named. Called after the swap: a build that is killed before only keeps them longer. */
export async function rememberRetired(places: Places, retired: Retired): Promise<void> {
  await writeWhole(places.retired, `${JSON.stringify(retired, null, 1)}\n`, dirname(places.retired));
}

/** How long a manifest may be asked for: longer than the files that it lists are kept. */
const manifestDays = 60;

/** Keeps the manifest of the site, by which files that stay after it are told from files that somebody added. */
export async function keepManifest(places: Places, now: number): Promise<void> {
  const bytes = await readFile(join(places.dist, manifestFile));
  await mkdir(places.manifests, { recursive: true });
  await writeWhole(join(places.manifests, `${sha256Of(bytes)}.json`), bytes, places.builds);
  for (const name of await readdir(places.manifests)) {
    const path = join(places.manifests, name);
    if (now - (await stat(path)).mtimeMs > manifestDays * dayInMs) await rm(path);
  }
}

/** Moves a finished build among the releases. */
export async function toRelease(places: Places, build: string, hash: string, now: number): Promise<string> {
  await mkdir(places.releases, { recursive: true });
  const taken = new Set(await readdir(places.releases));
  let name = hash;
  for (let again = 2; taken.has(name); again += 1) name = `${hash}-${again}`;
  const release = join(places.releases, name);
  await utimes(build, now / 1000, now / 1000);
  await rename(build, release);
  return release;
}

/** How a release took the place of another: in one step, or in two between which `dist` is missing. */
export type Swap = 'link' | 'folders';

/**
 * Puts a release in the place of `dist`.
 *
 * A new link is renamed over the old one, which rename(2) does in one step. Where the system has no links, and once
 * where `dist` is still a folder, two renames are needed; `cleanUp` takes the first back if the second never came.
 * @param canLink false does without links, for tests of the second way
 */
export async function swapIn(places: Places, release: string, canLink = true): Promise<Swap> {
  const isLinked = canLink && (await tryLink(relative(join(places.dist, '..'), release), places.nextLink));
  const before = await lstat(places.dist).catch(() => undefined);
  const isFolder = before?.isDirectory() === true;
  if (isLinked && !isFolder) {
    await rename(places.nextLink, places.dist);
    return 'link';
  }
  if (before) await rename(places.dist, places.asideDist);
  try {
    await rename(isLinked ? places.nextLink : release, places.dist);
  } catch (error) {
    if (before) await rename(places.asideDist, places.dist);
    throw error;
  }
  if (isFolder) await toRelease(places, places.asideDist, 'folder', Date.now());
  else await rm(places.asideDist, { force: true });
  return 'folders';
}

async function tryLink(target: string, path: string): Promise<boolean> {
  await rm(path, { force: true });
  try {
    await symlink(target, path, 'dir');
    return true;
  } catch (error) {
    // Windows without developer mode; file systems such as FAT.
    if (['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

const keptReleases = 5;
const minuteInMs = 60_000;

/** Removes releases but for the newest few, and those that a server may still be reading from. */
export async function pruneReleases(places: Places, now: number): Promise<void> {
  const live = basename(await readlink(places.dist).catch(() => ''));
  const names = await readdir(places.releases).catch(() => []);
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(places.releases, name))).mtimeMs })));
  const old = dated.toSorted((a, b) => b.at - a.at).slice(keptReleases).filter(({ name, at }) => name !== live && now - at > 10 * minuteInMs);
  await mkdir(places.builds, { recursive: true });
  for (const { name } of old) {
    // Out of sight first, so that half a release is never taken for one.
    await rename(join(places.releases, name), join(places.builds, name));
    await rm(join(places.builds, name), { recursive: true });
  }
}
