import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/domain/source.ts';
import { bodyWords, leavesOf, missingLeaves } from '../../scripts/lib/leaves.ts';
import { pageText, pageWords } from '../../scripts/lib/page-text.ts';

const page = (body: string) => `<!DOCTYPE html><html lang="th"><head><title>หัวเรื่อง</title></head><body>${body}</body></html>`;
const text = (body: string) => pageText(page(body)).trim();

describe('pageText', () => {
  it('makes a line of each block and joins what inline elements part', () => {
    expect(text('<h1>มาตรการที่ 1</h1>\n  <p>จัด<abbr title="x > y">ทำ</abbr>\n คู่<wbr>มือ</p><ul><li>ก</li><li>ข</li></ul>')).toBe('มาตรการที่ 1\nจัดทำ คู่มือ\nก\nข');
  });

  it('leaves out what readers do not see as text', () => {
    expect(text('<script>const a = "<p>ก</p>";</script><style>p{}</style><!-- ข --><template><p>ค</p></template><p data-x="ง">จ</p>')).toBe('จ');
  });

  it('undoes character references once', () => {
    expect(text('<p>Do &amp; Don&#39;t &lt;b&gt; &#x0E01; &amp;lt; &unknown;</p>')).toBe("Do & Don't <b> ก &lt; &unknown;");
  });

  it('keeps numbers of neighbouring elements apart for pageWords', () => {
    expect(pageWords('<span>ตัวชี้วัดที่ 6</span><span>94.44</span>')).toContain('6 94.44');
  });
});

describe('missingLeaves', () => {
  const listOf = (...texts: string[]) => [{ field: 'method', texts }];

  it('finds a list in its order, and says which items are not', () => {
    const html = page('<ul><li>หนึ่ง</li><li>สอง</li></ul>');
    expect(missingLeaves(html, listOf('หนึ่ง', 'สอง'))).toEqual([]);
    expect(missingLeaves(html, listOf('สอง', 'หนึ่ง'))).toEqual(['method: หนึ่ง']);
    expect(missingLeaves(html, listOf('หนึ่ง', 'สอง', 'สาม'))).toEqual(['method: สาม']);
  });

  it('does not piece a text together from two blocks', () => {
    expect(missingLeaves(page('<p>จัดทำ</p><p>คู่มือ</p>'), listOf('จัดทำ คู่มือ'))).toHaveLength(1);
  });

  it('asks for an item as often as the list has it', () => {
    expect(missingLeaves(page('<p>ซ้ำ</p>'), listOf('ซ้ำ', 'ซ้ำ'))).toEqual(['method: ซ้ำ']);
  });

  it.each([
    ['94.44', true],
    ['94.440', false],
    ['194.44', false],
    ['94.4', false],
    ['1,94.44', false],
    ['คะแนน94.44ได้', true],
    ['94.44.', true],
    ['9</b>4.44', true],
  ])('looks for 94.44 as a number of its own: %s', (shown, isThere) => {
    expect(missingLeaves(page(`<p><b>${shown}</p>`), [{ field: 'score', texts: ['94.44'], isNumber: true }])).toEqual(isThere ? [] : ['score: 94.44']);
  });
});

describe('leavesOf', () => {
  const entry = (kind: 'measures' | 'indicators', path: string, textOfFile: string) => {
    const { entries, issues } = parseSource([{ path, bytes: new TextEncoder().encode(textOfFile) }]);
    const [found] = entries[kind];
    if (!found) throw new Error(JSON.stringify(issues));
    return leavesOf(kind, found);
  };
  const indicator = (more: string) =>
    `---\ntitle: คุณภาพ\nnumber: 6\nfiscalYear: 2568\nscore: 94.40\nguidance:\n  - แนวทาง\nresponsible:\n  - นิติกร\nperiod: { from: 1 ตุลาคม 2567, to: 30 กันยายน 2568 }\nprogress:\n  - ก้าวหน้า\n${more}---\n`;

  it('words every field as readers see it, with the digits of the score as typed', () => {
    const leaves = entry('indicators', 'content/indicators/2568/6.mdx', `${indicator('status: done\nattachments:\n  - url: https://example.go.th/a.pdf\n    label: ประกาศ\n    date: 30 กันยายน 2568\n')}\nดู **คู่มือ** ที่ [หน้านี้](/2568/)\n`);
    expect(leaves.map(({ field, texts }) => `${field}: ${texts.join(' | ')}`)).toMatchInlineSnapshot(`
      [
        "status: ดำเนินการแล้วเสร็จ",
        "title: คุณภาพ",
        "score: 94.40",
        "guidance: แนวทาง",
        "responsible: นิติกร",
        "period: 1 ตุลาคม 2567 ถึง 30 กันยายน 2568",
        "progress: ก้าวหน้า",
        "label: ประกาศ",
        "date: 30 กันยายน 2568",
        "body: ดู | คู่มือ | ที่ | หน้านี้",
      ]
    `);
  });

  it('asks that a missing status of an indicator is said to be missing', () => {
    expect(entry('indicators', 'content/indicators/2568/6.mdx', indicator('')).find(({ field }) => field === 'status')?.texts).toEqual(['ไม่ได้ระบุในเอกสารต้นฉบับ']);
  });
});

describe('bodyWords', () => {
  it('keeps the words and drops the signs of Markdown', () => {
    expect(bodyWords('## หัวข้อ\n\n- **หนา** และ [ลิงก์](https://a.go.th/b_c)\n1. ข้อ \\*หนึ่ง\\*\n\n| ก | ข |\n|---|---|\n\n<Callout type="note">\nเตือน\n</Callout>\n\n![ภาพ](a.png)')).toEqual(['หัวข้อ', 'หนา', 'และ', 'ลิงก์', 'ข้อ', 'หนึ่ง', 'ก', 'ข', 'เตือน']);
  });
});
