import { bringAxe, looks, openWithoutScripts, violationsOf, widths } from '../lib/axe.ts';
import { serveBuilt } from './bench-browser.ts';
import { buildBenchSite } from './bench-site.ts';
import { pagesOf, readPage } from './page-kinds.ts';
import { startChromium } from './search-browser.ts';
import { printTable } from './table.ts';

/** As many as the machine of a small office has cores. */
const tabs = 2;

/** Prints what axe finds on every page, at every width and in every look, with its scripts and without: what `npm test` asks in part, in full. */
export async function benchAxe(): Promise<void> {
  const dist = await buildBenchSite();
  const served = await serveBuilt(dist, true);
  const browser = await startChromium();
  const addresses = await pagesOf(dist);
  const left = addresses.values();
  const found: string[] = [];
  const runs = new Map<string, number>();
  async function askLeft(): Promise<void> {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    for (const address of left) {
      for (const scripts of ['JavaScript on', 'JavaScript off']) {
        if (scripts === 'JavaScript on') {
          await page.goto(`${served.origin}${address}`);
          await page.waitForSelector('[data-page-tools] button');
        } else await openWithoutScripts(page, `${served.origin}${address}`, readPage(dist, address));
        await bringAxe(page);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          for (const look of looks) {
            const way = `${look}, ${scripts}`;
            runs.set(way, (runs.get(way) ?? 0) + 1);
            found.push(...(await violationsOf(page, look)).map((one) => `${address} ${width} ${way}: ${one}`));
          }
        }
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: tabs }, askLeft));
  } finally {
    await browser.close();
    await served.close();
  }
  const rows = [...runs].map(([way, count]) => [way, String(count), String(found.filter((one) => one.includes(` ${way}: `)).length)]);
  printTable(`axe on ${addresses.length} pages at ${widths.join(', ')} px (the bar: 0 violations)`, [['way', 'runs', 'violations'], ...rows]);
  for (const one of found) console.log(one);
}
