import type { Engine } from './engine.ts';
import { findPhrase, planPhrase, wordsAlong, type PhraseHits } from './phrase.ts';
import type { Synonyms } from './synonyms.ts';
import { unitsOf, type Unit } from './units-of-meaning.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a term of a query was found: as typed, or by other words for it, which cost more. */
export type TermHits = ReadonlyMap<number, { places: { first: number; last: number }[]; cost: number; texts: string[] }>;

const synonymCost = 12;
const mostVariants = 8;
/** Shorter beginnings are those of too many words. */
const shortestStart = 5;
/** In longer terms no word is said otherwise. */
const mostUnits = 8;

/** What finding needs. */
export interface Finder {
  engine: Engine;
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** Terms that were found before: a query is read in several ways that share terms. */
  known: Map<string, Promise<TermHits>>;
}

const mostKnown = 300;

/** Finds a term as typed and by other words for it or for a word in it. */
export function findTerm(finder: Finder, text: string): Promise<TermHits> {
  const { known } = finder;
  const found = known.get(text) ?? findFresh(finder, text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, found);
  found.catch(() => known.delete(text));
  return found;
}

async function findFresh(finder: Finder, text: string): Promise<TermHits> {
  const { engine, vocabulary } = finder;
  const planOf = (phrase: string) => planPhrase(vocabulary, phrase);
  const plan = planOf(text);
  const sure = variantsOf(finder, text, true).map(planOf);
  // The words of all are read in one go, instead of each phrase's when its turn comes.
  engine.postings([...new Set([plan, ...sure].flatMap(wordsAlong))]).catch(() => undefined);
  const found = await findPhrase(engine, plan);
  const hits = new Map([...found].map(([page, hit]) => [page, { ...hit, texts: [text] }]));
  for (const variant of hits.size > 0 ? sure : variantsOf(finder, text, false).map(planOf)) merge(hits, await findPhrase(engine, variant), variant.phrase);
  return hits;
}

function merge(hits: Map<number, { places: { first: number; last: number }[]; cost: number; texts: string[] }>, more: PhraseHits, text: string): void {
  for (const [page, { places, cost }] of more) {
    const known = hits.get(page);
    if (known) known.texts.push(text);
    else hits.set(page, { places, cost: cost + synonymCost, texts: [text] });
  }
}

/** A term with one of its words said otherwise; a term that stands nowhere may be the beginning of a word that is said otherwise. */
function variantsOf({ vocabulary, synonyms }: Finder, text: string, isFound: boolean): string[] {
  const whole = synonyms.get(text) ?? (isFound || text.length < shortestStart ? [] : ([...synonyms].find(([word]) => word.startsWith(text))?.[1] ?? []));
  const units = unitsOf(text, vocabulary, synonyms);
  const partly = units.length > 1 && units.length <= mostUnits ? units.flatMap((unit, index) => (synonyms.get(unit.text) ?? []).map((other) => joined(units, index, other))) : [];
  return [...new Set([...whole, ...partly])].slice(0, mostVariants);
}

function joined(units: readonly Unit[], index: number, other: string): string {
  return units.map(({ text }, own) => (own === index ? other : text)).join('');
}
