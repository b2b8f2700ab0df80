import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLinks, type Manners } from '../../scripts/lib/ask-links.ts';
import { testLinks, type LinkTest } from '../../scripts/lib/test-links.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { linksFile, parseLinks } from '../../src/domain/link-log.ts';
import { reportLinks } from '../../src/domain/link-rules.ts';
import { judge, type LinkAnswer } from '../../src/domain/link-verdict.ts';
import { checkFolder } from '../../src/source/read-source.ts';
import { assessmentFiles } from '../views/oit-fixture.ts';

const how: Manners = { userAgent: 'Prongsai-link-check/1 (+https://ita.example.go.th)', timeout: 250, pause: 0, tries: 2, retryWait: 20, longestWait: 1_500, hostsAtOnce: 3 };
const requests: { method: string; path: string; agent: string; at: number }[] = [];
const countOf = (path: string) => requests.filter((request) => request.path === path).length;
const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`;

/** Answers as the path says. */
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const path = request.url ?? '';
  requests.push({ method: request.method ?? '', path, agent: request.headers['user-agent'] ?? '', at: Date.now() });
  const isHead = request.method === 'HEAD';
  const isFirst = countOf(path) === 1;
  const send = (status: number, headers: Record<string, string> = {}, body = page('<h1 id="top-part">x</h1>')) => response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  const ways: Record<string, () => void> = {
    '/moved': () => send(301, { location: '/ok' }),
    '/loop': () => send(302, { location: '/loop' }),
    '/gone': () => send(410),
    '/no-head-403': () => send(isHead ? 403 : 200),
    '/no-head-405': () => send(isHead ? 405 : 200),
    '/refused': () => send(403),
    '/busy-once': () => (isFirst ? send(429, { 'retry-after': '1' }) : send(200)),
    '/busy': () => send(429),
    '/busy-for-an-hour': () => send(429, { 'retry-after': '3600' }),
    '/error-once': () => (countOf(path) <= 2 ? send(500) : send(200)),
    '/error': () => send(503),
    '/silent': () => undefined,
    '/reset': () => request.socket.destroy(),
    '/slow': () => void response.writeHead(200, { 'content-type': 'application/pdf' }).write('%PDF-'),
    '/empty': () => send(200, { 'content-length': '0' }, ''),
    '/no-length': () => send(200, isHead ? { 'content-length': '0' } : {}),
    '/private': () => send(302, { location: '/login?next=/private' }),
    '/members': () => send(401),
    '/%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99': () => send(200, {}, page('<h2 id="ผล">x</h2>')),
  };
  if (path === '/ok' || path.startsWith('/login')) send(200);
  else (ways[path] ?? (() => send(404)))();
});

let origin: string;
let secureOrigin: string;
let folder: string;
const secureServer = createSecureServer((_request, response) => response.end('x'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prongsai-outside-'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  await promisify(execFile)('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1', '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert]);
  secureServer.setSecureContext({ key: await readFile(key), cert: await readFile(cert) });
  await once(secureServer.listen(0, '127.0.0.1'), 'listening');
  secureOrigin = `https://127.0.0.1:${(secureServer.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const one of [server, secureServer]) {
    one.close();
    one.closeAllConnections();
  }
  await rm(folder, { recursive: true });
});

/** What each way to misbehave is taken for. */
const expected: readonly (readonly [path: string, verdict: string])[] = [
  ['/ok', 'ok 200'],
  ['/ok#top-part', 'ok 200'],
  ['/ok#gone', 'broken 200 spot'],
  ['/ok#100%', 'broken 200 spot'],
  ['/moved', 'ok 200'],
  ['/loop', 'broken redirects'],
  ['/nowhere', 'broken 404 not-found'],
  ['/gone', 'broken 410 not-found'],
  ['/no-head-403', 'ok 200'],
  ['/no-head-405', 'ok 200'],
  ['/refused', 'unclear 403 refused'],
  ['/busy-once', 'ok 200'],
  ['/busy', 'unclear 429 busy'],
  ['/busy-for-an-hour', 'unclear 429 busy'],
  ['/error-once', 'ok 200'],
  ['/error', 'broken 503 server'],
  ['/silent', 'broken timeout'],
  ['/reset', 'broken connection'],
  ['/slow', 'ok 200'],
  ['/empty', 'broken 200 empty'],
  ['/no-length', 'ok 200'],
  ['/private', 'broken 200 login'],
  ['/members', 'broken 401 login'],
  ['/รายงาน', 'ok 200'],
  ['/%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99#ผล', 'ok 200'],
  ['/รายงาน#%E0%B8%9C%E0%B8%B2', 'broken 200 spot'],
];

