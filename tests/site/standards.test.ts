import { describe, expect, it } from 'vitest';
import { websiteStandards } from '../../src/domain/website-standard.ts';
import { builtSite, origin } from './built-site.ts';

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

  it('can be attached to a form: says whose it is, of which day and version, and leaves room for who compared it', () => {
    const html = site.read('/standards/').toString();
    const { name } = (JSON.parse(site.read('/data/2568.json').toString()) as { agency: { name: string } }).agency;
    for (const said of [`<b>${name}</b> เว็บไซต์ ${origin}`, '<time datetime="', 'ยังไม่ได้ตรวจกับตัวบททางการ', ...Object.values(websiteStandards).map(({ by, version }) => `${by} ${version}`)]) expect(html).toContain(said);
    expect(html).toMatch(/<dl class="print-only duty-signing">[^]*ตัวบทที่ใช้ตรวจ[^]*ผู้ตรวจทาน[^]*วันที่/);
    const paper = site.files.filter((file) => file.endsWith('.css') && html.includes(file)).map((file) => site.read(file).toString()).join('');
    expect(paper).toMatch(/\.duty-found a:{1,2}after\s*\{\s*content:[^}]*attr\(href\)/);
  });

  it('counts no policy as met that nobody approved', () => {
    const pages = JSON.parse(site.read('/data/pages.json').toString()) as { address: string; approval?: string }[];
    const pending = pages.filter(({ approval }) => approval === 'pending').map(({ address }) => new URL(address).pathname);
    const html = site.read('/standards/').toString();
    const duties = html.split('<li id="').slice(1);
    for (const policy of pending) {
      const own = duties.filter((duty) => duty.includes(`href="${policy}"`));
      expect(own.length, policy).toBeGreaterThan(0);
      expect(own.filter((duty) => duty.includes('duty-met')), policy).toEqual([]);
      expect(site.read(policy).toString(), policy).toContain('หน่วยงานยังไม่ได้รับรอง');
    }
  });

  it('leads to places that are there from what it says of the standards', () => {
    const html = /<main[\s\S]*<\/main>/.exec(site.read('/standards/').toString())?.[0] ?? '';
    const inside = [...html.matchAll(/href="(\/[^"#]*)"/g)].map((match) => match[1] ?? '');
    expect(inside.length).toBeGreaterThan(10);
    expect(inside.filter((address) => !site.pages.includes(address) && !site.files.includes(address))).toEqual([]);
  });
});
