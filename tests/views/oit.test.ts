import { describe, expect, it } from 'vitest';
import { sitemapSections } from '../../src/domain/site-map.ts';
import { sitePlaces } from '../../src/domain/site-places.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { homeView } from '../../src/views/home.ts';
import { criteriaView } from '../../src/views/oit-criteria.ts';
import { filterStyles } from '../../src/views/oit-filters.ts';
import { assessmentDataFile } from '../../src/views/oit-data-file.ts';
import { itemView } from '../../src/views/oit-item.ts';
import { assessmentView } from '../../src/views/oit-year.ts';
import { assessmentYearsView } from '../../src/views/oit-years.ts';
import { shareCards } from '../../src/views/share-cards.ts';
import { yearView } from '../../src/views/year.ts';
import { assessedSite, newestAssessment } from './oit-fixture.ts';

const site = assessedSite();
const { agency, units, reports, assessments } = site;
const assessment = newestAssessment(site);
const [k1, k2] = assessment.items;
if (!k1 || !k2) throw new Error('two items');

describe('the assessor\'s page', () => {
  const view = assessmentView(agency, units, assessment);

  it('lists items in the list\'s order and groups, complete where every element has a place', () => {
    expect(view.groups.map(({ heading, completeness, items }) => [heading, completeness, items.map(({ code, state }) => `${code} ${state.label}`)])).toEqual([
      ['ก ผลงาน (ตัวชี้วัดที่ 1)', 'ครบ 1 จาก 1 ข้อ', ['K1 ครบ']],
      ['ข ข่าว (ตัวชี้วัดที่ 1)', 'ครบ 0 จาก 1 ข้อ', ['K2 ยังไม่เผยแพร่ในเว็บไซต์นี้']],
    ]);
    expect(view.completeness).toBe('ครบ 1 จาก 2 ข้อ');
  });

  it('leads from each element to the very place', () => {
    const inside = { state: 'inside', text: 'ตรวจทุกครั้งที่สร้างเว็บไซต์' };
    expect(view.groups[0]?.items[0]?.elements).toEqual([
      { id: 'element-1', text: 'ผลงาน', places: [{ label: 'สรุปผลข้อแรก', href: '/2568/measures/1/#summary-1', address: 'https://ita.example.go.th/2568/measures/1/#summary-1', oddities: [], link: inside }] },
      { id: 'element-2', text: 'ปีที่รายงาน', places: [{ label: 'ทั้งฉบับ', href: '/2568/report/', address: 'https://ita.example.go.th/2568/report/', oddities: [], link: inside }] },
    ]);
    expect(view.groups[0]?.items[0]?.otherPlaces).toEqual([{ label: 'เว็บไซต์หลัก', href: 'https://www.example.go.th/a', address: 'https://www.example.go.th/a', link: { state: 'untested', text: 'ยังไม่เคยตรวจ' }, oddities: [] }]);
  });

  it('offers every choice of state and unit for which there is an item, those without a unit last', () => {
    expect(view.filters.map(({ heading, count, whole, states }) => [heading, count, whole?.id, states.map(({ id, label, count: own }) => `${id} ${label} ${own}`)])).toEqual([
      ['ทุกผู้รับผิดชอบ', 2, undefined, ['complete ครบ 1', 'absent ยังไม่เผยแพร่ในเว็บไซต์นี้ 1']],
      ['กองคลัง', 1, 'unit-finance', ['complete-unit-finance ครบ · กองคลัง 1']],
      ['ยังไม่ได้กำหนดผู้รับผิดชอบ', 1, 'no-unit', ['absent-no-unit ยังไม่เผยแพร่ในเว็บไซต์นี้ · ยังไม่ได้กำหนดผู้รับผิดชอบ 1']],
    ]);
    expect(view.groups.flatMap(({ items }) => items.map(({ classes }) => classes))).toEqual(['is-complete by-unit-finance', 'is-absent by-no-unit']);
    expect(filterStyles(view.filters)).toContain('#complete-unit-finance:target~.oit-group>.oit-items>li:not(.is-complete.by-unit-finance)');
  });

  it('says who answers for an item and when it changed', () => {
    expect(view.groups[0]?.items[0]).toMatchObject({ answer: 'มี', units: [{ text: 'คลัง', name: 'กองคลัง', href: '/units/finance/' }], changed: { iso: '2028-01-05', text: '5 มกราคม 2571' }, published: '5 มกราคม 2571' });
  });
});

describe('completeness', () => {
  const k01 = (body: string) => textFile('content/disclosures/2571/k01.mdx', `---\ncode: K1\nfiscalYear: 2571\n${body}---\n`);
  const stateWith = (body: string) => assessedSite(k01(body)).assessments[0]?.items[0]?.state;

  it('is derived from places, whatever the answer says', () => {
    expect(stateWith('answer: yes\nwhere: [{ label: ก, page: /2568/, element: ผลงาน }]\n')).toBe('partial');
    expect(stateWith('answer: yes\n')).toBe('absent');
    expect(stateWith('answer: no\nwhere: [{ label: ก, page: /2568/ }]\n')).toBe('related');
    expect(stateWith('answer: yes\ndraft: true\n')).toBe('unanswered');
  });
});

