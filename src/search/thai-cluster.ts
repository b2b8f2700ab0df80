/** A Thai cluster: what a reader sees as one unit, with its leading vowel, marks and trailing vowel. Any other character is one by itself. */
const cluster = /[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำๅ]*|[\s\S]/gu;

/**
 * Where clusters begin and end. Nothing may be cut, marked or highlighted elsewhere.
 * @returns offsets from 0 to the length of the text
 */
export function clusterBoundaries(text: string): number[] {
  const offsets = [0];
  for (const match of text.matchAll(cluster)) offsets.push(match.index + match[0].length);
  return offsets;
}

/** Widens a stretch to the boundaries around it. */
export function widen(boundaries: readonly number[], start: number, end: number): [start: number, end: number] {
  return [boundaries.findLast((offset) => offset <= start) ?? 0, boundaries.find((offset) => offset >= end) ?? end];
}

/** Widens a stretch of text to whole clusters. */
export function widenToClusters(text: string, start: number, end: number): [start: number, end: number] {
  return widen(clusterBoundaries(text), start, end);
}
