import { describe, expect, it } from 'vitest';
import { checkPublished, finalTargets, formatPublished, parsePublished, updatePublished, type SentOn } from '../../src/domain/published.ts';
import { messageOf, mendOf } from '../../src/domain/issue-text.ts';

const place = { file: 'content/redirects.yaml', line: 3, column: 7, length: 4 };
const sendOn = (from: string, to: string): SentOn => ({ from, to, place });
const pages = Array.from({ length: 20 }, (_, index) => `/2568/measures/${index + 1}/`);
const published = updatePublished({}, pages);

function codesOf(made: readonly string[], redirects: readonly SentOn[] = [], allowRemovals = false): string[] {
  return checkPublished(made, published, redirects, allowRemovals).map(({ code, facts }) => `${code} ${facts.value ?? ''}`);
}

describe('checkPublished', () => {
  it('has nothing to say when pages stay or are added', () => {
    expect(codesOf(pages)).toEqual([]);
    expect(codesOf([...pages, '/2569/'])).toEqual([]);
  });

  it('refuses a page that goes without a redirect, also when removals are allowed', () => {
    expect(codesOf(pages.slice(1))).toEqual(['URL_LOST /2568/measures/1/']);
    expect(codesOf(pages.slice(1), [], true)).toEqual(['URL_LOST /2568/measures/1/']);
  });

  it('accepts a page that goes with one', () => {
    expect(codesOf(pages.slice(1), [sendOn('/2568/measures/1/', '/2568/measures/2/')])).toEqual([]);
  });

  it('refuses to let more than a tenth go at once, redirected or not, until someone says that it is meant', () => {
    const redirects = pages.slice(0, 3).map((from) => sendOn(from, '/2568/measures/20/'));
    expect(codesOf(pages.slice(2), redirects.slice(0, 2))).toEqual([]);
    expect(codesOf(pages.slice(3), redirects)).toEqual(['REMOVALS_MANY 3']);
    expect(codesOf(pages.slice(3), redirects, true)).toEqual([]);
  });

  it('counts only pages that are there today, so that old redirects do not add up', () => {
    const redirects = pages.slice(0, 10).map((from) => sendOn(from, '/2568/measures/20/'));
    const later = updatePublished(published, pages.slice(10));
    expect(checkPublished(pages.slice(10), later, redirects, false)).toEqual([]);
    expect(checkPublished(pages.slice(10), later, [], false)).toHaveLength(10);
  });

  it('tells many removals, or a year that goes, once and not page by page', () => {
    expect(codesOf(pages.slice(3))).toEqual(['REMOVALS_MANY 3']);
    const year = updatePublished(published, ['/2568/', '/units/']);
    const [issue, ...others] = checkPublished(['/units/'], year, [], true);
    expect(issue?.facts).toMatchObject({ value: '/2568/', more: '20' });
    expect(others).toEqual([]);
  });

  it('refuses a redirect from a page that is there, to one that is not, or out of the site', () => {
    expect(codesOf(pages, [sendOn('/2568/measures/1/', '/2568/measures/2/')])).toEqual(['REDIRECT_TAKEN /2568/measures/1/']);
    expect(codesOf(pages, [sendOn('/old/', '/gone/')])).toEqual(['REDIRECT_NOWHERE /gone/']);
    expect(codesOf(pages, [sendOn('/2568/me%61sures/1/', '/2568/measures/2/')])).toEqual(['REDIRECT_TAKEN /2568/me%61sures/1/']);
    expect(codesOf(pages, [sendOn('/old/', '/2568/me%61sures/2/')])).toEqual([]);
  });

  it('refuses a redirect that would take the place of a file, or stand under it', () => {
    const codesFrom = (from: string) => checkPublished(pages, published, [sendOn(from, '/2568/measures/2/')], false, ['/robots.txt', '/offline/index.html', '/data/2568.json']).map(({ code }) => code);
    for (const from of ['/robots.txt/', '/robots.txt/a/', '/offline/', '/offl%69ne/', '/data/2568.json/']) expect(codesFrom(from), from).toEqual(['REDIRECT_TAKEN']);
    for (const from of ['/robots/', '/offline/a/', '/data/']) expect(codesFrom(from), from).toEqual([]);
  });

  it('tells staff what to paste', () => {
    const [issue] = checkPublished(pages.slice(1), published, [], false);
    expect(issue && `${messageOf(issue)}\n${mendOf(issue)}`).toMatchInlineSnapshot(`
      "ที่อยู่ /2568/measures/1/ เคยเผยแพร่แล้ว แต่ครั้งนี้ไม่มี ผู้ที่มีลิงก์เดิมจะเปิดไม่ได้
      กู้ไฟล์ของหน้านั้นคืนจากประวัติการแก้ไข (git) หรือส่งต่อไปหน้าอื่นโดยเพิ่มในไฟล์ content/redirects.yaml (ถ้ามีบรรทัด redirects: อยู่แล้ว ไม่ต้องใส่ซ้ำ)
      redirects:
        - from: /2568/measures/1/
          to: /…/
          reason: เหตุผล เช่น รวมกับมาตรการที่ 2"
    `);
  });
});

describe('the list of addresses', () => {
  it('is written in order, a line each, and read back', () => {
    const text = formatPublished({ '/b/': 'moved', '/a/': 'page' });
    expect(text).toBe('{\n "/a/": "page",\n "/b/": "moved"\n}\n');
    expect(parsePublished(text)).toEqual({ published: { '/a/': 'page', '/b/': 'moved' }, issues: [] });
  });

  it('forgets no address', () => {
    expect(updatePublished({ '/a/': 'page', '/b/': 'moved' }, ['/b/', '/c/'])).toEqual({ '/a/': 'moved', '/b/': 'page', '/c/': 'page' });
  });

  it.each(['', '[]', '{"/a/": 1}', '{"//a/": "page"}', '<<<<<<< HEAD\n{}'])('is refused when it reads %j', (text) => {
    expect(parsePublished(text).issues.map(({ code }) => code)).toEqual(['URLS_UNREADABLE']);
  });

  it('is empty before the first build', () => {
    expect(parsePublished(undefined)).toEqual({ published: {}, issues: [] });
  });
});

describe('finalTargets', () => {
  const redirects = [{ from: '/a/', to: '/b/' }, { from: '/b/', to: '/c/' }];

  it('follows redirects that follow each other, and ends in a circle', () => {
    expect([...finalTargets(redirects)]).toEqual([['/a/', '/c/'], ['/b/', '/c/']]);
    expect(finalTargets([...redirects, { from: '/c/', to: '/a/' }]).get('/a/')).toMatch(/^\/[abc]\/$/);
  });

  it('takes the first of two redirects from one address', () => {
    expect(finalTargets([...redirects, { from: '/b/', to: '/d/' }]).get('/a/')).toBe('/c/');
  });
});
