import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/domain/issue-text.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { changed, good, issuesOf } from './check-text.ts';

describe('front matter', () => {
  it.each([
    ['no opening fence', good.slice(4), 'FM_MISSING 1:1'],
    ['four dashes', `-${good}`, 'FM_FENCE 1:1'],
    ['TOML', '+++\ntitle = "x"\n+++\n', 'FM_TOML 1:1'],
    ['no closing fence', good.replace('\n---\n\n', '\n\n'), 'FM_UNCLOSED 15:1'],
    ['a dash of a word processor', good.replace('\n---\n\n', '\n—\n\n'), 'FM_FENCE 15:1'],
    ['a stray fence', changed('order: 1', '---\norder: 1'), 'FM_SPLIT 5:1'],
    ['a conflict', changed('order: 1', '<<<<<<< HEAD\norder: 1\n=======\norder: 2\n>>>>>>> x'), 'GIT_CONFLICT 4:1'],
  ])('is refused with %s', (_name, text, issue) => {
    expect(issuesOf(text)).toEqual([`refusal ${issue}`]);
  });

  it.each([
    ['order: &a 1', 'YAML_ANCHOR 4:8'],
    ['order: *a', 'YAML_ANCHOR 4:8'],
    ['order: !!int 1', 'YAML_TAG 4:8'],
    ['<<: {a: b}', 'YAML_MERGE 4:1'],
    ['order: 1 # หมายเหตุ', 'YAML_COMMENT_CUT 4:10'],
    ['order: 1\norder: 2', 'YAML_DUP_KEY 5:1'],
    ['order: 1\n...', 'YAML_DOC_END 5:1'],
    ['order:1', 'YAML_COLON_SPACE 4:1'],
    ['order：1', 'YAML_COLON_SPACE 4:1'],
    ['order 1', 'YAML_NO_KEY 4:1'],
    ['order: @1', 'YAML_RESERVED 4:8'],
    ['order: "1', 'YAML_QUOTE 4:8'],
    ['order: [1', 'YAML_BRACKET 4:8'],
    ['order: ก: ข', 'YAML_COLON 4:9'],
    [`order: ${'['.repeat(200)}`, 'YAML_DEEP 4:108'],
  ])('refuses %j', (line, issue) => {
    expect(issuesOf(changed('order: 1', line))).toEqual([`refusal ${issue}`]);
  });

  it('refuses a colon and an indent inside lists where they stand', () => {
    expect(issuesOf(changed('  - จัดอบรม', '  - จัด: อบรม'))).toEqual(['refusal YAML_COLON 6:8']);
    expect(issuesOf(changed('  - จัดอบรม', '\t- จัดอบรม'))).toEqual(['refusal YAML_TAB 6:1']);
    expect(issuesOf(changed('  - จัดอบรม', '\u00A0\u00A0- จัดอบรม'))).toContain('refusal YAML_NBSP_INDENT 6:1');
  });

  it.each(['# หมายเหตุ\norder: 1', 'order: "1"', 'order:\t1', "order: '1'", 'order: 1\ninShort: |\n  ก: ข # ค'])('accepts %j', (lines) => {
    expect(issuesOf(changed('order: 1', lines))).toEqual([]);
  });
});

describe('an empty field', () => {
  const mendsWith = (from: string, to: string) => parseSource([textFile('content/measures/2568/7.mdx', changed(from, to))]).issues.filter(({ code }) => code === 'TEXT_EMPTY').map(mendOf);

  it('may be deleted only where the entry does without it', () => {
    expect(mendsWith('order: 1', 'order: 1\ninShort:').join()).toContain('หรือลบบรรทัดนี้');
    const [reason = ''] = mendsWith('order: 1', 'order: 1\ncorrections:\n  - { field: status, from: done, to: done, date: 5 ม.ค. 2569, reason: "" }');
    expect(reason).toContain('ใส่ข้อมูล');
    expect(reason).not.toContain('ลบบรรทัด');
  });
});

describe('a line in a column that nothing opened', () => {
  const places = (where: string) => {
    const text = `---\ncode: K1\nfiscalYear: 2571\nanswer: yes\n${where}---\n`;
    return parseSource([textFile('content/disclosures/2571/k01.mdx', text)]).issues.filter(({ place }) => place.file.endsWith('k01.mdx')).map(({ code, place }) => `${code} ${place.line}:${place.column}`);
  };

  it.each([
    ['      where:\n        - label: ก\n          page: /x/\n', '5:7'],
    ['where:\n  - label: ก\n    page: /x/\n        - label: ข\n          page: /y/\n', '8:9'],
    ['where:\n- label: ก\n  page: /x/\n  - label: ข\n    page: /y/\n', '8:3'],
    ['where:\n  - label: ก\n     page: /x/\n', '7:6'],
  ])('is pointed at, not where the parser lost the thread: %j', (where, place) => expect(places(where)).toEqual([`YAML_INDENT ${place}`]));
});

describe('values', () => {
  it.each([
    ['order: 1.5', 'refusal TYPE_INT 4:8'],
    ['order:', 'refusal TEXT_EMPTY 4:7'],
    ['order: 1\nlayout: ./x.astro', 'refusal FIELD_UNKNOWN 5:1'],
    ['ordr: 1', 'refusal FIELD_UNKNOWN 4:1'],
    ['order: 1\n__proto__: {a: b}', 'refusal FIELD_UNKNOWN 5:1'],
    ['order: ๑', 'note NUM_THAI_DIGITS 4:8'],
    ['order: 1\ndraft: yes', 'refusal VALUE_UNKNOWN 5:8'],
    ['order: 1\ndraft: true', 'warning DRAFT_SKIPPED 5:8'],
    ['order: 1\npublishedAt: 2568-10-01', 'refusal DATE_BE_IN_ISO 5:14'],
    ['order: 1\npublishedAt: 29/02/2568', 'refusal DATE_IMPOSSIBLE 5:14'],
    ['order: 1\npublishedAt: 30/09/2025', 'refusal DATE_CE_IN_THAI 5:14'],
    ['order: 1\npublishedAt: 30/09/68', 'refusal DATE_YEAR_SHORT 5:14'],
    ['order: 1\npublishedAt: 23 พ.ย. 2569', 'refusal DATE_FUTURE 5:14'],
    ['order: 1\ncorrections:\n  - { field: status, from: done, to: done, date: 23 พ.ย. 2569, reason: เสร็จ }', 'refusal DATE_FUTURE 6:50'],
    ['order: 1\nasInSource: [title]', 'warning AS_IN_SOURCE_STALE 5:14'],
  ])('are judged: %j', (lines, issue) => {
    expect(issuesOf(changed('order: 1', lines))).toEqual([issue]);
  });

  it('are named with their neighbour where a list item lacks one', () => {
    expect(issuesOf(changed('order: 1', 'order: 1\nattachments:\n  - file: a.pdf'))).toContain('refusal FIELD_REQUIRED 6:11');
  });

  it('silence exactly the warnings that asInSource names', () => {
    const quoted = changed('period: ปีงบประมาณ 2568', 'period: “ปีงบประมาณ 2567”');
    expect(issuesOf(quoted).toSorted()).toEqual(['warning PERIOD_YEAR 7:9', 'warning TEXT_SMART_QUOTES 7:9']);
    expect(issuesOf(quoted.replace('order: 1', 'order: 1\nasInSource: [period]'))).toEqual([]);
  });
});
