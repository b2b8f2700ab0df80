import { rm } from 'node:fs/promises';
import { askChromium, askFirefox, measureSearch, startChromium } from './search-browser.ts';
import { generatedQueries, judge, writtenQueries, writtenQueriesFile, type JudgedQuery } from './search-queries.ts';
import { buildRealSite, serveSearch } from './search-site.ts';
import { askStock, buildStock } from './search-stock.ts';
import { median, printTable } from './table.ts';

const distractors = 200;
const eachKind = 120;
const slowdown = 4;
const runs = 5;

/** Pairs of queries, a first and a following one, for what a search costs. */
const pairs = [
  ['จัดซื้อจัดจ้าง', 'ร้องเรียน'],
  ['ทุจริต', 'ของขวัญ'],
  ['ร้องเรียนการทุจริต', 'ภาษีออนไลน์'],
  ['ตัวชี้วัดที่ 9', 'สินบน'],
  ['โปร่งไส', 'ยืมทรัพย์สิน'],
] as const;

const share = (figure: number) => figure.toFixed(3);

/**
 * Measures search: what it finds (against stock Pagefind), whether browsers agree, what it costs on the wire and in time.
 * @param counts entries to measure sizes at; those that the other benchmarks take are replaced by 216, 2,000 and 20,000 where none is given
 */
export async function benchSearch(counts: readonly number[]): Promise<void> {
  const built = await buildRealSite();
  const browser = await startChromium();
  try {
    await benchQuality(built, browser);
    await benchCost(built, browser, counts.some((count) => count >= 10_000) ? [16, distractors + 16, 2_000, 20_000] : [16, distractors + 16, 2_000]);
  } finally {
    await browser.close();
    await rm(built, { recursive: true, force: true });
  }
}

type Chromium = Awaited<ReturnType<typeof startChromium>>;

async function benchQuality(built: string, browser: Chromium): Promise<void> {
  const site = await serveSearch(built, distractors);
  const written = await writtenQueries(site.records);
  if (!written) console.log(`The written queries are not there: ${writtenQueriesFile}`);
  const entries = site.records.filter(({ kind }) => kind === 'measure' || kind === 'indicator').slice(0, 40);
  const all: JudgedQuery[] = [...(written ?? []), ...generatedQueries(entries, site.records, eachKind)];
  const queries = all.map(({ query }) => query);
  const lists = await askChromium(browser, site, queries);
  const firefox = await askFirefox(site, queries);
  const stock = await buildStock(site.records);
  const stockLists = await askStock(stock, queries);
  stock.remove();
  await site.close();

  const groups: [string, (index: number) => boolean][] = [
    ...(written ? [['written', (index: number) => index < written.length] as [string, (index: number) => boolean]] : []),
    ['generated', (index) => index >= (written?.length ?? 0)],
    ...['aligned', 'unaligned', 'mistyped', 'half-typed'].map((kind): [string, (index: number) => boolean] => [`– ${kind}`, (index) => all[index]?.kind === kind]),
  ];
  printTable(`What search finds among ${distractors} generated pages, in Chromium; stock Pagefind over the same pages`, [
    ['queries', 'number', 'recall@5', 'MRR', 'precision@5', 'stock recall@5', 'ratio'],
    ...groups.map(([name, belongs]) => {
      const judged = (from: readonly string[][]) => judge(all.flatMap(({ right }, index) => (belongs(index) && right.length > 0 ? [{ right, found: from[index] ?? [] }] : [])));
      const own = judged(lists);
      const other = judged(stockLists);
      return [name, String(own.queries), share(own.recall), share(own.reciprocalRank), share(own.precision), share(other.recall), (own.recall / other.recall).toFixed(2)];
    }),
  ]);
  const negatives = all.flatMap(({ kind }, index) => (kind === 'negative' ? [lists[index]?.length ?? 0] : []));
  console.log(`Nothing found where nothing is right: ${negatives.filter((found) => found === 0).length} of ${negatives.length}`);
  const same = firefox && lists.filter((list, index) => JSON.stringify(list) === JSON.stringify(firefox[index])).length;
  console.log(same === undefined ? 'No Firefox here: its lists were not compared.' : `The same lists in Firefox and Chromium: ${same} of ${lists.length}`);
}

async function benchCost(built: string, browser: Chromium, sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const site = await serveSearch(built, size - 16);
    const stock = size <= 2_000 ? await buildStock(site.records) : undefined;
    stock?.remove();
    const costs: { bytes: number; following: number; first: number; next: number }[] = [];
    for (const [first, following] of pairs) {
      const timed = [];
      for (let run = 0; run < runs; run++) timed.push(await measureSearch(browser, site.origin, first, following, slowdown));
      costs.push({
        bytes: timed[0]?.bytes ?? NaN,
        following: timed[0]?.followingBytes ?? NaN,
        first: median(timed.map(({ firstMilliseconds }) => firstMilliseconds)),
        next: median(timed.map(({ followingMilliseconds }) => followingMilliseconds)),
      });
    }
    await site.close();
    const figures = (pick: (cost: (typeof costs)[number]) => number, unit: number) => `${(median(costs.map(pick)) / unit).toFixed(0)} (${(Math.max(...costs.map(pick)) / unit).toFixed(0)})`;
    rows.push([
      String(size),
      figures(({ bytes }) => bytes, 1000),
      figures(({ following }) => following, 1000),
      figures(({ first }) => first, 1),
      figures(({ next }) => next, 1),
      site.indexSeconds.toFixed(1),
      stock ? stock.indexSeconds.toFixed(1) : '–',
      stock ? (site.indexSeconds / stock.indexSeconds).toFixed(2) : '–',
    ]);
  }
  printTable(`What search costs: ${pairs.length} pairs of queries, the median and the most; ${slowdown}× slower processor, medians of ${runs}`, [
    ['entries', 'first kB', 'following kB', 'first ms', 'following ms', 'index s', 'stock s', 'ratio'],
    ...rows,
  ]);
}
