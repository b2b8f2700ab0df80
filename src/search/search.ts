import { meantWords, withBestPages } from './best-pages.ts';
import type { Engine } from './engine.ts';
import { findTerm, type Finder, type TermHits } from './find.ts';
import { crossedReadings, NearWords } from './near-words.ts';
import { readQuery, type Query } from './query.ts';
import { inScriptOf } from './query-script.ts';
import { soughtWords } from './loose.ts';
import { answersFirst, rankLoosely, rankPages, withTitled, type Ranked } from './rank.ts';
import { decodeRecord } from './record.ts';
import { withRelated } from './related.ts';
import { synonymTable } from './synonyms.ts';
import { Titles, titleWords } from './title-words.ts';
import { squeeze } from './token.ts';
import { unitsOf } from './units-of-meaning.ts';
import { Vocabulary } from './vocabulary.ts';
import { wordsOf, type WordsFile } from './words-file.ts';

/** What a search found. */
export interface Found {
  /** The query as it was read. */
  query: string;
  /** What was sought instead, where the query itself stands nowhere. */
  corrected: string | undefined;
  /** Pages, the best first. */
  results: Ranked[];
}

const allOfQuery = 0.95;
/** How much a reading gains by standing on twice as many pages. */
const rarityOfMistakes = 0.12;
/** Queries of more parts are not mended. */
const mostMended = 4;
const longestTorn = 3;
/** Where the whole query stands on so many pages, its parts are not sought apart: common words take many bytes on large sites. */
const enoughTogether = 20;
const shortestRest = 3;
const mostLooked = 16;

/** Search over one site's index. */
export class Searcher {
  readonly #finder: Finder;
  readonly #file: WordsFile;
  readonly #titles: Titles;
  #near: NearWords | undefined;

  constructor(engine: Engine, file: WordsFile) {
    this.#finder = { engine, vocabulary: new Vocabulary(wordsOf(file), file.parts), synonyms: synonymTable(file.synonyms), known: new Map() };
    this.#file = file;
    this.#titles = new Titles(file.pages);
  }

