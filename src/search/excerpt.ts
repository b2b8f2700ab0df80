import type { Section } from './record.ts';
import { clusterBoundaries, widen, widenToClusters } from './thai-cluster.ts';
import { squeeze, squeezeWithOffsets } from './token.ts';

/** A piece of text, marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** What a result shows: the part of the page and its words. */
interface Excerpt {
  section: Section;
  pieces: Piece[];
}

const excerptLength = 150;
const lead = 40;

/**
 * Marks every place where one of the terms stands, in whole clusters. Spaces and punctuation do not count in a term.
 * @param terms as `squeeze` leaves them
 */
export function markTerms(text: string, terms: readonly string[]): Piece[] {
  return cutPieces(text, findTerms(text, terms), 0, text.length);
}

/**
 * Chooses the part of a page that says most of what was sought, of equal ones that which says it in its heading, and cuts an excerpt
 * out of it.
 * @returns the page's first part, unmarked, where the terms stand nowhere
 */
export function makeExcerpt(sections: readonly Section[], terms: readonly string[]): Excerpt | undefined {
  const ranked = sections
    .map((section, index) => ({ section, index, letters: squeeze(section.text) }))
    .map(({ section, index, letters }) => ({ section, index, found: weigh(letters, terms), named: weigh(squeeze(section.label), terms) }))
    .toSorted((a, b) => b.found - a.found || b.named - a.named || a.index - b.index);
  const best = ranked[0];
  if (!best) return undefined;
  const { section } = best;
  const places = findTerms(section.text, terms);
  const [start, end] = window(section.text, places[0]?.[0] ?? 0);
  const pieces = cutPieces(section.text, places, start, end);
  return { section, pieces: [...(start > 0 ? [{ text: '…', marked: false }] : []), ...pieces, ...(end < section.text.length ? [{ text: '…', marked: false }] : [])] };
}

/** How much of the terms stands in some letters. */
function weigh(letters: string, terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + (letters.includes(term) ? term.length : 0), 0);
}

/** A stretch around a place, from space to space where one is near. */
function window(text: string, at: number): [number, number] {
  if (text.length <= excerptLength) return [0, text.length];
  let start = Math.max(0, Math.min(at - lead, text.length - excerptLength));
  const space = text.indexOf(' ', start);
  if (start > 0) start = space >= 0 && space < at ? space + 1 : widenToClusters(text, start, start)[0];
  let end = Math.min(text.length, start + excerptLength);
  const lastSpace = text.lastIndexOf(' ', end);
  if (end < text.length) end = lastSpace > end - 30 && lastSpace > at ? lastSpace : widenToClusters(text, end, end)[1];
  return [start, end];
}

function findTerms(text: string, terms: readonly string[]): [number, number][] {
  const { letters, offsets } = squeezeWithOffsets(text);
  const places: [number, number][] = [];
  for (const term of terms) {
    if (term === '') continue;
    for (let at = letters.indexOf(term); at >= 0; at = letters.indexOf(term, at + term.length)) {
      places.push([offsets[at] ?? 0, (offsets[at + term.length - 1] ?? 0) + 1]);
    }
  }
  if (places.length === 0) return places;
  const boundaries = clusterBoundaries(text);
  return places.map(([start, end]) => widen(boundaries, start, end)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function cutPieces(text: string, places: readonly [number, number][], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const [from, to] of places) {
    const first = Math.max(from, at);
    const last = Math.min(to, end);
    if (last <= first) continue;
    if (first > at) pieces.push({ text: text.slice(at, first), marked: false });
    pieces.push({ text: text.slice(first, last), marked: true });
    at = last;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false });
  return pieces;
}
