import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer } from '../../scripts/serve.ts';

const page = '<!doctype html><title>หน้าแรก</title><p>รายงาน</p>';
const files: Record<string, string> = {
  'site/index.html': page,
  'site/404.html': '<!doctype html><title>ไม่พบหน้า</title>',
  'site/2568/index.html': '<!doctype html><title>2568</title>',
  'site/เอกสาร/index.html': '<!doctype html><title>เอกสาร</title>',
  'site/empty/data.csv': 'ก,ข\n',
  'site/robots.txt': 'User-agent: *\n',
  'site/sitemap.xml': '<urlset/>',
  'site/data.json': '{}',
  'site/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'site/_astro/base.Ab12.css': 'p{margin:0}',
  'site/_astro/thai.Ab12.woff2': 'font',
  'site/attachments/report.pdf': '%PDF-1.7',
  'site/pagefind/pagefind.js': 'export {};',
  'site/pagefind/pagefind.th_1.pf_meta': 'meta',
  'site/pagefind/wasm.th.pagefind': 'wasm',
  'site/pagefind/engine.wasm': 'wasm',
  'secret.txt': 'outside',
};

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prongsai-serve-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  server = createSiteServer(join(folder, 'site')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

interface Answer { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

/** Asks for exactly this path; `fetch` would tidy it first, and undo the compression. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => { resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }); });
    }).on('error', reject).end();
  });
}

describe('content types', () => {
  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/robots.txt', 'text/plain;charset=utf-8'],
    ['/sitemap.xml', 'text/xml;charset=utf-8'],
    ['/data.json', 'application/json;charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml;charset=utf-8'],
    ['/empty/data.csv', 'text/csv;charset=utf-8'],
    ['/_astro/base.Ab12.css', 'text/css;charset=utf-8'],
    ['/_astro/thai.Ab12.woff2', 'font/woff2'],
    ['/attachments/report.pdf', 'application/pdf'],
    ['/pagefind/pagefind.js', 'text/javascript;charset=utf-8'],
    ['/pagefind/pagefind.th_1.pf_meta', 'application/octet-stream'],
    ['/pagefind/wasm.th.pagefind', 'application/octet-stream'],
    ['/pagefind/engine.wasm', 'application/wasm'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, type, 'nosniff']);
  });
});

describe('compression', () => {
  it('prefers Brotli', async () => {
    const { headers, body } = await ask('/', { 'accept-encoding': 'gzip, deflate, br' });
    expect([headers['content-encoding'], headers.vary]).toEqual(['br', 'Accept-Encoding']);
    expect(headers['content-length']).toBe(String(body.length));
    expect(brotliDecompressSync(body).toString()).toBe(page);
  });

  it('falls back to gzip, also when Brotli is refused by its weight', async () => {
    for (const accepted of ['gzip', 'GZIP;q=0.5, br;q=0', 'br; q=0.0, gzip']) {
      const { headers, body } = await ask('/', { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(body).toString()).toBe(page);
    }
  });

  it('sends plain bytes to a reader that asks for nothing', async () => {
    const { headers, body } = await ask('/');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(page);
  });

  it.each(['/attachments/report.pdf', '/_astro/thai.Ab12.woff2', '/pagefind/wasm.th.pagefind'])('leaves %s as it is', async (path) => {
    const { headers } = await ask(path, { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
  });

  it('sends a file as it is now, not as it was compressed before', async () => {
    await writeFile(join(folder, 'site/changing.txt'), 'ก่อน');
    await ask('/changing.txt', { 'accept-encoding': 'br' });
    await writeFile(join(folder, 'site/changing.txt'), 'หลังแก้ไข');
    const { body } = await ask('/changing.txt', { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(body).toString()).toBe('หลังแก้ไข');
  });
});

describe('caching', () => {
  it('answers 304 without a body to a reader that has the page', async () => {
    const first = await ask('/', { 'accept-encoding': 'br' });
    const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': `"other", ${first.headers.etag ?? ''}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
  });

  it('sends the page to a reader that has another', async () => {
    expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('lets hashed files be kept for a year and asks to check all others', async () => {
    expect((await ask('/_astro/base.Ab12.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/robots.txt')).headers['cache-control']).toBe('no-cache');
  });
});

describe('addresses', () => {
  it('serves the index of a folder', async () => {
    expect((await ask('/2568/?q=1')).body.toString()).toContain('2568');
  });

  it('finds a Thai name by its percent-encoding', async () => {
    expect((await ask(encodeURI('/เอกสาร/'))).status).toBe(200);
  });

  it('adds a missing slash and keeps the query', async () => {
    const { status, headers } = await ask('/2568?q=%E0%B8%81&x=a?b');
    expect([status, headers.location]).toEqual([301, '/2568/?q=%E0%B8%81&x=a?b']);
  });

  it('keeps the percent-encoding when it adds a slash', async () => {
    expect((await ask(encodeURI('/เอกสาร'))).headers.location).toBe(encodeURI('/เอกสาร/'));
  });

  it('never sends a reader to another host', async () => {
    expect((await ask('//2568')).headers.location).toBe('/2568/');
  });

  it.each(['/nothing/', '/nothing', '/empty', '/empty/', '/robots.txt/', '/index.html/'])('shows the 404 page for %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([404, 'text/html;charset=utf-8', 'no-cache']);
    expect(body.toString()).toContain('ไม่พบหน้า');
  });

  it('answers 404, not 304, for a missing page the reader saw before', async () => {
    const { headers } = await ask('/nothing/');
    expect((await ask('/nothing/', { 'if-none-match': headers.etag ?? '' })).status).toBe(404);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/2568/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%2e%2e/site-other/'])('does not leave the folder for %s', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('outside');
  });

  it.each(['/%', '/%E0%B8', '/a%00.html'])('answers 400 to %s', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });
});

describe('methods', () => {
  it('answers HEAD with the headers of GET and no body', async () => {
    const got = await ask('/', { 'accept-encoding': 'br' });
    const head = await ask('/', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head.body.length).toBe(0);
    expect([head.status, head.headers['content-length'], head.headers.etag]).toEqual([200, got.headers['content-length'], got.headers.etag]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});
