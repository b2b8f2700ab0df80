import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openSearch } from '../../src/search/open-search.ts';
import { buildSearch, readFrom } from './node-search.ts';

const built = await buildSearch(200);
afterAll(() => built.remove());

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

describe('the index', () => {
  it('is the same, byte by byte, each time', { timeout: 60_000 }, async () => {
    const again = await buildSearch(200);
    try {
      expect(filesOf(again.folder)).toEqual(filesOf(built.folder));
    } finally {
      rmSync(again.folder, { recursive: true, force: true });
    }
  });

  it('costs a first search at most 80 KB beside the scripts, and a following one at most 20 KB', async () => {
    const sizes: number[] = [];
    const read = readFrom(built.folder);
    const search = await openSearch(async (name) => {
      const bytes = await read(name);
      sizes.push(name.endsWith('.json') ? brotliCompressSync(bytes).length : bytes.length);
      return bytes;
    });
    const costOf = async (query: string): Promise<number> => {
      const before = sizes.reduce((sum, size) => sum + size, 0);
      const { results } = await search.searcher.search(query);
      for (const result of results.slice(0, 8)) await search.show(result);
      return sizes.reduce((sum, size) => sum + size, 0) - before;
    };
    expect((sizes[0] ?? 0) + (await costOf('จัดซื้อจัดจ้าง'))).toBeLessThan(80_000);
    expect(await costOf('ร้องเรียน')).toBeLessThan(20_000);
  });

  it('holds the labels of every filter', () => {
    expect(Object.keys(built.search.labels)).toEqual(['kind', 'year', 'status', 'units']);
    expect(built.search.labels.kind['indicator']).toBe('ตัวชี้วัด');
  });
});
