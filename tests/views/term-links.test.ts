import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/domain/glossary.ts';
import { termLinker } from '../../src/views/term-links.ts';

const terms = glossary.parse({
  terms: [
    { id: 'term-1', term: 'ITA', meaning: 'การประเมิน', aliases: ['การประเมิน ITA'] },
    { id: 'term-2', term: 'มาตรการ', meaning: 'วิธีการ' },
    { id: 'term-3', term: "Do & Don't", meaning: 'แนวทาง' },
    { id: 'term-4', term: 'แบบ "ก"', meaning: 'แบบ' },
  ],
});
const link = (html: string) => termLinker(terms)(html);
/** The words that became links, and where they lead. */
const linked = (html: string) => [...link(html).matchAll(/<a class="term" href="([^"]*)" aria-label="[^"]*">([^<]*)<\/a>/g)].map(([, href, words]) => `${words} ${href}`);
const plain = (html: string) => html.replace(/<a class="term"[^>]*>|<\/a>/g, '');

describe('the words of a page', () => {
  it('become links to the glossary where they first stand', () => {
    expect(link('<p>ผล ITA และ ITA</p><p>การประเมิน ITA</p>')).toBe('<p>ผล <a class="term" href="/glossary/#term-1" aria-label="ITA (อธิบายคำ)">ITA</a> และ ITA</p><p>การประเมิน ITA</p>');
  });

  it('begin anew on the next page', () => {
    const linkPage = termLinker(terms);
    expect(linkPage('<p>ผล ITA</p>')).toBe(linkPage('<p>ผล ITA</p>'));
  });

  it('are found as HTML writes them', () => {
    expect(linked('<p>ทำ Do &amp; Don&#39;t แล้ว</p>')).toEqual(['Do &amp; Don&#39;t /glossary/#term-3']);
    expect(linked("<p>ทำ Do &amp; Don't แล้ว</p>")).toEqual(["Do &amp; Don't /glossary/#term-3"]);
    expect(link('<p>ใช้แบบ "ก" แล้ว</p>')).toContain('aria-label="แบบ &quot;ก&quot; (อธิบายคำ)">แบบ "ก"</a>');
  });

  it.each([
    '<h2 id="ITA">ผล ITA</h2>',
    '<p><a href="/2568/"><b>ผล ITA</b> ปี</a></p>',
    '<table title="a > b"><tr><td>ผล <table><tr><td>ITA</td></tr></table> ITA นี้</td></tr></table>',
    '<dt>ผล ITA</dt>',
    '<ol class="cards scored"><li><ol><li>ผล ITA</li></ol>ผล ITA</li></ol>',
    '<dd lang="en">The ITA result</dd>',
    '<svg><text>ผล ITA</text></svg>',
    '<summary>ผล ITA</summary>',
    '<template><p>ผล ITA</p></template>',
    '<!-- <p>ผล ITA</p> -->',
    '<p title="ผล ITA > 1">ผล</p>',
    '<p><b>ITA</b></p>',
  ])('stay as they are in %s', (html) => {
    expect(link(html)).toBe(html);
    expect(linked(`${html}<p>ผล ITA<br>ครั้งนี้</p>`)).toEqual(['ITA /glossary/#term-1']);
  });

  it('are all kept, with every tag around them', () => {
    const html = '<div class="article"><p>ตาม <em>มาตรการ</em> 1 < 2 และ มาตรการ &lt;ITA&gt; นี้<br/>จบ</p><img alt="ITA" src="/a.png"></div>';
    expect(linked(html)).toEqual(['มาตรการ /glossary/#term-2', 'ITA /glossary/#term-1']);
    expect(plain(link(html))).toBe(html);
  });
});