  /**
   * Finds the pages that a query is about.
   * @param asTyped whether not to look for what may have been meant
   */
  async search(input: string, asTyped = false): Promise<Found> {
    const query = readQuery(input);
    const found = await this.#find(query, asTyped);
    const whole = found.corrected === undefined ? query.parts.join('') : squeeze(found.corrected);
    if (whole === '') return found;
    const { vocabulary, synonyms } = this.#finder;
    const words = meantWords(whole, vocabulary, synonyms);
    const best = withBestPages(this.#file.best, [whole, words.join('')], words, found.results);
    const results = found.results.length === 0 && best.length > 0 ? await this.#withRelated(query.parts, best) : best;
    return { ...found, results: inScriptOf(whole, answersFirst(this.#file.pages, results)) };
  }

  async #find({ typed, parts }: Query, asTyped: boolean): Promise<Found> {
    const found = (corrected: string | undefined, results: Ranked[]): Found => ({ query: typed, corrected, results });
    if (parts.length === 0) return found(undefined, []);
    const exact = await this.#findAll(parts);
    if (exact.length > 0) return found(undefined, await this.#withRelated(parts, exact));
    if (asTyped) return found(undefined, await this.#findMost(parts));
    const readings = parts.length > mostMended ? [] : await this.#readings(parts);
    const meant = await this.#bestReading(readings);
    // What only lost its torn beginning was not misspelt.
    const isTorn = meant !== undefined && parts.length === 1 && parts[0]?.endsWith(meant.parts[0] ?? '');
    const untorn = isTorn ? await this.#findTorn(parts) : [];
    if (untorn.length > 0) return found(undefined, untorn);
    if (meant) return found(meant.parts.join(' '), await this.#withRelated(meant.parts, meant.results));
    const torn = await this.#findTorn(parts);
    if (torn.length > 0) return found(undefined, torn);
    const most = await this.#findMost(parts);
    if (most.length > 0) return found(undefined, most);
    for (const reading of readings.slice(0, 2)) {
      const results = await this.#findMost(reading.parts, allOfQuery);
      if (results.length > 0) return found(reading.parts.join(' '), results);
    }
    return found(undefined, []);
  }

  #withRelated(parts: readonly string[], results: readonly Ranked[]): Promise<Ranked[]> {
    return withRelated(this.#finder, this.#file.pages, parts, results);
  }

  /** What was most likely meant: little to mend, and found on many pages. */
  async #bestReading(readings: readonly { parts: string[]; cost: number }[]): Promise<{ parts: string[]; results: Ranked[] } | undefined> {
    let best: { parts: string[]; results: Ranked[]; cost: number } | undefined;
    for (const { parts: meant, cost } of readings) {
      if (best && cost > best.cost + 1) continue;
      const results = await this.#findAll(meant);
      const total = cost - Math.log2(1 + results.length) * rarityOfMistakes;
      if (results.length > 0 && (!best || total < best.cost)) best = { parts: meant, results, cost: total };
    }
    return best;
  }

  /** A stretch of letters that begins inside a word: found without its torn beginning, then looked at in the pages themselves. */
  async #findTorn(parts: readonly string[]): Promise<Ranked[]> {
    const [part = ''] = parts;
    if (parts.length > 1) return [];
    for (let torn = 1; torn <= longestTorn && part.length - torn >= shortestRest; torn++) {
      const results = await this.#findAll([part.slice(torn)]);
      const looked = await Promise.all(results.slice(0, mostLooked).map(async (result) => ({ result, holds: squeeze(await this.#textOf(result.page)).includes(part) })));
      const holding = looked.filter(({ holds }) => holds).map(({ result }) => ({ ...result, terms: [part] }));
      if (holding.length > 0) return holding;
    }
    return [];
  }

  async #textOf(page: number): Promise<string> {
    const { title, sections } = decodeRecord((await this.#finder.engine.document(page)).content, this.#file.names);
    return [title, ...sections.map(({ text }) => text)].join('\n');
  }

  /** Pages with every part of the query, and those with every word of it in their titles. */
  async #findAll(parts: readonly string[]): Promise<Ranked[]> {
    const words = titleWords(parts, this.#finder.vocabulary, this.#finder.synonyms);
    return withTitled(this.#file.pages, await this.#findParts(parts), this.#titles.holding(words), words);
  }

  /** Pages with every part of the query; those where the parts stand together come first. */
  async #findParts(parts: readonly string[]): Promise<Ranked[]> {
    const together = parts.length > 1 ? await findTerm(this.#finder, parts.join('')) : undefined;
    if (together && together.size >= enoughTogether) return rankPages(this.#file.pages, { together, terms: [together] });
    const apart: TermHits[] = [];
    for (const part of parts.toSorted((a, b) => b.length - a.length)) {
      const hits = await findTerm(this.#finder, part);
      if (hits.size === 0) return rankPages(this.#file.pages, { together, terms: [hits] });
      apart.push(hits);
    }
    return rankPages(this.#file.pages, { together, terms: apart });
  }

  /** Pages with most of what the query says: for questions and for phrases that stand nowhere as a whole. */
  async #findMost(parts: readonly string[], enough?: number): Promise<Ranked[]> {
    return rankLoosely(this.#file.pages, await soughtWords(this.#finder, parts, this.#file.pages.length), enough);
  }

  /** What may have been meant, the likeliest first: parts that stand somewhere stay as they are. */
  async #readings(parts: readonly string[]): Promise<{ parts: string[]; cost: number }[]> {
    this.#near ??= new NearWords(this.#finder.vocabulary, this.#finder.synonyms.keys());
    const isKnown = (text: string) => unitsOf(text, this.#finder.vocabulary, this.#finder.synonyms).every((unit) => unit.isKnown);
    let readings: { parts: string[]; cost: number }[] = [{ parts: [], cost: 0 }];
    for (const part of parts) {
      const stands = parts.length > 1 && (await findTerm(this.#finder, part)).size > 0;
      const options = stands ? [{ text: part, cost: 0 }] : [...this.#near.readings(part), ...crossedReadings(part, isKnown).slice(0, 3)];
      readings = readings
        .flatMap((before) => options.map(({ text, cost }) => ({ parts: [...before.parts, text], cost: before.cost + cost })))
        .sort((a, b) => a.cost - b.cost)
        .slice(0, 8);
    }
    return readings;
  }
}
