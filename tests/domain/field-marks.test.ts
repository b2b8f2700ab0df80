import { describe, expect, it } from 'vitest';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { changed, checkFile, subject } from './check-text.ts';

function said(text: string, path = subject): string[] {
  return checkFile(textFile(path, text)).issues.filter(({ place }) => place.file === path).map((issue) => `${issue.code} ${issue.place.line}:${issue.place.column} ${messageOf(issue)} | ${mendOf(issue)}`);
}

describe('Markdown in a field', () => {
  it('is told with its place and the text without the signs', () => {
    const text = changed('  - จัดอบรม\n', '  - จัด**อบรม**\n  - ดู [แผน](https://www.nacc.go.th)\n').replace('title: มาตรการป้องกัน', 'title: "# มาตรการป้องกัน"');
    expect(said(text)).toMatchInlineSnapshot(`
      [
        "TEXT_MARKDOWN 2:9 ช่องนี้แสดงเป็นข้อความธรรมดา ผู้อ่านจะเห็น # ทั้งเครื่องหมาย | ลบ # ออก ถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [title]",
        "TEXT_MARKDOWN 6:8 ช่องนี้แสดงเป็นข้อความธรรมดา ผู้อ่านจะเห็น **อบรม** ทั้งเครื่องหมาย | ลบเครื่องหมาย เหลือเพียง "อบรม" ถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [method]",
        "TEXT_MARKDOWN 7:8 ช่องนี้แสดงเป็นข้อความธรรมดา ผู้อ่านจะเห็น [แผน](https://www.nacc.go.th) ทั้งเครื่องหมาย | ลบเครื่องหมาย เหลือเพียง "แผน" ถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [method]
      ถ้าต้องการลิงก์ ให้เขียนในเนื้อหาของรายการหรือหน้า ใต้เส้น --- เป็น
      [แผน](https://www.nacc.go.th)",
      ]
    `);
  });

  it('is told in every kind of file, and in lines of a long text', () => {
    expect(said('name: "**กองคลัง**"\nkind: office\norder: 1\n', 'content/units/finance.yaml').map((line) => line.slice(0, 18))).toEqual(['TEXT_MARKDOWN 1:8 ']);
    expect(said(changed('period: ปีงบประมาณ 2568', 'period: |\n  ## ปีงบประมาณ 2568')).map((line) => line.slice(0, 18))).toEqual(['TEXT_MARKDOWN 8:3 ']);
  });

  it('is told in one step where YAML does not take it either', () => {
    expect(said(changed('  - จัดอบรม\n', '  - **จัดอบรม** ดังนี้: ก\n'))).toEqual(['YAML_RESERVED 6:5 ข้อความขึ้นต้นด้วย * ไม่ได้ | ช่องนี้แสดงเป็นข้อความธรรมดา ทำตัวหนาไม่ได้ ให้ลบ ** ออก เขียนเป็น\n  - "จัดอบรม ดังนี้: ก"']);
    expect(said(changed('  - จัดอบรม\n', '  - ** จัดอบรม\n'))[0]).toContain('\n  - "** จัดอบรม"');
  });

  it('is told of a second sign before an item of a list', () => {
    expect(said(changed('  - จัดอบรม\n', '  - • จัดอบรม\n  - "▪ ประชุม"\n  - จัดซื้อ • จัดจ้าง\n'))).toEqual([
      'ITEM_SIGN_TWICE 6:5 ข้อนี้เป็นรายการอยู่แล้ว แต่ขึ้นต้นด้วย • อีก ผู้อ่านจะเห็นเครื่องหมายนำข้อสองตัว | ลบ • ออก ถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [method]',
      'ITEM_SIGN_TWICE 7:6 ข้อนี้เป็นรายการอยู่แล้ว แต่ขึ้นต้นด้วย ▪ อีก ผู้อ่านจะเห็นเครื่องหมายนำข้อสองตัว | ลบ ▪ ออก ถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [method]',
    ]);
  });

  it('falls silent where the source has it', () => {
    const text = changed('  - จัดอบรม\n', '  - จัด**อบรม**\n');
    expect(said(text)).toHaveLength(1);
    expect(said(text.replace('indicators:', 'asInSource: [method]\nindicators:'))).toEqual([]);
  });

  it.each(['จัดอบรม ** ไม่รวมวันหยุด', 'จัดอบรม [1] (ก)', '"C# และ ข้อ #1"', '2**3', 'จัดอบรม [ก](ข)'])('is not seen in %j', (value) => {
    expect(said(changed('  - จัดอบรม\n', `  - ${value}\n`))).toEqual([]);
  });
});
