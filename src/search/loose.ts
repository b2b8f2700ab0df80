import { findTerm, type Finder, type TermHits } from './find.ts';
import { unitsOf } from './units-of-meaning.ts';

/** A word of a query that says something, where it stands, and how many words that say nothing come before it. */
export interface Sought {
  text: string;
  hits: TermHits;
  weight: number;
  fillersBefore: number;
  /** Whether it begins a part of the query. */
  beginsPart: boolean;
}

/** A run of words shorter than this says too little by itself: เดิน and ทาง are not เดินทาง. */
const shortestRun = 5;

/** The words of a query that say something. */
export async function soughtWords(finder: Finder, parts: readonly string[], pages: number): Promise<Sought[]> {
  const sought: Sought[] = [];
  for (const part of parts) {
    let fillersBefore = 0;
    let beginsPart = true;
    for (const { text, isKnown, isFiller } of unitsOf(part, finder.vocabulary, finder.synonyms)) {
      if (isFiller) {
        fillersBefore++;
        continue;
      }
      const hits: TermHits = isKnown ? await findTerm(finder, text) : new Map();
      const rarity = Math.log(1 + pages / (hits.size || 0.5)) / Math.log(1 + pages * 2);
      sought.push({ text, hits, weight: Math.min(12, text.length) * (0.4 + rarity), fillersBefore, beginsPart });
      fillersBefore = 0;
      beginsPart = false;
    }
  }
  return sought;
}

/** What of a query stands on a page: its words in runs as they stand in the query. */
interface Coverage {
  /** Of the words' weight, from 0 to 1. */
  share: number;
  /** How many runs there are; the fewer, the better. */
  runs: number;
  words: Sought[];
}

/** How much of a query stands on a page. Words that stand apart count only where they are long enough to say something. */
export function coverage(sought: readonly Sought[], page: number): Coverage {
  const total = sought.reduce((sum, { weight }) => sum + weight, 0);
  const found: Coverage = { share: 0, runs: 0, words: [] };
  let run: Sought[] = [];
  let ends = new Set<number>();
  const close = () => {
    const isPart = run.length > 0 && run[0]?.beginsPart === true && (sought[sought.indexOf(run.at(-1) as Sought) + 1]?.beginsPart ?? true);
    if (isPart || run.reduce((sum, { text }) => sum + text.length, 0) >= shortestRun) {
      found.share += run.reduce((sum, { weight }) => sum + weight, 0) / total;
      found.runs++;
      found.words.push(...run);
    }
    run = [];
  };
  for (const word of sought) {
    const places = word.hits.get(page)?.places ?? [];
    const next = word.beginsPart ? [] : places.filter(({ first }) => ends.has(first - 1 - word.fillersBefore));
    if (next.length === 0) close();
    const standing = next.length > 0 ? next : places;
    if (standing.length > 0) run.push(word);
    ends = new Set(standing.map(({ last }) => last));
  }
  close();
  return found;
}
