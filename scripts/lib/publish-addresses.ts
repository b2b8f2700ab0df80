import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { addressOf, documentIn } from '../../src/domain/address.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { checkPublished, finalTargets, formatPublished, parsePublished, updatePublished, urlsFile, type Published, type SentOn } from '../../src/domain/published.ts';
import { refusals } from '../../src/domain/source.ts';
import { parseReleases, releasesFile } from '../../src/domain/release.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';
import { readIfThere } from '../../src/source/read-if-there.ts';
import { redirectPage } from '../../src/views/redirect.ts';
import { fileAddresses, publishedAddresses } from './expected-site.ts';
import { stageWhole, stagingOf } from './write-whole.ts';

/** What was ever published, and what is wrong between it and what is about to be. */
interface CheckedAddresses {
  everPublished: Published;
  issues: Issue[];
}

/** Reads what an earlier build wrote; nothing where there was none. */
export async function readRecord(root: string, file: string): Promise<string | undefined> {
  return readIfThere(join(root, file));
}

/**
 * Checks the pages about to be published against every address that ever was, and that the list of releases can be read.
 * @param source checked content; nothing is said of content with refusals, whose pages are not known
 * @param allowRemovals whether more than a tenth of the pages may go at once
 */
export async function checkAddresses(root: string, source: CheckedSource, allowRemovals = false): Promise<CheckedAddresses> {
  if (refusals(source.issues).length > 0) return { everPublished: {}, issues: [] };
  const { published: everPublished, issues } = parsePublished(await readRecord(root, urlsFile));
  const unreadable = [...issues, ...parseReleases(await readRecord(root, releasesFile)).issues];
  return { everPublished, issues: unreadable.length > 0 ? unreadable : checkPublished(publishedAddresses(source.entries), everPublished, redirectsOf(source), allowRemovals, fileAddresses(source.entries)) };
}

/**
 * Writes the new list of addresses beside the old.
 * @returns what puts it in the old one's place, to be called once the pages are published
 */
export async function rememberAddresses(root: string, everPublished: Published, made: readonly string[]): Promise<() => Promise<void>> {
  return writeRecord(root, urlsFile, formatPublished(updatePublished(everPublished, made)));
}

/**
 * Writes what a later build must know beside what is known now.
 * @returns what puts it in the old one's place
 */
export async function writeRecord(root: string, file: string, text: string): Promise<() => Promise<void>> {
  if (text === (await readRecord(root, file))) return () => Promise.resolve();
  return stageWhole(join(root, file), text, stagingOf(root));
}

/** Puts a page at each old address that sends readers on to the new one. */
export async function writeRedirects(source: CheckedSource, dir: string): Promise<void> {
  const origin = source.entries.agency[0]?.data.url ?? '';
  for (const { from, to, reason } of finalRedirects(source)) {
    // A document's old address becomes a folder of that name, which hosts answer with its page.
    const path = join(dir, decodeURIComponent(from), 'index.html');
    if (relative(dir, path).startsWith('..')) throw new Error(`a redirect from ${from} would be written outside the site`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, redirectPage(origin, to, reason));
  }
}

/** Where readers of each old address end up, in one step. */
export function finalRedirects(source: CheckedSource): { from: string; to: string; reason: string }[] {
  const redirects = redirectsOf(source);
  const ends = finalTargets(redirects);
  return redirects.map(({ from, to, reason }) => ({ from, to: ends.get(from) ?? to, reason }));
}

/** What staff send on, with the slash at the end that every page's address has and no document's. */
function redirectsOf({ entries }: CheckedSource): (SentOn & { reason: string })[] {
  const whole = (address: string) => {
    const document = documentIn(address);
    return document ? addressOf.document(document.year, decodeURIComponent(document.file)) : `${address.replace(/\/+$/, '')}/`;
  };
  return entries.redirects.flatMap(({ data, placeOf }) =>
    data.redirects.map(({ from, to, reason }, index) => ({ from: whole(from), to: whole(to), reason, place: placeOf(['redirects', index, 'to']) })),
  );
}
