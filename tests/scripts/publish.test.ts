import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readFile, readlink, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PublishError, toPublishError } from '../../scripts/lib/publish-error.ts';
import { cleanUp, placesOf, swapIn } from '../../scripts/lib/publish-release.ts';
import { publish, type Publication, type PublishOptions } from '../../scripts/lib/publish.ts';
import { writeManifest } from '../../scripts/lib/write-manifest.ts';
import { buildTwoSites, copyContent, fakeBuilder, hashFolder, namesIn, temporaryFolder } from './published-project.ts';

// Each test starts several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let folder: string;
let sites: { a: string; b: string };
let hashes: { a: string; b: string };

beforeAll(async () => {
  folder = await temporaryFolder();
  sites = await buildTwoSites(folder);
  hashes = { a: await hashFolder(sites.a), b: await hashFolder(sites.b) };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;

/** A project that published site A. */
async function publishedProject(): Promise<string> {
  const root = await copyContent(join(folder, `project-${(count += 1)}`));
  await publish({ root, builder: fakeBuilder('copy', sites.a) });
  return root;
}

async function failureOf(options: PublishOptions): Promise<PublishError> {
  const outcome: Publication | PublishError = await publish(options).catch(toPublishError);
  if (!(outcome instanceof PublishError)) throw new Error('it was published');
  return outcome;
}

const liveHash = (root: string) => hashFolder(join(root, 'dist'));

describe('a build that succeeds', () => {
  it('puts a link to the release in the place of dist, and the next one in the place of that', async () => {
    const root = await publishedProject();
    expect(await liveHash(root)).toBe(hashes.a);
    const { hash, swap, pages } = await publish({ root, builder: fakeBuilder('copy', sites.b) });
    expect([hash, swap, await readlink(join(root, 'dist')), await liveHash(root)]).toEqual([hashes.b, 'link', `.cache/releases/${hashes.b}`, hashes.b]);
    expect(pages).toBeGreaterThan(30);
    expect(await namesIn(join(root, '.cache/builds'))).toEqual([]);
  });

  it('takes the place of a real folder, which older versions left, and keeps it among the releases', async () => {
    const root = await copyContent(join(folder, 'old-folder'));
    await cp(sites.a, join(root, 'dist'), { recursive: true });
    expect((await publish({ root, builder: fakeBuilder('copy', sites.b) })).swap).toBe('folders');
    expect((await lstat(join(root, 'dist'))).isSymbolicLink()).toBe(true);
    expect([await liveHash(root), await hashFolder(join(root, '.cache/releases/folder'))]).toEqual([hashes.b, hashes.a]);
  });

  it('exchanges folders where the system has no links', async () => {
    const root = await copyContent(join(folder, 'no-links'));
    const places = placesOf(root);
    for (const site of [sites.a, sites.b]) {
      await cp(site, join(places.builds, 'site'), { recursive: true });
      expect(await swapIn(places, join(places.builds, 'site'), false)).toBe('folders');
    }
    expect((await lstat(places.dist)).isDirectory()).toBe(true);
    expect([await liveHash(root), await hashFolder(join(places.releases, 'folder'))]).toEqual([hashes.b, hashes.a]);
  });

  it('keeps assets that pages of the site before name, for thirty days', async () => {
    const root = await copyContent(join(folder, 'assets'));
    const styled = async (name: string) => {
      const site = join(folder, `styled-${name}`);
      await cp(sites.a, site, { recursive: true });
      await writeFile(join(site, `_astro/page.${name}.css`), name);
      await writeManifest(root, site);
      return publish({ root, builder: fakeBuilder('copy', site) });
    };
    const assets = async () => (await namesIn(join(root, 'dist/_astro'))).filter((name) => name.startsWith('page.')).toSorted();
    await styled('one');
    await styled('two');
    await styled('three');
    expect(await assets()).toEqual(['page.one.css', 'page.three.css', 'page.two.css']);
    const monthAgo = Date.now() - 31 * 86_400_000;
    await writeFile(join(root, '.cache/retired-files.json'), JSON.stringify({ '_astro/page.one.css': monthAgo, '_astro/page.two.css': Date.now() }));
    await styled('four');
    expect(await assets()).toEqual(['page.four.css', 'page.three.css', 'page.two.css']);
  });

  it('keeps the last five releases', async () => {
    const root = await publishedProject();
    const releases = join(root, '.cache/releases');
    for (let old = 0; old < 6; old += 1) {
      await mkdir(join(releases, `old-${old}`));
      await utimes(join(releases, `old-${old}`), 1_000_000 + old, 1_000_000 + old);
    }
    await publish({ root, builder: fakeBuilder('copy', sites.b) });
    expect((await namesIn(releases)).toSorted()).toEqual([hashes.a, hashes.b, 'old-3', 'old-4', 'old-5'].toSorted());
  });

  it('hands the builder no secrets', async () => {
    process.env['PRONGSAI_TEST_TOKEN'] = 'secret-token';
    const { detail } = await failureOf({ root: await copyContent(join(folder, 'secrets')), builder: fakeBuilder('environment', sites.a) });
    delete process.env['PRONGSAI_TEST_TOKEN'];
    expect(detail).toContain('Asia/Bangkok');
    expect(detail).not.toContain('secret-token');
  });
});

describe('a build that fails leaves the site as it was, byte for byte', () => {
  async function expectUntouched(root: string, options: Omit<PublishOptions, 'root'>): Promise<PublishError> {
    const link = await readlink(join(root, 'dist'));
    const failure = await failureOf({ root, ...options });
    expect([await liveHash(root), await readlink(join(root, 'dist')), await namesIn(join(root, '.cache/builds'))]).toEqual([hashes.a, link, []]);
    expect(failure.thai).toMatch(/[ก-๙]/);
    return failure;
  }

  it('on a schema error, which it words in Thai without starting to build', async () => {
    const root = await publishedProject();
    const file = join(root, 'content/indicators/2568/6.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace('score: 94.44', 'score: 101'));
    const { detail, thai } = await expectUntouched(root, { builder: fakeBuilder('environment', sites.b) });
    expect(detail).toContain('คะแนน 101');
    expect(thai).toMatch(/ต้องแก้ \d+ จุด/);
  });

  it.each([
    ['a crash', 'crash', 'renderer fell over'],
    ['process.exit(0) half way', 'exit-zero', 'exit code 0, before it was done'],
    ['half a site that claims to be done', 'half', 'the page is missing'],
    ['a page that is cut short', 'cut-short', '/2568/measures/1/: the page is cut short'],
    ['a link to a file that is not there', 'unstyled', '/documents/2568/lost.pdf, which is not there'],
  ])('on %s', async (_, mode, words) => {
    const failure = await expectUntouched(await publishedProject(), { builder: fakeBuilder(mode, sites.b) });
    expect(failure.message).toContain(words);
  });

  it('on a page that lacks one sentence of its entry', async () => {
    const root = await publishedProject();
    const site = join(folder, 'lost-sentence');
    await cp(sites.b, site, { recursive: true });
    const page = join(site, '2568/indicators/6/index.html');
    await writeFile(page, (await readFile(page, 'utf8')).replaceAll('สร้างจิตสำนึกในการให้บริการประชาชนอย่างเท่าเทียมกัน', ''));
    const { detail } = await expectUntouched(root, { builder: fakeBuilder('copy', site) });
    expect(detail).toBe('/2568/indicators/6/: does not show guidance: สร้างจิตสำนึกในการให้บริการประชาชนอย่างเท่าเทียมกัน');
  });

  it('on a hang, within its time limit', async () => {
    const failure = await expectUntouched(await publishedProject(), { builder: fakeBuilder('hang', sites.b), limitSeconds: 1 });
    expect(failure.thai).toContain('นานเกิน 1 วินาที');
  });

  it('on a second build at the same time, which is refused', async () => {
    const root = await publishedProject();
    const first = publish({ root, builder: fakeBuilder('other-build', sites.a) });
    const failure = await failureOf({ root, builder: fakeBuilder('copy', sites.b) });
    expect(failure.thai).toContain('มีการสร้างเว็บไซต์อยู่');
    await first;
    expect(await liveHash(root)).toBe(hashes.a);
  });

  it.runIf(process.getuid?.() !== 0)('on a folder that may not be written to (EACCES)', async () => {
    const root = await publishedProject();
    await chmod(root, 0o555);
    const failure = await failureOf({ root, builder: fakeBuilder('copy', sites.b) });
    await chmod(root, 0o755);
    expect([failure.thai, await liveHash(root)]).toEqual([expect.stringContaining('สิทธิ์'), hashes.a]);
  });

  it.runIf(process.getuid?.() === 0)('on a folder that another user owns (EACCES)', async () => {
    const root = await publishedProject();
    await chmod(folder, 0o755);
    process.seteuid?.(65_534);
    const failure = await failureOf({ root, builder: fakeBuilder('copy', sites.b) }).finally(() => process.seteuid?.(0));
    expect([failure.thai, await liveHash(root)]).toEqual([expect.stringContaining('สิทธิ์'), hashes.a]);
  });
});

/** A small disk of our own, where this machine lets us have one. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

describe.runIf(canMount)(canMount ? 'disks' : 'disks (skipped: only root may mount a small one)', () => {
  async function onDisk(megabytes: number, work: (root: string, mount: (options: string) => boolean) => Promise<void>): Promise<void> {
    const root = join(folder, `disk-${(count += 1)}`);
    const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', root]).status === 0;
    await mkdir(root);
    if (!mount(`size=${megabytes}m`)) return;
    try {
      await copyContent(root);
      await work(root, (options) => spawnSync('mount', ['-o', options, root]).status === 0);
    } finally {
      spawnSync('umount', ['--lazy', root]);
    }
  }

  it('keeps the site when the disk fills up at any point of a build (ENOSPC)', async () => {
    const size = Number(spawnSync('du', ['-sk', sites.a], { encoding: 'utf8' }).stdout.split('\t')[0]);
    await onDisk(Math.ceil((size * 4) / 1024) + 2, async (root) => {
      await publish({ root, builder: fakeBuilder('copy', sites.a) });
      for (const leftKilobytes of [0, 8, 64, size / 3, size / 2]) {
        const free = Number(spawnSync('df', ['--output=avail', root], { encoding: 'utf8' }).stdout.split('\n')[1]);
        await writeFile(join(root, 'filler'), Buffer.alloc(Math.max(0, free - Math.round(leftKilobytes)) * 1024));
        const failure = await failureOf({ root, builder: fakeBuilder('copy', sites.b) });
        expect([failure.thai + failure.detail, await liveHash(root)]).toEqual([expect.stringContaining('ดิสก์เต็ม'), hashes.a]);
        await rm(join(root, 'filler'));
      }
      expect((await publish({ root, builder: fakeBuilder('copy', sites.b) })).hash).toBe(hashes.b);
    });
  });

  it('keeps the site on a disk that is read-only (EROFS)', async () => {
    await onDisk(32, async (root, mount) => {
      await publish({ root, builder: fakeBuilder('copy', sites.a) });
      expect(mount('remount,ro')).toBe(true);
      const failure = await failureOf({ root, builder: fakeBuilder('copy', sites.b) });
      expect([failure.thai, await liveHash(root)]).toEqual([expect.stringContaining('อ่านอย่างเดียว'), hashes.a]);
    });
  });
});

describe('what a killed build may leave', () => {
  it.each([
    ['half a site', async (root: string) => cp(join(sites.b, '2568'), join(root, '.cache/builds/site/2568'), { recursive: true })],
    ['a link not yet renamed', async (root: string) => symlink('.cache/releases/nowhere', join(root, '.cache/dist.next'))],
    ['a release not yet linked', async (root: string) => cp(sites.b, join(root, '.cache/releases/unlinked'), { recursive: true })],
    ['a cache cut short', async (root: string) => mkdir(join(root, '.cache/builds/site'), { recursive: true }).then(() => mkdir(join(root, '.cache/astro'))).then(() => writeFile(join(root, '.cache/astro/data-store.json'), '{"cut'))],
    ['half a list of retired assets', async (root: string) => writeFile(join(root, '.cache/retired-files.json'), '{"cut')],
  ])('does not disturb the site or the next build: %s', async (_, leave) => {
    const root = await publishedProject();
    await leave(root);
    expect(await liveHash(root)).toBe(hashes.a);
    await publish({ root, builder: fakeBuilder('copy', sites.b) });
    expect([await liveHash(root), await namesIn(join(root, '.cache/builds')), existsSync(join(root, '.cache/astro'))]).toEqual([hashes.b, [], false]);
  });

  it('puts a folder back that stood aside when the build was killed between two renames', async () => {
    const root = await copyContent(join(folder, 'aside'));
    await cp(sites.a, join(root, 'dist'), { recursive: true });
    const places = placesOf(root);
    await mkdir(places.releases, { recursive: true });
    await rename(places.dist, places.asideDist);
    await cleanUp(places);
    expect(await liveHash(root)).toBe(hashes.a);
  });

  it('ends a builder whose parent was killed', async () => {
    const root = await publishedProject();
    const parent = spawn(process.execPath, [join(import.meta.dirname, '../fixtures/publish/run.js'), root, 'other-build', sites.b]);
    while (!existsSync(join(root, '.cache/builds/site'))) await new Promise((resolve) => setTimeout(resolve, 5));
    parent.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const builders = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout.split('\n').filter((line) => line.includes('builder.js') && line.includes(root));
    expect(builders).toEqual([]);
  });
});
