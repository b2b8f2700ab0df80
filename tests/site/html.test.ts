import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { builtSite, origin } from './built-site.ts';

const site = await builtSite();
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro's compiler writes `<!doctype html>` and void elements its own way; both are valid HTML.
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Headings of pages are named by their Thai words; HTML allows any id without white space.
    'valid-id': ['error', { relaxed: true }],
    'require-sri': ['error', { target: 'crossorigin' }],
    // In Thai the non-breaking rules for telephone numbers are a matter of style.
    'tel-non-breaking': 'off',
  },
});

describe('every page', () => {
  it.each(site.pages)('%s is valid HTML', async (page) => {
    const report = await validator.validateString(site.read(page).toString());
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`))).toEqual([]);
  });

  it.each(site.pages)('%s has a title, a description, a canonical address and Open Graph text of its own', (page) => {
    const html = site.read(page).toString();
    expect(html).toMatch(/<html lang="th">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]+"/);
    expect(html).toContain(`<link rel="canonical" href="${origin}${page}"`);
    for (const property of ['title', 'description', 'url', 'site_name', 'type', 'locale']) expect(html).toContain(`<meta property="og:${property}"`);
  });

  it.each(site.pages)('%s has one heading of the first level', (page) => {
    expect(site.read(page).toString().match(/<h1[\s>]/g)).toHaveLength(1);
  });
});

it('begins no line with ๆ, which belongs to the word before it', () => {
  const bodies = site.pages.map((page) => [page, /<main[^]*<\/main>/.exec(site.read(page).toString())?.[0] ?? ''] as const);
  expect(bodies.filter(([, body]) => body.includes('\u00A0ๆ')).length).toBeGreaterThan(5);
  expect(bodies.filter(([, body]) => /\sๆ/.test(body.replaceAll('\u00A0', ''))).map(([page]) => page)).toEqual([]);
});

it('gives each page a title that no other page has', () => {
  const titles = site.pages.map((page) => /<title>([^<]+)/.exec(site.read(page).toString())?.[1]);
  expect(new Set(titles).size).toBe(titles.length);
});
