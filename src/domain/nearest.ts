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

function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).map(Number).join(' ');
}
