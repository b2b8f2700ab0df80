import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../scripts/bench/generate-content.ts';
import { packIndex } from '../../scripts/lib/search-packs.ts';
import { PackedEngine, packFileOf } from '../../src/search/packed-engine.ts';
import type { Postings } from '../../src/search/engine.ts';
import { readPostings, writePostings } from '../../src/search/postings-code.ts';

const random = seededRandom(3);
const whole = (most: number) => Math.floor(random() * most);

/** Postings of some word: rare or common, in a small site or a large one. */
function anyPostings(): Postings {
  const pages = new Set(Array.from({ length: 1 + whole(10 ** whole(4)) }, () => whole(10 ** (1 + whole(5)))));
  return new Map([...pages].sort((a, b) => a - b).map((page) => [page, [...new Set(Array.from({ length: 1 + whole(6) }, () => whole(10 ** (1 + whole(4)))))].sort((a, b) => a - b)]));
}

describe('postings in bits', () => {
  it('come back as they were, whatever they are', () => {
    for (let run = 0; run < 300; run++) {
      const postings = anyPostings();
      const bytes = writePostings(postings);
      expect([...readPostings(Uint8Array.from([7, ...bytes, 255]), 1)]).toEqual([...postings]);
    }
  });

  it.each([[0, [0]], [0, [131_071]], [131_071, [0, 1, 2, 131_071]]])('hold page %i at places %j', (page, places) => {
    const postings = new Map([[page, places]]);
    expect(readPostings(writePostings(postings), 0)).toEqual(postings);
  });
});

describe('a packed index', () => {
  const index = new Map(Array.from({ length: 900 }, (_, word) => [`ก${word}`, anyPostings()]));
  const { rare, packs, files } = packIndex(index);
  const asked: string[] = [];
  const engine = new PackedEngine({ folder: 'text', rare, packs, parts: [], names: [], synonyms: [], best: [], labels: { kind: {}, year: {}, status: {}, units: {} }, pages: [] }, (name) => {
    asked.push(name);
    return Promise.resolve(files.get(/([0-9a-f]+)\.bin$/.exec(name)?.[1] ?? '') ?? new Uint8Array());
  });

  it('answers for every word, reading each pack once', async () => {
    expect(await engine.postings([...index.keys()])).toEqual([...index.values()]);
    expect(await engine.postings([...index.keys()])).toEqual([...index.values()]);
    expect(asked.toSorted()).toEqual(packs.map(({ name }) => packFileOf(name)).toSorted());
  });

  it('answers for rare words without reading, and that others stand nowhere', async () => {
    asked.length = 0;
    expect(rare.words.length).toBeGreaterThan(100);
    expect(await engine.postings([...rare.words, 'ข'])).toEqual([...rare.words.map((word) => index.get(word)), new Map()]);
    expect(asked).toEqual([]);
  });
});