describe('one item', () => {
  const view = itemView(agency, units, assessment, k1);

  it('has its place, its neighbours, its steps and what its wording rests on', () => {
    expect(view.head).toMatchObject({ heading: 'รายงานผล', name: 'K1 ปี 2571 รายงานผล', title: 'K1 ปี 2571 รายงานผล – อบต.ตัวอย่าง' });
    expect(view.card.copied).toBe('K1 ปี 2571 รายงานผล (ครบ)');
    expect(view.head).toMatchObject({ address: '/oit/2571/k01/', kicker: 'K1 การประเมินปี 2571', previous: undefined, next: { href: '/oit/2571/k02/', label: 'K2 ข่าว' } });
    expect([view.group, view.scoring, view.card.explanation]).toEqual(['ก ผลงาน', 'ข้อละ 5 คะแนน', ['เปิดรายงาน', 'ดูแถวแรก']]);
    expect(view.card.requirement).toMatchObject({
      period: 'ข้อมูลปัจจุบัน (ฉบับที่ใช้อยู่)',
      formats: ['PDF · ความเชื่อมั่นต่ำ'],
      elementsRest: 'ยังไม่ได้ตรวจกับเอกสารใด · ความเชื่อมั่นต่ำ',
      sources: [{ text: 'คู่มือ', href: 'https://example.go.th/manual' }],
    });
  });

  it('says what is missing of one that is not there', () => {
    expect(itemView(agency, units, assessment, k2).head.description).toContain('ยังไม่เผยแพร่');
    expect(view.head.description).not.toContain('ยังไม่เผยแพร่');
    expect(shareCards(site).filter(({ address }) => address.startsWith('/oit/2571/k')).map(({ kicker }) => kicker)).toEqual(['K1 การประเมินปี 2571', 'K2 การประเมินปี 2571 · ยังไม่เผยแพร่เมื่อสร้างภาพนี้']);
    expect(itemView(agency, units, assessment, k2).card).toMatchObject({ answer: 'ไม่มี', missing: ['ข่าวของปี'], changed: undefined });
  });
});

describe('a year whose list is not known', () => {
  const next = assessedSite(textFile('content/disclosures/2572/k02.mdx', '---\ncode: K2\nfiscalYear: 2572\nanswer: no\n---\n'));

  it('is answered by the newest list, and says so', () => {
    const view = assessmentView(next.agency, next.units, newestAssessment(next));
    expect([view.fiscalYear, view.groups.length, view.standing.provisional]).toEqual([2572, 2, 'ยังไม่ทราบรายการของปี 2572 หน้านี้ใช้รายการปี 2571 เป็นการชั่วคราว เมื่อรายการจริงประกาศแล้ว รหัสและชื่อข้ออาจเปลี่ยน']);
    expect(view.groups[0]?.items[0]?.state.label).toBe('ยังไม่ได้ตอบ');
  });

  it('is named among the years before anyone has answered it', () => {
    expect(assessmentYearsView(agency, assessments)).toMatchObject({
      years: [{ href: '/oit/2571/', label: 'คำตอบการประเมินปี 2571', explains: 'ครบ 1 จาก 2 ข้อ' }],
      provisional: { href: '/oit/2571/', text: 'ยังไม่ทราบรายการข้อของปี 2572 ระหว่างนี้เตรียมข้อมูลตามรายการปี 2571 ไปก่อนได้ แต่รหัสและข้อที่ตรวจอาจเปลี่ยน' },
    });
  });
});

describe('the rest', () => {
  it('shows the rules of a year that are unlike any other\'s', () => {
    expect(criteriaView(agency, assessment)).toMatchObject({ instruments: [{ weight: 100 }], bands: [], groups: [{ code: 'ก', items: 'K1' }, { code: 'ข', items: 'K2' }], scoring: { text: 'ข้อละ 5 คะแนน' } });
  });

  it('gives programs every item with its answer and its proof', () => {
    expect(assessmentDataFile(agency, assessment)).toMatchObject({
      fiscalYear: 2571,
      states: { complete: 1, noted: 0, partial: 0, related: 0, absent: 1, unanswered: 0 },
      items: [{ code: 'K1', missing: [], proof: [{ element: 'ผลงาน' }, {}], answer: { file: 'content/disclosures/2571/k01.mdx', responsible: ['คลัง'] } }, { code: 'K2', missing: ['ข่าวของปี'] }],
    });
  });

  it('is found from the home page and from the year that it points to', () => {
    const [report] = reports;
    if (!report) throw new Error('a report');
    expect(homeView(agency, reports, assessments).tasks.at(-1)?.href).toBe('/oit/2571/');
    expect(yearView(agency, report, assessments).assessment?.href).toBe('/oit/2571/');
    expect(yearView(agency, report).assessment).toBeUndefined();
  });

  it('knows the spots of every list, so that a link to one that is not there is found', () => {
    const places = sitePlaces(site);
    expect([...places.keys()]).toEqual(sitemapSections(site).flatMap(({ links }) => links.map(({ href }) => href)));
    expect([...(places.get('/2568/measures/1/')?.() ?? [])]).toEqual(['method', 'method-1', 'method-2', 'summary', 'summary-1', 'outcome', 'outcome-1']);
    expect([...(places.get('/2568/report/')?.() ?? [])]).toEqual(['title', 'iit', 'eit', 'remarks', 'm1', 'm2', 'i01', 'i02', 'i03']);
    expect(places.get('/units/finance/')?.()).toBeUndefined();
  });
});
