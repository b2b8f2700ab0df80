import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { project } from '../site/built-site.ts';
import { buildSeveralYears } from '../site/several-years.ts';
import { visit, type Visit } from './browser.ts';

let dist: string;
let visited: Visit;
beforeAll(async () => {
  dist = await buildSeveralYears(join(project, '.cache/several-years-test'));
  visited = await visit(dist);
}, 120_000);
afterAll(() => visited.close());

const pages = ['/', '/2568/', '/2568/indicators/7/', '/2568/indicators/8/'];

it('draws the years within the screen, for everyone', { timeout: 120_000 }, async () => {
  const page = await visited.open();
  for (const address of pages) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${address} at ${width}`).toBeLessThanOrEqual(width);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id), address).toEqual([]);
    }
  }
  expect(page.complaints).toEqual([]);
});

it('leaves no page asking for a worker where the agency wants nothing kept', () => {
  const pages = globSync('**/*.html', { cwd: dist });
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((page) => readFileSync(join(dist, page), 'utf8').includes('data-kept'))).toEqual([]);
});

it('shows trends, cuts and what became of the lowest indicator, and leaves older years as they were', { timeout: 60_000 }, async () => {
  const page = await visited.open({ javaScriptEnabled: false });
  await page.goto('/2568/');
  expect(await page.locator('.multiples .trend').count()).toBe(10);
  expect(await page.locator('#followed + ul').innerText()).toContain('ปี 2567 ได้ 85.25 (+9.19)');
  await page.goto('/2568/indicators/8/');
  expect(await page.locator('.trend').getAttribute('aria-label')).toContain('ชุดตัวชี้วัดเปลี่ยนไป');
  await page.goto('/2567/indicators/7/');
  expect(await page.locator('.trend').getAttribute('aria-label')).not.toContain('2568');
  await page.goto('/2566/');
  expect(await page.locator('.trend').count()).toBe(0);
});
