import { describe, expect, it } from 'vitest';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { mendText } from '../../src/domain/mend-text.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { readSource } from '../../src/source/read-source.ts';
import { project } from '../site/built-site.ts';

const { texts } = await readSource(project);
const path = 'content/measures/2568/6.mdx';
const measure = texts.get(path) ?? '';
const changed = (from: string | RegExp, to: string) => measure.replace(from, () => to);
const method = /^method:\n(?: {2}- .*\n)+/m;
const withBody = (body: string) => `${measure.trimEnd()}\n\n${body}\n`;

function issuesOf(files: Readonly<Record<string, string>>) {
  const all = { ...Object.fromEntries(texts), ...files };
  return parseSource(Object.entries(all).map(([name, text]) => textFile(name, text))).issues.filter(({ place }) => Object.hasOwn(files, place.file));
}

/** What the check says of the real content with some files added or changed. */
function said(files: Readonly<Record<string, string>>): string[] {
  return issuesOf(files).map((issue) => `${issue.place.file.split('/').at(-1) ?? ''}:${issue.place.line}:${issue.place.column} [${issue.code}] ${messageOf(issue)} | ${mendOf(issue)}`);
}

const saidOfMeasure = (text: string) => said({ [path]: text });

describe('the mend', () => {
  it('of a list with other signs than - is the list as it should be', () => {
    expect(saidOfMeasure(changed(method, 'method:\n  • จัดทำประกาศ\n  • จัดอบรม: รุ่นที่ 1\n'))).toMatchInlineSnapshot(`
      [
        "6.mdx:7:3 [YAML_BULLET] รายการขึ้นต้นด้วย "•" ระบบไม่รู้ว่าเป็นรายการ | ขึ้นต้นด้วย - แล้วเว้นวรรค เช่น
        - จัดทำประกาศ",
        "6.mdx:8:3 [YAML_BULLET] รายการขึ้นต้นด้วย "•" ระบบไม่รู้ว่าเป็นรายการ | ขึ้นต้นด้วย - แล้วเว้นวรรค เช่น
        - "จัดอบรม: รุ่นที่ 1"",
      ]
    `);
    expect(saidOfMeasure(changed(method, 'method:\n  1. จัดทำประกาศ\n  2. จัดอบรม\n'))).toMatchInlineSnapshot(`
      [
        "6.mdx:7:3 [YAML_BULLET] รายการขึ้นต้นด้วย "1." ระบบไม่รู้ว่าเป็นรายการ | ขึ้นต้นด้วย - แล้วเว้นวรรค เช่น
        - จัดทำประกาศ
        - จัดอบรม",
      ]
    `);
    expect(saidOfMeasure(changed(method, 'method:\n  - จัดทำประกาศ\n  – จัดอบรม\n'))).toMatchInlineSnapshot(`
      [
        "6.mdx:8:3 [YAML_BULLET] รายการขึ้นต้นด้วย "–" ระบบไม่รู้ว่าเป็นรายการ | ขึ้นต้นด้วย - แล้วเว้นวรรค เช่น
        - จัดอบรม",
      ]
    `);
    expect(saidOfMeasure(changed(method, 'method:\n  - จัดทำประกาศ\n  -มีการอบรม\n'))).toMatchInlineSnapshot(`
      [
        "6.mdx:8:3 [YAML_BULLET] รายการขึ้นต้นด้วย "-" ระบบไม่รู้ว่าเป็นรายการ | ขึ้นต้นด้วย - แล้วเว้นวรรค เช่น
        - มีการอบรม",
      ]
    `);
    expect(saidOfMeasure(changed(method, 'method:\n  -มีประกาศ\n  -มีการอบรม\n'))).toMatchInlineSnapshot(`
      [
        "6.mdx:7:3 [YAML_BULLET] รายการขึ้นต้นด้วย "-" ระบบไม่รู้ว่าเป็นรายการ | ขึ้นต้นด้วย - แล้วเว้นวรรค เช่น
        - มีประกาศ
        - มีการอบรม",
      ]
    `);
  });

  it('of text behind a quotation is the line in other quotes', () => {
    expect(saidOfMeasure(changed(method, 'method:\n  - "โครงการอบรม" มีการอบรม\n'))).toMatchInlineSnapshot(`
      [
        "6.mdx:7:18 [YAML_QUOTE] มีข้อความต่อท้ายเครื่องหมายคำพูดปิด " | ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูดอีกแบบ หรือใช้ “ ” ภายในข้อความแทน เช่น
        - '"โครงการอบรม" มีการอบรม'",
      ]
    `);
  });

  it('of a wrong field names the field that was meant, and never deletion first', () => {
    expect(saidOfMeasure(changed('period:', 'ระยะเวลา:'))).toMatchInlineSnapshot(`
      [
        "6.mdx:9:1 [FIELD_UNKNOWN] ไม่รู้จักช่อง ระยะเวลา | แก้ชื่อช่องเป็น period: (ระยะเวลาในการดำเนินการ) ถ้าไม่ใช่ช่องนี้ ช่องที่ใช้ได้คือ title, fiscalYear, order, method, period, responsible, summary, outcome, status, indicators, corrections, english, inShort, attachments, publishedAt, asInSource, draft",
      ]
    `);
    expect(saidOfMeasure(changed('period:', 'periods:'))).toMatchInlineSnapshot(`
      [
        "6.mdx:9:1 [FIELD_UNKNOWN] ไม่รู้จักช่อง periods | แก้ชื่อช่องเป็น period: (ระยะเวลาในการดำเนินการ) ถ้าไม่ใช่ช่องนี้ ช่องที่ใช้ได้คือ title, fiscalYear, order, method, period, responsible, summary, outcome, status, indicators, corrections, english, inShort, attachments, publishedAt, asInSource, draft",
      ]
    `);
    expect(saidOfMeasure(changed('period:', 'attachments:\n  - url: https://www.nacc.go.th/a.pdf\n    title: ประกาศ\nperiod:'))).toMatchInlineSnapshot(`
      [
        "6.mdx:11:5 [FIELD_UNKNOWN] ไม่รู้จักช่อง title | แก้ชื่อช่องเป็น label: (ชื่อที่แสดง) ถ้าไม่ใช่ช่องนี้ ช่องที่ใช้ได้คือ file, url, label, date",
      ]
    `);
    expect(saidOfMeasure(changed('period:', 'attachments:\n  - report.pdf\nperiod:'))).toMatchInlineSnapshot(`
      [
        "6.mdx:10:5 [TYPE_MAP] แต่ละรายการในช่อง attachments (เอกสารแนบ) ต้องมีช่องย่อย | เขียนเป็น
      - file: report.pdf
        label: …",
      ]
    `);
    expect(said({ 'content/units/legal-officer.yaml': '- name: นิติกร\n' })).toMatchInlineSnapshot(`
      [
        "legal-officer.yaml:1:1 [TYPE_MAP] ข้อมูลในไฟล์นี้ ต้องมีชื่อช่อง | เขียนแต่ละช่องเป็น "ชื่อช่อง: ค่า" ชิดซ้าย เช่น
      name: …",
      ]
    `);
  });

  it('of a value names those that may be chosen, with their labels', () => {
    expect(said({ 'content/units/legal-officer.yaml': 'name: นิติกร\nkind: กอง\norder: 6\n' })).toMatchInlineSnapshot(`
      [
        "legal-officer.yaml:2:7 [VALUE_UNKNOWN] ช่อง kind (ประเภทหน่วย) ใช้ค่า "กอง" ไม่ได้ | เลือกค่าใดค่าหนึ่ง: all = ทุกหน่วย, office = สำนัก/กอง, division = ฝ่าย/งาน, position = ตำแหน่ง",
      ]
    `);
  });

  it.each([
    ['2568-10-15', 'เขียนเป็น 15 ตุลาคม 2568 หรือ 2025-10-15'],
    ['15 ต.ค. 68', 'เขียนเป็น 15 ตุลาคม 2568'],
    ['15/10/68', 'เขียนเป็น 15 ตุลาคม 2568'],
    ['15.10.2568', 'เขียนเป็น 15 ตุลาคม 2568'],
    ['วันที่ 15 ตุลาคม 2568', 'เขียนเป็น 15 ตุลาคม 2568'],
    ['วันพุธที่ 15 เดือนตุลาคม พ.ศ. 2568', 'เขียนเป็น 15 ตุลาคม 2568'],
    ['15/10/25', 'เขียนปี พ.ศ. สี่หลัก เช่น 30/09/2568'],
    ['32.10.2568', 'เขียนเช่น 30 กันยายน 2568 หรือ 30/09/2568'],
  ])('of the date %s is that day', (typed, mend) => {
    expect(issuesOf({ [path]: changed('period:', `publishedAt: ${typed}\nperiod:`) }).map(mendOf)).toEqual([mend]);
  });

  it('of HTML is Markdown, ready to paste, and one mistake is told once', () => {
    expect(saidOfMeasure(withBody('<a href="https://www.nacc.go.th/">ป.ป.ช.</a>'))).toMatchInlineSnapshot(`
      [
        "6.mdx:23:1 [MDX_HTML] ไม่อนุญาตให้ใช้ <a> | เขียนเป็น
      [ป.ป.ช.](https://www.nacc.go.th/)",
      ]
    `);
    expect(saidOfMeasure(withBody('<iframe width="560" src="https://www.youtube.com/embed/abc-123?rel=0"></iframe>'))).toMatchInlineSnapshot(`
      [
        "6.mdx:23:1 [MDX_HTML] ไม่อนุญาตให้ใช้ <iframe> | ฝังวิดีโอหรือหน้าเว็บอื่นไม่ได้ เขียนเป็นลิงก์แทน
      [ชื่อวิดีโอหรือหน้าที่จะเปิด](https://www.youtube.com/watch?v=abc-123)",
      ]
    `);
    expect(saidOfMeasure(withBody('ติดต่อ <saraban@example.go.th> หรือ <https://www.nacc.go.th>'))).toMatchInlineSnapshot(`
      [
        "6.mdx:23:8 [MDX_AUTOLINK] ลิงก์ในเครื่องหมาย < > ใช้ไม่ได้ | เขียน [ข้อความที่บอกปลายทาง](mailto:saraban@example.go.th)",
        "6.mdx:23:37 [MDX_AUTOLINK] ลิงก์ในเครื่องหมาย < > ใช้ไม่ได้ | เขียน [ข้อความที่บอกปลายทาง](https://www.nacc.go.th)",
      ]
    `);
  });

  it('of a number that two files take is a free one', () => {
    expect(said({ 'content/measures/2568/7.mdx': measure })).toMatchInlineSnapshot(`
      [
        "7.mdx:4:8 [ORDER_DUP] ลำดับ 6 ปี 2568 ซ้ำกันระหว่างไฟล์นี้กับ content/measures/2568/6.mdx | ใน content/measures/2568/7.mdx เขียน order: 7 หรือลบไฟล์หนึ่งถ้าเป็นรายการเดียวกัน",
      ]
    `);
    expect(said({ 'content/measures/2568/new.mdx': measure })).toMatchInlineSnapshot(`
      [
        "new.mdx:4:8 [ORDER_DUP] ลำดับ 6 ปี 2568 ซ้ำกันระหว่างไฟล์นี้กับ content/measures/2568/6.mdx | เลขที่ว่างคือ 7 ในไฟล์ที่เลขผิด เขียน order: 7 หรือลบไฟล์หนึ่งถ้าเป็นรายการเดียวกัน",
      ]
    `);
  });

  it('of an unknown unit is two lines where two are named, or a new file', () => {
    expect(saidOfMeasure(changed('  - นิติกร\n  - สำนักปลัด\n', '  - สำนักปลัด และนิติกร\n'))).toMatchInlineSnapshot(`
      [
        "6.mdx:11:5 [UNIT_UNKNOWN] ไม่พบหน่วย "สำนักปลัด และนิติกร" ในโฟลเดอร์ content/units | เขียนบรรทัดละหนึ่งหน่วย
      - สำนักปลัด
      - นิติกร",
      ]
    `);
  });

  it('of a word of another agency marks the word', () => {
    expect(saidOfMeasure(changed(method, 'method:\n  - แจ้งให้เทศบาลทราบ\n'))).toMatchInlineSnapshot(`
      [
        "6.mdx:7:12 [OTHER_AGENCY_KIND] พบคำว่า "เทศบาล" ทั้งที่หน่วยงานนี้เป็นองค์การบริหารส่วนตำบล | แก้คำ ถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [method]",
      ]
    `);
  });

  it('of a file that is not read is never its own name, nor one that exists', () => {
    const files = ['7.mdx', '7.yaml', 'agency.yml', 'measures/2568/6.mdx.bak', 'measures/2568/8.mdx.bak', 'measures/2568/8.yaml', 'measures/2568/_6.mdx', 'years/old.yaml', 'measures/9.mdx', 'o05.mdx', 'finance.yaml'];
    expect(files.flatMap((file) => issuesOf({ [`content/${file}`]: measure }).map((issue) => `${file} [${issue.code}] ${mendOf(issue)}`))).toMatchInlineSnapshot(`
      [
        "7.mdx [FILE_MISPLACED] ย้ายไฟล์นี้ไปไว้ที่ content/measures/2568/7.mdx (มาตรการ) ถ้าไม่ใช้แล้ว ให้ลบ",
        "7.yaml [FILE_MISPLACED] ย้ายไฟล์นี้ไปไว้ที่ content/measures/2568/7.mdx (มาตรการ) ถ้าไม่ใช้แล้ว ให้ลบ",
        "agency.yml [FILE_IGNORED] ลบไฟล์นี้ เพราะมีไฟล์ content/agency.yaml อยู่แล้ว",
        "measures/2568/6.mdx.bak [FILE_IGNORED] ลบไฟล์นี้ เพราะมีไฟล์ content/measures/2568/6.mdx อยู่แล้ว",
        "measures/2568/8.mdx.bak [FILE_IGNORED] เปลี่ยนชื่อไฟล์เป็น 8.mdx ถ้าเป็นไฟล์สำรองที่ไม่ใช้แล้ว ให้ลบ",
        "measures/2568/8.yaml [FILE_IGNORED] เปลี่ยนชื่อไฟล์เป็น 8.mdx ถ้าเป็นไฟล์สำรองที่ไม่ใช้แล้ว ให้ลบ",
        "measures/2568/_6.mdx [FILE_IGNORED] ลบไฟล์นี้ เพราะมีไฟล์ content/measures/2568/6.mdx อยู่แล้ว",
        "years/old.yaml [FILE_MISPLACED] ตั้งชื่อไฟล์ด้วยปี พ.ศ. สี่หลัก ตามด้วย .yaml ถ้าไม่ใช้แล้ว ให้ลบ",
        "measures/9.mdx [FILE_MISPLACED] ย้ายไฟล์นี้ไปไว้ที่ content/measures/2568/9.mdx (มาตรการ) ถ้าไม่ใช้แล้ว ให้ลบ",
        "o05.mdx [FILE_MISPLACED] ลบไฟล์นี้ถ้าเป็นสำเนาของ content/disclosures/2569/o05.mdx ถ้าเป็นรายการใหม่ ให้ตั้งชื่อใหม่แล้วย้ายไปไว้ในโฟลเดอร์เดียวกัน",
        "finance.yaml [FILE_MISPLACED] ย้ายไฟล์นี้ไปไว้ที่ content/units/finance.yaml (หน่วยที่รับผิดชอบ) ถ้าไม่ใช้แล้ว ให้ลบ",
      ]
    `);
  });

  it('of personal data is to delete it', () => {
    expect(saidOfMeasure(withBody('ติดต่อนายสมชาย ใจดี บ้านเลขที่ 12/3 โทร 081-234-5678')).filter((line) => line.includes('PDPA'))).toMatchInlineSnapshot(`
      [
        "6.mdx:23:21 [PDPA_ADDRESS] พบบ้านเลขที่คู่กับชื่อบุคคล | ลบที่อยู่ เหลือไว้เพียงตำบลหรืออำเภอ เฉพาะเมื่อเป็นที่อยู่ของหน่วยงานเอง หรือเจ้าของข้อมูลยินยอมเป็นหนังสือให้เผยแพร่แล้ว จึงเพิ่ม asInSource: [body]",
        "6.mdx:23:41 [PDPA_PHONE] พบเบอร์มือถือ ซึ่งอาจเป็นของบุคคล | ลบเบอร์นี้ หรือใช้เบอร์สำนักงานแทน เฉพาะเมื่อเป็นเบอร์ของสำนักงานเอง หรือเจ้าของข้อมูลยินยอมเป็นหนังสือให้เผยแพร่แล้ว จึงเพิ่ม asInSource: [body]",
      ]
    `);
  });

  it("says nothing of the agency's own house number and phone", () => {
    const agency = `${texts.get('content/agency.yaml') ?? ''}phone: 081 234 5678\n`;
    const body = 'ยื่นต่อนายสมชาย ใจดี ที่ทำการเลขที่ 79 หมู่ที่ 11 โทร 081-234-5678';
    expect(said({ 'content/agency.yaml': agency, [path]: withBody(body) }).filter((line) => line.includes('PDPA'))).toEqual([]);
    expect(said({ 'content/agency.yaml': agency, [path]: withBody(body.replace('79', '7')) }).filter((line) => line.includes('PDPA'))).toHaveLength(1);
  });

  it('is made by --fix where it is certain', () => {
    const indicator = 'content/indicators/2568/6.mdx';
    const fixed = (file: string, text: string) => mendText(new TextEncoder().encode(text), issuesOf({ [file]: text }));
    expect(fixed(path, changed('period: ', 'period:'))).toBe(measure);
    const comma = (texts.get(indicator) ?? '').replace(/^score: .*$/m, 'score: 94,44');
    expect(fixed(indicator, comma)).toBe(comma.replace('94,44', '94.44'));
  });
});
