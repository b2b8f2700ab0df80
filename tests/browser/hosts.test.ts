import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from '../../scripts/lib/compress.ts';
import { hostPrograms, isInstalled, startHost, type HostName, type LocalHost } from '../../scripts/lib/local-host.ts';
import { createSiteServer } from '../../scripts/serve.ts';
import { contentTypes, isTextType } from '../../src/domain/content-type.ts';
import { headersFor } from '../../src/domain/host-headers.ts';
import { apacheFile } from '../../src/views/hosts/apache.ts';
import { caddyFile } from '../../src/views/hosts/caddy.ts';
import { nginxFile } from '../../src/views/hosts/nginx.ts';
import { builtSite } from '../site/built-site.ts';
import { browse, type Visit } from './browser.ts';

const site = await builtSite();
const redirects = [{ from: '/2568/old/', to: '/2568/' }];

/** One file for each rule, beside those of the real site. */
const samples = ['documents/2568/report.pdf', 'documents/2568/plan.svg', 'feed.xml', 'app.webmanifest', 'archive/2568.wacz', 'data/2568.csv', 'data/2568.xlsx', '.well-known/sample.txt', '.htpasswd'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prongsai-hosts-'));
  await cp(site.dist, folder, { recursive: true });
  for (const name of samples) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), name.padEnd(2000, ' ตัวอย่าง'));
  }
  await writeFile(join(folder, '.htaccess'), apacheFile(redirects));
  await compressFolder(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ownServer(): Promise<LocalHost> {
  const server = createSiteServer(folder).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const written: Record<HostName, string> = { nginx: nginxFile('localhost', redirects), Caddy: caddyFile('localhost', redirects), Apache: '' };

interface Answer { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

/** `fetch` would undo the compression and follow redirects. */
async function ask(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => { resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }); });
    }).on('error', reject).end();
  });
}

const lower = (fields: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
/** Every field that any rule sets. */
const ruled = [...new Set(['', ...samples].flatMap((name) => Object.keys(lower(headersFor(`/${name}`, true)))))];
const style = site.files.find((file) => file.endsWith('.css')) ?? '';
const pages = ['/', '/2568/', '/2568/measures/', '/2568/measures/1/', '/2568/indicators/', '/2568/indicators/6/', '/2568/report/', '/oit/2569/', '/oit/2569/o26/', '/units/', '/glossary/', '/about/', '/sitemap/', '/a-z/'];

// Jekyll, which GitHub Pages runs over a branch otherwise, leaves out what begins with `_` or `.`: styles, scripts, security.txt.
it('tells GitHub Pages to publish every file', () => {
  expect(site.files.filter((file) => /\/[_.]/.test(file))).not.toEqual([]);
  expect(site.files).toContain('/.nojekyll');
});

describe.each(['npm start', ...Object.keys(hostPrograms)] as ('npm start' | HostName)[])('%s', (name) => {
  const isOwn = name === 'npm start';
  const isThere = isOwn || isInstalled(hostPrograms[name].program);
  let host: LocalHost;
  let visited: Visit;
  beforeAll(async () => {
    if (!isThere) return;
    host = isOwn ? await ownServer() : await startHost(name, folder, written[name]);
    visited = await browse(host.origin);
  }, 30_000);
  afterAll(async () => {
    if (!isThere) return;
    await visited.close();
    await host.close();
  });
  // A machine without the server has nothing to ask.
  const test = it.skipIf(!isThere);

  test.each(['/', '/2568/report/', style, '/feed.xml', '/app.webmanifest', '/documents/2568/report.pdf', '/documents/2568/plan.svg', '/archive/2568.wacz', '/data/2568.json', '/data/2568.csv', '/data/2568.xlsx', '/robots.txt', '/.well-known/sample.txt'])('sends the header fields and the type of %s', async (address) => {
    const { status, headers } = await ask(host.origin, address);
    expect(status).toBe(200);
    expect(headers).toMatchObject(lower(headersFor(address, !isOwn)));
    const type = contentTypes[/\.(\w+)$/.exec(address)?.[1] ?? 'html'] ?? '';
    expect(headers['content-type']?.replaceAll(' ', '')).toBe(isTextType(type) ? `${type};charset=utf-8` : type);
    expect(headers.etag).toMatch(/^(W\/)?".+"$/);
  });

  // `/data/` and `/og/` are folders that hold no page.
  test.each(['/nothing/', '/nothing.json', '/_astro/nothing.css', '/pagefind/text-0/0.json', '/documents/nothing.pdf', '/data/nothing.json', '/data/', '/og/'])('shows the page for %s, which is missing', async (address) => {
    const { status, headers, body } = await ask(host.origin, address);
    expect([status, headers['content-type']?.replaceAll(' ', '')]).toEqual([404, 'text/html;charset=utf-8']);
    const expected = lower(headersFor('/404.html', !isOwn));
    expect(Object.fromEntries(ruled.map((name) => [name, headers[name]]))).toEqual(Object.fromEntries(ruled.map((name) => [name, expected[name]])));
    expect(body.equals(await readFile(join(folder, '404.html')))).toBe(true);
  });

  test.each(['/_headers', '/.htaccess', '/.htpasswd', '/.nojekyll'])('tells no reader of %s', async (address) => {
    const { status, body } = await ask(host.origin, address);
    expect([403, 404]).toContain(status);
    expect(body.equals(await readFile(join(folder, '404.html')))).toBe(true);
  });

  test('compresses, and says that it depends on the reader', async () => {
    const { headers, body } = await ask(host.origin, '/2568/', { 'accept-encoding': 'gzip' });
    expect([headers['content-encoding'], headers.vary?.toLowerCase()]).toEqual(['gzip', 'accept-encoding']);
    // What the build compressed is smaller than what a server does in passing.
    if (name === 'nginx' || name === 'Caddy') expect(body.equals(await readFile(join(folder, '2568/index.html.gz')))).toBe(true);
  });

  test('says nothing has changed to a reader that has the page', async () => {
    const { headers } = await ask(host.origin, '/2568/');
    expect((await ask(host.origin, '/2568/', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });

  // `npm start` knows no list of old addresses; the page at each of them sends readers on.
  it.skipIf(!isThere || isOwn)('sends readers of an old address on', async () => {
    const { status, headers } = await ask(host.origin, '/2568/old/');
    expect([status, headers.location?.replace(host.origin, '')]).toEqual([301, '/2568/']);
  });

  test('leaves the console empty on every kind of page, and while searching', { timeout: 60_000 }, async () => {
    const page = await visited.open();
    for (const address of pages) await page.goto(address);
    await page.goto(`/search/?q=${encodeURIComponent('ของขวัญ')}`);
    await page.locator('mark').first().waitFor();
    expect(page.complaints).toEqual([]);
    expect(page.foreign).toEqual([]);
  });

  test('runs no script that stands in a page', async () => {
    const page = await visited.open();
    await page.goto('/');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.body.append(script);
      return document.documentElement.dataset['ran'];
    });
    expect(ran).toBeUndefined();
    expect(page.complaints.join()).toMatch(/Content Security Policy/);
  });
});
