import { afterAll, describe, expect, it } from 'vitest';
import { buildSearch } from './node-search.ts';

const built = await buildSearch();
afterAll(() => built.remove());

describe('results', { timeout: 60_000 }, () => {
  it.each(['แผนจัดซื้อจัดจ้าง', 'แผนการจัดซื้อจัดจ้าง'])('%s finds what answers most of it after what answers all of it', async (query) => {
    const { results } = await built.search.searcher.search(query);
    const firstPart = results.findIndex(({ isPart }) => isPart);
    expect(firstPart).toBeGreaterThan(0);
    expect(results.slice(firstPart).every(({ isPart }) => isPart)).toBe(true);
    const found = await Promise.all(results.slice(firstPart).map(async (result) => (await built.search.show(result)).href.replace(/#.*/, '')));
    expect(found.slice(0, 5)).toEqual(expect.arrayContaining(['/2568/measures/5/', '/oit/2569/o11/', '/oit/2569/o12/']));
  });

  it.each(['แผนจัดซื้อจัดจ้าง', 'จัดซื้อจัดจ้าง', 'E-Service'])('%s finds rules that the agency has not answered after what it says, and calls them so', async (query) => {
    const { results } = await built.search.searcher.search(query);
    for (const same of [results.filter(({ isPart }) => !isPart), results.filter(({ isPart }) => isPart)]) {
      const shown = await Promise.all(same.map((result) => built.search.show(result)));
      const isRule = shown.map(({ href }) => /^\/oit\/256[678]\/#/.test(href));
      expect(isRule).toEqual(isRule.toSorted());
      for (const [index, { place }] of shown.entries()) expect(/ไม่มีคำตอบ/.test(place[0] ?? ''), place.join()).toBe(isRule[index]);
    }
  });

  it('finds no part of a query where many pages answer it', async () => {
    expect((await built.search.searcher.search('จัดซื้อจัดจ้าง')).results.some(({ isPart }) => isPart)).toBe(false);
  });

  it.each(['ทุจริต', 'แจ้งทุจริต', 'ร้องเรียนทุจริต', 'ร้องเรียนเรื่องทุจริต'])('%s finds among the first where to report it', async (query) => {
    const { results } = await built.search.searcher.search(query);
    const found = await Promise.all(results.slice(0, 5).map(async (result) => (await built.search.show(result)).href));
    expect(found.map((href) => href.replace(/#.*/, ''))).toContain('/contact/');
  });

  it('show Thai words to whoever asks in Thai, and English ones to whoever asks in English', async () => {
    const excerpts = async (query: string) => {
      const { results } = await built.search.searcher.search(query);
      return Promise.all(results.slice(0, 6).map(async (result) => (await built.search.show(result)).excerpt.filter(({ marked }) => marked).map(({ text }) => text)));
    };
    for (const marked of await excerpts('ทุจริต')) expect(marked).toContain('ทุจริต');
    expect((await excerpts('corruption')).flat()).toContain('corruption');
  });

  it('lead whoever seeks the report of a year to its page first, and to the year among the first', async () => {
    const found = await built.addresses('รายงานปี 2568');
    expect(found[0]).toBe('/2568/report/');
    expect(found.slice(0, 5)).toContain('/2568/');
  });
});