describe('a server that misbehaves', () => {
  let answers: ReadonlyMap<string, LinkAnswer>;
  const verdictOf = (address: string) => {
    const { state, status, reason } = judge(address, answers.get(address) ?? { status: -1 });
    return [state, status, reason].filter((part) => part !== undefined).join(' ');
  };

  beforeAll(async () => {
    requests.length = 0;
    answers = await askLinks([...expected.map(([path]) => origin + path), `${secureOrigin}/`, 'http://nothing.invalid/'], how);
  });

  it.each(expected)('%s is %s', (path, verdict) => {
    expect(verdictOf(origin + path)).toBe(verdict);
  });

  it('with a certificate that it signed itself is broken', () => {
    expect(verdictOf(`${secureOrigin}/`)).toBe('broken tls');
  });

  it('with a name that nobody has is broken', () => {
    expect(verdictOf('http://nothing.invalid/')).toBe('broken dns');
  });

  it('is waited for as long as it asks, but not for an hour', () => {
    const [first, second] = requests.filter(({ path }) => path === '/busy-once');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900);
    expect(countOf('/busy-for-an-hour')).toBe(1);
    expect(countOf('/busy')).toBe(how.tries);
  });

  it('is asked again only where the answer may be another, and is told who asks', () => {
    expect([countOf('/nowhere'), countOf('/refused'), countOf('/gone')]).toEqual([2, 2, 2]);
    expect(new Set(requests.map(({ agent }) => agent))).toEqual(new Set([how.userAgent]));
  });
});

it('asks a host for one thing at a time, with a pause', async () => {
  let together = 0;
  let most = 0;
  const times: number[] = [];
  const listener: RequestListener = (_request, response) => {
    most = Math.max(most, (together += 1));
    times.push(Date.now());
    setTimeout(() => {
      together -= 1;
      response.end('x');
    }, 10);
  };
  const polite = createServer(listener).listen(0, '127.0.0.1');
  await once(polite, 'listening');
  const { port } = polite.address() as AddressInfo;
  await askLinks(['a', 'b', 'c'].map((path) => `http://127.0.0.1:${port}/${path}`), { ...how, pause: 60 });
  polite.close();
  polite.closeAllConnections();
  expect([most, times.length]).toEqual([1, 3]);
  expect(Math.min(...times.slice(1).map((time, index) => time - (times[index] ?? 0)))).toBeGreaterThan(50);
});

