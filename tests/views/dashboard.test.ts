import { describe, expect, it } from 'vitest';
import { dashboardView } from '../../src/views/dashboard.ts';
import { ratingBands } from '../../src/views/rating-bands.ts';
import { yearsOf } from './years-fixture.ts';

const viewOf = (...given: Parameters<typeof yearsOf>) => {
  const reports = yearsOf(...given);
  const [newest] = reports;
  if (!newest) throw new Error('the fixture has a year');
  return dashboardView(newest, reports);
};

describe('the rating scale', () => {
  const [report] = yearsOf({ 2568: ['100', '90.5', '80'] });
  if (!report) throw new Error('the fixture has a year');
  const bands = ratingBands(report);

  it('is one strip without gaps from 0 to 100', () => {
    expect(bands.stretches).toEqual([{ x: 0, width: 85, start: '0' }, { x: 85, width: 15, start: '85' }]);
  });

  it('puts the stated total at its stated rating and the computed one where the rule puts it', () => {
    expect(bands.rows).toEqual([
      { name: 'ผ่านดี', needs: 'รวม 85 ขึ้นไป และทุกเครื่องมือ 85 ขึ้นไป', totals: [] },
      { name: 'ผ่าน', needs: 'รวม 85 ขึ้นไป', totals: ['รายงานระบุ 90', 'คำนวณได้ 89.15'] },
      { name: 'ต้องปรับปรุง', needs: 'ต่ำกว่าระดับอื่นทั้งหมด', totals: [] },
    ]);
    expect(bands.marks).toMatchObject([{ x: 90, kind: 'stated' }, { kind: 'computed' }]);
    expect(bands.marks[1]?.x).toBeCloseTo(89.15);
  });

  it('says which instrument keeps a total from the band that it reaches', () => {
    expect(bands.reasons).toEqual(['คะแนนที่คำนวณได้ 89.15 ถึงคะแนนรวมของระดับ “ผ่านดี” แต่ EIT ได้ 80.00 ไม่ถึง 85 จึงเป็น “ผ่าน”']);
  });

  it('says so where the rule gives the stated total another rating than the stated one', () => {
    const [other] = yearsOf({ 2568: ['100', '90', '95'] });
    expect(other && ratingBands(other).reasons).toEqual(['คะแนนรวม 90 ที่รายงานพิมพ์ กับคะแนนของแต่ละเครื่องมือที่คำนวณได้ ตามเกณฑ์นี้คือ “ผ่านดี” แต่รายงานพิมพ์ระดับว่า “ผ่าน”']);
  });

  it('has nothing to compute while a score is missing', () => {
    const [partial] = yearsOf({ 2568: ['100', '90'] });
    expect(partial && [ratingBands(partial).reasons, ratingBands(partial).marks.length]).toEqual([[], 1]);
  });
});

describe('a year alone', () => {
  const view = viewOf({ 2568: ['100', '90.5', '80'] });

  it('has figures but no lines, and no year before to follow', () => {
    expect(view.multiples.map(({ card, trend }) => [card.score, trend])).toEqual([['100', undefined], ['90.5', undefined], ['80', undefined]]);
    expect([view.total, view.table, view.multiplesNote, view.followed]).toEqual([undefined, undefined, undefined, []]);
  });

  it('says what was done about its lowest indicator', () => {
    expect(view.lowest).toEqual([{ href: '/2568/indicators/3/', label: 'ตัวชี้วัดที่ 3 ตัวชี้วัด 3', score: '80', before: undefined, done: 'เร็วขึ้นแล้ว', progress: { href: '/2568/indicators/3/#progress', label: 'สิ่งที่ทำแล้วของตัวชี้วัดที่ 3 ทั้ง 1 ข้อ' } }]);
  });
});

it('calls what was done so only where the work is said to be done', () => {
  const [report] = yearsOf({ 2568: ['100', '90.5', '80'] });
  if (!report) throw new Error('a report');
  const labelWith = (status: 'in-progress' | 'not-stated') => dashboardView({ ...report, indicators: report.indicators.map((entry) => ({ ...entry, data: { ...entry.data, status } })) }, [report]).lowest[0]?.progress.label;
  expect([labelWith('in-progress'), labelWith('not-stated')]).toEqual(['ความก้าวหน้าของตัวชี้วัดที่ 3 ทั้ง 1 ข้อ (อยู่ระหว่างดำเนินการ)', 'ความก้าวหน้าของตัวชี้วัดที่ 3 ทั้ง 1 ข้อ']);
});

it('says nothing of drawings in a year without indicators, beside older ones', () => {
  const view = viewOf({ 2567: [], 2568: [] });
  expect([view.multiples, view.multiplesNote]).toEqual([[], undefined]);
});

describe('several years', () => {
  const view = viewOf({ 2566: ['70', '80', '75'], 2567: ['72.5', '90', '75'], 2568: ['100', '89.5', '80'] }, { 2566: (text) => text.replace('title: คุณภาพการดำเนินงาน', 'title: คุณภาพบริการ') });

  it('draws one line a run of comparable years, on one scale for all', () => {
    expect(view.multiples.map(({ trend }) => trend?.paths.length)).toEqual([1, 1, 2]);
    expect(new Set(view.multiples.map(({ trend }) => trend?.axis.low))).toEqual(new Set([60]));
    for (const { trend } of view.multiples) {
      for (const { x, y } of trend?.points ?? []) expect(x > 0 && x < (trend?.frame.width ?? 0) && y > 0 && y < (trend?.frame.height ?? 0)).toBe(true);
    }
  });

  it('says what changed, and why two years cannot be compared', () => {
    expect(view.table?.years).toEqual([2566, 2567, 2568]);
    expect(view.table?.rows.map(({ cells }) => cells.map((cell) => cell?.change))).toEqual([
      ['', '+2.50', '+27.50'],
      ['', '+10.00', '−0.50'],
      ['', 'เทียบปีก่อนไม่ได้', '+5.00'],
    ]);
    expect(view.multiples[2]?.trend?.said).toBe('ปี 2566 ได้ 75, ปี 2567 ได้ 75 (เทียบปีก่อนไม่ได้: ชุดตัวชี้วัดเปลี่ยนไป), ปี 2568 ได้ 80 (+5.00)');
    expect(view.total?.cuts.map(({ reason }) => reason)).toEqual(['ชุดตัวชี้วัดเปลี่ยนไป']);
  });

  it('follows the lowest indicator of the year before', () => {
    expect(view.followed).toMatchObject([{ href: '/2568/indicators/1/', score: '100', before: { fiscalYear: 2567, score: '72.5', change: '+27.50' } }]);
  });
});
