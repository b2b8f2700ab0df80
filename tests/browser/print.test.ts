import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/source/read-pdf.ts';
import { readQr } from '../qr-reader.ts';
import { builtSite, origin } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();

/** One page of each kind, and every poster. */
const kinds = ['/', '/2568/', '/2568/report/', '/2568/measures/', '/2568/measures/1/', '/2568/indicators/', '/2568/indicators/9/', '/oit/', '/oit/2569/', '/oit/2569/o26/', '/oit/2569/criteria/', '/units/', '/documents/', '/changes/', '/contact/', '/glossary/', '/standards/', '/website-policy/'];
const posters = site.pages.filter((page) => page.endsWith('/poster/'));

let browser: Visit;
beforeAll(async () => (browser = await visit(site.dist)));
afterAll(() => browser.close());

/** What comes out of the printer. */
async function printed(address: string): Promise<Buffer> {
  const page = await browser.open();
  await page.goto(address);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.context().close();
  return bytes;
}

const print = async (address: string) => (await readPdf(await printed(address))).pdf;

/** How far down each sheet is written on, its number in the margin aside: 1 is the edge of the paper. */
async function filled(bytes: Buffer): Promise<number[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const depths: number[] = [];
  for (const sheet of document.pages()) {
    const { data, width, height } = await sheet.render({ scale: 0.5, render: 'bitmap' });
    const rows = Array.from({ length: Math.floor((height * (297 - 18)) / 297) }, (_, row) => row);
    const isWritten = (row: number) => data.subarray(row * width * 4, (row + 1) * width * 4).some((value, at) => at % 4 < 3 && value < 160);
    depths.push((rows.findLast(isWritten) ?? 0) / height);
  }
  document.destroy();
  library.destroy();
  return depths;
}

describe('on paper', { timeout: 60_000 }, () => {
  it.each(kinds)('%s leaves no sheet blank', async (address) => {
    expect(site.pages).toContain(address);
    const { pages, textPages } = await print(address);
    expect(pages).toBeGreaterThan(0);
    expect(textPages).toBe(pages);
  });

  it.each(['/', '/2568/', '/2568/report/', '/2568/measures/1/', '/oit/2569/o26/', '/contact/'])('%s carries the code of its own address, which no screen fetches', async (address) => {
    const page = await browser.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(asked).not.toContain(`${address}qr.svg`);
    await page.emulateMedia({ media: 'print' });
    const markup = site.read(`${address}qr.svg`).toString();
    // An item has its code among its facts.
    const [inFacts, inFooter] = [page.locator('.article .oit-qr'), page.locator('.site-footer img')];
    if ((await inFacts.count()) > 0) {
      expect([await inFacts.isVisible(), await inFooter.isVisible()]).toEqual([true, false]);
      expect(await inFacts.locator('path').last().getAttribute('d')).toBe(/stroke="#000" d="([^"]+)"/.exec(markup)?.[1]);
    } else {
      await inFooter.scrollIntoViewIfNeeded();
      expect(await inFooter.evaluate((picture: HTMLImageElement) => picture.decode().then(() => new URL(picture.src).pathname))).toBe(`${address}qr.svg`);
      expect(await inFooter.isVisible()).toBe(true);
    }
    expect(readQr(markup)).toBe(`${origin}${address}`);
    await page.context().close();
  });

  it('an item with many places fills its sheets before the next begins', async () => {
    const depths = await filled(await printed('/oit/2569/o26/'));
    expect(depths.length).toBeGreaterThan(1);
    for (const depth of depths.slice(0, -1)) expect(depth).toBeGreaterThan(0.8);
  });

  it('the home page is two sheets', async () => expect((await print('/')).pages).toBe(2));

  it.each(['/', '/2568/', '/2568/measures/1/'])('%s has something under every heading', async (address) => {
    const page = await browser.open();
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    const bare = await page.locator('main section').evaluateAll((sections) => sections.flatMap((section) => {
      const [heading, ...rest] = [...section.children].filter((child) => child.checkVisibility());
      return heading && /^H\d$/.test(heading.tagName) && rest.length === 0 ? [heading.textContent] : [];
    }));
    expect(bare).toEqual([]);
    await page.context().close();
  });

  it('the report has the numbers of its remarks in the line of their word', async () => {
    const page = await browser.open();
    await page.goto('/2568/report/');
    await page.emulateMedia({ media: 'print' });
    const [first] = await page.locator('#m2 .note-marks').evaluateAll((marks) => marks.map((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark.firstChild ?? mark);
      const [word, number] = [range.getBoundingClientRect(), mark.querySelector('a')?.getBoundingClientRect()];
      return { lower: Math.round((number?.bottom ?? 0) - word.bottom), mark: getComputedStyle(mark).fontSize, cell: getComputedStyle(mark.closest('th') ?? mark).fontSize };
    }));
    expect(first).toEqual({ lower: 0, mark: first?.cell, cell: first?.cell });
    await page.context().close();
  });

  it('a search has what was asked and found, but neither its form nor a code that leads to no results', async () => {
    const page = await browser.open();
    await page.goto('/search/?q=ร้องเรียน');
    await page.locator('.results a').first().waitFor();
    await page.locator('[data-search-more]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const isSeen = (part: string) => page.locator(part).first().isVisible();
    expect(await page.locator('.search-status').innerText()).toContain('ร้องเรียน');
    expect([await isSeen('.search-status'), await isSeen('.results')]).toEqual([true, true]);
    expect([await isSeen('.search-page'), await isSeen('[data-search-filters]'), await isSeen('[data-search-more]'), await isSeen('.site-footer img')]).toEqual([false, false, false, false]);
    await page.context().close();
  });

  it.each(posters)('%s is one sheet', async (address) => expect((await print(address)).pages).toBe(1));

  it('has a poster of the newest year and of the assessment that is answered', () => expect(posters).toEqual(['/2568/poster/', '/oit/2569/poster/']));
});
