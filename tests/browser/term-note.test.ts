import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { strictPolicy, visit, type Visit } from './browser.ts';

const site = await builtSite();
const address = '/2568/measures/1/';
let visited: Visit;
let page: Awaited<ReturnType<Visit['open']>>;
beforeAll(async () => {
  visited = await visit(site.dist, strictPolicy);
  page = await visited.open({ hasTouch: true });
});
afterAll(() => visited.close());

/** Asks by keyboard for the note of the page's last term. */
async function ask() {
  await page.goto(address);
  await page.waitForSelector('a.term[aria-expanded]');
  const word = page.locator('a.term').last();
  const note = page.locator('.term-note');
  await word.focus();
  await page.keyboard.press('Enter');
  await note.waitFor();
  const hasFocus = () => word.evaluate((element) => element === document.activeElement);
  return { word, note, hasFocus };
}

describe('a word of the glossary', { timeout: 60_000 }, () => {
  it('tells its meaning beside it, in the words of the glossary, and to readers of screens', async () => {
    const { word, note } = await ask();
    const spot = new URL((await word.getAttribute('href')) ?? '', visited.origin).hash.slice(1);
    const [, meaning = ''] = new RegExp(`id="${spot}"[\\s\\S]*?<dd>([^<]+)</dd>`).exec(site.read('/glossary/').toString()) ?? [];
    expect(meaning).not.toBe('');
    expect(await note.innerText()).toContain(meaning);
    expect(await word.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('status').filter({ hasText: meaning }).waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${visited.origin}${address}`);
    expect([page.foreign, page.complaints]).toEqual([[], []]);
  });

  it('is closed by Escape and by asking again, and keeps the focus', async () => {
    const { word, note, hasFocus } = await ask();
    for (const key of ['Escape', 'Enter', 'Space']) {
      if (!(await note.isVisible())) await page.keyboard.press('Enter');
      await note.waitFor();
      await page.keyboard.press(key);
      await note.waitFor({ state: 'detached' });
      expect(await hasFocus(), key).toBe(true);
      expect(await word.getAttribute('aria-expanded'), key).toBe('false');
    }
  });

  it('leads on by Tab to the whole entry, gives the focus back from there, and covers nothing after it', async () => {
    const { word, note, hasFocus } = await ask();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(await word.evaluate((link: HTMLAnchorElement) => link.href));
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Enter');
    await note.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await note.waitFor({ state: 'detached' });
  });

  it('opens and closes by touch, within a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await page.waitForSelector('a.term[aria-expanded]');
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
    await page.locator('a.term').first().tap();
    await note.waitFor();
    // Some telephones tell of a tap on plain words by nothing else.
    await page.evaluate(() => document.querySelector('h1')?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true })));
    await note.waitFor({ state: 'detached' });
  });

  it('is accessible in every look, open, and absent on paper', async () => {
    const { note } = await ask();
    await page.evaluate(axe.source);
    for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { contrast: 'more' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: null, ...look });
      const options: axe.RunOptions = { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !('forcedColors' in look) } } };
      const violations = await page.evaluate((asked) => (globalThis as unknown as { axe: typeof axe }).axe.run('p:has(.term-note), li:has(.term-note), dd:has(.term-note)', asked).then((answer) => answer.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)), options);
      expect(violations, JSON.stringify(look)).toEqual([]);
    }
    expect(await note.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print', contrast: null, forcedColors: null });
    expect(await note.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('is a link to the glossary without JavaScript, and where the glossary cannot be fetched', async () => {
    const without = await visited.open({ javaScriptEnabled: false });
    // What is kept for reading without a network would answer too.
    const cut = await visited.open({ serviceWorkers: 'block' });
    await cut.route('**/data/glossary.json', (route) => route.abort());
    for (const opened of [without, cut]) {
      await opened.goto(address);
      await opened.locator('a.term').first().click();
      await opened.waitForURL(/\/glossary\/#term-\d+$/);
      await opened.context().close();
    }
  });
});
