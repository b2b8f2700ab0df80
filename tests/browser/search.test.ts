import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { strictPolicy, visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;

beforeAll(async () => (visited = await visit(site.dist, strictPolicy)));
afterAll(() => visited.close());

const open = async (address: string) => {
  const page = await visited.open();
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

  it('is under that policy', async () => {
    const { page } = await open('/search/');
    expect(await page.evaluate(() => fetch('/search/').then(({ headers }) => headers.get('Content-Security-Policy')))).toBe(strictPolicy);
    await page.context().close();
  });

  it('shows a result before its text is there, and keeps its link where the text never comes', async () => {
    const page = await visited.open();
    let letThrough: (isThere: boolean) => void = () => {};
    const decided = new Promise<boolean>((resolve) => (letThrough = resolve));
    await page.route('**/pagefind/text-*/**', async (route) => ((await decided) ? route.continue() : route.abort()));
    await page.goto(`/search/?q=${encodeURIComponent('จัดซื้อจัดจ้าง')}`);
    await page.waitForSelector('[data-search-results] li[aria-busy]');
    expect(await page.getAttribute('[data-result-link]', 'href')).toBe('/2568/measures/5/');
    expect(await page.locator('[data-result-excerpt]').first().textContent()).toBe('');
    letThrough(false);
    await page.waitForSelector('[data-search-results] li:not([aria-busy])');
    expect(await page.getAttribute('[data-result-link]', 'href')).toBe('/2568/measures/5/');
    expect(await page.textContent('[data-search-status]')).toMatch(/^พบ \d+ รายการ/);
    await page.context().close();
  });

  it('says where results begin that answer only a part of the query, and counts them apart', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('แผนจัดซื้อจัดจ้าง')}`);
    await page.waitForSelector('[data-search-results] li');
    expect(await page.textContent('[data-search-status]')).toMatch(/^พบ 1 รายการสำหรับ “แผนจัดซื้อจัดจ้าง” และอีก \d+ รายการที่ตรงบางส่วน$/);
    const items = await page.locator('[data-search-results] > li').evaluateAll((all) => all.map((item) => item.querySelector('a')?.getAttribute('href') ?? item.textContent));
    expect(items.slice(0, 3)).toEqual([expect.stringMatching(/^\/oit\/2566\/#o19/), 'รายการต่อไปนี้ตรงกับคำที่ค้นหาเพียงบางส่วน', expect.stringMatching(/^\/2568\/measures\/5\//)]);
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

  it('shows as many results to whoever comes back or loads the page again, where they were', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('ทุจริต')}`);
    const links = page.locator('[data-result-link]');
    const shows = (count: number) => page.waitForFunction((wanted) => document.querySelectorAll('[data-search-results] li:not([aria-busy]) [data-result-link]').length === wanted, count);
    await shows(5);
    for (const count of [10, 15]) {
      await page.click('[data-search-more]');
      await shows(count);
    }
    const twelfth = (await links.nth(11).getAttribute('href')) ?? '';
    await links.nth(11).scrollIntoViewIfNeeded();
    const scrolled = () => page.evaluate(() => Math.round(scrollY));
    const place = await scrolled();
    expect(place).toBeGreaterThan(700);
    await links.nth(11).click();
    await page.waitForURL((url) => url.pathname !== '/search/');
    for (const comeBack of [() => page.goBack(), () => page.reload()]) {
      await comeBack();
      await shows(15);
      expect(await links.nth(11).getAttribute('href')).toBe(twelfth);
      expect(await scrolled()).toBe(place);
    }
    await page.fill('#q', 'ร้องเรียน');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === 'ร้องเรียน');
    await shows(5);
    expect(await page.evaluate(() => history.state as unknown)).toBeNull();
    await page.context().close();
  });

  it('keeps filters with long names inside a small screen', async () => {
    const { page } = await open('/search/');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/search/?kind=criterion&q=${encodeURIComponent('จัดซื้อจัดจ้าง')}`);
    await page.waitForSelector('[data-search-filters][open] select[name=kind] option[value=criterion]:checked', { state: 'attached' });
    await page.waitForSelector('[data-search-results] li');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
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
