import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSite, project } from './built-site.ts';

const site = await builtSite();
const kept = JSON.parse(site.read('/precache.json').toString()) as string[];

describe('what is kept for days without a network', () => {
  it('is every page of the newest year, and everything that the kept pages load', () => {
    const addresses = new Set(kept.map((key) => key.replace(/\?.*/, '')));
    expect(site.pages.filter((page) => page.startsWith('/2568/') && !addresses.has(page))).toEqual([]);
    const loaded = [...addresses].filter((address) => address.endsWith('/')).flatMap((page) => [...site.read(page).toString().matchAll(/<(?:link rel="stylesheet"|script[^>]*|img)\s+(?:href|src)="(\/[^"]+)"/g)].map((match) => match[1] ?? ''));
    expect(loaded.length).toBeGreaterThan(20);
    expect(loaded.filter((address) => !addresses.has(address))).toEqual([]);
  });

  it('is no file that the site lacks', () => {
    const all = new Set([...site.pages, ...site.files]);
    expect(kept.filter((key) => !all.has(key.replace(/\?.*/, '')))).toEqual([]);
  });

  it('is kept by a worker of at most 1,500 bytes', () => {
    expect(site.read('/sw.js').length).toBeLessThanOrEqual(1500);
  });
});

it('is installed in the colours of the site, with pictures that are there', () => {
  const app = JSON.parse(site.read('/manifest.webmanifest').toString()) as { theme_color: string; background_color: string; icons: { src: string }[] };
  const tokens = readFileSync(join(project, 'src/styles/tokens.css'), 'utf8');
  expect(tokens).toContain(`--brand: ${app.theme_color};`);
  expect(tokens).toContain(`--page: ${app.background_color};`);
  for (const { src } of app.icons) expect(site.files).toContain(src);
});
