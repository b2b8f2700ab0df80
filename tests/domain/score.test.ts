import { describe, expect, it } from 'vitest';
import { computeTotal } from '../../src/domain/rating.ts';
import { formatComputedScore, scoreFrom } from '../../src/domain/score.ts';
import type { Framework } from '../../src/domain/framework.ts';

const framework = {
  instruments: [
    { code: 'IIT', weight: 30 },
    { code: 'EIT', weight: 30 },
    { code: 'OIT', weight: 40 },
  ],
  indicators: [1, 2, 3].map((number, index) => ({ number, instrument: ['IIT', 'EIT', 'OIT'][index] })),
  rating: {
    bands: [
      { name: 'ผ่านดี', minTotal: scoreFrom('85'), minEach: scoreFrom('85') },
      { name: 'ผ่าน', minTotal: scoreFrom('85') },
      { name: 'ต้องปรับปรุง', minTotal: scoreFrom('0') },
    ],
  },
} as unknown as Framework;
const total = (...scores: string[]) => computeTotal(framework, new Map(scores.map((digits, index) => [index + 1, scoreFrom(digits)])));

describe('a computed score', () => {
  it.each([
    [76.445, '76.45'],
    [75.915, '75.92'],
    [84.995, '85.00'],
    [98.332, '98.33'],
    [100, '100.00'],
  ])('%f is written %s, halves up', (value, written) => {
    expect(formatComputedScore(value)).toBe(written);
  });
});

describe('a rating', () => {
  it.each([
    [['100', '94.44', '100'], '98.33', 'ผ่านดี'],
    [['84.99', '100', '100'], '95.50', 'ผ่าน'],
    [['85', '85', '85'], '85.00', 'ผ่านดี'],
    [['84', '84', '84'], '84.00', 'ต้องปรับปรุง'],
  ])('of %j is the first band that total and instruments reach', (scores, written, band) => {
    const computed = total(...scores);
    expect([formatComputedScore(computed?.total ?? NaN), computed?.rating?.name]).toEqual([written, band]);
  });

  it('waits for every indicator of the framework', () => {
    expect(total('100', '100')).toBeUndefined();
  });
});
