import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { checkFile, issuesOf, subject, withBody } from './check-text.ts';

function found(body: string): Issue[] {
  return checkFile(textFile(subject, withBody(body))).issues.filter(({ place }) => place.file === subject);
}

describe('Markdown that is not read as such', () => {
  it.each([
    ['• ก\n• ข', 'MD_LIST 17:1', '- ก\n- ข'],
    ['ได้แก่\n•ก\n•ข', 'MD_LIST 18:1', '- ก\n- ข'],
    ['ได้แก่\n– ก\nต่อ\n– ข', 'MD_LIST 18:1', '- ก\nต่อ\n- ข'],
    ['ได้แก่\n\t▪ ก', 'MD_LIST 18:2', '- ก'],
    ['๑. ก\n๒. ข', 'MD_LIST 17:1', '1. ก\n2. ข'],
    ['๑) ก\n๒) ข', 'MD_LIST 17:1', '1. ก\n2. ข'],
    ['1.ก\n2.ข', 'MD_LIST 17:1', '1. ก\n2. ข'],
    ['ต่อ\n2. ก\n3. ข', 'MD_LIST 18:1', '\n2. ก\n3. ข'],
    ['- ก\n• ข', 'MD_LIST 18:1', '- ข'],
    ['- ก\n      • ข\n      • ค', 'MD_LIST 18:7', '  - ข\n  - ค'],
    ['1. ก\n2.ข', 'MD_LIST 18:1', '2. ข'],
    ['> • ก\n> • ข', 'MD_LIST 17:3', '> - ก\n> - ข'],
    ['• **ก**\n• [ข](/2568/)', 'MD_LIST 17:1', '- **ก**\n- [ข](/2568/)'],
    ['##หัวข้อ', 'MD_HEADING 17:1', '## หัวข้อ'],
    ['ต่อ\n## ก\n###ข', 'MD_HEADING 19:1', '### ข'],
    ['ดู [แผน] (https://www.nacc.go.th)', 'MD_LINK 17:4', '[แผน](https://www.nacc.go.th)'],
    ['ดู [แผน](https://www.nacc.go.th/แผน งาน.pdf)', 'MD_LINK 17:4', '[แผน](https://www.nacc.go.th/แผน%20งาน.pdf)'],
    ['ดู [แผน](https://www.nacc.go.th/a b.pdf "แผน ปี")', 'MD_LINK 17:4', '[แผน](https://www.nacc.go.th/a%20b.pdf)'],
    ['![ก](../../attachments/2568/A (1).png)', 'MD_LINK 17:1', '![ก](../../attachments/2568/a-1.png)'],
    ['![ก](ภาพ อบรม.PNG)', 'MD_LINK 17:1', '![ก](photo-1.png)'],
    ['[แผน](แผน งาน.pdf)', 'MD_LINK 17:1', undefined],
    ['**ข้อความ **ต่อ', 'MD_BOLD 17:1', '**ข้อความ** ต่อ'],
    ['นำ** ข้อความ** ต่อ', 'MD_BOLD 17:3', 'นำ **ข้อความ**'],
    ['**"คำพูด"**ต่อ', 'MD_BOLD 17:1', '**"คำพูด"** ต่อ'],
    ['นำ**“คำพูด”**ต่อ **(ก)**ข', 'MD_BOLD 17:3', 'นำ **“คำพูด”** ต่อ **(ก)** ข'],
    ['## ก **ข **', 'MD_BOLD 17:6', '**ข**'],
    ['**ก', 'MD_BOLD 17:1', undefined],
    ['| ก | ข |\n|-|-|\n| **ค | ง** |', 'MD_BOLD 19:3', undefined],
  ])('is refused: %j', (body, place, mend) => {
    const issues = found(body);
    expect(issues.map(({ code, place: { line, column } }) => `${code} ${line}:${column}`)[0]).toBe(place);
    expect(issues[0]?.facts.mend).toBe(mend);
  });

  it.each([
    ['• ก\n• ข', '• ก\n• ข'],
    ['ต่อ\n๒. ก\n๓. ข', '๒. ก\n๓. ข'],
    ['ต่อ\n\t• ก\n\t• ข', '\t• ก\n\t• ข'],
    ['1. ก\n2.ข', '2.ข'],
    ['- ก\n      • ข\n      • ค', '      • ข\n      • ค'],
    ['> ก\n>• ข\n>• ค', '>• ข\n>• ค'],
    ['นำ**"ก"**ต่อ**[ข](/2568/)**', 'นำ**"ก"**ต่อ**[ข](/2568/)**'],
    ['ดู **100฿**ต่อ **ก **ข ค', '**100฿**ต่อ **ก **ข'],
    ['ก\n##ข', '##ข'],
    ['[แผน](https://www.nacc.go.th/a b (1).pdf)', '[แผน](https://www.nacc.go.th/a b (1).pdf)'],
  ])('is read once mended as told: %j', (body, wrong) => {
    const mended = body.replace(wrong, () => found(body)[0]?.facts.mend ?? '');
    expect(mended).not.toBe(body);
    expect(issuesOf(withBody(mended))).toEqual([]);
  });

  it.each([
    '– คำพูดของผู้บริหาร', 'ระหว่าง\n– คำที่ตัดบรรทัด', 'เวลา\n08.30 น. ถึง\n12.00 น.', '• ก\n\n• ข', '• ก  \n• ข', '• ก\\\n• ข', '1\\. ก\n2\\. ข', '1) ก\n2) ข', '- ก\n- ข', '`• ก\n• ข`', '```\n• ก\n• ข\n##ค **ง\n```',
    '#แท็ก', '\\##ก', '[1] (ดูหน้า 5)', '[ก](ตามข้อ 5 ของแบบ)', '\\[ก](a b.pdf)', '**ก** และ**ข**ค', '\\*\\* ไม่รวมวันหยุด', '`**`', '![ก](<../../attachments/2568/a.png>)', 'ก* และ 2*3', 'ชื่อ ______',
  ])('is not seen in what a reader sees as it was meant: %j', (body) => {
    expect(issuesOf(withBody(body))).toEqual([]);
  });

  it('is told of a sign before each item, but published', () => {
    expect(issuesOf(withBody('- • ก\n- **ข** • ค\n1. ▪ง'))).toEqual(['warning ITEM_SIGN_TWICE 17:3', 'warning ITEM_SIGN_TWICE 19:4']);
  });

  it('is told in Thai, all at once, with what to paste', () => {
    const issues = found('##ผล\n\n๑. จัดประชุม\n๒. จัดอบรม\n\n(ก) หนึ่ง\n(ข) สอง\n\n![ภาพ](my file.jpg) **"ก"**ข');
    expect(issues.map((issue) => `${issue.place.line} ${messageOf(issue)} | ${mendOf(issue)}`)).toMatchInlineSnapshot(`
      [
        "17 ไม่มีวรรคหลัง ## บรรทัดนี้จึงไม่เป็นหัวข้อ หน้าเว็บจะแสดงเครื่องหมาย ## ให้ผู้อ่านเห็น | เว้นวรรคหลัง ## เขียนเป็น
      ## ผล",
        "19 บรรทัดที่ขึ้นต้นด้วย "๒." ไม่เป็นรายการ บนหน้าเว็บจะต่อท้ายบรรทัดก่อนหน้าเป็นย่อหน้าเดียว | ขึ้นต้นแต่ละข้อด้วย 1. แล้วเว้นวรรค เขียนเป็น
      1. จัดประชุม
      2. จัดอบรม
      ถ้าต้องการคงเลขเดิมตามต้นฉบับ ให้เว้นบรรทัดว่างหนึ่งบรรทัดก่อนบรรทัดที่ขึ้นต้นด้วย "๒." แทน",
        "22 บรรทัดที่ขึ้นต้นด้วย "(ข)" ไม่เป็นรายการ บนหน้าเว็บจะต่อท้ายบรรทัดก่อนหน้าเป็นย่อหน้าเดียว | เว้นบรรทัดว่างหนึ่งบรรทัดก่อนบรรทัดที่ขึ้นต้นด้วย "(ข)"",
        "25 ที่อยู่ "my file.jpg" มีวรรค หน้าเว็บจึงไม่แสดงเป็นรูปภาพ ผู้อ่านจะเห็นเครื่องหมาย [ ] ( ) แทน | เปลี่ยนชื่อไฟล์ "my file.jpg" เป็น my-file.jpg แล้วเขียนเป็น
      ![ภาพ](my-file.jpg)
      ถ้าไฟล์นี้เคยเผยแพร่แล้ว อย่าเปลี่ยนชื่อ ให้ครอบที่อยู่ด้วย < > เป็น
      ![ภาพ](<my file.jpg>)",
        "25 เครื่องหมาย ** ตรงนี้ไม่ทำให้เป็นตัวหนา หน้าเว็บจะแสดงดอกจันให้ผู้อ่านเห็น | เขียนเป็น **"ก"** ข โดยให้ ** ติดข้อความด้านใน และมีวรรคด้านนอก ถ้าต้องการดอกจันจริง ให้พิมพ์ \\ นำหน้าทุกตัว เช่น \\*\\*",
      ]
    `);
  });

  it('is looked for in linear time', () => {
    for (const sign of ['• ก\n', '[', '](', '](a (', '[ก](a b', '** ', '##', ' \n', '๑. ']) expect(() => found(sign.repeat(6_000))).not.toThrow();
  });
});
