import { describe, expect, it } from 'vitest';
import { placeInContent } from '../../src/domain/entry-place.ts';

const told = (path: string) => placeInContent(path).issues.map(({ code }) => code);

describe('placeInContent', () => {
  it('makes a file’s name the last part of its address', () => {
    expect(placeInContent('content/measures/2568/7.mdx')).toEqual({ kind: 'measures', id: '2568/7', issues: [] });
    expect(placeInContent('content/measures/2568/G14 (แก้ไข).v2.mdx')).toMatchObject({ id: '2568/g14-แก้ไข-v2', issues: [{ code: 'NAME_SLUG' }] });
  });

  it.each([
    ['content/measures/2568/7.MDX', 'FILE_IGNORED'],
    ['content/measures/2568/7.mdx.txt', 'FILE_IGNORED'],
    ['content/measures/2568/_7.mdx', 'FILE_IGNORED'],
    ['content/units/x.yml', 'FILE_IGNORED'],
    ['content/deadlines/2569.yml', 'FILE_IGNORED'],
    ['content/frozen/2569.yaml.bak', 'FILE_IGNORED'],
    ['content/pages/offline.mdx', 'NAME_RESERVED'],
    ['content/pages/en.md', 'NAME_RESERVED'],
    ['content/deadlines/o1.yaml', 'FILE_MISPLACED'],
    ['content/measures/2568/con.mdx', 'NAME_RESERVED'],
    ['content/measures/2568/index.mdx', 'NAME_RESERVED'],
    ['content/pages/search.mdx', 'NAME_RESERVED'],
    ['content/measures/2568/!!.mdx', 'NAME_EMPTY'],
    ['content/measures/7.mdx', 'FILE_MISPLACED'],
    ['content/measures/2568/7.docx', 'FILE_MISPLACED'],
  ])('refuses %s', (path, code) => {
    expect(told(path)).toEqual([code]);
  });
});

it('sends a misplaced file to the newest year that there is', () => {
  const homeOf = (path: string, ...there: string[]) => placeInContent(path, new Set(there)).issues[0]?.facts.home;
  expect(homeOf('content/measures/7.mdx', 'content/years/2569.yaml', 'content/years/2570.yaml')).toMatch(/^content\/measures\/2570\/7\.mdx /);
  expect(homeOf('content/deadlines/old/2569.yaml')).toMatch(/^content\/deadlines\/2569\.yaml /);
  expect(homeOf('content/o26.mdx', 'content/disclosures/2571/o01.mdx')).toMatch(/^content\/disclosures\/2571\/o26\.mdx /);
});
