import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weighPage } from '../../scripts/bench/page-files.ts';
import { builtSite } from './built-site.ts';

const site = await builtSite();
const brotli = (address: string) => brotliCompressSync(site.read(address)).length;

describe('the first view', () => {
  it.each(site.pages)('of %s is at most 14,000 bytes of HTML, style sheets, scripts and pictures in Brotli, the page with fonts 60,000', (page) => {
    const { css, firstView, whole } = weighPage(site.read(page).toString(), site.read);
    expect(css).toBeGreaterThan(1000);
    expect(whole - firstView).toBeGreaterThan(20_000);
    expect(firstView).toBeLessThanOrEqual(14_000);
    expect(whole).toBeLessThanOrEqual(60_000);
  });

  it.each(site.pages)('of %s waits for no script but the one that knows the reader\'s own choice, and holds no inline script or style', (page) => {
    const html = site.read(page).toString();
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    const waiting = scripts.filter((script) => /first-/.test(script));
    expect(waiting).toHaveLength(1);
    // Behind its policy a page is not looked through ahead: a style sheet after the script would be asked for when that has come.
    expect(html.indexOf(waiting[0] ?? '')).toBeGreaterThan(html.indexOf('</head>'));
    expect(brotli(/src="([^"]+)"/.exec(waiting[0] ?? '')?.[1] ?? '')).toBeLessThanOrEqual(200);
    for (const script of scripts.filter((one) => !waiting.includes(one))) expect(script).toMatch(/type="module"[^>]*\ssrc="|\ssrc="[^>]*type="module"/);
    expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
  });
});

it.each(site.pages.filter((page) => /^\/oit\/\d{4}\/$/.test(page)))('the assessor\'s page %s is at most 40,000 bytes in Brotli with all that it loads but fonts', (page) => {
  const html = site.read(page).toString();
  const files = new Set([...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*\s(?:href|src)="(\/[^"]+)"/g)].map((match) => match[1] ?? ''));
  expect(files.size).toBeGreaterThan(2);
  expect([page, ...files].reduce((sum, file) => sum + brotli(file), 0)).toBeLessThanOrEqual(40_000);
});

it('ships one web font of at most 30 KB, which neither blocks text nor moves it when it comes late', () => {
  const fonts = site.files.filter((file) => file.endsWith('.woff2'));
  expect(fonts).toHaveLength(1);
  expect(fonts.reduce((sum, font) => sum + site.read(font).length, 0)).toBeLessThanOrEqual(30_000);
  const css = site.files.filter((file) => file.endsWith('.css')).map((file) => site.read(file).toString()).join('');
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  expect(faces).toHaveLength(1);
  expect(faces[0]).toMatch(/font-display:\s*optional/);
});
