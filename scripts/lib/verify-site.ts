import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestFile, type FileFact } from '../../src/domain/manifest.ts';
import { wordsFileName } from '../../src/search/engine.ts';
import { packFileOf, pageFileOf } from '../../src/search/packed-engine.ts';
import { readWordsFile } from '../../src/search/words-file.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import type { ExpectedSite } from './expected-site.ts';
import { hashFiles } from './hash-files.ts';
import { missingLeaves } from './leaves.ts';
import { linkLedger, type BrokenLink } from './link-ledger.ts';
import { pageLinks } from './page-links.ts';
import { filesIn } from './publish-release.ts';
import { manifestProblems } from './verify-folder.ts';

/** A page that came to its end. */
const wholePage = /<\/html>\s*$/i;

/** What is wrong with a built site. */
export interface SiteProblems {
  /** Each thing that is not there, as `/address/: reason`. */
  lacks: string[];
  /** Each link inside the site that leads nowhere. */
  broken: BrokenLink[];
}

/** What was looked at, and what is wrong with it. */
interface SeenSite extends SiteProblems {
  /** What stands for each file; empty where something is wrong. */
  found: ReadonlyMap<string, FileFact>;
}

/**
 * Looks whether a folder holds the whole site, by what is in its files, and whether every link inside it leads somewhere.
 * Names are compared as they are spelt, also on a disk that does not tell cases apart.
 * @param dir the built site
 * @param expected what it must hold
 * @returns nothing wrong when the site may be published
 */
export async function verifySite(dir: string, { origin, pages, files, hashes, words }: ExpectedSite): Promise<SeenSite> {
  const lacks: string[] = [];
  const ledger = linkLedger(origin);
  // By its name in NFC, which is how links are compared, since some disks spell names otherwise than they were given.
  const there = new Map((await filesIn(dir).catch(() => [])).map((path) => [path.normalize('NFC'), path]));
  const fileOf = (address: string) => `${address.slice(1)}index.html`;
  const known = new Set(pages.map(({ address }) => fileOf(address)));
  const others = [...there.keys()].filter((path) => path.endsWith('.html') && !known.has(path)).map((path) => ({ address: `/${path.replace(/(?<=^|\/)index\.html$/, '')}`, path, leaves: [] }));
  await inTurns([...pages.map(({ address, leaves }) => ({ address, path: fileOf(address), leaves })), ...others], async ({ address, path, leaves }) => {
    const html = there.has(path) ? await readText(join(dir, there.get(path) ?? '')) : undefined;
    if (html === undefined) lacks.push(`${address}: the page is missing`);
    else if (!wholePage.test(html)) lacks.push(`${address}: the page is cut short`);
    else {
      lacks.push(...missingLeaves(html, leaves).map((leaf) => `${address}: does not show ${leaf}`));
      ledger.add(address, pageLinks(html));
    }
  });
  await inTurns([...files, ...(await searchFiles(dir))], async (path) => {
    const spelt = there.get(path.normalize('NFC'));
    if (spelt === undefined || !(await isFilled(join(dir, spelt)))) lacks.push(`/${path}: the file is missing or empty`);
  });
  const bytesOf = (path: string) => readFile(join(dir, there.get(path.normalize('NFC')) ?? path)).catch(() => undefined);
  await inTurns([...hashes], async ([path, sha256]) => {
    const bytes = await bytesOf(path);
    if (bytes === undefined) lacks.push(`/${path}: the document is missing`);
    else if (sha256Of(bytes) !== sha256) lacks.push(`/${path}: the bytes are not those of content/attachments`);
  });
  await inTurns([...words], async ([path, said]) => {
    const text = (await bytesOf(path))?.toString('utf8') ?? '';
    lacks.push(...said.filter((word) => !text.includes(word)).map((word) => `/${path}: does not say ${word}`));
  });
  await inTurns([...ledger.files()], async ([address, page]) => {
    const path = there.get(address.slice(1));
    if (path !== undefined && !(await isFilled(join(dir, path)))) lacks.push(`${address}: the file is empty, and ${page} leads to it`);
  });
  const broken = ledger.broken(there.keys()).toSorted((a, b) => (a.link < b.link ? -1 : 1));
  // Whatever else is wrong is told by what it means, not by its bytes.
  const found = lacks.length + broken.length === 0 ? await hashFiles(dir) : new Map<string, FileFact>();
  if (found.size > 0 && files.includes(manifestFile)) lacks.push(...(await manifestProblems(dir, found)));
  return { lacks: lacks.toSorted(), broken, found };
}

/** Every file that a search may ask for, as the file of words names them. */
async function searchFiles(dir: string): Promise<string[]> {
  const words = `pagefind/${wordsFileName}`;
  try {
    const { folder, packs, pages } = readWordsFile((await readText(join(dir, words))) ?? '');
    return [words, ...packs.map(({ name }) => `pagefind/${packFileOf(name)}`), ...pages.map((_, number) => `pagefind/${pageFileOf(folder, number)}`)];
  } catch {
    return [`${words} as search reads it`];
  }
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

async function isFilled(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.size > 0;
}

/** A few at a time: all 10,000 pages at once would fill the memory. */
async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (const item of left) await work(item);
  }));
}
