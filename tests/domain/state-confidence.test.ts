import { describe, expect, it } from 'vitest';
import { judgeConditions } from '../../src/domain/place-judgement.ts';
import { requirementListFor } from '../../src/domain/requirement-list.ts';
import { listConfidence, stateConfidence } from '../../src/domain/state-confidence.ts';
import { homeView } from '../../src/views/home.ts';
import { criteriaView } from '../../src/views/oit-criteria.ts';
import { itemView } from '../../src/views/oit-item.ts';
import { assessmentYearsView } from '../../src/views/oit-years.ts';
import { assessedSite, newestAssessment } from '../views/oit-fixture.ts';

const site = assessedSite();
const { agency, units } = site;
const assessment = newestAssessment(site);
const { list } = assessment;
const [k1, k2] = assessment.items;
if (!k1 || !k2) throw new Error('two items');
type Rest = Partial<Pick<typeof k2.item, 'basis' | 'confidence' | 'formats' | 'period'>>;
const withRest = (assessed: typeof k2, rest: Rest) => ({ ...assessed, item: { ...assessed.item, ...rest } });

describe('how sure the state of an item is', () => {
  const proven = { ...k2, elements: k1.elements };
  const { confidence, period } = k2.item;

  it.each<[string, typeof k2, string]>([
    ['all high', k2, 'high'],
    ['elements that rest on recollection, whatever the list says of them', withRest(k2, { basis: { title: 'sourced', titleSeenIn: [], elements: 'recollection' } }), 'low'],
    ['a title of medium confidence', withRest(k2, { confidence: { ...confidence, title: 'medium' } }), 'medium'],
    ['a period of low confidence where nothing is there to be judged by it', withRest(k2, { confidence: { ...confidence, period: 'low' }, period: { ...period, years: [2571] } }), 'high'],
    ['a period of low confidence by which a place is judged', withRest(proven, { confidence: { ...confidence, period: 'low' }, period: { ...period, years: [2571] } }), 'low'],
    ['files of low confidence that must be there', withRest(proven, { formats: [{ text: 'PDF', needs: ['pdf'], confidence: 'low' }] }), 'low'],
    ['files of low confidence that need not', withRest(proven, { formats: [{ text: 'PDF', needs: [], confidence: 'low' }] }), 'high'],
  ])('with %s', (_, assessed, sure) => {
    expect(stateConfidence(assessed, list)).toBe(sure);
  });

  it('is said beside the state, and the lowest of all that a list holds above its criteria', () => {
    const unverified = { ...list, framework: { ...list.framework, verified: false } };
    expect(itemView(agency, units, { ...assessment, list: unverified }, k1).standing.confidence).toBe('ต่ำ');
    expect([listConfidence(list), criteriaView(agency, assessment).standing.confidence]).toEqual(['high', 'สูง']);
    const groups = list.requirements.groups.map((group) => ({ ...group, confidence: 'low' as const }));
    expect(listConfidence({ ...list, requirements: { ...list.requirements, groups } })).toBe('low');
    expect(listConfidence({ ...list, framework: { ...list.framework, confidence: 'medium' } })).toBe('medium');
  });

  it('says where completeness is told alone that nobody verified the rules', () => {
    const told = (verified: boolean) => {
      const assessments = [{ ...assessment, list: { ...list, framework: { ...list.framework, verified } } }];
      return [homeView(agency, site.reports, assessments).tasks.at(-1)?.explains, assessmentYearsView(agency, assessments).years[0]?.explains];
    };
    expect(told(true)).toEqual(['คำตอบ OIT ปี 2571 ครบ 1 จาก 2 ข้อ', 'ครบ 1 จาก 2 ข้อ']);
    expect(told(false)).toEqual(['คำตอบ OIT ปี 2571 ครบ 1 จาก 2 ข้อ ตามเกณฑ์ที่ยังไม่ได้ยืนยัน', 'ครบ 1 จาก 2 ข้อ ตามเกณฑ์ที่ยังไม่ได้ยืนยัน']);
  });
});

describe('the conditions of a year', () => {
  const conditions = (['own-site', 'stable-host', 'own-spot'] as const).map((rule) => ({ rule, text: rule, basis: 'sourced' as const, confidence: 'medium' as const }));
  const strict = { ...list, requirements: { ...list.requirements, conditions } };
  const verdicts = (own: typeof agency, assessed: Parameters<typeof judgeConditions>[2]) => judgeConditions(own, strict, assessed).map(({ verdict }) => verdict);
  const main = { ...agency, url: agency.website };
  const urlConfirmed = '2026-01-30';

  it('are judged by the places given as proof, the domain only where it is confirmed and the main one', () => {
    expect(verdicts(agency, k1)).toEqual(['unconfirmed', 'kept', 'kept']);
    expect(verdicts({ ...agency, urlConfirmed }, k1)[0]).toBe('unconfirmed');
    expect(verdicts(main, k1)[0]).toBe('unconfirmed');
    expect(verdicts({ ...main, urlConfirmed }, k1)[0]).toBe('kept');
    expect(verdicts(agency, k2)).toEqual(['unjudged', 'unjudged', 'unjudged']);
    const finding = { code: 'EVIDENCE_SPOT', facts: {}, index: 0 } as const;
    expect(verdicts(agency, { ...k1, findings: [finding] })).toEqual(['unconfirmed', 'kept', 'broken']);
  });

  it('are listed on the item with why the domain is not confirmed', () => {
    expect(itemView(agency, units, { ...assessment, list: strict }, k1).conditions).toMatchObject([
      { text: 'own-site', label: 'ยังไม่ยืนยัน', confidence: 'ปานกลาง', because: 'หลักฐานอยู่ที่ ita.example.go.th ส่วนเว็บไซต์หลักคือ www.example.go.th และหน่วยงานยังไม่ได้ยืนยันที่อยู่นี้' },
      { label: 'เป็นไปตามนี้', because: undefined },
      {},
    ]);
    expect(requirementListFor(2571, assessment.frameworks)?.requirements.conditions).toEqual([]);
  });
});
