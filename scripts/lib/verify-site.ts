import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pageFileOf } from '../../src/search/pagefind-engine.ts';
import { readWordsFile } from '../../src/search/words-file.ts';
import type { ExpectedSite } from './expected-site.ts';
import { missingLeaves } from './leaves.ts';

/** Files named by a page's own attributes, with an extension: styles, scripts, fonts, pictures, documents, data. */
const linkedFile = /\s(?:href|src)="(\/[^"?#]*\.[a-z0-9]+)(?:[?#][^"]*)?"/gi;

/** A page that came to its end. */
const wholePage = /<\/html>\s*$/i;

/**
 * Looks whether a folder holds the whole site, by what is in its files.
 * @param dir the built site
 * @param expected what it must hold
 * @returns each thing that is not there, as `/address/: reason`; empty when the site may be published
 */
export async function verifySite(dir: string, { pages, files }: ExpectedSite): Promise<string[]> {
  const problems: string[] = [];
  const linked = new Map<string, string>();
  await inTurns(pages, async ({ address, leaves }) => {
    const html = await readText(join(dir, address, 'index.html'));
    if (html === undefined) problems.push(`${address}: the page is missing`);
    else if (!wholePage.test(html)) problems.push(`${address}: the page is cut short`);
    else {
      problems.push(...missingLeaves(html, leaves).map((leaf) => `${address}: does not show ${leaf}`));
      for (const [, path = ''] of html.matchAll(linkedFile)) linked.set(path, address);
    }
  });
  await inTurns([...files, ...(await searchFiles(dir))], async (path) => {
    if (!(await isFilled(join(dir, path)))) problems.push(`/${path}: the file is missing or empty`);
  });
  await inTurns([...linked], async ([path, address]) => {
    if (!(await isFilled(join(dir, decodeURIComponent(path))))) problems.push(`${path}: the file is missing or empty, and ${address} leads to it`);
  });
  return problems.toSorted();
}

/** Every file that a search may ask for, as the file of words names them. */
async function searchFiles(dir: string): Promise<string[]> {
  const words = 'pagefind/words.json';
  try {
    const { folder, pieces, pages } = readWordsFile((await readText(join(dir, words))) ?? '');
    return [words, ...pieces.map(({ name }) => `pagefind/index/${name}.pf_index`), ...pages.map((_, number) => `pagefind/${pageFileOf(folder, number)}`)];
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