describe('a run over content/', () => {
  const root = () => join(folder, 'site');
  const k02 = (urls: readonly string[]) => `---\ncode: K2\nfiscalYear: 2571\nanswer: no\nwhere:\n${urls.map((url, index) => `  - label: ที่ ${index + 1}\n    url: ${url}\n`).join('')}---\n`;
  const asked: string[][] = [];
  const run = async (today: string, statuses: Record<string, number>, more: Partial<LinkTest> = {}) => {
    const ask = (addresses: readonly string[]) => {
      asked.push([...addresses]);
      return Promise.resolve(new Map(addresses.map((address) => [address, { status: statuses[address] ?? 200 }])));
    };
    const result = await testLinks(root(), await checkFolder(root()), { today, all: false, ask, ...more });
    return { ...result, text: await readFile(join(root(), linksFile), 'utf8').catch(() => '') };
  };
  const write = (urls: readonly string[]) => writeFile(join(root(), 'content/disclosures/2571/k02.mdx'), k02(urls));
  const [doc, drive] = ['https://other.example.go.th/doc.pdf', 'https://drive.google.com/file/d/1'];

  beforeAll(async () => {
    for (const { path, bytes } of assessmentFiles) {
      await mkdir(dirname(join(root(), path)), { recursive: true });
      // Published on a day that is still to come, which the check refuses.
      await writeFile(join(root(), path), new TextDecoder().decode(bytes).replace(/^publishedAt: .*\n/m, ''));
    }
    await write([doc, drive]);
  });

  it('writes nothing where what it knew cannot be read', async () => {
    const source = await checkFolder(root());
    await mkdir(join(root(), linksFile));
    await expect(checkFolder(root())).rejects.toThrow('EISDIR');
    await expect(testLinks(root(), source, { today: '2026-11-01', all: false, ask: () => Promise.resolve(new Map()) })).rejects.toThrow('EISDIR');
    await rm(join(root(), linksFile), { recursive: true });
  });

  it('asks once for each address that entries hold, but not for the site\'s own', async () => {
    const { text } = await run('2026-11-01', {});
    expect(asked.at(-1)?.toSorted()).toEqual([drive, 'https://example.go.th/manual', doc, 'https://www.example.go.th', 'https://www.example.go.th/a'].toSorted());
    expect(text.split('\n').slice(0, 3)).toEqual(['{', ` "${drive}": {"state":"ok","lastTested":"2026-11-01","since":"2026-11-01","lastGood":"2026-11-01","status":200},`, ' "https://example.go.th/manual": {"state":"ok","lastTested":"2026-11-01","since":"2026-11-01","lastGood":"2026-11-01","status":200},']);
    expect(parseLinks(text).issues).toEqual([]);
  });

  it('asks nothing again within the week, unless told to, and leaves the file as it is', async () => {
    const { text: before } = await run('2026-11-01', {});
    expect(asked.at(-1)).toEqual([]);
    expect((await run('2026-11-07', {})).asked).toBe(0);
    expect((await run('2026-11-07', {})).text).toBe(before);
    expect((await run('2026-11-07', {}, { all: true })).asked).toBe(5);
    expect((await run('2026-11-14', {})).asked).toBe(5);
  });

  it('keeps the last good day of a link that breaks, and asks for it again the next day', async () => {
    await run('2026-11-22', { [doc]: 404, [drive]: 403 });
    const { links } = await run('2026-11-23', { [doc]: 500, [drive]: 403 });
    expect(asked.at(-1)).toEqual([doc, drive]);
    expect(links[doc]).toEqual({ state: 'broken', lastTested: '2026-11-23', since: '2026-11-22', lastGood: '2026-11-14', status: 500, reason: 'server' });
  });

  it('tells staff where each stands, and why', async () => {
    const { entries } = await checkFolder(root());
    const issues = reportLinks(entries, (await run('2026-11-23', {})).links);
    expect(issues.map((issue) => `${issue.place.file}:${issue.place.line} ${messageOf(issue)}`)).toEqual([
      `content/disclosures/2571/k02.mdx:7 ${doc} เปิดไม่ได้ตั้งแต่ 22 พฤศจิกายน 2569 (เว็บไซต์ปลายทางขัดข้อง) เปิดได้ครั้งสุดท้าย 14 พฤศจิกายน 2569`,
      `content/disclosures/2571/k02.mdx:9 ระบบตรวจ ${drive} ไม่ได้ (เว็บไซต์ปลายทางไม่ให้ระบบตรวจ) เมื่อ 23 พฤศจิกายน 2569 เปิดได้ครั้งสุดท้าย 14 พฤศจิกายน 2569`,
      `content/disclosures/2571/k02.mdx:9 ${drive} อยู่บน Google Drive ซึ่งเจ้าของลบหรือปิดได้ และผู้อ่านอาจต้องเข้าสู่ระบบ เปิดได้ครั้งสุดท้าย 14 พฤศจิกายน 2569`,
    ]);
    for (const issue of issues) expect(mendOf(issue)).toMatch(/[ก-๙]/);
  });

  it('warns of the broken one at each check, and refuses nothing', async () => {
    const { issues } = await checkFolder(root());
    expect(issues.filter(({ code }) => code.startsWith('LINK')).map(({ code, place }) => `${code} ${place.line}`)).toEqual(['LINK_BROKEN 7']);
  });

  it('writes nothing where no name at all is found: the network is away, not the links', async () => {
    const { text: before } = await run('2026-11-23', {});
    const away = (addresses: readonly string[]) => Promise.resolve(new Map(addresses.map((address) => [address, { status: 0, failure: 'TypeError ENOTFOUND' }])));
    const { isOffline, text } = await run('2026-12-30', {}, { ask: away });
    expect([isOffline, text]).toEqual([true, before]);
  });

  it('keeps what a run learnt that is ended early, but nothing before anybody answered', async () => {
    const { text: before } = await run('2026-11-23', {});
    const endedAfter = (answers: [string, LinkAnswer][]) => run('2026-12-30', {}, { ask: async (_, learnt) => {
      await learnt(new Map(answers));
      throw new Error('ended');
    } });
    const textNow = () => readFile(join(root(), linksFile), 'utf8');
    const away: [string, LinkAnswer] = [drive, { status: 0, failure: 'TypeError ENOTFOUND' }];
    await expect(endedAfter([away])).rejects.toThrow('ended');
    expect(await textNow()).toBe(before);
    await expect(endedAfter([away, [doc, { status: 200 }]])).rejects.toThrow('ended');
    const { links } = parseLinks(await textNow());
    expect([links[doc]?.lastTested, links[drive]?.reason, Object.keys(links)]).toEqual(['2026-12-30', 'dns', Object.keys(parseLinks(before).links)]);
  });

  it('forgets addresses that no entry holds any more, but not while a file cannot be read', async () => {
    await writeFile(join(root(), 'content/disclosures/2571/k02.mdx'), '---\ncode: [\n---\n');
    expect(Object.keys((await run('2026-11-23', {})).links)).toContain(doc);
    await write([drive]);
    expect(Object.keys((await run('2026-11-23', {})).links)).not.toContain(doc);
  });
});

it.each([
  ['{"https://a.example.go.th/": {"state":"ok"}}', 1],
  ['{\n "https://a.example.go.th/": {"state":"ok","lastTested":"2026-11-01","since":"2026-11-01"},\n "https://b.example.go.th/": {"state":"fine","lastTested":"2026-11-01","since":"2026-11-01"}\n}\n', 3],
  ['{\n<<<<<<< HEAD\n=======\n>>>>>>> a\n}\n', 2],
  ['{\n "not an address": {"state":"ok","lastTested":"2026-11-01","since":"2026-11-01"}\n}', 2],
  ['[]', 1],
  ['', 1],
])('refuses a list of links that is damaged, with its line: %j', (text, line) => {
  expect(parseLinks(text).issues).toMatchObject([{ code: 'LINKS_UNREADABLE', place: { file: linksFile, line } }]);
});
