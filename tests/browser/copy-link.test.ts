import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { strictPolicy, visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist, strictPolicy)));
afterAll(() => visited.close());

/** One page of each kind that has rows with addresses. */
const pages = ['/2568/measures/1/', '/2568/indicators/6/', '/oit/2569/o26/', '/documents/', '/changes/'];

describe('the link of a row', { timeout: 60_000 }, () => {
  it.each(pages)('copies its address on %s and says so', async (address) => {
    const page = await visited.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(address);
    await page.waitForSelector('.row-said', { state: 'attached' });
    const link = page.locator('a[data-row-link]').last();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByText('คัดลอกลิงก์แล้ว').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    // Reading goes on in the row.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector(':target')?.contains(document.activeElement))).toBe(true);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it('stands on each row of a list, and nowhere on paper', async () => {
    const page = await visited.open();
    for (const [address, rows] of [['/2568/measures/1/', '.article-body .steps li'], ['/documents/', '.documents > li'], ['/changes/', '.change-commit']] as const) {
      await page.goto(address);
      const spots = await page.locator(rows).evaluateAll((all) => all.map(({ id }) => id));
      expect(spots.length).toBeGreaterThan(0);
      expect(await page.locator('a[data-row-link]').evaluateAll((links) => links.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))))).toEqual(spots);
    }
    await page.goto('/2568/measures/1/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('a[data-row-link]').evaluateAll((links) => links.filter((link) => link.checkVisibility()).length)).toBe(0);
    await page.context().close();
  });

  it('says where the address is when it cannot be copied', async () => {
    const page = await visited.open();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.goto('/2568/measures/1/');
    await page.waitForSelector('.row-said', { state: 'attached' });
    await page.locator('a[data-row-link]').first().click();
    await page.getByRole('status').filter({ hasText: 'แถบที่อยู่' }).waitFor();
    expect(page.url()).toMatch(/#\w+-1$/);
    await page.context().close();
  });
});
