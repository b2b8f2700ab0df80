import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAccessibilityRecord } from '../src/domain/accessibility-record.ts';
import { accessibilityView } from '../src/views/accessibility.ts';

const text = readFileSync(join(import.meta.dirname, 'accessibility.md'), 'utf8');
const criteria = parseAccessibilityRecord(text);

/** The success criteria of WCAG 2.2 at level A and AA; 4.1.1 is obsolete. https://www.w3.org/TR/WCAG22/ */
const all = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2'.split(' '),
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3'.split(' '),
};

describe('the record of WCAG 2.2', () => {
  it.each(['A', 'AA'] as const)('has every criterion of level %s once', (level) => {
    expect(criteria.filter((one) => one.level === level).map(({ number }) => number).toSorted()).toEqual(all[level].toSorted());
  });

  it.each(criteria.map((criterion) => [criterion.number, criterion] as const))('gives a test that exists or a dated look for %s', (_, { evidence }) => {
    if ('test' in evidence) {
      const file = join(import.meta.dirname, evidence.test.file);
      expect(existsSync(file) && readFileSync(file, 'utf8')).toContain(evidence.test.name);
    } else expect([Number.isNaN(Date.parse(evidence.seen.on)), evidence.seen.text]).toEqual([false, expect.stringMatching(/.{10}/)]);
  });

  it('is shown whole to the public', () => {
    const { counts, rows } = accessibilityView(text);
    expect(rows).toHaveLength(55);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(55);
  });

  it('refuses a row that it cannot read', () => {
    expect(() => parseAccessibilityRecord('| 1.1.1 | A | เรื่อง | น่าจะผ่าน | ทดสอบ: a › b |')).toThrow('Unreadable row');
  });
});
