import { describe, expect, it } from 'vitest';
import { builtSite, origin, unlisted } from './built-site.ts';

const site = await builtSite();
const addresses = new Set([...site.pages, ...site.files]);
const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
const html = new Map(site.pages.map((page) => [page, site.read(page).toString()]));
const anchors = new Map([...html].map(([page, text]) => [page, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((match) => decode(match[1] ?? '')))]));

/** Every link of a page, as an absolute address. */
function linksOf(page: string): URL[] {
  return [...(html.get(page) ?? '').matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map((match) => new URL(decode(match[1] ?? ''), `https://site.test${page}`));
}

function isBroken(url: URL): boolean {
  if (url.origin !== 'https://site.test') return false;
  const address = decodeURIComponent(url.pathname);
  if (!addresses.has(address)) return true;
  return url.hash !== '' && !anchors.get(address)?.has(decodeURIComponent(url.hash.slice(1)));
}

const listed = site.pages.filter((page) => !unlisted.test(page));

const reached = new Set(site.pages.flatMap((page) => linksOf(page).filter((url) => url.origin === 'https://site.test' && url.pathname !== page).map(({ pathname }) => pathname)));

describe('links inside the site', () => {
  it.each(site.pages)('%s leads nowhere that does not exist', (page) => {
    expect(linksOf(page).filter(isBroken).map(String)).toEqual([]);
  });

  it('reach every page from another one', () => {
    expect(listed.filter((page) => !reached.has(page))).toEqual([]);
  });

  it('lead to no page for staff, and not to that for days without a network, so that search engines find neither', () => {
    expect([...reached].filter((page) => unlisted.test(page))).toEqual([]);
  });

  it('are all in sitemap.xml', () => {
    const mapped = [...site.read('/sitemap.xml').toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]?.slice(origin.length) ?? '');
    expect(mapped.toSorted()).toEqual(listed.toSorted());
  });
});

it('names the site map in robots.txt', () => {
  expect(site.read('/robots.txt').toString()).toContain(`Sitemap: ${origin}/sitemap.xml`);
});
