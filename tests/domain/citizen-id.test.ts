import { describe, expect, it } from 'vitest';
import { findCitizenIds, isCitizenId } from '../../src/domain/citizen-id.ts';

/** 12 digits of a counter, with the right check digit. */
function numbered(seed: number): string {
  const twelve = String((seed * 7_919_313_377) % 10 ** 12).padStart(12, '0');
  return twelve + String(Array.from({ length: 10 }, (_, digit) => digit).find((digit) => isCitizenId(twelve + String(digit))) ?? '');
}

const separators = ['', '-', ' ', '.', '/', '_', '\u200B', '\u00A0', '\u2013', '\u2014', '\u2010', '\u2011', '\u2212', '\u00AD', '\u2060', '\uFEFF', '\u2009', '\u3000', ' - ', '·', '\t'];
const scripts = [String, (digits: string) => digits.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? ''), (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))];
const layouts = [[13], [1, 4, 5, 2, 1], Array<number>(13).fill(1), [5, 8], [3, 10], [4, 4, 5], [6, 7], [12, 1]];
const around = [['', ''], ['เลขประจำตัวประชาชน ', ' ของผู้ร้อง'], ['(', ')'], ['1) ', '.'], ['ID:', ', โทร']] as const;

function grouped(digits: string, layout: readonly number[], separator: string): string {
  let at = 0;
  return layout.map((size) => digits.slice(at, (at += size))).join(separator);
}

describe('findCitizenIds', () => {
  it('finds every way of writing a number', () => {
    const missed: string[] = [];
    let seed = 0;
    for (const separator of separators) for (const layout of layouts) for (const script of scripts) for (const [before, after] of around) {
      const digits = numbered(++seed);
      const written = script(grouped(digits, layout, separator));
      const text = before + written + after;
      const [found, ...more] = findCitizenIds(text);
      if (found?.value !== digits || text.slice(found.index, found.index + found.length) !== written || !found.valid || more.length > 0) missed.push(text);
    }
    expect(seed).toBeGreaterThan(2_000);
    expect(missed).toEqual([]);
  });

  it('finds a number cut anywhere by two different separators', () => {
    const missed: string[] = [];
    for (let cut = 1; cut < 12; cut++) for (let second = cut + 1; second < 13; second++) {
      const digits = numbered(cut * 100 + second);
      const text = `${digits.slice(0, cut)}\u200B${digits.slice(cut, second)}-${digits.slice(second)}`;
      if (findCitizenIds(text)[0]?.value !== digits) missed.push(text);
    }
    expect(missed).toEqual([]);
  });

  it('finds a number as printed over a line break and inside Markdown', () => {
    expect(findCitizenIds('9-9999-\n99999-99-4 และ **9**9999999\\-99994').map(({ value }) => value)).toEqual(['9999999999994', '9999999999994']);
  });

  it('finds several in one line, each on its own', () => {
    expect(findCitizenIds('1. 9999999999994 2. 9-9999-99999-99-4')).toEqual([
      { value: '9999999999994', index: 3, length: 13, valid: true },
      { value: '9999999999994', index: 20, length: 17, valid: true },
    ]);
  });

  it('tells a number that fails its check digit', () => {
    expect(findCitizenIds('โครงการ 6806900112345').map(({ valid }) => valid)).toEqual([isCitizenId('6806900112345')]);
    expect(findCitizenIds('9999999999995')).toEqual([{ value: '9999999999995', index: 0, length: 13, valid: false }]);
  });

  it("leaves a company's tax number alone where the words say so", () => {
    const company = numbered(1).replace(/^./, '0').slice(0, 12);
    const digits = company + (Array.from('0123456789').find((digit) => isCitizenId(company + digit)) ?? '');
    expect(findCitizenIds(`บริษัท ตัวอย่าง จำกัด เลขประจำตัวผู้เสียภาษี ${digits}`)[0]?.valid).toBe(false);
    expect(findCitizenIds(`เลขประจำตัว ${digits}`)[0]?.valid).toBe(true);
  });

  it.each([
    'x-xxxx-xxxxx-81-1',
    'X-XXXX-XXXXX-99-4',
    '9-9999-xxxxx-99-4',
    '99999999999941',
    '199999999999994',
    'โทร 0-4341-1234 ต่อ 12',
    '30 กันยายน 2568 เวลา 12.30 น.',
    '9,999,999,999,994',
    '999999999 99994 999999999 99994 12',
  ])('leaves %s alone', (text) => {
    expect(findCitizenIds(text)).toEqual([]);
  });

  it('passes one in ten of random numbers, no more', () => {
    const valid = Array.from({ length: 10_000 }, (_, index) => String(1_000_000_000_000 + ((index * 7_919_313_377 + index * index) % 8_999_999_999_999))).filter(isCitizenId);
    expect(valid.length / 10_000).toBeCloseTo(0.1, 1);
  });

  it('reads a long text in linear time', () => {
    const text = '12 345 6789 '.repeat(100_000);
    const started = performance.now();
    findCitizenIds(text);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
