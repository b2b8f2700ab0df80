import { afterAll, describe, expect, it } from 'vitest';
import { generatedQueries, judge, writtenQueries, writtenQueriesFile } from '../../scripts/bench/search-queries.ts';
import { buildSearch } from './node-search.ts';

const built = await buildSearch(200);
afterAll(() => built.remove());

const written = await writtenQueries(built.records);
if (!written) console.warn(`skipped: the written queries are not there (${writtenQueriesFile})`);

/** The first results are enough to judge; looking at all would read every page. */
async function firstFound(query: string): Promise<string[]> {
  const { results } = await built.search.searcher.search(query);
  return Promise.all(results.slice(0, 10).map(async (result) => (await built.search.show(result)).href));
}

describe('search among 200 pages of older years', { timeout: 120_000 }, () => {
  it.skipIf(!written)('finds what the written queries ask for, and nothing where nothing is right', async () => {
    const all = written ?? [];
    const lists = await Promise.all(all.map(async ({ query, kind, right }) => ({ query, kind, right, found: await firstFound(query) })));
    expect(lists.filter(({ kind, found }) => kind === 'negative' && found.length > 0).map(({ query }) => query)).toEqual([]);
    const { recall, reciprocalRank, precision } = judge(lists.filter(({ right }) => right.length > 0));
    expect(recall).toBeGreaterThanOrEqual(0.96);
    expect(reciprocalRank).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.8);
  });

  it('finds phrases, stretches of letters, misspelt and half-typed ones taken from the pages', async () => {
    const from = built.records.filter(({ kind }) => kind === 'measure' || kind === 'indicator').slice(0, 40);
    const lists = await Promise.all(generatedQueries(from, built.records, 120).map(async ({ query, kind, right }) => ({ kind, right, found: await firstFound(query) })));
    const judged = lists.filter(({ right }) => right.length > 0);
    expect(judged.length).toBeGreaterThanOrEqual(400);
    expect(judge(judged).recall).toBeGreaterThanOrEqual(0.96);
    for (const kind of ['aligned', 'unaligned', 'mistyped', 'half-typed']) expect(judge(judged.filter((list) => list.kind === kind)).recall, kind).toBeGreaterThanOrEqual(0.93);
  });

  it.each(['ฟุตบอล', 'คอนเสิร์ต', 'ตั๋วเครื่องบิน', 'เลขเด็ด', 'ไอศกรีม', 'football', 'qwerty', 'กกกกกก', '99999', 'พาสปอร์ต', 'ไดโนเสาร์'])('finds nothing for %s', async (query) => {
    expect(await built.addresses(query)).toEqual([]);
  });

  it('says what it sought instead, and seeks what was typed where asked to', async () => {
    const corrected = await built.search.searcher.search('ทุจริด');
    expect(corrected).toMatchObject({ query: 'ทุจริด', corrected: 'ทุจริต' });
    expect(corrected.results.length).toBeGreaterThan(0);
    expect(await built.search.searcher.search('ทุจริด', true)).toMatchObject({ corrected: undefined, results: [] });
  });
});
