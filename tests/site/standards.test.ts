import { describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';

const site = await builtSite();
const scripts = site.files.filter((file) => file.endsWith('.js')).map((file) => site.read(file).toString());
const pages = site.pages.map((page) => [page, site.read(page).toString()] as const);

describe('the site', () => {
  it('sets no cookie', () => {
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((text) => /document\.cookie|cookieStore/.test(text))).toEqual([]);
    expect(pages.filter(([, html]) => /http-equiv="set-cookie"/i.test(html))).toEqual([]);
  });

  it('sends nothing that a reader types or chooses, but the words of a search to its own page', () => {
    const forms = pages.flatMap(([page, html]) => [...html.matchAll(/<form\b[^>]*>/g)].map(([form]) => ({ page, form })));
    expect(forms.length).toBeGreaterThan(0);
    // Choices of how to read stay in the browser: their form is hidden without scripts, and goes nowhere.
    expect(forms.filter(({ form }) => !/action="\/search\/"|data-reading hidden>/.test(form) || /method="post"/i.test(form))).toEqual([]);
    expect(scripts.filter((text) => /sendBeacon|XMLHttpRequest|method:\s*["'`](?:POST|PUT)/i.test(text))).toEqual([]);
  });

  it('tells every duty of the standards, each as unverified', () => {
    const html = site.read('/standards/').toString();
    const duties = html.match(/class="duty-text"/g) ?? [];
    expect(duties.length).toBeGreaterThan(30);
    expect(html.match(/class="duty-rests">\s*ยังไม่ยืนยัน/g)).toHaveLength(duties.length);
  });

  it('leads to places that are there from what it says of the standards', () => {
    const html = /<main[\s\S]*<\/main>/.exec(site.read('/standards/').toString())?.[0] ?? '';
    const inside = [...html.matchAll(/href="(\/[^"#]*)"/g)].map((match) => match[1] ?? '');
    expect(inside.length).toBeGreaterThan(10);
    expect(inside.filter((address) => !site.pages.includes(address) && !site.files.includes(address))).toEqual([]);
  });
});
