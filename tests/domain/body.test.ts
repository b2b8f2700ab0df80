import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { bodyGuard } from '../../src/domain/body-guard.ts';
import { issuesOf, withBody } from './check-text.ts';

/** What would run code or reach outside; the guard in Astro's pipeline has to throw at the same. */
const forbidden = [
  ['import x from "y"', 'MDX_ESM 17:1'],
  ['export const x = 1', 'MDX_ESM 17:1'],
  ['ค่า {process.env}', 'MDX_EXPR 17:5'],
  ['<script>x</script>', 'MDX_HTML 17:1'],
  ['<p onclick="x">ก</p>', 'MDX_ATTR 17:4'],
  ['<p set:html="x"></p>', 'MDX_ATTR 17:4'],
  ['<Widget />', 'MDX_COMPONENT 17:1'],
  ['<Callout title={x}>ก</Callout>', 'MDX_EXPR 17:16'],
  ['<Callout {...x}>ก</Callout>', 'MDX_EXPR 17:10'],
  ['<Callout style="x">ก</Callout>', 'MDX_ATTR 17:10'],
  ['[ก](javascript:x)', 'URL_SCHEME 17:2'],
  ['[ก](&#x6A;ava&#x0A;script&colon;x)', 'URL_SCHEME 17:2'],
  ['![ก](./payload.js)', 'IMG_EXTENSION 17:1'],
  ['![ก][ข]\n\n[ข]: ./payload.js', 'IMG_EXTENSION 17:1'],
  ['![ก](../../../../etc/x.png)', 'PATH_ESCAPE 17:1'],
  ['![ก](/etc/passwd?raw)', 'PATH_ESCAPE 17:1'],
  ['![ก](https://example.com/a.png)', 'URL_THIRD_PARTY 17:1'],
  ['![ก](data:image/png;base64,x)', 'URL_SCHEME 17:1'],
  ['---\nก\n---', 'FM_SPLIT 17:1'],
] as const;

describe('a body', () => {
  it.each(forbidden)('may not hold %j, by the check and by the guard', (body, issue) => {
    expect(issuesOf(withBody(body))[0]).toBe(`refusal ${issue}`);
    const compile = () => mdxToJs(body, { mdastPlugins: [bodyGuard], fileURL: new URL('file:///site/content/measures/2568/1.mdx') });
    expect(compile).toThrow(issue.split(' ')[0]);
  });

  it.each([
    ['คะแนน <50', 'refusal MDX_LT 17:7'],
    ['<div>\n\nก', 'refusal MDX_UNCLOSED 17:1'],
    ['<!-- ก -->', 'refusal MDX_COMMENT 17:1'],
    ['ดู <https://www.nacc.go.th>', 'refusal MDX_AUTOLINK 17:4'],
    ['# ก', 'refusal A11Y_H1 17:1'],
    ['## ก\n\n#### ข', 'warning A11Y_HEADING_SKIP 19:1'],
    ['[ก](#ไม่มี)', 'refusal LINK_ANCHOR 17:1'],
    ['[ก](./2.mdx)', 'refusal LINK_RELATIVE 17:1'],
    ['[](https://www.nacc.go.th)', 'refusal A11Y_LINK_EMPTY 17:1'],
    ['ดู [คลิกที่นี่](https://www.nacc.go.th)', 'warning A11Y_LINK_TEXT 17:5'],
    ['| | |\n|-|-|\n| ก | ข |', 'refusal A11Y_TABLE 17:1'],
    ['![](../../attachments/2568/a.png)', 'refusal A11Y_ALT 17:1'],
    ['![ก](../../attachments/2568/b.png)', 'refusal FILE_MISSING 17:1'],
    ['>'.repeat(5_000) + 'ก', 'refusal MD_TOO_DEEP 17:1'],
    [`<${'a'.repeat(300_000)}`, 'refusal MDX_LT 17:1'],
    ['&amp;'.repeat(3_000), 'refusal MD_TOO_MANY 17:10001'],
  ])('is judged: %.40j', (body, issue) => {
    expect(issuesOf(withBody(body))).toEqual([issue]);
  });

  it.each(['## ก\n\n[ไป](#ก)', '<Callout title="ก" kind="note">ข</Callout>', '![ก](../../attachments/2568/a.png)', '`{x}` และ \\{ก\\} \\<ข', '[ก](/2568/)', '| ก | ข |\n|-|-|\n| 1 | 2 |', 'ก[^1]\n\n[^1]: ข'])('may hold %j', (body) => {
    expect(issuesOf(withBody(body))).toEqual([]);
  });

  it('is told of everything at once', () => {
    expect(issuesOf(withBody('<p>ก</p>\n\n{x}\n\nคะแนน <50\n\n<!-- ข -->'))).toEqual(['refusal MDX_HTML 17:1', 'refusal MDX_EXPR 19:1', 'refusal MDX_LT 21:7', 'refusal MDX_COMMENT 23:1']);
  });

  it('takes < and { for text in a .md file, and HTML for HTML', () => {
    const path = 'content/measures/2568/9.md';
    expect(issuesOf(withBody('{x} <50').replace('order: 1', 'order: 9'), path)).toEqual([]);
    expect(issuesOf(withBody('<b>x</b>').replace('order: 1', 'order: 9'), path)).toContain('refusal MDX_HTML 17:1');
  });
});
