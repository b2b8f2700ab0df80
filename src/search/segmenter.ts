import { clusterBoundaries } from './thai-cluster.ts';
import type { CutThai } from './token.ts';

const longestWord = 32;
/** A cluster outside every known word costs more than a word, so that known words win where they can. */
const strangerCost = 1.3;

/**
 * Cuts Thai by a list of words: the fewest known words, the rest in clusters. The same words give the same cut in every
 * browser and in Node, which `Intl.Segmenter` does not.
 * @param words known words
 */
export function makeSegmenter(words: ReadonlySet<string>): CutThai {
  const known = new Map<string, readonly string[]>();
  return (run) => {
    const before = known.get(run);
    if (before) return before;
    const cut = cutRun(run, words);
    known.set(run, cut);
    return cut;
  };
}

function cutRun(run: string, words: ReadonlySet<string>): string[] {
  const offsets = clusterBoundaries(run);
  const last = offsets.length - 1;
  const cost = new Float64Array(last + 1).fill(Infinity);
  const next = new Int32Array(last + 1);
  cost[last] = 0;
  for (let from = last - 1; from >= 0; from--) {
    for (let to = from + 1; to <= last && at(offsets, to) - at(offsets, from) <= longestWord; to++) {
      const piece = run.slice(at(offsets, from), at(offsets, to));
      const isKnown = words.has(piece);
      if (!isKnown && to > from + 1) continue;
      const total = (isKnown ? 1 : strangerCost) + at(cost, to);
      // `<=` prefers the longer first word among equals.
      if (total <= at(cost, from)) {
        cost[from] = total;
        next[from] = to;
      }
    }
  }
  const pieces: string[] = [];
  for (let from = 0; from < last; from = at(next, from)) pieces.push(run.slice(at(offsets, from), at(offsets, at(next, from))));
  return pieces;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
