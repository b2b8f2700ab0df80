import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { archiveYear } from '../../scripts/lib/archive-year.ts';
import { findChromium } from '../../scripts/lib/chromium.js';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { filesOfYear } from '../../scripts/lib/year-files.ts';
import { unzip, zipItems } from '../../src/source/zip.ts';
import { builtSite, origin } from '../site/built-site.ts';

const site = await builtSite();
const date = '2026-01-05T00:00:00Z';
const pack = () => archiveYear({ dir: site.dist, origin, year: 2568, date });
const { wacz, pages, files } = await pack();

const inside = new Map((zipItems(wacz) ?? []).map((item) => [item.name, unzip(wacz, item, 0)]));
const part = (name: string) => inside.get(name) ?? Buffer.alloc(0);

/** Where the index says that each address stands. */
const index = new Map(
  part('indexes/index.cdx').toString().trim().split('\n').map((line) => {
    const entry = JSON.parse(line.slice(line.indexOf('{'))) as { url: string; offset: string; length: string; digest: string; mime: string; status: string; filename: string };
    return [entry.url, entry] as const;
  }),
);

/** The file that an address has in the archive, read in place as a player reads it. */
function replay(url: string): { type: string; kind: string; date: string; body: Buffer } | undefined {
  const entry = index.get(url);
  if (!entry) return undefined;
  const [offset, length] = [Number(entry.offset), Number(entry.length)];
  const record = gunzipSync(part(`archive/${entry.filename}`).subarray(offset, offset + length));
  const body = record.indexOf('\r\n\r\n') + 4;
  const head = record.toString('latin1', 0, body);
  const field = (name: string) => new RegExp(`^${name}: (.+?)\\r`, 'im').exec(head)?.[1] ?? '';
  return { type: field('content-type'), kind: field('warc-type'), date: field('warc-date'), body: record.subarray(body, body + Number(field('content-length'))) };
}

const pagesOfYear = ['/', ...site.pages.filter((page) => /^\/(?:en\/)?2568\/|^\/(?:units|changes)\/|^\/oit\/2568\/criteria\//.test(page))];

describe('the archive of a year', () => {
  it('holds what WACZ 1.1.1 asks for, with the hashes that it says', () => {
    const datapackage = JSON.parse(part('datapackage.json').toString()) as { wacz_version: string; description: string; profile: string; mainPageUrl: string; resources: { path: string; hash: string; bytes: number }[] };
    expect([datapackage.wacz_version, datapackage.profile, datapackage.mainPageUrl]).toEqual(['1.1.1', 'data-package', `${origin}/2568/`]);
    expect(datapackage.resources.map(({ path }) => path)).toEqual(['archive/data.warc.gz', 'indexes/index.cdx', 'pages/pages.jsonl']);
    expect(datapackage.description).toContain('not fetched over the web');
    expect(gunzipSync(part('archive/data.warc.gz')).toString('latin1', 0, 900)).toContain('not fetched over the web');
    for (const { path, hash, bytes } of datapackage.resources) expect([hash, bytes]).toEqual([`sha256:${sha256Of(part(path))}`, part(path).length]);
    expect(JSON.parse(part('datapackage-digest.json').toString())).toEqual({ path: 'datapackage.json', hash: `sha256:${sha256Of(part('datapackage.json'))}` });
  });

  it('gives the same bytes for the same site', async () => {
    expect(sha256Of((await pack()).wacz)).toBe(sha256Of(wacz));
  });

  it('lists every page of the year and the home page, with titles', () => {
    const [, ...listed] = part('pages/pages.jsonl').toString().trim().split('\n').map((line) => JSON.parse(line) as { url: string; title: string });
    expect(listed.map(({ url }) => url).toSorted()).toEqual(pagesOfYear.map((page) => `${origin}${page}`).toSorted());
    expect(listed.every(({ title }) => /[ก-๙]/.test(title))).toBe(true);
    expect(pages).toBe(pagesOfYear.length);
  });

  it('answers every address with the bytes of the built site', () => {
    expect(index.size).toBe(files);
    for (const [url, { digest }] of index) {
      const bytes = site.read(decodeURIComponent(url.slice(origin.length)));
      const found = replay(url);
      // No server answered: the record is a file, taken when the archive was made.
      expect([found?.kind, found?.date, found?.body.equals(bytes), digest], url).toEqual(['resource', date, true, sha256Of(bytes)]);
    }
  });

  it('keeps what pages and styles name, and leaves other years out', () => {
    const texts: Record<string, string> = { '2568/index.html': '<img src="/thumbs/a.webp"><a href="/oit/2569/">', '_astro/a.css': 'src:url(../fonts/f.woff2)', '2567/index.html': '' };
    const all = [...Object.keys(texts), 'thumbs/a.webp', 'thumbs/b.webp', 'fonts/f.woff2', 'oit/2569/index.html', 'data/2568.json', 'data/2567.json', 'documents/2567/x.pdf', 'documents/2568/x.pdf', 'favicon.ico'];
    expect(filesOfYear(all, 2568, (path) => texts[path] ?? '')).toEqual(['2568/index.html', '_astro/a.css', 'data/2568.json', 'documents/2568/x.pdf', 'favicon.ico', 'fonts/f.woff2', 'thumbs/a.webp']);
  });

  it('keeps an assessment with the pages and documents that its answers show', async () => {
    const all = ['oit/2569/index.html', 'oit/2569/o26/index.html', 'oit/2569/o26/qr.svg', 'oit/2570/index.html', 'data/oit-2569.json', '2568/report/index.html', '2568/index.html', 'documents/2569/plan.pdf'];
    expect(filesOfYear(all, 2569, () => '', ['2568/report/index.html', 'gone/index.html'])).toEqual(['2568/report/index.html', 'data/oit-2569.json', 'documents/2569/plan.pdf', 'oit/2569/index.html', 'oit/2569/o26/index.html', 'oit/2569/o26/qr.svg']);
    const { wacz: packed } = await archiveYear({ dir: site.dist, origin, year: 2569, shown: ['2568/report/index.html'], date });
    const items = new Map((zipItems(packed) ?? []).map((item) => [item.name, unzip(packed, item, 0)]));
    expect(JSON.parse(items.get('datapackage.json')?.toString() ?? '{}')).toMatchObject({ mainPageUrl: `${origin}/oit/2569/` });
    const listed = items.get('pages/pages.jsonl')?.toString() ?? '';
    for (const page of [...site.pages.filter((address) => address.startsWith('/oit/2569/')), '/2568/report/']) expect(listed).toContain(`"${origin}${page}"`);
  });

  it('shows every page whole in a browser that has nothing else', { timeout: 120_000 }, async () => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    const page = await browser.newPage();
    const lost: string[] = [];
    await page.route('**/*', (route) => {
      const found = replay(route.request().url());
      if (!found) lost.push(route.request().url());
      return found ? route.fulfill({ contentType: found.type, body: found.body }) : route.abort();
    });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const address of pagesOfYear) {
      await page.goto(`${origin}${address}`);
      const shown = await page.evaluate(async () => {
        await document.fonts.ready;
        const header = document.querySelector('.site-header');
        return { brand: header && getComputedStyle(header).backgroundColor, fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length, pictures: [...document.images].every((picture) => picture.naturalWidth > 0 || !picture.checkVisibility()), end: document.querySelector('.site-footer') !== null };
      });
      expect(shown, address).toEqual({ brand: 'rgb(29, 39, 80)', fonts: expect.toSatisfy((count: number) => count > 0) as number, pictures: true, end: true });
    }
    await browser.close();
    expect([lost, complaints]).toEqual([[], []]);
  });
});
