import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../lib/chromium.js';
import { serveBuilt } from './bench-browser.ts';
import { buildBenchSite } from './bench-site.ts';
import { freePort } from './free-port.ts';
import { kindsOfPages } from './page-kinds.ts';
import { median, printTable } from './table.ts';

const runs = 3;
/** How often a page is tried anew where the browser's own trace came out broken, which it does now and then. */
const attempts = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Verdict {
  /** Of 100, by category. */
  scores: number[];
  /** What was not found perfect, with its share of 1. */
  failing: string[];
}

/** Has Lighthouse judge a page as a phone would see it, with its own simulated slow line. */
async function judgePage(address: string, port: number, left = attempts): Promise<Verdict> {
  const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] });
  const failure = result ? result.lhr.runtimeError?.message : 'no result';
  if (!result || failure !== undefined) {
    if (left === 1) throw new Error(`Lighthouse could not judge ${address}: ${failure ?? ''}`);
    console.warn(`${address} is judged again: ${failure ?? ''}`);
    return judgePage(address, port, left - 1);
  }
  const { lhr } = result;
  const counted = categories.flatMap((name) => (lhr.categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => id));
  return {
    scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? NaN) * 100)),
    failing: counted.flatMap((id) => {
      const audit = lhr.audits[id];
      return audit && audit.score !== null && audit.score < 1 ? [`${id} ${audit.displayValue ?? audit.score}`] : [];
    }),
  };
}

/** Prints Lighthouse's four scores of each kind of page, and what keeps any from being 100. */
export async function benchLighthouse(only: readonly string[]): Promise<void> {
  const dist = await buildBenchSite();
  const served = await serveBuilt(dist, true);
  const port = await freePort();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
  const rows: string[][] = [];
  try {
    for (const { kind, address } of await kindsOfPages(dist, only)) {
      const verdicts: Verdict[] = [];
      for (let run = 0; run < runs; run += 1) verdicts.push(await judgePage(`${served.origin}${address}`, port));
      const scores = categories.map((_, index) => String(median(verdicts.map((verdict) => verdict.scores[index] ?? NaN))));
      rows.push([kind, ...scores, [...new Set(verdicts.flatMap(({ failing }) => failing.map((line) => line.replace(/ .*/, ''))))].join(' ')]);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  printTable(`Lighthouse for phones, medians of ${runs} (the bar: 100 each); whatever was not perfect in any run`, [['page', ...categories, 'not perfect'], ...rows]);
}
