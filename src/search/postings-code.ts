import { BitReader, BitWriter, mostBits } from './bits.ts';
import type { Postings } from './engine.ts';

/*
 * Where a word stands, in as few bits as it takes: how far each page is from the one before and each place from the one
 * before in the page, small numbers short. About half of what Pagefind's own lists take, gzip included, and read
 * without unpacking anything first.
 */

const sizeBits = 5;

/** The number of low bits that makes some numbers shortest. */
function bestLow(values: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (let low = 0; low <= mostBits; low++) {
    const size = values.reduce((sum, value) => sum + 1 + low + (value >>> low), 0);
    if (size < least) {
      least = size;
      best = low;
    }
  }
  return best;
}

/** Pages and places in order, as their distances. */
function distances(postings: Postings): { gaps: number[]; counts: number[]; steps: number[] } {
  const gaps: number[] = [];
  const counts: number[] = [];
  const steps: number[] = [];
  let before = -1;
  for (const [page, places] of [...postings].sort(([a], [b]) => a - b)) {
    gaps.push(page - before - 1);
    before = page;
    counts.push(places.length - 1);
    let last = -1;
    for (const place of places.toSorted((a, b) => a - b)) {
      steps.push(place - last - 1);
      last = place;
    }
  }
  return { gaps, counts, steps };
}

/** Writes where a word stands. It stands on one page at least; on each at one place at least, and nowhere twice. */
export function writePostings(postings: Postings): Uint8Array {
  const { gaps, counts, steps } = distances(postings);
  const [gapLow, countLow, stepLow] = [bestLow(gaps), bestLow(counts), bestLow(steps)];
  const writer = new BitWriter();
  for (const low of [gapLow, countLow, stepLow]) writer.bits(low, sizeBits);
  const size = 32 - Math.clz32(gaps.length);
  if (size > mostBits) throw new RangeError(`a word on ${gaps.length} pages`);
  writer.bits(size, sizeBits);
  writer.bits(gaps.length, size);
  const step = steps.values();
  gaps.forEach((gap, index) => {
    writer.rice(gap, gapLow);
    writer.rice(counts[index] ?? 0, countLow);
    for (let left = counts[index] ?? 0; left >= 0; left--) writer.rice(step.next().value ?? 0, stepLow);
  });
  return writer.finish();
}

/** Reads what `writePostings` wrote, from a byte on. */
export function readPostings(bytes: Uint8Array, from: number): Postings {
  const reader = new BitReader(bytes, from);
  const gapLow = reader.bits(sizeBits);
  const countLow = reader.bits(sizeBits);
  const stepLow = reader.bits(sizeBits);
  const postings = new Map<number, number[]>();
  let page = -1;
  for (let pages = reader.bits(reader.bits(sizeBits)); pages > 0; pages--) {
    page += reader.rice(gapLow) + 1;
    const places = new Array<number>(reader.rice(countLow) + 1);
    let place = -1;
    for (let index = 0; index < places.length; index++) places[index] = place += reader.rice(stepLow) + 1;
    postings.set(page, places);
  }
  return postings;
}
