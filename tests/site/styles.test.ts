import { expect, it } from 'vitest';
import { builtSite } from './built-site.ts';

const site = await builtSite();
const sheets = new Map(site.files.filter((file) => file.endsWith('.css')).map((file) => [file, new Set([...site.read(file).toString().matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name))]));
const known = new Set([...sheets.values()].flatMap((names) => [...names]));

it.each(site.pages)('%s loads the style sheet of each part that it shows', (page) => {
  const html = site.read(page).toString();
  const loaded = [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].flatMap(([link]) => [...(sheets.get(/href="([^"]+)"/.exec(link)?.[1] ?? '') ?? [])]);
  const own = new Set(loaded);
  expect(own.size).toBeGreaterThan(10);
  const shown = new Set([...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
  expect([...shown].filter((name) => known.has(name) && !own.has(name))).toEqual([]);
});
