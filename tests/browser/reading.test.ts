import { afterAll, beforeAll, expect, it } from 'vitest';
import { unbrokenWords } from '../../src/domain/unbroken.ts';
import { builtSite } from '../site/built-site.ts';
import { askEach, visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist)));
afterAll(() => visited.close());

it('asks no other origin for anything and writes nothing to the console', { timeout: 240_000 }, async () => {
  const tabs = [await visited.open(), await visited.open()];
  await askEach(site.pages, tabs, async (page, address) => {
    await page.goto(address, { waitUntil: 'networkidle' });
  });
  expect(tabs.flatMap(({ foreign }) => foreign)).toEqual([]);
  expect(tabs.flatMap(({ complaints }) => complaints)).toEqual([]);
});

it('says the same words with JavaScript off', { timeout: 240_000 }, async () => {
  const tabs = await Promise.all([1, 2].map(async () => ({ withScript: await visited.open(), without: await visited.open({ javaScriptEnabled: false }) })));
  // Searching and checking a file say in words of their own what needs JavaScript; their tests read those.
  const pages = site.pages.filter((page) => !site.read(page).includes('<noscript>'));
  expect(pages.length).toBe(site.pages.length - 2);
  await askEach(pages, tabs, async ({ withScript, without }, address) => {
    await withScript.goto(address);
    await without.goto(address);
    // Controls that only a script can serve are not there without it.
    await withScript.evaluate(() => document.querySelectorAll('[data-copy-here] button, [data-reading]').forEach((control) => control.remove()));
    const words = await withScript.locator('main').innerText();
    expect(words.length, address).toBeGreaterThan(20);
    expect(await without.locator('main').innerText(), address).toBe(words);
  });
});

it('lists every entry on the search page with JavaScript off', async () => {
  const page = await visited.open({ javaScriptEnabled: false });
  await page.goto('/search/');
  const listed = await page.locator('main a').evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')));
  const entries = site.pages.filter((address) => /^\/\d{4}\/(measures|indicators)\/./.test(address));
  expect(entries.length).toBe(16);
  for (const entry of entries) expect(listed).toContain(entry);
});

it('breaks no line inside a word at twelve widths, nor in headings inside a term or the name of a place', { timeout: 240_000 }, async () => {
  const pages = ['/', '/2568/', '/2568/measures/6/', '/2568/indicators/6/', '/about/', '/glossary/', '/oit/2569/o26/', '/documents/', '/changes/', '/accessibility/', '/standards/'];
  const widths = [320, 340, 360, 390, 414, 480, 600, 768, 900, 1024, 1280, 1600];
  const broken: string[] = [];
  const words = unbrokenWords({ subdistrict: 'หนองแวงโสกพระ', district: 'พล', province: 'ขอนแก่น' });
  await askEach(pages, [await visited.open(), await visited.open()], async (page, address) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const found = [...(await page.evaluate(breaksInsideWords)), ...(await page.evaluate(breaksInsideTerms, words))];
      broken.push(...found.map((text) => `${address} ${width}: ${text}`));
    }
  });
  expect(broken).toEqual([]);
});

it('lets words that are kept whole be found and copied as if nothing kept them', async () => {
  const page = await visited.open({ viewport: { width: 360, height: 800 } });
  await page.goto('/2568/');
  const doubt = page.locator('.panel-doubt');
  expect(await doubt.locator('.whole').allInnerTexts()).toEqual(['ตัวชี้วัด']);
  // `find` is what the browser searches a page with, though no standard tells of it.
  const isFound = (words: string) => page.evaluate((wanted) => (window as unknown as { find: (text: string) => boolean }).find(wanted), words);
  expect([await isFound('คำนวณจากตัวชี้วัดได้'), await isFound('คำนวณจากมาตรการได้')]).toEqual([true, false]);
  const copied = await doubt.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(copied).toMatch(/^ตัวเลขในรายงานไม่ตรงกัน: คำนวณจากตัวชี้วัดได้ [\d.]+$/);
  await page.context().close();
});

/** Runs in the browser: words that stand on two lines in what stands by itself. */
function breaksInsideTerms(words: string[]): string[] {
  const found: string[] = [];
  const range = document.createRange();
  for (const element of document.querySelectorAll('main :is(h1, h2, h3, h4, dt, caption, .lead, .panel-doubt)')) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      for (const word of words) {
        for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom)));
          if (lines.size > 1) found.push(`[${word}] in ${text}`);
        }
      }
    }
  }
  return found;
}

/** Runs in the browser: places where a line ends between two letters that the segmenter holds together. */
function breaksInsideWords(): string[] {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!/[ก-๙]/.test(text) || !node.parentElement?.checkVisibility()) continue;
    for (const { segment, index } of segmenter.segment(text)) {
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom)));
      if (segment.trim() !== '' && lines.size > 1) found.push(`${text.slice(Math.max(0, index - 10), index)}[${segment}]`);
    }
  }
  return found;
}
