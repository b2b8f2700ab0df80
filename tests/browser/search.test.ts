import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer } from '../../scripts/serve.ts';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;
let guarded: Server;
let origin: string;

/** The strictest policy that a host may set: not even WebAssembly. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

beforeAll(async () => {
  visited = await visit(site.dist);
  const inner = createSiteServer(site.dist);
  guarded = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    inner.emit('request', request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => guarded.once('listening', resolve));
  origin = `http://127.0.0.1:${(guarded.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await visited.close();
  await new Promise((resolve) => guarded.close(resolve));
});

const open = async (address: string) => {
  const page = await visited.open({ baseURL: origin });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address);
  return { page, asked };
};

describe('search in a browser, under a strict policy', { timeout: 240_000 }, () => {
  it('loads nothing of the index until the reader touches search', async () => {
    const { page, asked } = await open('/search/');
    await page.waitForTimeout(300);
    expect(asked.filter((path) => path.startsWith('/pagefind/') || path.includes('open-search'))).toEqual([]);
    await page.fill('#q', 'จัดซื้อจัดจ้าง');
    await page.waitForSelector('[data-search-results] li');
    expect(asked).toContain('/pagefind/words.json');
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it('shows results for the query in the address, marked in whole clusters, and tells their number', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('จัดซื้อจัดจ้าง')}`);
    await page.waitForSelector('[data-search-results] li');
    expect(await page.textContent('[data-search-status]')).toMatch(/^พบ \d+ รายการสำหรับ “จัดซื้อจัดจ้าง”$/);
    expect(await page.getAttribute('[data-result-link]', 'href')).toMatch(/^\/2568\/measures\/5\//);
    expect(await page.locator('[data-search-results] mark').first().textContent()).toBe('จัดซื้อจัดจ้าง');
    await page.context().close();
  });

  it('says what it shows instead of a misspelt query, and offers the query as typed', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('ทุจริด')}`);
    await page.waitForSelector('[data-search-results] li');
    expect(await page.textContent('[data-search-status]')).toMatch(/^แสดงผลของ “ทุจริต” แทน “ทุจริด” พบ \d+ รายการ/);
    await page.click('[data-search-correction] a');
    await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent.startsWith('ไม่พบ'));
    await page.context().close();
  });

  it('filters, keeps the choice in the address, and goes back', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('ทุจริต')}`);
    await page.waitForSelector('[data-search-results] li');
    const before = await page.locator('[data-search-results] li').count();
    await page.selectOption('select[name=kind]', 'measure');
    await page.waitForFunction((count) => document.querySelectorAll('[data-search-results] li').length < count, before);
    expect(new URL(page.url()).searchParams.get('kind')).toBe('measure');
    expect(await page.locator('select[name=kind] option:checked').textContent()).toMatch(/^มาตรการ \(\d+\)$/);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('[data-search-results] li').length === count, before);
    await page.context().close();
  });

  it('offers no filter that leaves nothing to choose, and few pages where nothing is found', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('ทุจริต')}`);
    await page.waitForSelector('[data-search-results] li');
    for (const select of await page.locator('[data-search-filters] select').all()) {
      expect(await select.isVisible(), (await select.getAttribute('name')) ?? '').toBe((await select.locator('option').count()) > 2);
    }
    await page.fill('#q', 'ฟุตบอล');
    await page.waitForSelector('[data-search-help]:not([hidden])');
    expect(await page.isVisible('[data-search-all]')).toBe(false);
    expect(await page.locator('[data-search-help] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/contact/', '/2568/', '/2568/report/', '/a-z/']);
    await page.context().close();
  });

  it('moves between the box and the results by arrow keys, and never loses the focus while typing', async () => {
    const { page } = await open('/search/');
    await page.focus('#q');
    await page.keyboard.type('ร้องเรียน');
    await page.waitForSelector('[data-search-results] li');
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-result-link'))).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
    await page.context().close();
  });

  it('runs nothing that is typed, stores nothing', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> ทุจริต')}`);
    await page.waitForFunction(() => (document.querySelector('[data-search-status]')?.textContent ?? '').length > 12);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it('says so when the index cannot be read, and leaves the list of pages', async () => {
    const { page } = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.fill('#q', 'ทุจริต');
    await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent.startsWith('เปิดดัชนี'));
    expect(await page.isVisible('[data-search-all]')).toBe(true);
    await page.context().close();
  });
});
