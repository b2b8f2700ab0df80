import { describe, expect, it } from 'vitest';
import { builtSite, unlisted } from './built-site.ts';

const site = await builtSite();
const html = new Map(site.pages.map((page) => [page, site.read(page).toString()]));
const pagesWith = (pattern: RegExp) => site.pages.filter((page) => pattern.test(html.get(page) ?? ''));
const styles = site.files.filter((file) => file.endsWith('.css')).map((file) => site.read(file).toString()).join('\n');
const scripts = site.files.filter((file) => file.endsWith('.js')).map((file) => site.read(file).toString());

/** Links of the part of a page that an element encloses. */
const linksIn = (page: string, tag: string) => {
  const part = new RegExp(`<${tag}[\\s>][\\s\\S]*?</${tag}>`).exec(html.get(page) ?? '')?.[0] ?? '';
  return [...part.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href, label]) => `${href} ${(label ?? '').replace(/<[^>]+>|\s+/g, ' ').trim()}`);
};

describe('the site', () => {
  it('holds no sound and no film', () => expect(pagesWith(/<(?:audio|video|object|embed|iframe)[\s>]/)).toEqual([]));

  it('holds nothing that moves or changes by itself', () => {
    expect(pagesWith(/<(?:marquee|blink|animate|set)[\s>]|http-equiv="refresh"(?![^>]*content="0)/)).toEqual([]);
    expect(styles).not.toMatch(/@keyframes|animation(?:-name)?\s*:/);
    expect(scripts.filter((text) => /setInterval\(|\.animate\(/.test(text))).toEqual([]);
  });

  it('shows words as text: pictures are the emblem, pages of documents and codes to scan', () => {
    const pictures = [...html].flatMap(([page, text]) => [...text.matchAll(/<img [^>]*src="([^"]+)"/g)].map((match) => `${page} ${match[1]}`));
    expect(pictures.filter((one) => !/ \/favicon\.svg$| \/documents\/thumbnails\/|\/qr\.svg$/.test(one))).toEqual([]);
  });

  it('asks the reader for nothing but what to look for', () => {
    const fields = new Set([...html.values()].flatMap((text) => [...text.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([field]) => /type="(\w+)"/.exec(field)?.[1] ?? /^<(\w+)/.exec(field)?.[1] ?? '')));
    expect([...fields].filter((kind) => !['search', 'select', 'radio', 'checkbox', 'file', 'input'].includes(kind))).toEqual([]);
  });

  it('acts when a press ends, not when it begins, and never because the phone was moved', () => {
    expect(scripts.filter((text) => /pointerdown|mousedown|touchstart|devicemotion|deviceorientation/.test(text))).toEqual([]);
  });

  it('has the same menu and the same way to help on every page', () => {
    const menus = new Set(site.pages.map((page) => JSON.stringify(linksIn(page, 'header'))));
    const footers = new Set(site.pages.map((page) => JSON.stringify(linksIn(page, 'footer').filter((link) => !link.startsWith('mailto:')))));
    expect([menus.size, footers.size]).toEqual([1, 1]);
    expect([...menus][0]).toContain('/contact/');
  });

  it('leads to every page by menu, by site map and by search', () => {
    const listed = html.get('/sitemap/') ?? '';
    expect(site.pages.filter((page) => page !== '/sitemap/' && !unlisted.test(page) && !listed.includes(`href="${page}"`))).toEqual([]);
    for (const page of site.pages) expect(html.get(page), page).toMatch(/<form[^>]*action="\/search\/"/);
  });
});
