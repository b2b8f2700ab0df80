import { expect, it } from 'vitest';
import { isCoded } from '../../src/domain/coded-page.ts';

const coded = (page: string) => isCoded(page, [{ fiscalYear: 2569 }, { fiscalYear: 2568 }]);

it('gives a code to pages of the newest year, to those of no year, and to the page of every year', () => {
  for (const page of ['/', '/contact/', '/2569/', '/2569/measures/1/', '/2568/', '/oit/2568/o01/']) expect(coded(page), page).toBe(true);
});

it('spares the other pages of older years', () => {
  for (const page of ['/2568/measures/', '/2568/measures/1/', '/2568/report/']) expect(coded(page), page).toBe(false);
});
