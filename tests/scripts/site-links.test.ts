import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageLinks } from '../../scripts/lib/page-links.ts';
import { describeBroken, staffLinks } from '../../scripts/lib/staff-links.ts';
import { verifySite, type SiteProblems } from '../../scripts/lib/verify-site.ts';
import { messageOf, mendOf } from '../../src/domain/issue-text.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { files } from '../views/fixture.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const page = (body: string) => `<!doctype html><html lang="th"><body>${body}</body></html>`;
const good: Record<string, string> = {
  'index.html': page('<h1 id="บน">ก</h1><a href="/report/">รายงาน</a><a href="#%E0%B8%9A%E0%B8%99">บน</a>'),
  'report/index.html': page('<h2 id="m1">มาตรการ</h2><a href="/documents/%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99.pdf#page=2">เอกสาร</a>'),
  'documents/รายงาน.pdf': '%PDF-',
};

/** Verifies a site of two pages and a document with some files put in, or taken out where they are empty. */
async function verifyWith(changes: Record<string, string | undefined> = {}): Promise<SiteProblems> {
  const folder = await mkdtemp(join(tmpdir(), 'prongsai-links-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ ...good, ...changes })) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { lacks, broken } = await verifySite(folder, { origin: 'https://ita.example.go.th', pages: [{ address: '/', leaves: [] }], files: [], hashes: new Map(), words: new Map() });
  return { lacks: lacks.filter((lack) => !lack.includes('pagefind/')), broken };
}

const brokenWith = async (link: string) => (await verifyWith({ 'index.html': page(`<h1 id="x">ก</h1><a href="${link}">ไป</a>`) })).broken.map(describeBroken);

describe('a build is not published', () => {
  it('unless something is wrong with it', async () => {
    expect(await verifyWith()).toEqual({ lacks: [], broken: [] });
  });

  it('with a renamed file', async () => {
    const { broken } = await verifyWith({ 'documents/รายงาน.pdf': undefined, 'documents/รายงาน-2568.pdf': '%PDF-' });
    expect(broken.map(describeBroken)).toEqual(['/report/: leads to /documents/รายงาน.pdf#page=2, which is not there']);
  });

  it('with a moved page', async () => {
    const { broken } = await verifyWith({ 'report/index.html': undefined, 'reports/index.html': good['report/index.html'] });
    expect(broken.map(describeBroken)).toEqual(['/: leads to /report/, which is not there']);
  });

  it('with a changed case, of a page, a file or a spot', async () => {
    const upper = await verifyWith({ 'report/index.html': undefined, 'Report/index.html': good['report/index.html'] });
    expect(upper.broken.map(describeBroken)).toEqual(['/: leads to /report/, which is not there; there is /Report/']);
    expect(await brokenWith('/documents/%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99.PDF')).toEqual(['/: leads to /documents/รายงาน.PDF, which is not there; there is /documents/รายงาน.pdf']);
    expect(await brokenWith('/report/#M1')).toEqual(['/: leads to /report/#M1, which is no spot of that page; there is /report/#m1']);
  });

  it('with a lost anchor, on its own page and on another', async () => {
    expect(await brokenWith('/report/#m2')).toEqual(['/: leads to /report/#m2, which is no spot of that page']);
    expect(await brokenWith('#m2')).toEqual(['/: leads to /#m2, which is no spot of that page']);
  });

  it('with a document that is empty', async () => {
    expect((await verifyWith({ 'documents/รายงาน.pdf': '' })).lacks).toEqual(['/documents/รายงาน.pdf: the file is empty, and /report/ leads to it']);
  });

  it.each([
    ['/nowhere/', '/nowhere/'],
    ['/report', '/report'],
    ['../nowhere/', '/nowhere/'],
    ['https://ita.example.go.th/nowhere/', '/nowhere/'],
    ['/report/%2Findex.html', '/report/%2Findex.html'],
    ['/%E0%B8', '/%E0%B8'],
    // Decoded once: %25 is the sign itself.
    ['/documents/%25E0%25B8%25A3.pdf', '/documents/%E0%B8%A3.pdf'],
  ])('with a link to %s', async (link, said) => {
    expect((await verifyWith({ 'index.html': page(`<a href="${link}">ไป</a>`) })).broken.map((broken) => broken.link)).toEqual([said]);
  });

  it('names the pages of a broken link that is on all of them, the first few', async () => {
    const pages = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}/index.html`, page('<a href="/gone/">ไป</a>')]));
    expect((await verifyWith(pages)).broken).toMatchObject([{ link: '/gone/', reason: 'missing', morePages: 1, pages: [expect.any(String), expect.any(String), expect.any(String)] }]);
  });
});

it.each(['/report/?q=1#m1', '#top', '', 'report/', './report/#m1', 'https://ita.example.go.th/report/#m1', 'https://other.example.go.th/nowhere', 'mailto:a@example.go.th', 'tel:043', '//other.example/x', '/report/#:~:text=ก', '/report/index.html#m1', '/r%65port/'])('accepts a link to %j', async (link) => {
  expect(await brokenWith(link)).toEqual([]);
});

it('compares names in NFC, whichever way the disk and the page spell them', async () => {
  const composed = 'caf\u00e9';
  const decomposed = 'cafe\u0301';
  const link = (name: string) => page(`<a href="/documents/${encodeURIComponent(name)}.pdf">x</a><a href="/report/#${name}">y</a>`);
  for (const [onDisk, onPage] of [[composed, decomposed], [decomposed, composed]] as const) {
    const { lacks, broken } = await verifyWith({ 'index.html': link(onPage), 'report/index.html': page(`<h2 id="${onDisk}">x</h2>`), [`documents/${onDisk}.pdf`]: 'x' });
    expect([lacks, broken]).toEqual([[], []]);
  }
});

it('reads every kind of link, and none from comments, scripts or the inside of values', () => {
  const html = `<!-- <a href="/comment/"> --><script src="/a.js">if (a<b) "<a href='/script/'>"</script><template><a href="/template/"></a></template>
    <img src="/b.png" srcset="/c.webp 1x, /d.webp 2x" alt='href="/alt/"'><form action=/search/ id=f><a title="> href=/title/" href='/e/?a=1&amp;b=2'>x</a><meta http-equiv="refresh" content="0; url=/moved/"><p id="ก&amp;ข"></p>`;
  expect(pageLinks(html)).toEqual({ links: new Set(['/a.js', '/b.png', '/c.webp', '/d.webp', '/search/', '/e/?a=1&b=2', '/moved/']), spots: new Set(['f', 'ก&ข']) });
});

const withFile = (path: string, text: string) => parseSource([...files.filter((file) => file.path !== path), textFile(path, text)]);
const about = (body: string) => `---\ntitle: เกี่ยวกับ\ninShort: สรุป\n---\n\n${body}\n`;
const told = (issues: ReturnType<typeof parseSource>['issues']) => issues.filter(({ place }) => place.file === 'content/pages/about.mdx').map((issue) => `${issue.place.line} [${issue.code}] ${messageOf(issue)} | ${mendOf(issue)}`);

describe('what staff typed', () => {
  it.each([
    ['a moved page', '/2568/measures/7/', '8 [PLACE_UNKNOWN] เว็บไซต์นี้ไม่มีหน้า /2568/measures/7/ | แก้ที่อยู่ ดูที่อยู่ทั้งหมดได้ที่หน้า /sitemap/'],
    ['a changed case', '/2568/Report/', '8 [PLACE_UNKNOWN] เว็บไซต์นี้ไม่มีหน้า /2568/Report/ | แก้ที่อยู่ หมายถึง "/2568/report/" ใช่หรือไม่ ดูที่อยู่ทั้งหมดได้ที่หน้า /sitemap/'],
    ['a lost heading of a body', '/about/#ประวัต', '8 [SPOT_UNKNOWN] หน้า /about/ ไม่มีจุด #ประวัต | แก้ข้อความหลัง # หมายถึง "ประวัติ" ใช่หรือไม่ ที่มีคือ ประวัติ'],
  ])('is refused by the check with its line: %s', (_, link, said) => {
    expect(told(withFile('content/pages/about.mdx', about(`## ประวัติ\n\n[ไป](${link})`)).issues)).toEqual([said]);
  });

  it('is accepted where it is right, encoded or not', () => {
    const links = ['/about/#ประวัติ', '/about/#%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%A7%E0%B8%B1%E0%B8%95%E0%B8%B4', '/2568/r%65port/#m1'];
    expect(told(withFile('content/pages/about.mdx', about(`## ประวัติ\n\n${links.map((link) => `[ไป](${link})`).join('\n')}`)).issues)).toEqual([]);
  });

  it('is told in Thai with its line where only the built page shows that it is wrong', () => {
    const { entries } = withFile('content/pages/about.mdx', about('[การแก้ไข](/changes/?q=1#nowhere)'));
    const link = { link: '/changes/#nowhere', pages: ['/about/'], morePages: 0, reason: 'spot' as const, spots: ['ก', 'ข'] };
    const { issues, others } = staffLinks([link, { ...link, link: '/gone/', reason: 'missing' }], entries);
    expect(told(issues)).toEqual(['6 [SPOT_UNKNOWN] หน้า /changes/ ไม่มีจุด #nowhere | แก้ข้อความหลัง # ที่มีคือ ก, ข']);
    expect(others.map((other) => other.link)).toEqual(['/gone/']);
  });
});
