import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to what was typed, as a fact for "did you mean".
 * @returns `{ near }`, or nothing where all are too far off
 */
export function nearest(typed: string, candidates: readonly string[]): { near?: string } {
  const limit = Math.max(2, Math.ceil(typed.length / 3));
  let best: { candidate: string; far: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) > limit) continue;
    const far = distance(typed, candidate);
    if (far <= limit && (!best || far < best.far)) best = { candidate, far };
  }
  return best ? { near: best.candidate } : {};
}

/** The candidate nearest in its letters, its numbers being those typed: which other number is meant nobody can say. */
export function nearestByLetters(typed: string, candidates: readonly string[]): { near?: string } {
  const numbers = numbersIn(typed);
  return nearest(typed, candidates.filter((candidate) => numbersIn(candidate) === numbers));
}

/** The kind of a row by the spot of it: `m` of measure 6, `i` of indicator 6. */
function rowKind(spot: string): string | undefined {
  return /^([mi])\d+$/i.exec(spot)?.[1]?.toLowerCase();
}

/** What is told of a spot that a page lacks: the one that was meant, never of another kind, or the entry whose row would be there. */
export function spotFacts(typed: string, page: string, spots: readonly string[]): { near?: string; gone?: string } {
  const kind = rowKind(typed);
  const near = nearestByLetters(typed, kind === undefined ? spots : spots.filter((spot) => rowKind(spot) === kind));
  const [, year] = /^\/(\d{4})\/report\/$/.exec(page) ?? [];
  if (near.near !== undefined || kind === undefined || year === undefined) return near;
  return { gone: `${kind === 'm' ? 'มาตรการ' : 'ตัวชี้วัด'}ที่ ${numbersIn(typed)} ในปี ${year}` };
}

function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).map(Number).join(' ');
}
