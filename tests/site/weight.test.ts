import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';

const site = await builtSite();
const brotli = (address: string) => brotliCompressSync(site.read(address)).length;

describe('the first view', () => {
  it.each(site.pages)('of %s is at most 14,000 bytes of HTML, blocking CSS and scripts in Brotli', (page) => {
    const html = site.read(page).toString();
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"(?! media="print")/g)].map((match) => match[1] ?? '');
    expect(styles.length).toBeGreaterThan(0);
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect([page, ...styles, ...scripts].reduce((sum, file) => sum + brotli(file), 0)).toBeLessThanOrEqual(14_000);
  });

  it.each(site.pages)('of %s waits for no script but the one that knows the reader\'s own choice, and holds no inline script or style', (page) => {
    const html = site.read(page).toString();
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    const waiting = scripts.filter((script) => /reader-choice/.test(script));
    expect(waiting).toHaveLength(1);
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

it('ships at most 60 KB of web fonts, none of which blocks text', () => {
  const fonts = site.files.filter((file) => file.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((sum, font) => sum + site.read(font).length, 0)).toBeLessThanOrEqual(60_000);
  const css = site.files.filter((file) => file.endsWith('.css')).map((file) => site.read(file).toString()).join('');
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  expect(faces.length).toBe(fonts.length);
  for (const face of faces) expect(face).toMatch(/font-display:\s*(swap|optional|fallback)/);
});
