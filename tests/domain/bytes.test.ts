import { describe, expect, it } from 'vitest';
import { mendText } from '../../src/domain/mend-text.ts';
import { changed, checkFile, good, issuesOf, subject } from './check-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const codesOf = (bytes: Uint8Array) => checkFile({ path: subject, bytes }).issues.map(({ code }) => code);

describe('a file', () => {
  it('may have any line ends and a byte order mark', () => {
    expect(issuesOf(good)).toEqual([]);
    expect(issuesOf(good.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(issuesOf(good.replaceAll('\n', '\r'))).toEqual(['note BYTES_CR 1:1']);
    expect(issuesOf(`\uFEFF${good}`)).toEqual(['note BYTES_BOM 1:1']);
    expect(issuesOf(`\n${good}`)).toEqual([]);
  });

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x2d, 0, 0x2d, 0]), 'BYTES_UTF16'],
    ['TIS-620', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xc1, 0xd2, 0xb5, 0xc3]), 'BYTES_NOT_UTF8'],
    ['a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'BYTES_BINARY'],
    ['nothing', new Uint8Array(), 'FILE_EMPTY_TEXT'],
    ['more than a megabyte', utf8(good + ' '.repeat(2 ** 20)), 'FILE_TOO_BIG'],
  ])('is refused as %s', (_name, bytes, code) => {
    expect(codesOf(bytes)).toContain(code);
  });

  it.each([
    ['จัด\u0008อบรม', 'refusal BYTES_CONTROL 6:8'],
    ['จัด\u202Eอบรม', 'refusal BYTES_BIDI 6:8'],
    ['จัด\uFFFDอบรม', 'refusal BYTES_REPLACEMENT 6:8'],
    ['ท\uF70A\uF701', 'refusal THAI_PUA 6:6'],
    ['จัด\u200Bอบรม', 'note BYTES_ZERO_WIDTH 6:8'],
    ['จัด\u00A0อบรม', 'note BYTES_NBSP 6:8'],
    ['ท\u0E4D\u0E32', 'note THAI_SARA_AM 6:6'],
    ['ท\u0E48\u0E35', 'note THAI_MARK_ORDER 6:6'],
    ['เเก้', 'note THAI_DOUBLE_E 6:5'],
    ['ที่\u0E48', 'warning THAI_DOUBLE_MARK 6:7'],
  ])('tells of %j', (text, issue) => {
    expect(issuesOf(changed('จัดอบรม', text))).toEqual([issue]);
  });
});

describe('mendText', () => {
  const mended = (text: string) => {
    const bytes = utf8(text);
    return mendText(bytes, checkFile({ path: subject, bytes }).issues);
  };

  it('mends what has one certain mend and touches nothing else', () => {
    expect(mended(good)).toBeUndefined();
    expect(mended(`\uFEFF${changed('จัดอบรม', 'เเก้\u200Bไข ท\u0E4D\u0E32 ๒')}`)).toBe(changed('จัดอบรม', 'แก้ไข ทำ ๒'));
    expect(mended(changed('order: 1', 'order: ๑').replaceAll('\n', '\r\n'))).toBe(good.replaceAll('\n', '\r\n'));
    expect(mended(good.replaceAll('\n', '\r'))).toBe(good);
  });

  it('leaves alone what is not certain', () => {
    expect(mended(changed('จัดอบรม', 'ที่\u0E48'))).toBeUndefined();
    expect(mended(changed('title: ', 'title: @'))).toBeUndefined();
  });
});
