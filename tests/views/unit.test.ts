import { describe, expect, it } from 'vitest';
import { filterRows } from '../../src/views/oit-filters.ts';
import { assessmentView } from '../../src/views/oit-year.ts';
import { unitsView, unitView } from '../../src/views/unit.ts';
import { assessedSite, newestAssessment } from './oit-fixture.ts';

const site = assessedSite();
const [unit] = site.units;
if (!unit) throw new Error('the fixture has a unit');

describe('the page of a unit', () => {
  const { assessments } = unitView(site, unit);

  it('holds the items that it answers for by name or alias, with their state, newest assessment first', () => {
    expect(assessments).toMatchObject([{ fiscalYear: 2571, completeness: 'ครบ 1 จาก 1 ข้อ', items: [{ code: 'K1', label: 'รายงานผล', href: '/oit/2571/k01/', state: { state: 'complete', label: 'ครบ' } }] }]);
  });

  it('leads to the choice of the same items on the assessor\'s page', () => {
    const cards = assessmentView(site.agency, site.units, newestAssessment(site)).groups.flatMap(({ items }) => items);
    const choices = filterRows(cards).flatMap(({ whole }) => (whole ? [`/oit/2571/#${whole.id}`] : []));
    expect(choices).toContain(assessments[0]?.evidence);
  });

  it('says nothing of assessments in which it answers for no item', () => {
    expect(unitView(site, { ...unit, data: { ...unit.data, aliases: [] } }).assessments).toEqual([]);
  });
});

describe('the list of units', () => {
  it('counts items of the newest assessment with answers', () => {
    expect(unitsView(site)).toMatchObject({ fiscalYear: 2568, assessedYear: 2571, units: [{ label: 'กองคลัง', measures: 2, indicators: 3, items: 1 }] });
  });

  it('counts none where no assessment is answered', () => {
    const assessments = site.assessments.map((assessment) => ({ ...assessment, isAnswered: false, items: [] }));
    expect(unitsView({ ...site, assessments })).toMatchObject({ assessedYear: undefined, units: [{ items: 0 }] });
  });
});
