import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist)));
afterAll(() => visited.close());

/** One page of each kind. */
const pages = ['/', '/2568/', '/2568/measures/1/', '/2568/indicators/6/', '/2568/report/', '/search/', '/glossary/', '/oit/2569/', '/oit/2569/o26/', '/a-z/'];

describe('by keyboard alone', () => {
  it.each(pages)('everything on %s is reached in the order it is written, without a trap', { timeout: 60_000 }, async (address) => {
    const page = await visited.open();
    await page.goto(address);
    await page.waitForSelector('[data-page-tools] button');
    // What takes the focus, numbered in the order of the document; of radio buttons only one of a group does.
    const expected = await page.evaluate(() => {
      const takes = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLButtonElement).disabled)
        .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio') || element.checked);
      takes.forEach((element, index) => (element.dataset['order'] = String(index)));
      return takes.length;
    });
    const order: number[] = [];
    for (let presses = 0; presses < expected; presses += 1) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate(() => Number((document.activeElement as HTMLElement | null)?.dataset['order'] ?? -1)));
    }
    expect(order).toEqual(Array.from({ length: expected }, (_, index) => index));
    await page.context().close();
  });

  it('a link past the header comes first and leads to the content', async () => {
    const page = await visited.open();
    await page.goto('/2568/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ข้ามไปที่เนื้อหา');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.context().close();
  });
});
