import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBenchSite, workshop } from './bench-site.ts';
import { measureWire, serveBuilt } from './bench-browser.ts';
import { weighPage } from './page-files.ts';
import { kindsOfPages, readPage } from './page-kinds.ts';
import { startChromium } from './search-browser.ts';
import { buildStarlight } from './starlight-site.ts';
import { printTable } from './table.ts';

/**
 * Prints what each kind of page weighs, and what a first visit to it costs beside Starlight with the same text.
 * Starlight draws with the fonts of the system; ours are in the figures. The copy that our worker keeps for days without a network is not: it comes after the visit.
 */
export async function benchPages(only: readonly string[]): Promise<void> {
  const dist = await buildBenchSite();
  const pages = await kindsOfPages(dist, only);
  const weights = pages.map(({ kind, address }) => {
    const { html, css, firstView, whole } = weighPage(readPage(dist, address), (file) => readFileSync(join(dist, file)));
    return [kind, address, ...[html, css, firstView, whole].map(String)];
  });
  printTable('Bytes of the heaviest page of each kind, Brotli (the bars: first view 14,000, whole 60,000)', [['page', 'address', 'HTML', 'CSS', 'first view', 'whole'], ...weights]);

  const starlight = await buildStarlight(join(workshop, 'starlight'), dist, pages);
  const own = await serveBuilt(dist, true);
  const other = await serveBuilt(starlight, false);
  const browser = await startChromium();
  const rows: string[][] = [];
  try {
    for (const { kind, address } of pages) {
      const ours = await measureWire(browser, `${own.origin}${address}`);
      const theirs = await measureWire(browser, `${other.origin}${address}`);
      const figures = [ours.bytes, theirs.bytes, ours.bytes / theirs.bytes, ours.requests, theirs.requests, ours.requests / theirs.requests, ours.scriptBytes, theirs.scriptBytes];
      rows.push([kind, ...figures.map((figure, column) => (column === 2 || column === 5 ? figure.toFixed(2) : String(figure)))]);
    }
  } finally {
    await browser.close();
    await own.close();
    await other.close();
  }
  printTable('A first visit in Chromium, header fields and fonts too; Starlight with the same text', [['page', 'bytes', 'Starlight', 'ratio', 'requests', 'Starlight', 'ratio', 'script bytes', 'Starlight'], ...rows]);
}
