import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist)));
afterAll(() => visited.close());

it('keeps a reader\'s size and contrast for every page, from the first thing that is drawn', { timeout: 60_000 }, async () => {
  const page = await visited.open({ viewport: { width: 360, height: 740 } });
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  await page.goto('/accessibility/');
  const before = await size();
  await page.getByLabel('ใหญ่มาก').check();
  await page.getByLabel('เข้มขึ้น').check();
  expect(await size()).toBeCloseTo(before * 1.375, 1);

  // What is set when the first thing to be drawn comes is what the reader first sees.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('.skip-link') === null) return;
      observer.disconnect();
      const { size, contrast } = document.documentElement.dataset;
      (globalThis as { first?: unknown }).first = { size, contrast };
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/2568/');
  expect(await page.evaluate(() => (globalThis as { first?: unknown }).first)).toEqual({ size: 'larger', contrast: 'more' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // A page that the browser put aside whole runs no script again when its reader comes back to it.
  const atReturn = (reading: Record<string, string>) => page.evaluate((chosen) => {
    localStorage.setItem('reading', JSON.stringify(chosen));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    return Object.fromEntries(Object.entries(document.documentElement.dataset));
  }, reading);
  await page.waitForSelector('[data-page-tools] button');
  expect(await atReturn({ contrast: 'more' })).toEqual({ contrast: 'more' });
  expect(await atReturn({ size: 'larger', contrast: 'more' })).toEqual({ size: 'larger', contrast: 'more' });

  await page.goto('/accessibility/');
  await page.locator('[data-reading]').waitFor();
  expect(await page.getByLabel('ใหญ่มาก').isChecked()).toBe(true);
  await page.getByLabel('ปกติ').check();
  await page.getByLabel('ตามที่เครื่องตั้งไว้').check();
  expect([await size(), await page.evaluate(() => localStorage.length)]).toEqual([before, 0]);
  expect(page.complaints).toEqual([]);
});

it('keeps the place of the controls until they work', async () => {
  const page = await visited.open({ viewport: { width: 360, height: 740 } });
  let held: (() => void) | undefined;
  await page.route('**/_astro/tools-*.js', async (route) => {
    await new Promise<void>((resolve) => (held = resolve));
    await route.continue();
  });
  const spot = () => page.evaluate(() => [...document.querySelectorAll('h2')].at(-1)?.getBoundingClientRect().top);
  await page.goto('/accessibility/');
  const before = await spot();
  expect(await page.locator('[data-reading]').isVisible()).toBe(false);
  held?.();
  await page.locator('[data-reading]').waitFor();
  expect(await spot()).toBe(before);
});

it('offers no control that would do nothing: none without JavaScript', async () => {
  const page = await visited.open({ javaScriptEnabled: false });
  await page.goto('/accessibility/');
  expect(await page.locator('[data-reading]').isVisible()).toBe(false);
});
