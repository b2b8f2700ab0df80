import { describe, expect, it } from 'vitest';
import { changeAt, indicatorSeries, lowestIndicators, reportsUpTo, totalSeries } from '../../src/domain/series.ts';
import { yearsOf } from '../views/years-fixture.ts';

const reports = reportsUpTo(2568, yearsOf({ 2565: ['80', '70', '60'], 2567: ['81', '70.25', '60'], 2568: ['100', '90.5', '80'] }));
const renamed = reportsUpTo(2568, yearsOf({ 2567: ['81', '70', '60'], 2568: ['100', '90', '80'] }, { 2567: (text) => text.replace('title: คุณภาพการดำเนินงาน', 'title: คุณภาพบริการ') }));
const reweighted = reportsUpTo(2568, yearsOf({ 2567: ['81', '70', '60'], 2568: ['100', '90', '80'] }, { 2567: (text) => text.replace('weight: 60', 'weight: 50').replace('weight: 40', 'weight: 50') }));

describe('a series', () => {
  it('begins with the oldest year and ends with the year that asks', () => {
    expect(reports.map(({ fiscalYear }) => fiscalYear)).toEqual([2565, 2567, 2568]);
    expect(reportsUpTo(2567, reports).map(({ fiscalYear }) => fiscalYear)).toEqual([2565, 2567]);
  });

  it('is cut where a year between is missing', () => {
    expect(indicatorSeries(reports, 2).map(({ score, cut }) => [score.text, cut])).toEqual([['70', undefined], ['70.25', 'gap'], ['90.5', undefined]]);
  });

  it('is cut where the indicator is another one, and only there', () => {
    expect(indicatorSeries(renamed, 3).map(({ cut }) => cut)).toEqual([undefined, 'list']);
    expect(indicatorSeries(renamed, 1).map(({ cut }) => cut)).toEqual([undefined, undefined]);
  });

  it('of totals is cut where the set or the weights changed', () => {
    expect(totalSeries(renamed).map(({ cut }) => cut)).toEqual([undefined, 'list']);
    expect(totalSeries(reweighted).map(({ cut }) => cut)).toEqual([undefined, 'list']);
    expect(totalSeries(reports).map(({ cut }) => cut)).toEqual([undefined, 'gap', undefined]);
  });

  it('tells a change in hundredths, and none across a cut', () => {
    expect([0, 1, 2].map((index) => changeAt(indicatorSeries(reports, 2), index))).toEqual([undefined, undefined, 2025]);
  });
});

describe('the lowest indicators', () => {
  const numbersOf = (scores: string[]) => yearsOf({ 2568: scores }).flatMap(lowestIndicators).map(({ data }) => data.number);

  it('are all that share the lowest score', () => {
    expect(numbersOf(['90', '80.0', '80'])).toEqual([2, 3]);
  });

  it('are none where all scores are equal', () => {
    expect(numbersOf(['80', '80', '80.00'])).toEqual([]);
  });
});
