import type { CDPSession, Page } from 'playwright-core';
import { firstVisit, serveBuilt } from './bench-browser.ts';
import { buildBenchSite } from './bench-site.ts';
import { kindsOfPages } from './page-kinds.ts';
import { startChromium } from './search-browser.ts';
import { median, printTable } from './table.ts';

const runs = 3;

/** A weak phone on a weak signal: 400 kbit/s, and 400 ms before each answer. */
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const slowdown = 4;

interface Paint {
  /** Milliseconds until something is drawn. */
  first: number;
  /** Milliseconds until the largest piece of what is seen is drawn. */
  largest: number;
  /** What the largest piece is. */
  what: string;
  /** Cumulative layout shift. */
  shift: number;
}

type Seen = Omit<Paint, 'first'>;

async function measurePaint(page: Page, devtools: CDPSession, address: string): Promise<Paint> {
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const seen: Seen = { largest: 0, what: '', shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[]) {
        seen.largest = entry.startTime;
        seen.what = `${entry.element?.tagName.toLowerCase() ?? '?'}${entry.element?.className ? `.${entry.element.className}` : ''}`;
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(1500);
  return page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    ...(globalThis as unknown as { seen: Seen }).seen,
  }));
}

/** Prints when each kind of page is drawn, and how much of it moves afterwards, on a weak phone with a weak signal that has never been here. */
export async function benchPaint(only: readonly string[]): Promise<void> {
  const dist = await buildBenchSite();
  const served = await serveBuilt(dist, true);
  const browser = await startChromium();
  const rows: string[][] = [];
  try {
    for (const { kind, address } of await kindsOfPages(dist, only)) {
      const paints: Paint[] = [];
      for (let run = 0; run < runs; run += 1) paints.push(await firstVisit(browser, (page, devtools) => measurePaint(page, devtools, `${served.origin}${address}`)));
      const seconds = (pick: (paint: Paint) => number) => (median(paints.map(pick)) / 1000).toFixed(2);
      rows.push([kind, seconds(({ first }) => first), seconds(({ largest }) => largest), Math.max(...paints.map(({ shift }) => shift)).toFixed(4), paints[0]?.what ?? '']);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  printTable(`When pages are drawn: Chromium, processor ${slowdown}× slower, 400 kbit/s, 400 ms a request, medians of ${runs} (the bars: largest 2.0 s, shift 0; the worst shift is shown)`, [['page', 'first s', 'largest s', 'shift', 'largest piece'], ...rows]);
}
