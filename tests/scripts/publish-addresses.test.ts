import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeRedirects } from '../../scripts/lib/publish-addresses.ts';
import { runBuilder } from '../../scripts/lib/publish-builder.ts';
import { PublishError, toPublishError } from '../../scripts/lib/publish-error.ts';
import { publish, type PublishOptions } from '../../scripts/lib/publish.ts';
import type { EntryOf } from '../../src/domain/entry.ts';
import { startOf } from '../../src/domain/issue.ts';
import { checkFolder } from '../../src/source/read-source.ts';
import { copyProject, fakeBuilder, folderInside, hashFolder } from './published-project.ts';

// Each test starts several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let folder: string;
let root: string;
const measure = (order: number) => join(root, `content/measures/2568/${order}.mdx`);

beforeAll(async () => {
  folder = await folderInside();
  root = await copyProject(join(folder, 'project'));
  // Answers and notes that point at a lost page would be refused before the list of addresses is asked.
  await rm(join(root, 'content/disclosures'), { recursive: true });
  // Without them the check would ask for them back, and for the answers that they know.
  for (const file of ['urls', 'published']) await writeFile(join(root, `content/${file}.json`), '{}\n');
  const year = join(root, 'content/years/2568.yaml');
  await writeFile(year, (await readFile(year, 'utf8')).replace(/^notes:[\s\S]*/m, ''));
  await publish({ root });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function detailOf(options: Omit<PublishOptions, 'root'> = {}): Promise<string> {
  const outcome = await publish({ root, builder: fakeBuilder('crash', folder), ...options }).catch(toPublishError);
  return outcome instanceof PublishError ? outcome.detail : 'published';
}

const codesIn = (text: string) => text.match(/(?<=\[)(?:URLS?_|REMOVALS_|REDIRECT_)\w+(?=\])/g);

describe('content/urls.json', () => {
  it('lists every page in order and is left alone by a build that changes nothing', async () => {
    const text = await readFile(join(root, 'content/urls.json'), 'utf8');
    const addresses = Object.keys(JSON.parse(text) as object);
    expect(addresses).toEqual(addresses.toSorted());
    expect(addresses).toContain('/2568/measures/1/');
    expect(addresses.every((address) => address.endsWith('/'))).toBe(true);
  });

  it('stops a build that would lose a page, in Thai and before anything is built, and the site stays', async () => {
    const before = await hashFolder(join(root, 'dist'));
    const text = await readFile(measure(6), 'utf8');
    await rm(measure(6));
    const detail = await detailOf();
    expect(codesIn(detail)).toEqual(['URL_LOST']);
    expect(detail).toContain('ที่อยู่ /2568/measures/6/ เคยเผยแพร่แล้ว');
    expect(await hashFolder(join(root, 'dist'))).toBe(before);
    await writeFile(measure(6), text);
  });

  it('stops a build that would lose many, and --allow-removals does not do without redirects', async () => {
    const texts = await Promise.all([1, 2, 3, 4, 5].map(async (order) => [order, await readFile(measure(order), 'utf8')] as const));
    // Of a site so small that five are more than a tenth.
    const file = join(root, 'content/urls.json');
    const all = await readFile(file, 'utf8');
    const few = Object.entries(JSON.parse(all) as Record<string, string>).filter(([address]) => address.startsWith('/2568/'));
    await writeFile(file, JSON.stringify(Object.fromEntries(few)));
    try {
      for (const [order] of texts) await rm(measure(order));
      expect(codesIn(await detailOf())).toEqual(['REMOVALS_MANY']);
      expect(codesIn(await detailOf({ allowRemovals: true }))).toEqual(Array.from({ length: 5 }, () => 'URL_LOST'));
    } finally {
      for (const [order, text] of texts) await writeFile(measure(order), text);
      await writeFile(file, all);
    }
  });

  it('stops a build when it cannot be read', async () => {
    const file = join(root, 'content/urls.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, `<<<<<<< HEAD\n${text}`);
    expect(codesIn(await detailOf())).toEqual(['URLS_UNREADABLE']);
    await writeFile(file, text);
  });
});

describe('content/redirects.yaml', () => {
  it('is never written outside the site, whatever was checked', async () => {
    const source = await checkFolder(root);
    const data = { redirects: [{ from: '/%2e%2e/%2e%2e/out/', to: '/', reason: '' }] };
    const bad = { ...source, entries: { ...source.entries, redirects: [{ data, placeOf: () => startOf('content/redirects.yaml') } as unknown as EntryOf<'redirects'>] } };
    await expect(writeRedirects(bad, join(folder, 'a/b'))).rejects.toThrow('outside the site');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  const redirects = (...list: readonly (readonly [from: string, to: string])[]) =>
    writeFile(join(root, 'content/redirects.yaml'), `redirects:\n${list.map(([from, to]) => `  - from: ${from}\n    to: ${to}\n    reason: รวมกับมาตรการที่ 1 & <2>\n`).join('')}`);

  it.each([
    ['in a circle', [['/a/', '/b/'], ['/b/', '/a/']], 'REDIRECT_CIRCLE'],
    ['to another site', [['/a/', 'https://example.org/']], 'REDIRECT_FORMAT'],
    ['to another site by two slashes', [['/a/', '//example.org/']], 'REDIRECT_FORMAT'],
    ['to a page that is not there', [['/a/', '/2568/measures/99/']], 'REDIRECT_NOWHERE'],
    ['from a page that is there', [['/2568/measures/1/', '/2568/measures/2/']], 'REDIRECT_TAKEN'],
  ] as const)('is refused %s', async (_, list, code) => {
    await redirects(...list);
    expect(codesIn(await detailOf())).toContain(code);
  });

  it('puts a page at the old address that leads on, in one step, on any host', async () => {
    await rm(measure(4));
    await redirects(['/2568/measures/4', '/older/'], ['/older/', '/2568/measures/1/']);
    const english: string[] = [];
    await runBuilder([join(root, 'scripts/lib/build-child.ts')], { root, outDir: join(folder, 'site'), limitSeconds: 60 });
    await publish({ root, builder: fakeBuilder('copy', join(folder, 'site')), report: (_, text) => english.push(text) });
    const page = await readFile(join(root, 'dist/2568/measures/4/index.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/2568/measures/1/">');
    expect(page).toMatch(/<link rel="canonical" href="https:\/\/[^"]+\/2568\/measures\/1\/">/);
    expect(page).toContain('<a href="/2568/measures/1/">');
    expect(page).toContain('รวมกับมาตรการที่ 1 &#38; &#60;2&#62;');
    expect(JSON.parse(await readFile(join(root, 'content/urls.json'), 'utf8'))).toMatchObject({ '/2568/measures/4/': 'moved', '/2568/measures/1/': 'page' });
  });
});
