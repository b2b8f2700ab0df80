import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../../src/search/record.ts';

interface Loader {
  createInstance(options: object): { search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> };
}

/** Pagefind as it comes, over the same pages. */
interface Stock {
  folder: string;
  indexSeconds: number;
  remove: () => void;
}

/** Indexes pages as Pagefind does by itself: from HTML in Thai. */
export async function buildStock(records: readonly SearchRecord[]): Promise<Stock> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-bench-stock-'));
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  for (const { url, title, sections } of records) {
    const file = join(folder, 'site', url, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    const body = sections.map(({ label, text }) => `<h2>${escape(label)}</h2><p>${escape(text)}</p>`).join('');
    writeFileSync(file, `<!doctype html><html lang="th"><head><title>${escape(title)}</title></head><body><main data-pagefind-body><h1>${escape(title)}</h1>${body}</main></body></html>`);
  }
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const start = performance.now();
  const { index } = await pagefind.createIndex();
  await index?.addDirectory({ path: join(folder, 'site') });
  const files = (await index?.getFiles())?.files ?? [];
  const indexSeconds = (performance.now() - start) / 1000;
  await pagefind.close();
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, indexSeconds, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Asks stock Pagefind every query. Its loader runs in Node, whose `Intl.Segmenter` cuts Thai as Chromium's does.
 * @returns addresses of the first results of each
 */
export async function askStock({ folder }: Stock, queries: readonly string[]): Promise<string[][]> {
  const realFetch = globalThis.fetch;
  globalThis.fetch = (address) => Promise.resolve(new Response(readFileSync((address as string).replace(/^\/pf\//, `${folder}/`).replace(/\?.*/, ''))));
  try {
    const loader = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Loader;
    const instance = loader.createInstance({ basePath: '/pf/', noWorker: true });
    const lists: string[][] = [];
    for (const query of queries) lists.push(await Promise.all((await instance.search(query)).results.slice(0, 10).map(async (result) => (await result.data()).url)));
    return lists;
  } finally {
    globalThis.fetch = realFetch;
  }
}
