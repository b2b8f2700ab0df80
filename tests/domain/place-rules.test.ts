import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/domain/issue-text.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { assessmentFiles } from '../views/oit-fixture.ts';

/** The answer K1 that points at a measure's old address, which is sent on to its new one. */
function mendFor(page: string): string {
  const moved = assessmentFiles.map((file) => (file.path === 'content/measures/2568/1.mdx' ? { ...file, path: 'content/measures/2568/first.mdx' } : file)).filter(({ path }) => !path.endsWith('k01.mdx'));
  const redirects = textFile('content/redirects.yaml', 'redirects:\n  - { from: /2568/measures/1/, to: /2568/measures/first/, reason: เปลี่ยนชื่อไฟล์ }\n');
  const answer = textFile('content/disclosures/2571/k01.mdx', `---\ncode: K1\nfiscalYear: 2571\nanswer: no\nwhere:\n  - { label: ก, page: ${page} }\n---\n`);
  const { issues } = parseSource([...moved, redirects, answer]);
  return issues.filter(({ code }) => code === 'PLACE_UNKNOWN').map(mendOf).join();
}

describe('a place given twice', () => {
  const saidOf = (...places: string[]) => {
    const answer = textFile('content/disclosures/2571/k01.mdx', `---\ncode: K1\nfiscalYear: 2571\nanswer: no\nwhere:\n${places.map((place) => `  - { label: ก, ${place} }\n`).join('')}---\n`);
    return parseSource([...assessmentFiles.filter(({ path }) => !path.endsWith('k01.mdx')), answer]).issues.filter(({ code }) => code === 'PLACE_TWICE').map(({ place }) => place.line);
  };

  it('is remarked for one element, not for two, nor for another spot', () => {
    expect(saidOf('page: /2568/, element: ผลงาน', 'page: /2568/report/#m1, element: ผลงาน', 'page: /2568/, element: ผลงาน')).toEqual([8]);
    expect(saidOf('page: /2568/, element: ผลงาน', 'page: /2568/, element: ปีที่รายงาน', 'page: /2568/report/, element: ผลงาน')).toEqual([]);
  });
});

describe('the address of a page that moved', () => {
  it('is given with the spot where the new page has it', () => {
    expect(mendFor('/2568/measures/1/#summary')).toBe('เขียน /2568/measures/first/#summary แทน');
  });

  it('is given without one that the new page has not, or that nobody typed', () => {
    expect(mendFor('/2568/measures/1/#nowhere')).toBe('เขียน /2568/measures/first/ แทน');
    expect(mendFor('/2568/measures/1/')).toBe('เขียน /2568/measures/first/ แทน');
  });
});
