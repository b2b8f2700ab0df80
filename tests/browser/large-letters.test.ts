import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
// Letters of twice the usual size, as a reader sets them in the browser: widths in em count them, as no style of a page can.
beforeAll(async () => (visited = await visit(site.dist, undefined, ['--blink-settings=defaultFontSize=32'])));
afterAll(() => visited.close());

it('breaks no score and hides nothing of what is asked on a narrow screen with letters of twice the size', { timeout: 60_000 }, async () => {
  const page = await visited.open({ viewport: { width: 360, height: 740 } });
  const linesOf = (part: string) => page.locator(part).first().evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element.firstChild ?? element);
    return range.getClientRects().length;
  });
  await page.goto('/2568/indicators/6/');
  expect(await linesOf('.one-score b')).toBe(1);
  await page.goto('/2568/');
  expect(await linesOf('.panel-total')).toBe(1);
  expect((await page.locator('.bands th[scope=row]').first().boundingBox())?.width).toBeGreaterThan(280);
  const figures = await page.locator('.band-strip text').evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
  expect(figures.length).toBeGreaterThan(3);
  expect(figures.filter(({ left }, index) => left < (figures[index - 1]?.right ?? 0))).toEqual([]);

  await page.goto(`/search/?q=${encodeURIComponent('ร้องเรียน')}`);
  await page.waitForSelector('[data-search-results] li');
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
  const controls = await page.locator('main :is(input, select, button)').evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).map((part) => ({ right: part.getBoundingClientRect().right, isCut: part.scrollWidth > part.clientWidth })));
  expect(controls.length).toBeGreaterThan(5);
  expect(controls.filter(({ right, isCut }) => right > 360 || isCut)).toEqual([]);
  expect(page.complaints).toEqual([]);
});
