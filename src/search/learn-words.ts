import { clusterBoundaries } from './thai-cluster.ts';

/** Enough text to know a site's words; learning from more would only take time. */
const enoughLetters = 2_000_000;
/** Words that stand side by side in most of their places are one word to readers: จัด and ซื้อ, ร้อง and เรียน. */
const boundShare = 0.6;
const fewestPlaces = 3;
const longestBound = 18;
const rounds = 3;

/**
 * Learns the Thai words of a site from its own text.
 *
 * Of texts that are searched, `Intl.Segmenter` proposes words here, at build, alone: what it proposes becomes a list, and the list
 * cuts text and queries from then on.
 * @param runs runs of Thai letters
 * @param most the largest list to make: rarer words are cut into known parts and clusters
 * @returns words to cut texts into, and the words that these are bound from, by which misspelt queries are read
 */
export function learnWords(runs: Iterable<string>, most = 12_000): { words: Set<string>; parts: Set<string> } {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  let cuts: string[][] = [];
  let letters = 0;
  for (const run of new Set(runs)) {
    if (letters > enoughLetters) break;
    letters += run.length;
    cuts.push(wholeClusters(run, [...segmenter.segment(run)].map(({ index }) => index)));
  }
  const parts = mostFrequent(cuts, most);
  for (let round = 0; round < rounds; round++) cuts = bindNeighbours(cuts);
  return { words: mostFrequent(cuts, most), parts };
}

function mostFrequent(cuts: readonly string[][], most: number): Set<string> {
  const ranked = [...countOf(cuts.flat())].filter(([word]) => word.length > 1).sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return new Set(ranked.slice(0, most).map(([word]) => word));
}

/** Cuts a run at those of the proposed offsets where a cluster begins. */
function wholeClusters(run: string, proposed: readonly number[]): string[] {
  const boundaries = new Set(clusterBoundaries(run));
  const offsets = [...proposed.filter((offset) => boundaries.has(offset)), run.length];
  return offsets.slice(1).map((end, index) => run.slice(offsets[index], end));
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function bindNeighbours(cuts: readonly string[][]): string[][] {
  const counts = countOf(cuts.flat());
  const pairs = countOf(cuts.flatMap((words) => words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)));
  const isBound = (first: string, second: string): boolean => {
    const together = pairs.get(`${first} ${second}`) ?? 0;
    return together >= fewestPlaces && first.length + second.length <= longestBound && together >= boundShare * Math.min(counts.get(first) ?? 0, counts.get(second) ?? 0);
  };
  return cuts.map((words) => {
    const bound: string[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? '';
      const next = words[index + 1];
      if (next !== undefined && isBound(word, next)) {
        bound.push(word + next);
        index++;
      } else bound.push(word);
    }
    return bound;
  });
}
