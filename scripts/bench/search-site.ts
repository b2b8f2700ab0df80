import { cp, mkdtemp, rm } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { SearchRecord } from '../../src/search/record.ts';
import { readSource } from '../../src/source/read-source.ts';
import { buildSite } from '../build.ts';
import { indexSource, writeIndex } from '../search-index.ts';
import { createSiteServer } from '../serve.ts';
import { generateRecords } from './generate-records.ts';

const project = resolve(import.meta.dirname, '../..');

/** The real site with an index of its own pages and of generated ones, served. */
export interface SearchSite {
  folder: string;
  records: SearchRecord[];
  origin: string;
  /** How long the index took to make. */
  indexSeconds: number;
  /** What a browser posted to `/report`. */
  report: () => Promise<string>;
  close: () => Promise<void>;
}

/** Builds the real site once; what is measured below replaces its index. */
export async function buildRealSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prongsai-bench-search-'));
  await buildSite({ root: project, outDir: folder });
  return folder;
}

/**
 * Serves a copy of the real site with an index of its pages and of generated ones.
 * @param built the real site
 * @param distractors how many generated pages
 */
export async function serveSearch(built: string, distractors: number): Promise<SearchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'prongsai-bench-search-'));
  await cp(built, folder, { recursive: true });
  const source = indexSource(await readSource(project));
  const records = [...source.records, ...generateRecords(distractors)];
  const start = performance.now();
  await writeIndex({ ...source, records }, folder);
  const indexSeconds = (performance.now() - start) / 1000;
  const inner = createSiteServer(folder);
  let heard: (report: string) => void;
  let reported = new Promise<string>((resolve_) => (heard = resolve_));
  const server: Server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        response.end();
        heard(body);
      });
      return;
    }
    if (request.url?.startsWith('/asker/') === true) {
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.end(askerPage(folder));
      return;
    }
    inner.emit('request', request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve_) => server.once('listening', resolve_));
  return {
    folder,
    records,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    indexSeconds,
    report: async () => {
      const body = await reported;
      reported = new Promise((resolve_) => (heard = resolve_));
      return body;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve_) => server.close(resolve_));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A page that asks the built site's own script every query handed to it in `/queries.json` and posts the lists: any browser can run it. */
function askerPage(folder: string): string {
  const [script = ''] = globSync('_astro/open-search.*.js', { cwd: folder });
  return `<!doctype html><meta charset="utf-8"><title>asker</title><script type="module">
const { openSearch } = await import('/${script}');
const search = await openSearch(async (name) => new Uint8Array(await (await fetch('/pagefind/' + name)).arrayBuffer()));
const lists = [];
for (const query of await (await fetch('/queries.json')).json()) {
  const { results } = await search.searcher.search(query);
  lists.push((await Promise.all(results.slice(0, 10).map((result) => search.show(result)))).map(({ href }) => href));
}
await fetch('/report', { method: 'POST', body: JSON.stringify(lists) });
</script>`;
}
