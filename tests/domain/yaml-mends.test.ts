import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/domain/issue-text.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { changed, checkFile, good, issuesOf, subject } from './check-text.ts';

const mendsOf = (text: string, path = subject) => checkFile(textFile(path, text)).issues.filter(({ place }) => place.file === path).map((issue) => ({ code: issue.code, line: issue.place.line, mend: mendOf(issue) }));

/** The text with the line of its only issue replaced by what the mend says to paste. */
function pasted(text: string, path = subject): string {
  const [{ line, mend } = { line: 0, mend: '' }, ...others] = mendsOf(text, path);
  if (others.length > 0) throw new Error('more than one issue');
  const lines = text.split('\n');
  lines.splice(line - 1, 1, mend.slice(mend.indexOf('\n') + 1).split('\n')[0] ?? '');
  return lines.join('\n');
}

const items = (...lines: string[]) => changed('  - จัดอบรม', lines.join('\n'));

describe('an item that is indented too far', () => {
  it.each([
    [['  - จัดอบรม', '    - มีการบริหารงาน'], '-'],
    [['  - จัดอบรม', '    – มีการบริหารงาน'], '–'],
    [['  - จัดอบรม', '      • มีการบริหารงาน'], '•'],
  ])('is told, not joined: %j', (lines, sign) => {
    const text = items(...lines);
    expect(mendsOf(text)).toEqual([{ code: 'YAML_ITEM_JOINED', line: 7, mend: 'เยื้องให้ตรงกับรายการบน\n  - มีการบริหารงาน' }]);
    expect(text.split('\n')[6]).toContain(sign);
    expect(issuesOf(pasted(text))).toEqual([]);
  });

  it('is each told by itself', () => expect(mendsOf(items('  - จัดอบรม', '    - ก', '    - ข')).map(({ line }) => line)).toEqual([7, 8]));

  it('is told with the item above where the list has no first -', () => {
    expect(mendsOf(items('  • จัดอบรม', '  - บริหารงาน'))).toEqual([{ code: 'YAML_ITEM_JOINED', line: 7, mend: 'ถ้าเป็นรายการ ให้เว้นว่างหลังชื่อช่อง แล้วเขียน\n  - จัดอบรม\n  - บริหารงาน\nถ้าเป็นข้อความเดียว ให้ต่อไว้ในบรรทัดบน' }]);
  });

  it('of a wrong sign is mended into the list above', () => expect(mendsOf(items('  - จัดอบรม', '    ต่อ', '    • บริหารงาน: ก'))[0]).toEqual({ code: 'YAML_BULLET', line: 8, mend: 'ขึ้นต้นด้วย - แล้วเว้นวรรค เช่น\n  - "บริหารงาน: ก"' }));

  it.each([[['  - จัดอบรม', '    ต่อจากบรรทัดบน -5 องศา']], [['  - >', '    - ข้อความ', '    - ต่อ']], [['  - "จัดอบรม', '    - ต่อ"']]])('is not seen in %j', (lines) => expect(issuesOf(items(...lines))).toEqual([]));
});

describe('what is to be pasted', () => {
  it.each([
    ['YAML_COLON', items('  - จัดอบรม: รุ่นที่ 1', '  - ข: ค: ง')],
    ['YAML_COLON', items('  - จัดอบรม: รุ่นที่ 1')],
    ['YAML_RESERVED', items('  - @จัดอบรม')],
    ['YAML_QUOTE', items('  - "จัด" อบรม')],
    ['YAML_COMMENT_CUT', items('  - จัดอบรม #5')],
  ])('stands where the line stood: %s', (code, text) => {
    const [first] = mendsOf(text);
    expect(first?.code).toBe(code);
    expect(first?.mend).toMatch(/\n {2}- /);
    if (mendsOf(text).length === 1) expect(issuesOf(pasted(text))).toEqual([]);
  });

  it('names the field whose colon is missing', () => {
    const text = changed('period: ปีงบประมาณ 2568', 'period ปีงบประมาณ 2568');
    expect(mendsOf(text)).toEqual([{ code: 'YAML_NO_KEY', line: 7, mend: 'ถ้าเป็นช่อง period ให้ใส่ : หลังชื่อช่อง\nperiod: ปีงบประมาณ 2568' }]);
    expect(pasted(text)).toBe(good);
  });

  it('makes a new item of a field that an item has twice', () => {
    const source = (third: string) => changed('indicators: [i01]', `indicators: [i01]\nattachments:\n  - file: ../2568/a.png\n    label: ก\n${third}\n    label: ข`);
    expect(mendsOf(source('    file: b.png'))[0]).toMatchObject({ code: 'YAML_DUP_KEY', mend: 'เหลือไว้บรรทัดเดียว ถ้าเป็นรายการใหม่ ให้ขึ้นต้นด้วย -\n  - file: b.png' });
    expect(mendsOf(source('  - file: b.png')).map(({ code }) => code)).not.toContain('YAML_DUP_KEY');
    expect(mendsOf(changed('order: 1', 'order: 1\norder: 2')).map(({ mend }) => mend)).toEqual(['เหลือไว้บรรทัดเดียว']);
  });
});

describe('a field that is not known', () => {
  const place = 'ย้ายข้อความไปไว้ใต้เส้น';
  it('may go into the body where it is prose', () => expect(mendsOf(changed('order: 1', 'order: 1\nremarkable: ดำเนินการตามแผนแล้ว'))[0]?.mend).toContain(place));

  it.each([
    [changed('order: 1', 'order: 1\nremarkable:\n  - ดำเนินการตามแผนแล้ว'), subject],
    ['name: กองคลัง\nkind: office\norder: 1\nremarkable: ดำเนินการ\n', 'content/units/finance.yaml'],
  ])('goes nowhere else', (text, path) => {
    const [mend = ''] = mendsOf(text, path).filter(({ code }) => code === 'FIELD_UNKNOWN').map((issue) => issue.mend);
    expect(mend).toContain('ลบช่องนี้');
    expect(mend).not.toContain(place);
  });
});

describe('a spot of the glossary', () => {
  const path = 'content/glossary.yaml';
  const terms = (...own: string[]) => `terms:\n${own.map((lines) => `  - ${lines}\n    meaning: ความหมาย\n`).join('')}`;

  it('that lacks is pasted as it stands', () => expect(mendsOf(terms('term: ITA\n    id: term-ita', 'term: EIT'), path).map(({ mend }) => mend.split('\n')[1])).toEqual(['    id: term-eit']));

  it('of two terms names both, whichever of them is new', () => {
    const [issue] = mendsOf(terms('term: EIT\n    id: term-ita', 'term: ITA\n    id: term-ita'), path);
    expect(issue).toMatchObject({ code: 'TERM_ID_DUP', mend: expect.stringMatching(/"ITA" ให้เขียนในบรรทัด 6 เป็น id: \S+ ถ้าเพิ่ม "EIT" ให้เขียนในบรรทัด 3 เป็น id: term-eit$/) as string });
  });
});
