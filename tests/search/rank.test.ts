import { expect, it } from 'vitest';
import type { TermHits } from '../../src/search/find.ts';
import { rankPages } from '../../src/search/rank.ts';
import type { Facets } from '../../src/search/words-file.ts';

const page = (kind: string, year: string, titleLength = 5): { facets: Facets; titleLength: number; headings?: [number, number][] } => ({ facets: { kind, year, status: '', units: [] }, titleLength });

const hit = (first: number, cost = 0) => ({ places: [{ first, last: first }], cost, texts: ['คำ'] });

const order = (pages: ReturnType<typeof page>[], hits: [number, ReturnType<typeof hit>][]) => rankPages(pages, { together: undefined, terms: [new Map(hits) as TermHits] }).map((result) => result.page);

it('ranks what was typed above other words for it', () => {
  expect(order([page('measure', '2568'), page('measure', '2568')], [[0, hit(9, 12)], [1, hit(9)]])).toEqual([1, 0]);
});

it('ranks titles above bodies', () => {
  expect(order([page('measure', '2568'), page('measure', '2568')], [[0, hit(9)], [1, hit(2)]])).toEqual([1, 0]);
});

it('ranks headings above bodies', () => {
  expect(order([page('page', ''), { ...page('page', ''), headings: [[20, 24]] }], [[0, hit(9)], [1, hit(22)]])).toEqual([1, 0]);
  expect(order([page('page', ''), { ...page('page', ''), headings: [[20, 24]] }], [[0, hit(9)], [1, hit(25)]])).toEqual([0, 1]);
});

it('ranks the newest year above older ones', () => {
  expect(order([page('measure', '2567'), page('measure', '2568')], [[0, hit(9)], [1, hit(9)]])).toEqual([1, 0]);
});

it('ranks measures and indicators above pages about them', () => {
  expect(order([page('glossary', ''), page('indicator', '2568')], [[0, hit(9)], [1, hit(9)]])).toEqual([1, 0]);
});

it('keeps the order of the index among equals, and leaves out pages that lack a term', () => {
  const pages = [page('measure', '2568'), page('measure', '2568'), page('measure', '2568')];
  expect(order(pages, [[2, hit(9)], [0, hit(9)]])).toEqual([0, 2]);
});
