import { expect, it } from 'vitest';
import { realRecords } from '../search/node-search.ts';
import { builtSite } from './built-site.ts';

const site = await builtSite();
const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
const spots = new Map(site.pages.map((page) => [page, new Set([...site.read(page).toString().matchAll(/\sid="([^"]+)"/g)].map((match) => decode(match[1] ?? '')))]));

it('leads every result of a search to a page, and to a spot of it, that are there', { timeout: 60_000 }, async () => {
  const records = await realRecords();
  expect(records.length).toBeGreaterThan(100);
  const lost = records.flatMap(({ url, sections }) => {
    const [page = '', spot = ''] = url.split('#');
    const wanted = [spot, ...sections.map(({ anchor }) => anchor)].filter((one) => one !== '');
    return spots.has(page) ? wanted.filter((one) => !spots.get(page)?.has(one)).map((one) => `${url} has no #${one}`) : site.files.includes(page) ? [] : [`${url} is not there`];
  });
  expect([...new Set(lost)]).toEqual([]);
});
