import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateRecords } from '../../scripts/bench/generate-records.ts';
import { learnWords } from '../../src/search/learn-words.ts';
import { readMeta, readPiece, unpack } from '../../scripts/lib/pagefind-files.ts';
import { encodeRecord } from '../../src/search/record.ts';
import { makeSegmenter } from '../../src/search/segmenter.ts';
import { thaiRuns } from '../../src/search/token.ts';

interface Answer {
  results: { id: string; words: number[] }[];
}

const folder = mkdtempSync(join(tmpdir(), 'prongsai-pagefind-'));
const realFetch = globalThis.fetch;
let ask: (query: string) => Promise<Answer>;

beforeAll(async () => {
  const records = generateRecords(60);
  const cutThai = makeSegmenter(learnWords(records.flatMap(({ title, sections }) => [title, ...sections.map(({ text }) => text)]).flatMap(thaiRuns)).words);
  const { index } = await pagefind.createIndex();
  for (const record of records) await index?.addCustomRecord({ url: record.url, content: encodeRecord(record, cutThai, () => 1).content, language: 'xx' });
  for (const { path, content } of (await index?.getFiles())?.files ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await pagefind.close();
  // Pagefind's own loader runs in Node when its files can be fetched.
  globalThis.fetch = (address) => Promise.resolve(new Response(readFileSync((address as string).replace(/^\/pf\//, `${folder}/`).replace(/\?.*/, ''))));
  const loader = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as { createInstance: (options: object) => { search: (query: string) => Promise<Answer> } };
  const instance = loader.createInstance({ basePath: '/pf/', noWorker: true });
  ask = (query) => instance.search(query);
});

afterAll(() => {
  globalThis.fetch = realFetch;
  rmSync(folder, { recursive: true, force: true });
});

it('reads from the files what Pagefind answers', { timeout: 60_000 }, async () => {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as { languages: { xx: { hash: string } } };
  const { pages, pieces } = readMeta(unpack(readFileSync(join(folder, `pagefind.${entry.languages.xx.hash}.pf_meta`))));
  expect(pages).toHaveLength(60);
  let compared = 0;
  for (const name of pieces) {
    const piece = readPiece(unpack(readFileSync(join(folder, `index/${name}.pf_index`))));
    for (const [word, postings] of piece) {
      const { results } = await ask(word);
      const own = [...postings].map(([page, positions]) => [pages[page], [...positions].sort((a, b) => a - b)]);
      expect(own.toSorted(), word).toEqual(results.map(({ id, words }) => [id, [...words].sort((a, b) => a - b)]).toSorted());
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(300);
});
