import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist)));
afterAll(() => visited.close());

const widths = [360, 1280];
const schemes = ['light', 'dark'] as const;

/** Pages in as many parts as there are tabs open side by side. */
const tabs = [0, 1].map((tab) => site.pages.filter((_, index) => index % 2 === tab));

describe('every page, at 360 px and 1280 px, light and dark', () => {
  it.concurrent.each(tabs.map((pages, tab) => ({ tab, pages })))('has no axe violation (tab $tab)', { timeout: 300_000 }, async ({ pages }) => {
    const page = await visited.open();
    const violations: string[] = [];
    for (const address of pages) {
      await page.goto(address);
      await page.evaluate(axe.source);
      for (const width of widths) {
        for (const colorScheme of schemes) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }));
          violations.push(...found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${address} ${width} ${colorScheme} ${id} ${target.join(' ')}`)));
        }
      }
    }
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('shows nothing wider than the screen from 320 px up', { timeout: 240_000 }, async () => {
    const page = await visited.open();
    const wide: string[] = [];
    for (const address of site.pages) {
      await page.goto(address);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        if (scroll > width) wide.push(`${address} ${scroll} at ${width}`);
      }
    }
    expect(wide).toEqual([]);
    await page.context().close();
  });
});
