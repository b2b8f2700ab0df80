import { afterAll, describe, expect, it } from 'vitest';
import { buildSearch } from './node-search.ts';

const built = await buildSearch(200);
afterAll(() => built.remove());

/** Addresses of the first results, which a reader sees without asking for more. */
async function firstSix(query: string): Promise<string[]> {
  const { results } = await built.search.searcher.search(query);
  return Promise.all(results.slice(0, 6).map(async (result) => (await built.search.show(result)).href.replace(/#.*/, '')));
}

describe('what citizens type', { timeout: 60_000 }, () => {
  it.each([
    ['โกง', '/2568/indicators/10/'],
    ['ทุจริต โกง', '/2568/indicators/10/'],
    ['ฮั้ว', '/2568/measures/5/'],
    ['กินเปอร์เซ็น', '/2568/indicators/10/'],
    ['อปต', '/2568/indicators/7/'],
    ['จริยะทำ', '/2568/measures/1/'],
    ['ขัดกันผลประโยช', '/2568/measures/2/'],
  ])('%s finds %s', async (query, page) => {
    expect(await firstSix(query)).toContain(page);
  });

  it.each(['ร้องเรียน', 'ร้องเรีย', 'รองเรียน', 'ร้องเรียนที่ไหน', 'แจ้ง', 'ร้องทุกข์', 'เบอร์', 'เบอร์โทร', 'เปอร์โทร'])('%s leads to the page that says how', async (query) => {
    expect((await firstSix(query))[0]).toBe('/contact/');
  });

  it.each(['คะแนน ita', 'คะแนนita', 'คะแนนITA', 'ได้กี่คะแนน', 'ปี 68', 'ปี68', 'ปี 2568', 'ita 68'])('%s leads to the year', async (query) => {
    expect((await firstSix(query))[0]).toBe('/2568/');
  });

  it.each(['รายงานปี 2568', 'รายงาน 2568', 'รายงาน', 'รายงานฉบับเต็ม', 'รายงานปี 68', 'รายงาน pdf', 'pdf'])('%s leads to the report', async (query) => {
    expect((await firstSix(query))[0]).toBe('/2568/report/');
  });

  it.each(['ใบปิดประกาศ', 'โปสเตอร์', 'poster', 'พิมพ์'])('%s leads to the posters of the report and of the assessment', async (query) => {
    expect(await firstSix(query)).toEqual(expect.arrayContaining(['/2568/poster/', '/oit/2569/poster/']));
  });

  it('names the file of the report, and finds what it gathers where that stands alone', async () => {
    const { results } = await built.search.searcher.search('รายงาน pdf');
    const shown = await built.search.show(results[0] as (typeof results)[0]);
    expect(shown.excerpt.map(({ text }) => text).join('')).toContain('report.pdf');
    const gathered = built.records.find(({ url }) => url === '/2568/report/')?.sections.map(({ text }) => text).join(' ') ?? '';
    expect(gathered.length).toBeLessThan(400);
  });

  it('reads the beginning of another word for a thing as that word', async () => {
    expect(await firstSix('คอร์รัปช')).toEqual(await firstSix('คอร์รัปชั่น'));
  });
});
