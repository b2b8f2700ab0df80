import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
let browser: Visit;
beforeAll(async () => (browser = await visit(site.dist)));
afterAll(() => browser.close());

describe('a reader comes to the very place', { timeout: 60_000 }, () => {
  it.each([360, 1280])('of the table of scores from the home page, which opens on a screen of %s', async (width) => {
    const page = await browser.open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    await page.goto('/');
    await page.click('text=ดูคะแนนและสถานะเป็นตาราง');
    await page.waitForURL(/\/\d{4}\/#/);
    const table = page.locator('table:target');
    expect(await table.isVisible()).toBe(true);
    expect((await table.boundingBox())?.y).toBeLessThan(800);
    expect(await page.locator('#scores').count()).toBe(1);
    await page.context().close();
  });

  it('of each table of the report by its heading', async () => {
    const page = await browser.open();
    await page.goto('/2568/report/');
    const tables = await page.locator('main table').evaluateAll((all) => all.map((table) => table.parentElement?.querySelector(':scope > h2')?.textContent ?? ''));
    expect(tables).toHaveLength(4);
    expect(new Set(tables).size).toBe(4);
    expect(tables).not.toContain('');
    expect(await page.locator('main h2#form-measures').count()).toBe(1);
    await page.context().close();
  });
});
