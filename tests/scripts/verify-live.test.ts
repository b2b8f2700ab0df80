import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { releasesFile, parseReleases } from '../../src/domain/release.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { recordRelease } from '../../scripts/lib/record-release.ts';
import { formatVerification, isProven } from '../../scripts/lib/verify-report.ts';
import { NoAnswer, readManifestOf, verifyPlace } from '../../scripts/lib/verify-place.ts';
import { writeManifest } from '../../scripts/lib/write-manifest.ts';
import { createSiteServer } from '../../scripts/serve.ts';

let folder: string;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prongsai-live-'));
  const files = { 'index.html': 'หน้าแรก '.repeat(500), '2568/index.html': 'ปี', 'documents/2568/แผน ปี.pdf': '%PDF', '404.html': 'ไม่พบ', 'data/2568.json': '{}', _headers: '/*' };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, 'site', path, '..'), { recursive: true });
    await writeFile(join(folder, 'site', path), text);
  }
  await writeManifest(folder, join(folder, 'site'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  })));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Serves the site, but answers some addresses in its own way. */
async function serve(odd: Record<string, RequestListener> = {}): Promise<string> {
  const inner = createSiteServer(join(folder, 'site'));
  const server = createServer((request, response) => {
    const own = odd[decodeURIComponent(request.url ?? '')];
    if (own) own(request, response);
    else inner.emit('request', request, response);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fast = { limitSeconds: 2, pauseSeconds: 0.01 };
const status = (code: number, headers = {}): RequestListener => (_, response) => response.writeHead(code, headers).end();

describe('verify on a live site', () => {
  it('finds nothing where all is as listed, compressed or not, and says what it cannot see', async () => {
    const result = await verifyPlace(await serve(), fast);
    expect([isProven(result), result.files]).toEqual([true, 5]);
    expect(formatVerification(result)).toContain('ไม่เห็นไฟล์ที่เกินมา');
    expect(result.leftOut).toEqual(['_headers']);
    expect(formatVerification({ ...result, leftOut: ['_headers'], isClean: false })).toMatch(/ไม่ได้ตรวจ 1 ไฟล์.*\/_headers[^]*clean: false/);
    expect(formatVerification({ ...result, leftOut: [], isClean: true })).not.toMatch(/ไม่ได้ตรวจ|clean: false/);
  });

  it('tells what is wrong from what is missing and what does not answer', async () => {
    const result = await verifyPlace(
      await serve({
        '/': (_, response) => response.end('another page'),
        '/2568/': status(404),
        '/documents/2568/แผน ปี.pdf': status(500),
        '/data/2568.json': () => undefined,
      }),
      { ...fast, limitSeconds: 0.5 },
    );
    expect(result.differences).toEqual({ changed: ['index.html'], missing: ['2568/index.html'], extra: [] });
    expect(Object.fromEntries(result.unread)).toEqual({ 'documents/2568/แผน ปี.pdf': 'HTTP 500', 'data/2568.json': 'time-out' });
    expect(isProven(result)).toBe(false);
  });

  it('knows a site that does not answer from one without a manifest', async () => {
    await expect(verifyPlace('http://127.0.0.1:1/', { pauseSeconds: 0 })).rejects.toBeInstanceOf(NoAnswer);
  });

  it('asks again where the host is busy, and believes no other host', async () => {
    let asked = 0;
    const elsewhere = await serve();
    const result = await verifyPlace(
      await serve({
        '/': (_, response) => ((asked += 1) < 3 ? response.writeHead(429).end() : response.end('หน้าแรก '.repeat(500))),
        '/data/2568.json': status(302, { location: `${elsewhere}/data/2568.json` }),
      }),
      fast,
    );
    expect([asked, result.differences.changed, [...result.unread.keys()]]).toEqual([3, [], ['data/2568.json']]);
  });
});

it('leaves a list of releases alone that cannot be read, and says so in Thai', async () => {
  const root = join(folder, 'torn');
  const torn = '<<<<<<< HEAD\n[]\n';
  await mkdir(join(root, 'content'), { recursive: true });
  await writeFile(join(root, releasesFile), torn);
  const text = await readManifestOf(join(folder, 'site'));
  await expect(recordRelease(root, text)).rejects.toMatchObject({ detail: expect.stringContaining('อ่านรายการครั้งที่เผยแพร่ไม่ได้') as string });
  expect(await readFile(join(root, releasesFile), 'utf8')).toBe(torn);
});

it('records a release once, and the next build names it', async () => {
  const text = await readManifestOf(await serve(), fast);
  await mkdir(join(folder, 'content'), { recursive: true });
  expect([await recordRelease(folder, text), await recordRelease(folder, text)]).toEqual([true, false]);
  expect(parseReleases(await readFile(join(folder, releasesFile), 'utf8')).releases.map(({ manifest }) => manifest)).toEqual([sha256Of(text)]);
  const site = join(folder, 'site');
  await writeManifest(folder, site);
  expect(await readManifestOf(site)).toBe(text);
  await writeFile(join(site, '2568/index.html'), 'ปีใหม่');
  await writeManifest(folder, site);
  const next = await verifyPlace(site, { older: [text] });
  expect([next.chain, isProven(next)]).toEqual([{ passed: [sha256Of(text)], gap: null, strays: [] }, true]);
});
