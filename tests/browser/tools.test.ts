import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/source/read-pdf.ts';
import { builtSite } from '../site/built-site.ts';
import { strictPolicy, visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist, strictPolicy)));
afterAll(() => visited.close());

/** What a system has that Chromium without a window has not. */
function system({ shares, voices }: { shares: boolean; voices: string[] }): void {
  const noted: string[] = [];
  const note = (what: string) => void noted.push(what);
  const speechSynthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices.map((lang) => ({ lang })),
    speak: ({ text, lang }: SpeechSynthesisUtterance) => note(`${lang}: ${text}`),
    cancel: () => note('stopped'),
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
  Object.defineProperty(navigator, 'share', { value: shares ? ({ title, url }: ShareData) => Promise.resolve(`${title} ${url}`).then(note) : undefined });
  Object.assign(window, { noted, print: () => note(`printed with code ${document.querySelector<HTMLImageElement>('.site-footer img')?.naturalWidth === 0 ? 'lost' : 'there'}`) });
}

async function open(address: string, has: Parameters<typeof system>[0], options?: BrowserContextOptions) {
  const page = await visited.open(options);
  await page.addInitScript(system, has);
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, noted: () => page.evaluate(() => (window as unknown as { noted: string[] }).noted), buttons: () => page.locator('[data-page-tools] button').allTextContents() };
}

