import { describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';

const site = await builtSite();
const html = site.read('/en/2568/').toString();
const data = JSON.parse(site.read('/data/2568.json').toString()) as Record<'measures' | 'indicators', { english: string; title: string; address: string }[]>;

describe('the year in English', () => {
  it('names every indicator and measure by its English title, and leads to its page, which shows it too', () => {
    const entries = [...data.measures, ...data.indicators];
    expect(entries).toHaveLength(16);
    for (const { english, address } of entries) {
      const shown = english.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
      expect(html).toContain(shown);
      const path = new URL(address).pathname;
      expect(html).toContain(`href="${path}"`);
      expect(site.read(path).toString()).toContain(`<dd lang="en">${shown}</dd>`);
    }
  });

  it('is marked as English, but for the Thai words in it and around it', () => {
    expect(html).toMatch(/<html lang="th">/);
    expect(html).toMatch(/<main [^>]*lang="en"/);
    const main = (/<main[^]*<\/main>/.exec(html)?.[0] ?? '').replace(/<(\w+)[^>]*\slang="th"[^>]*>[^]*?<\/\1>/g, '').replace(/<[^>]+>/g, '');
    expect(main).not.toMatch(/[ก-๛]/);
  });

  it('and the year in Thai name each other', () => {
    expect(site.read('/2568/').toString()).toMatch(/<link rel="alternate" hreflang="en" href="https:\/\/[^"]+\/en\/2568\/"/);
    expect(html).toMatch(/<link rel="alternate" hreflang="th" href="https:\/\/[^"]+\/2568\/"/);
    expect(site.read('/2568/').toString()).toContain('<a href="/en/2568/" lang="en" hreflang="en">');
  });
});
