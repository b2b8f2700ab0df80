import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typeByExtension, extensionOf } from '../../src/domain/attachment-file.ts';
import type { Entries } from '../../src/domain/source.ts';
import type { BuiltPlaces, SubmittedPlace } from '../../src/domain/submission-rules.ts';
import { publishAttachment } from '../../src/source/publish-attachment.ts';
import { expectedSite } from './expected-site.ts';
import { missingLeaves } from './leaves.ts';
import { pageLinks } from './page-links.ts';

/**
 * Looks up places in a built site.
 * @param root the folder that holds `content/`
 * @param dist the built site
 * @param entries content that the check accepted
 * @param places what is asked about
 * @returns nothing where there is no built site
 */
export async function readBuiltPlaces(root: string, dist: string, entries: Entries, places: readonly Pick<SubmittedPlace, 'path' | 'isFile'>[]): Promise<BuiltPlaces | undefined> {
  if ((await readText(join(dist, 'index.html'))) === undefined) return undefined;
  const leaves = new Map(expectedSite(entries).pages.map((page) => [page.address, page.leaves]));
  const pages = new Map<string, { spots: ReadonlySet<string>; isCurrent: boolean }>();
  const files = new Map<string, { isCurrent: boolean }>();
  for (const path of new Set(places.filter(({ isFile }) => !isFile).map((place) => place.path))) {
    const html = await readText(join(dist, path, 'index.html'));
    if (html !== undefined && !html.includes('http-equiv="refresh"')) pages.set(path, { spots: pageLinks(html).spots, isCurrent: missingLeaves(html, leaves.get(path) ?? []).length === 0 });
  }
  for (const path of new Set(places.filter(({ isFile }) => isFile).map((place) => place.path))) {
    const built = await readFile(join(dist, path)).catch(() => undefined);
    if (built) files.set(path, { isCurrent: built.equals(await wouldPublish(root, path)) });
  }
  return { pages, files };
}

/** The spots of a page of a built site; none where there is no page. */
export async function readSpots(dist: string, path: string): Promise<ReadonlySet<string>> {
  return pageLinks((await readText(join(dist, path, 'index.html'))) ?? '').spots;
}

async function wouldPublish(root: string, address: string): Promise<Buffer> {
  const bytes = await readFile(join(root, address.replace(/^\/documents\//, 'content/attachments/')));
  return publishAttachment(bytes, typeByExtension.get(extensionOf(address)) ?? 'unknown');
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
