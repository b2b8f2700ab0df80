import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toScript } from '../../scripts/lib/write-offline.ts';
import { pageText } from '../../scripts/lib/page-text.ts';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
let folder: string;
let visited: Visit;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prongsai-offline-'));
  await cp(site.dist, folder, { recursive: true });
  visited = await visit(folder);
});
afterAll(async () => {
  await visited.close();
  await rm(folder, { recursive: true, force: true });
});

type Opened = Awaited<ReturnType<Visit['open']>>;

/** Visits the home page until the worker has kept everything. */
async function firstVisit(): Promise<Opened> {
  const page = await visited.open();
  await page.goto('/');
  await page.evaluate(async () => {
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return page;
}

const cacheNames = (page: Opened) => page.evaluate(() => caches.keys());

describe('a reader who visited the home page once', { timeout: 240_000 }, () => {
  it('reads every page of the year, and what they read besides, and searches without a network, and sees a notice elsewhere', async () => {
    const page = await firstVisit();
    const read = '/oit/2569/o26/';
    await page.goto(read);
    await expect.poll(() => page.evaluate(async (address) => (await caches.match(address)) !== undefined, read)).toBe(true);
    await page.context().setOffline(true);
    const year = site.pages.filter((address) => address.startsWith('/2568/'));
    expect(year.length).toBeGreaterThan(18);
    for (const address of [...year, read]) {
      const heading = pageText(/<h1>.*?<\/h1>/s.exec(site.read(address).toString())?.[0] ?? '').trim();
      await page.goto(address);
      expect(await page.textContent('h1')).toBe(heading);
      // A style that was not kept would leave the menu as a browser shows a list.
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.site-header') ?? document.body).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    }
    await page.goto(`/search/?q=${encodeURIComponent('จัดซื้อจัดจ้าง')}`);
    await page.waitForSelector('[data-search-results] li');
    expect(await page.getAttribute('[data-result-link]', 'href')).toMatch(/^\/2568\/measures\/5\//);
    await page.goto('/nothing/');
    expect(await page.textContent('h1')).toBe('ไม่มีสัญญาณอินเทอร์เน็ต');
    expect(page.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    expect(page.foreign).toEqual([]);
    await page.context().close();
  });

  it('gets the new site in place of the kept one, and loses it all when the agency switches it off', async () => {
    const page = await firstVisit();
    const before = await cacheNames(page);
    expect(before).toHaveLength(1);
    const heading = 'หน้าติดต่อฉบับใหม่';
    const contact = join(folder, 'contact/index.html');
    await writeFile(contact, (await readFile(contact, 'utf8')).replace(/<h1>.*?(?=<\/h1>)/s, `<h1>${heading}`));
    const list = (await readFile(join(folder, 'precache.json'), 'utf8')).replace(/\/contact\/\?\w+/, '/contact/?new');
    await writeFile(join(folder, 'precache.json'), list);
    await writeFile(join(folder, 'sw.js'), await toScript('worker.ts', { version: '"new"' }));
    const asked: string[] = [];
    page.context().on('request', (request) => {
      if (request.serviceWorker()) asked.push(new URL(request.url()).pathname);
    });
    await page.goto('/about/');
    await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toEqual(['new']);
    // What had not changed was not asked for again.
    expect(asked.filter((path) => path.startsWith('/2568/') || path.startsWith('/_astro/'))).toEqual([]);
    await page.context().setOffline(true);
    await page.goto('/contact/');
    expect(await page.textContent('h1')).toBe(heading);

    await page.context().setOffline(false);
    await writeFile(join(folder, 'sw.js'), await toScript('off.ts'));
    await page.goto('/about/');
    await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toEqual([]);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length)), { timeout: 20_000 }).toBe(0);
    await page.context().close();
  });
});

it('asks for nothing of it before the page has loaded, nor where the reader saves data', { timeout: 30_000 }, async () => {
  const page = await visited.open();
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/2568/', { waitUntil: 'load' });
  expect(asked).not.toContain('/manifest.webmanifest');
  await page.waitForSelector('link[rel=manifest]', { state: 'attached' });
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
  expect(asked).not.toContain('/sw.js');
  expect(page.complaints).toEqual([]);
  await page.context().close();
});
