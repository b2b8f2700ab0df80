import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The kinds of pages by their addresses; the first that fits holds. */
const kinds: readonly [name: string, address: RegExp][] = [
  ['home', /^\/$/],
  ['404', /^\/404\.html$/],
  ['year', /^\/\d{4}\/$/],
  ['measures', /^\/\d{4}\/measures\/$/],
  ['measure', /^\/\d{4}\/measures\/[^/]+\/$/],
  ['indicators', /^\/\d{4}\/indicators\/$/],
  ['indicator', /^\/\d{4}\/indicators\/[^/]+\/$/],
  ['report', /^\/\d{4}\/report\/$/],
  ['poster', /^\/(?:oit\/)?\d{4}\/poster\/$/],
  ['English', /^\/en\/\d{4}\/$/],
  ['OIT years', /^\/oit\/$/],
  ['OIT year', /^\/oit\/\d{4}\/$/],
  ['OIT criteria', /^\/oit\/\d{4}\/criteria\/$/],
  ['OIT ready', /^\/oit\/\d{4}\/ready\/$/],
  ['OIT item', /^\/oit\/\d{4}\/[^/]+\/$/],
  ['units', /^\/units\/$/],
  ['unit', /^\/units\/[^/]+\/$/],
  ['glossary', /^\/glossary\/$/],
  ['a-z', /^\/a-z\/$/],
  ['changes', /^\/changes\/$/],
  ['documents', /^\/documents\/$/],
  ['search', /^\/search\/$/],
  ['offline', /^\/offline\/$/],
  ['verify', /^\/verify\/$/],
  ['sitemap', /^\/sitemap\/$/],
  ['accessibility', /^\/accessibility\/$/],
  ['standards', /^\/standards\/$/],
  ['content page', /^\/[^/]+\/$/],
];

/** A kind of page, and the page that stands for it. */
export interface KindOfPage {
  kind: string;
  address: string;
}

/** The address of every page of a built site. */
async function addressesOf(dist: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => `${file.parentPath.slice(dist.length).replaceAll(sep, '/')}/${file.name}`.replace(/index\.html$/, ''))
    .toSorted();
}

/** The HTML of a page of a built site. */
export function readPage(dist: string, address: string): string {
  return readFileSync(join(dist, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
}

/** The addresses of the pages of a built site, without those that only lead on to a new address. */
export async function pagesOf(dist: string): Promise<string[]> {
  return (await addressesOf(dist)).filter((address) => !readPage(dist, address).includes('http-equiv="refresh"'));
}

/**
 * One page of each kind that a built site has: the one with the longest HTML, so that no lighter one stands for it.
 * @param only the kinds that are asked for; all where none is named
 * @throws where a page is of no kind, or a kind is not there
 */
export async function kindsOfPages(dist: string, only: readonly string[] = []): Promise<KindOfPage[]> {
  const found = new Map<string, { address: string; length: number }>();
  for (const address of await pagesOf(dist)) {
    const html = readPage(dist, address);
    const kind = kinds.find(([, pattern]) => pattern.test(address))?.[0];
    if (kind === undefined) throw new Error(`${address} is of no kind in page-kinds.ts`);
    if (html.length > (found.get(kind)?.length ?? 0)) found.set(kind, { address, length: html.length });
  }
  const unknown = only.filter((kind) => !found.has(kind));
  if (unknown.length > 0) throw new Error(`no page of kind "${unknown.join(', ')}"; there are: ${[...found.keys()].join(', ')}`);
  return kinds.flatMap(([kind]) => {
    const page = found.get(kind);
    return page && (only.length === 0 || only.includes(kind)) ? [{ kind, address: page.address }] : [];
  });
}
