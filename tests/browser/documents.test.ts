import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuilder } from '../../scripts/lib/publish-builder.ts';
import { toPublishError } from '../../scripts/lib/publish-error.ts';
import { publish } from '../../scripts/lib/publish.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { folderInside, fakeBuilder, project } from '../scripts/published-project.ts';
import { announcement, makeDocumentsProject } from '../site/documents-project.ts';
import { visit, type Visit } from './browser.ts';

let root: string;
let site: string;
let visited: Visit;
beforeAll(async () => {
  root = await folderInside();
  site = join(mkdtempSync(join(project, '.cache/documents-test-')), 'site');
  await makeDocumentsProject(root);
  await runBuilder([join(project, 'scripts/lib/build-child.ts')], { root, outDir: site, limitSeconds: 240 });
  visited = await visit(site);
}, 300_000);
afterAll(async () => {
  await visited.close();
  for (const folder of [root, join(site, '..')]) rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(site, path));

interface Listed {
  file: string;
  year: number;
  sha256: string;
  size: number;
  pages: number | null;
  textLayer: string;
  machineRead: boolean;
  thumbnail: { address: string; sha256: string } | null;
  earlier: { date: string; sha256: string }[];
}

describe('the page of all documents', () => {
  it('shows in its data each file as it is published, down to the bytes', () => {
    const { documents } = JSON.parse(read('data/documents.json').toString()) as { documents: Listed[] };
    expect(documents.map(({ file, pages, textLayer, machineRead }) => [file, pages, textLayer, machineRead])).toEqual([
      ['plan-2569.xlsx', null, 'searchable', false],
      ['announcement.pdf', 2, 'searchable', false],
      ['photo.jpg', null, 'picture', false],
      ['scan.pdf', 3, 'scanned', false],
    ]);
    for (const { year, file, sha256, size, thumbnail } of documents) {
      const bytes = read(`documents/${year}/${file}`);
      expect([sha256Of(bytes), bytes.length]).toEqual([sha256, size]);
      if (thumbnail) expect(sha256Of(read(new URL(thumbnail.address).pathname))).toBe(thumbnail.sha256);
    }
    expect(documents[1]?.earlier).toMatchObject([{ date: '2025-10-01', sha256: sha256Of(announcement.before) }]);
  });

  it('is told of on the page of changes where a document was replaced', () => {
    const { commits } = JSON.parse(read('data/changes.json').toString()) as { commits: { day: string; changes: { kind: string; id: string; fields: object[] }[] }[] };
    const told = commits.flatMap(({ day, changes }) => changes.filter(({ kind }) => kind === 'documents').map(({ id, fields }) => ({ day, id, hashes: fields[1] })));
    expect(told).toMatchObject([{ day: '2026-01-05', id: '2568/announcement.pdf', hashes: { from: sha256Of(announcement.before), to: sha256Of(announcement.now) } }]);
    for (const path of ['changes/index.html', 'feed.xml']) expect(read(path).toString()).toContain(sha256Of(announcement.before).slice(0, 12));
  });

  it('is the same in the data of a year and of an assessment', () => {
    const hash = sha256Of(announcement.now);
    for (const path of ['data/2568.json', 'data/documents.json']) expect(read(path).toString()).toContain(hash);
    expect(read('data/oit-2569.json').toString()).toContain(sha256Of(read('documents/2569/plan-2569.xlsx')));
  });

  it('is linked from each place that leads to a file, and leads back to it and to its own row', { timeout: 60_000 }, async () => {
    const page = await visited.open({ javaScriptEnabled: false });
    const places = [['/2568/measures/1/', '2568-announcement.pdf'], ['/2568/indicators/6/', '2568-announcement.pdf'], ['/oit/2569/', '2569-plan-2569.xlsx'], ['/oit/2569/o01/', '2569-plan-2569.xlsx']] as const;
    for (const [address, spot] of places) {
      await page.goto(address);
      expect(await page.locator(`a[href="/documents/#${spot}"]`).count(), address).toBe(1);
    }
    await page.goto('/documents/#2568-announcement.pdf');
    const item = page.locator('[id="2568-announcement.pdf"]');
    expect(await item.locator('dd a:not([data-row-link])').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/2568/measures/1/', '/2568/indicators/6/']);
    expect(await item.locator('a[data-row-link]').getAttribute('href')).toBe('#2568-announcement.pdf');
    expect(await item.locator('h3 a').getAttribute('href')).toBe('/documents/2568/announcement.pdf');
    await page.context().close();
  });

  it('has no axe violation, nothing wider than the screen, and room for each picture before it comes', { timeout: 120_000 }, async () => {
    const page = await visited.open();
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // The pictures are held back until the page without them was measured.
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/thumbnails/*', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/documents/');
      // Below it the footer grows by the tools that a script offers.
      const measure = () => page.evaluate(() => document.fonts.ready.then(() => document.querySelector('main')?.scrollHeight));
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const before = await measure();
      expect(before).toBeGreaterThan(1000);
      release();
      for (const picture of await page.locator('main img').all()) await picture.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('main img')].every(({ complete }) => complete));
      expect(await measure(), `${width}`).toBe(before);
      await page.unrouteAll({ behavior: 'wait' });
      expect(await page.evaluate(() => [...document.querySelectorAll<HTMLImageElement>('main img')].map(({ naturalWidth }) => naturalWidth > 0))).toEqual([true, true, true]);
      expect(await page.evaluate(() => [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.visually-hidden')).map((element) => element.outerHTML.slice(0, 90)))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe.source);
        const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }));
        expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${width} ${id} ${target.join(' ')}`))).toEqual([]);
      }
    }
    await page.context().close();
  });
});

describe('a build', { timeout: 120_000 }, () => {
  const detailOf = async () => {
    const outcome = await publish({ root, builder: fakeBuilder('copy', site) }).catch(toPublishError);
    return 'detail' in outcome ? outcome.detail : 'published';
  };
  const thumbnail = () => `documents/thumbnails/${/thumbnails\/(\w+\.webp)/.exec(read('documents/index.html').toString())?.[1] ?? ''}`;

  it('is published where every document is whole', async () => {
    expect(await detailOf()).toBe('published');
    expect(JSON.parse(readFileSync(join(root, 'content/urls.json'), 'utf8'))).toMatchObject({ '/documents/': 'page', '/documents/2568/announcement.pdf': 'document' });
  });

  it.each([
    ['a document', () => 'documents/2568/announcement.pdf', 'the bytes are not those of content/attachments'],
    ['a thumbnail', thumbnail, 'the bytes are not those of content/attachments'],
    ['a hash on the page', () => 'documents/index.html', '/documents/: does not show announcement.pdf'],
    ['a hash in the data', () => 'data/documents.json', '/data/documents.json: does not say'],
  ])('is refused where one byte of %s differs', async (_, pathOf, reason) => {
    const path = pathOf();
    const whole = read(path);
    const altered = Buffer.from(whole);
    const hash = sha256Of(announcement.now);
    const at = path.startsWith('documents/2568') || path.endsWith('.webp') ? whole.length - 20 : whole.indexOf(hash);
    altered[at] = altered[at] === 0x30 ? 0x31 : 0x30;
    writeFileSync(join(site, path), altered);
    expect(await detailOf()).toContain(reason);
    writeFileSync(join(site, path), whole);
  });

  it('is refused where a document or thumbnail is missing', async () => {
    for (const path of ['documents/2568/scan.pdf', thumbnail()]) {
      renameSync(join(site, path), join(root, 'kept'));
      expect(await detailOf()).toContain(`/${path}: the document is missing`);
      renameSync(join(root, 'kept'), join(site, path));
    }
  });

  it('is refused, before anything is built, where a published document was renamed', async () => {
    const rename = (from: string, to: string) => {
      renameSync(join(root, 'content/attachments/2568', from), join(root, 'content/attachments/2568', to));
      const entry = join(root, 'content/indicators/2568/6.mdx');
      writeFileSync(entry, readFileSync(entry, 'utf8').replace(from, to));
    };
    rename('scan.pdf', 'order.pdf');
    const detail = await detailOf();
    expect(detail).toContain('[DOCUMENT_LOST]');
    expect(detail).toContain('วางไฟล์ scan.pdf กลับใน content/attachments/2568');
    rename('order.pdf', 'scan.pdf');
  });
});
