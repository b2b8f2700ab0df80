import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist)));
afterAll(() => visited.close());

describe('an address that is not there', () => {
  it('leads to the page that was meant where only its letters were capitals', { timeout: 60_000 }, async () => {
    const page = await visited.open();
    const answer = await page.goto('/oit/2569/O26/#element-1');
    expect(answer?.status()).toBe(404);
    const hint = page.locator('[data-lost-hint] a');
    await hint.waitFor();
    await hint.click();
    await page.waitForURL('**/oit/2569/o26/#element-1');
    await page.context().close();
  });

  it('leads nowhere where there is no such page either', { timeout: 60_000 }, async () => {
    const page = await visited.open();
    const asked = page.waitForResponse((response) => response.request().method() === 'HEAD');
    await page.goto('/oit/2569/O99/');
    expect((await asked).status()).toBe(404);
    expect(await page.locator('[data-lost-hint]').isVisible()).toBe(false);
    await page.context().close();
  });
});