describe('what every page offers at its end', { timeout: 60_000 }, () => {
  const headings = ['#แจ้งข้อมูลผิดในเว็บไซต์นี้', '#แจ้งเรื่องทุจริตหรือประพฤติมิชอบ'] as const;

  it.each(site.pages)('%s leads to what the contact page says of mistakes and complaints without a script', (address) => {
    const [, list = ''] = /<ul class="actions" data-page-tools>(.*?)<\/ul>/s.exec(site.read(address).toString()) ?? [];
    expect([...list.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, href, label]) => [href, label])).toEqual([[`/contact/${headings[0]}`, 'แจ้งว่าหน้านี้มีข้อมูลผิด'], [`/contact/${headings[1]}`, 'ร้องเรียนหรือแจ้งเรื่องทุจริต']]);
  });

  it.each(headings)('stands at %s once its link is followed', async (heading) => {
    const page = await visited.open({ viewport: { width: 360, height: 640 } });
    await page.goto('/2568/');
    await page.click(`[data-page-tools] a[href="/contact/${heading}"]`);
    await page.waitForURL(/\/contact\//);
    await page.waitForFunction(() => (document.querySelector(':target')?.getBoundingClientRect().top ?? Infinity) < innerHeight);
    expect(await page.locator('h2:target').count()).toBe(1);
    await page.context().close();
  });

  it('shares the page and the place in it where the system shares', async () => {
    const { page, noted, buttons } = await open('/2568/measures/5/#summary', { shares: true, voices: [] });
    expect(await buttons()).toEqual(['แชร์หน้านี้', 'พิมพ์ใบปิดประกาศ']);
    await page.click('[data-page-tools] button');
    expect((await noted())[0]).toMatch(/\/2568\/measures\/5\/#summary$/);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['/2568/', '/2568/'],
    ['/search/?q=%E0%B9%82%E0%B8%9B%E0%B8%A3%E0%B9%88%E0%B8%87', '/search/?q=%E0%B9%82%E0%B8%9B%E0%B8%A3%E0%B9%88%E0%B8%87'],
    ['/2568/?from=elsewhere#scores', '/2568/#scores'],
    ['/no/such/page/', '/no/such/page/'],
  ])('copies the address of %s where it does not, with the words that were searched, and says so', async (address, expected) => {
    const { page } = await open(address, { shares: false, voices: [] }, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.click('[data-page-tools] button');
    await page.waitForSelector('[data-page-tools] button:text-is("คัดลอกแล้ว")');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect([copied.startsWith('https://'), new URL(copied).href.replace(new URL(copied).origin, '')]).toEqual([true, expected]);
    await page.context().close();
  });

  it.each(['/oit/2569/o26/', '/2568/measures/1/', '/contact/', '/glossary/'])('prints %s as a sheet for the notice board, with what it is about and its code, and then as it was', async (address) => {
    const { page, noted } = await open(address, { shares: true, voices: [] });
    await page.click('[data-page-tools] button:text-is("พิมพ์ใบปิดประกาศ")');
    await page.waitForFunction(() => (window as unknown as { noted: string[] }).noted.length > 0);
    expect(await noted()).toEqual(['printed with code there']);
    await page.emulateMedia({ media: 'print' });
    const isSeen = (part: string) => page.locator(part).first().isVisible();
    const shown = await page.evaluate(() => document.querySelector('main')?.innerText.replace(/\s+/g, ''));
    const about = await page.locator('main :is(.page-head, .lead)').allInnerTexts();
    expect([await isSeen('.site-footer img'), shown]).toEqual([true, about.join('').replace(/\s+/g, '')]);
    expect(about.length).toBe(address.startsWith('/oit/') ? 1 : 2);
    expect((await page.locator('.site-footer img').boundingBox())?.width).toBeGreaterThan(250);
    expect((await readPdf(await page.pdf({ preferCSSPageSize: true }))).pdf.pages).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect((await page.locator('main').innerText()).length).toBeGreaterThan((shown?.length ?? 0) + 100);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it.each(['/', '/2568/', '/2568/indicators/10/', '/oit/', '/oit/2569/o26/', '/verify/', '/en/2568/'])('reads all words of %s aloud once, in their order', async (address) => {
    const { page, noted } = await open(address, { shares: true, voices: ['en-US', 'th-TH'] });
    await page.click('[data-page-tools] button:text-is("ฟังหน้านี้")');
    const spoken = await noted();
    const squeeze = (text: string) => text.replace(/\s+/g, '');
    const words = await page.evaluate(() => {
      for (const silent of document.querySelectorAll<HTMLElement>('main :is([aria-hidden="true"], form, button)')) silent.style.display = 'none';
      return document.querySelector('main')?.innerText ?? '';
    });
    expect(spoken[0]).toMatch(address.startsWith('/en/') ? /^en: / : /^th: /);
    expect(spoken.map((part) => squeeze(part.replace(/^\w+: /, ''))).join('')).toBe(squeeze(words));
    await page.context().close();
  });

  it('stops reading', async () => {
    const { page, noted, buttons } = await open('/2568/indicators/10/', { shares: true, voices: ['en-US', 'th-TH'] });
    expect(await buttons()).toEqual(['แชร์หน้านี้', 'พิมพ์ใบปิดประกาศ', 'ฟังหน้านี้']);
    await page.click('[data-page-tools] button:text-is("ฟังหน้านี้")');
    await page.click('[data-page-tools] button:text-is("หยุดฟัง")');
    expect((await noted()).at(-1)).toBe('stopped');
    expect(await buttons()).toContain('ฟังหน้านี้');
    await page.context().close();
  });

  it('reads aloud, and keeps pages for days without a network, on telephones that lack what newer ones have', async () => {
    const page = await visited.open();
    await page.addInitScript(() => {
      Object.defineProperty(Element.prototype, 'checkVisibility', { value: undefined });
      const voice = { noted: [] as string[], getVoices: () => [], speak: () => undefined, cancel: () => undefined };
      Object.defineProperty(window, 'speechSynthesis', { value: voice });
    });
    await page.goto('/2568/');
    await page.waitForSelector('link[rel=manifest]', { state: 'attached' });
    expect(page.complaints).toEqual([]);
    await page.context().close();

    const { page: older, noted } = await open('/2568/', { shares: true, voices: ['th-TH'] });
    await older.evaluate(() => Object.defineProperty(Element.prototype, 'checkVisibility', { value: undefined }));
    await older.click('[data-page-tools] button:text-is("ฟังหน้านี้")');
    expect((await noted()).length).toBeGreaterThan(20);
    expect(older.complaints).toEqual([]);
    await older.context().close();
  });

  it('offers no reading aloud without a voice for the page’s language', async () => {
    const thai = await open('/2568/', { shares: true, voices: ['en-US'] });
    expect(await thai.buttons()).toEqual(['แชร์หน้านี้', 'พิมพ์ใบปิดประกาศ']);
    await thai.page.context().close();
    const english = await open('/en/2568/', { shares: true, voices: ['en-US'] });
    expect(await english.buttons()).toContain('ฟังหน้านี้');
    await english.page.context().close();
  });

  it.each(['/404.html', '/verify/', '/search/', '/2568/', '/oit/2569/'])('moves nothing of %s that stands', async (address) => {
    const page = await visited.open({ viewport: { width: 360, height: 900 } });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForSelector('[data-page-tools] button');
    const shift = await page.evaluate(() => new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 300);
    }));
    expect(shift).toBe(0);
    await page.context().close();
  });
});
