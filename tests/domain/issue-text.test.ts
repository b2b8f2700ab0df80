import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { columnsOf, excerptOf } from '../../src/domain/excerpt.ts';
import { formatGuide } from '../../src/domain/guide-text.ts';
import { formatCount, formatIssues } from '../../src/domain/issue-text.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { changed, checkFile, subject } from './check-text.ts';

it('words issues with the line, the place, the mend and the code', () => {
  const { issues, texts } = checkFile(textFile(subject, changed('title: ', 'title: @').replace('จัดอบรม', 'จัด\u200Bอบรม')));
  const own = issues.filter(({ place }) => place.file === subject);
  expect(`${formatIssues(own, { texts, width: 44 })}\n\n${formatCount(own, 1)}`).toMatchInlineSnapshot(`
    "── content/measures/2568/1.mdx

      ต้องแก้ บรรทัด 2 ช่อง 8 [YAML_RESERVED]
      ข้อความขึ้นต้นด้วย @ ไม่ได้
        2 | title: @มาตรการป้องกัน
          |        ^
      วิธีแก้: ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูดตรง "…" เช่น
    title: "@มาตรการป้องกัน"
      · บรรทัด 6: พบอักขระที่มองไม่เห็น U+200B ระบบตัดออกให้แล้ว [BYTES_ZERO_WIDTH]

    ตรวจแล้ว 1 ไฟล์: ต้องแก้ 1 จุด ควรตรวจ 0 จุด แจ้งให้ทราบ 1 จุด ใน 1 ไฟล์
    ยังเผยแพร่ไม่ได้ เว็บไซต์เดิมยังอยู่ครบ อาจพบเพิ่มหลังแก้จุดเหล่านี้"
  `);
});

it('counts no column for Thai marks, and names what cannot be seen', () => {
  expect(columnsOf('ที่นี่')).toBe(2);
  expect(excerptOf('ที่ <50', 5, 1, 40)).toEqual(['ที่ <50', '  ^']);
  expect(excerptOf('ก\u202Eข', 2, 1, 40)).toEqual(['ก⟨U+202E⟩ข', ' ^^^^^^^^']);
});

it('cuts a long line around the place', () => {
  const [line, marks] = excerptOf(`${'ก'.repeat(300)}X${'ข'.repeat(300)}`, 301, 1, 40);
  expect(columnsOf(line)).toBeLessThanOrEqual(41);
  expect(line[marks.indexOf('^')]).toBe('X');
});

it('keeps the staff guide up to date: npm run check -- --guide', async () => {
  expect(await readFile(new URL('../../content/CHECK-GUIDE.md', import.meta.url), 'utf8')).toBe(formatGuide());
});
