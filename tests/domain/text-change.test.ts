import { describe, expect, it } from 'vitest';
import { textChanges } from '../../src/domain/text-change.ts';

describe('what was reworded in a text field', () => {
  it('is each old text beside its new one, then what is new', () => {
    expect(textChanges('เดิม', 'ใหม่')).toEqual([{ from: 'เดิม', to: 'ใหม่' }]);
    expect(textChanges(['ก', 'ข', 'ค'], ['ก', 'ข สอง', 'ค', 'ง'])).toEqual([{ from: 'ข', to: 'ข สอง' }, { to: 'ง' }]);
    expect(textChanges([{ about: 'm1', text: 'ก' }], [{ about: 'm1', text: 'ข' }])).toEqual([{ from: 'ก', to: 'ข' }]);
    expect(textChanges(undefined, [{ label: 'แผน', page: '/2568/' }])).toEqual([{ to: 'แผน' }]);
  });

  it('repeats nothing that is gone for good, nor words that may be about a person', () => {
    expect(textChanges(['ก', 'ข'], ['ก'])).toEqual([]);
    expect(textChanges('โทร 081-234-5678', 'โทรที่สำนักปลัด')).toEqual([{ to: 'โทรที่สำนักปลัด' }]);
  });

  it('is cut where it is long, with every mark left on its letter', () => {
    for (let shift = 0; shift < 8; shift += 1) {
      const [change] = textChanges('', `${'ก'.repeat(shift)}${'เก้าอี้น้ำเก่า'.repeat(30)}`);
      const told = change?.to ?? '';
      expect(told.length).toBeLessThanOrEqual(201);
      expect(told.length).toBeGreaterThan(190);
      const next = `${'ก'.repeat(shift)}${'เก้าอี้น้ำเก่า'.repeat(30)}`[told.length - 1] ?? '';
      expect(next).not.toMatch(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/);
      expect(told).toMatch(/[^เ-ไ]…$/);
    }
    expect(textChanges('', 'ก'.repeat(200))).toEqual([{ from: '', to: 'ก'.repeat(200) }]);
  });
});
