import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateRecords } from '../../scripts/bench/generate-records.ts';
import { indexSource, writeIndex } from '../../scripts/search-index.ts';
import type { ReadFile } from '../../src/search/engine.ts';
import { openSearch, type Search } from '../../src/search/open-search.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { readSource } from '../../src/source/read-source.ts';

export const project = resolve(import.meta.dirname, '../..');

/** The real content's pages as search knows them. */
export async function realRecords(): Promise<SearchRecord[]> {
  return indexSource(await readSource(project)).records;
}

/** Reads an index from the disk. */
export function readFrom(folder: string): ReadFile {
  return (name) => Promise.resolve(new Uint8Array(readFileSync(join(folder, 'pagefind', name))));
}

/** An index in a folder of its own, open for queries. */
export interface BuiltSearch {
  folder: string;
  records: SearchRecord[];
  search: Search;
  /** Addresses of what a query finds, the best first. */
  addresses: (query: string) => Promise<string[]>;
  remove: () => void;
}

/**
 * Makes an index of the real content and of generated pages among it.
 * @param distractors how many generated pages
 */
export async function buildSearch(distractors = 0): Promise<BuiltSearch> {
  const source = indexSource(await readSource(project));
  const records = [...source.records, ...generateRecords(distractors)];
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-search-'));
  await writeIndex({ ...source, records }, folder);
  const search = await openSearch(readFrom(folder));
  const addresses = async (query: string) => {
    const { results } = await search.searcher.search(query);
    return Promise.all(results.map(async (result) => (await search.show(result)).href.replace(/#.*/, '')));
  };
  return { folder, records, search, addresses, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
