import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { strictPolicy, visit, type Visit } from './browser.ts';

const site = await builtSite();
const address = '/2568/measures/1/';
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist, strictPolicy)));
afterAll(() => visited.close());

/** A page on which the note of its last term was asked for by keyboard. */
async function asked(options: Parameters<Visit['open']>[0] = {}) {
  const page = await visited.open(options);
  await page.goto(address);
  const word = page.locator('a.term').last();
  const note = page.locator('.term-note');
  await word.focus();
  await page.keyboard.press('Enter');
  await note.waitFor();
  return { page, word, note };
}

describe('a word of the glossary', () => {
  it('tells its meaning beside it, in the words of the glossary, and to readers of screens', async () => {
    const { page, word, note } = await asked();
    const spot = new URL((await word.getAttribute('href')) ?? '', visited.origin).hash.slice(1);
    const [, meaning = ''] = new RegExp(`id="${spot}"[\\s\\S]*?<dd>([^<]+)</dd>`).exec(site.read('/glossary/').toString()) ?? [];
    expect(meaning).not.toBe('');
    expect(await note.innerText()).toContain(meaning);
    expect(await word.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('status').filter({ hasText: meaning }).waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${visited.origin}${address}`);
    expect([page.foreign, page.complaints]).toEqual([[], []]);
    await page.context().close();
  });

  it.each(['Escape', 'Enter', 'Space'])('is closed by %s and keeps the focus', async (key) => {
    const { page, word, note } = await asked();
    await page.keyboard.press(key);
    await note.waitFor({ state: 'detached' });
    expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await word.getAttribute('aria-expanded')).toBe('false');
    await page.context().close();
  });

  it('leads on by Tab to the whole entry, and gives the focus back from there', async () => {
    const { page, word, note } = await asked();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(new URL((await word.getAttribute('href')) ?? '', visited.origin).href);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('covers nothing that takes the focus after it', async () => {
    const { page, note } = await asked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await note.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('opens and closes by touch, within a narrow screen', async () => {
    const page = await visited.open({ viewport: { width: 320, height: 640 }, hasTouch: true });
    await page.goto(address);
    const note = page.locator('.term-note');
    for (const word of (await page.locator('a.term').all()).slice(0, 3)) {
      await word.tap();
      await note.waitFor();
      const box = await note.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await word.tap();
      await note.waitFor({ state: 'detached' });
    }
    await page.context().close();
  });

  it.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { contrast: 'more' }, { forcedColors: 'active' }] as const)('is accessible in %o, open', async (look) => {
    const { page } = await asked(look);
    await page.evaluate(axe.source);
    const rules = 'forcedColors' in look ? { 'color-contrast': { enabled: false } } : {};
    const violations = await page.evaluate((options) => (globalThis as unknown as { axe: typeof axe }).axe.run('main', options).then((answer) => answer.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)), { rules } as axe.RunOptions);
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('is absent on paper', async () => {
    const { page, note } = await asked();
    await page.emulateMedia({ media: 'print' });
    expect(await note.isVisible()).toBe(false);
    await page.context().close();
  });

  it('is a link to the glossary without JavaScript, and where the glossary cannot be fetched', async () => {
    const without = await visited.open({ javaScriptEnabled: false });
    await without.goto(address);
    await without.locator('a.term').first().click();
    expect(without.url()).toMatch(/\/glossary\/#term-\d+$/);
    const cut = await visited.open();
    await cut.route('**/data/glossary.json', (route) => route.abort());
    await cut.goto(address);
    await cut.locator('a.term').first().click();
    await cut.waitForURL(/\/glossary\/#term-\d+$/);
    await Promise.all([without, cut].map((page) => page.context().close()));
  });
});
