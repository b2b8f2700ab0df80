import type { SectionName } from './record.ts';

/** What a page is, for filters and for order. */
export interface Facets {
  kind: string;
  year: string;
  status: string;
  units: string[];
}

/** What search must know before it can read a query: the one file of the index with a name of its own. */
export interface WordsFile {
  /** The folder of the pages' texts, named after what the index holds. */
  folder: string;
  /** Words that stand in few places, in order, and where: a pack of their postings. */
  rare: { words: string[]; postings: Uint8Array };
  /** The other words, in packs named after their content. */
  packs: { name: string; words: string[] }[];
  /** Words that stand in the index only as parts of longer ones. */
  parts: string[];
  names: SectionName[];
  /** Groups of words that mean the same, as `squeeze` leaves them. */
  synonyms: string[][];
  /** Queries, as `squeeze` leaves them, and the number of the page that each is asked for. */
  best: (readonly [query: string, page: number])[];
  /** Labels of the filters' values, in their order. */
  labels: Record<keyof Facets, Record<string, string>>;
  pages: IndexedPage[];
}

/** What search knows of a page before it has read the page's text. */
export interface IndexedPage {
  facets: Facets;
  /** How many words the title has; they come first. */
  titleLength: number;
  /** Where its other headings stand: positions of their first and last words. */
  headings?: readonly (readonly [first: number, last: number])[] | undefined;
  /** With it a result stands before its text is there. On very large sites only the first pages have it: it costs bytes. */
  head?: PageHead | undefined;
}

/** A page's address and title. */
export interface PageHead {
  url: string;
  title: string;
}

const first = 35;

/** The file's text. */
export function writeWordsFile({ folder, rare, packs, parts, names, synonyms, best, labels, pages }: WordsFile): string {
  const kinds: string[] = [];
  const numberOf = (facets: Facets): number => {
    const text = JSON.stringify([facets.kind, facets.year, facets.status, ...facets.units]);
    const index = kinds.indexOf(text);
    return index < 0 ? kinds.push(text) - 1 : index;
  };
  const letters = (numbers: number[]) => numbers.map((number) => String.fromCharCode(first + number)).join('');
  const facets = letters(pages.map((page) => numberOf(page.facets)));
  return JSON.stringify({
    folder,
    rare: rare.words.join(' '),
    postings: btoa(Array.from(rare.postings, (byte) => String.fromCharCode(byte)).join('')),
    packs: packs.map(({ name, words }) => [name, ...words].join(' ')),
    parts: parts.join(' '),
    names: names.map(({ label, anchor }) => [label, anchor]),
    synonyms,
    best,
    labels,
    kinds: kinds.map((text) => JSON.parse(text) as string[]),
    facets,
    titles: letters(pages.map(({ titleLength }) => titleLength)),
    headings: pages.flatMap(({ headings = [] }, page) => (headings.length > 0 ? [[page, ...headings.flat()]] : [])),
    heads: pages.flatMap(({ head }) => (head ? [[head.url, head.title]] : [])),
  });
}

/** Every word of the index, in order. */
export function wordsOf({ rare, packs }: WordsFile): string[] {
  return [...rare.words, ...packs.flatMap(({ words }) => words)].sort();
}

function headOf(written: readonly [url: string, title: string] | undefined): PageHead | undefined {
  return written && { url: written[0], title: written[1] };
}

function pairsOf(bounds: readonly number[]): [number, number][] {
  return bounds.flatMap((last, index): [number, number][] => (index % 2 === 1 ? [[bounds[index - 1] ?? last, last]] : []));
}

/** Reads the file's text. */
export function readWordsFile(text: string): WordsFile {
  const file = JSON.parse(text) as {
    folder: string;
    rare: string;
    postings: string;
    packs: string[];
    parts: string;
    names: [string, string][];
    synonyms: string[][];
    best: WordsFile['best'];
    labels: WordsFile['labels'];
    kinds: [string, string, string, ...string[]][];
    facets: string;
    titles: string;
    headings: [page: number, ...bounds: number[]][];
    heads: [url: string, title: string][];
  };
  const kinds = file.kinds.map(([kind, year, status, ...units]): Facets => ({ kind, year, status, units }));
  const headings = new Map(file.headings.map(([page, ...bounds]) => [page, pairsOf(bounds)]));
  return {
    folder: file.folder,
    rare: { words: file.rare.split(' '), postings: Uint8Array.from(atob(file.postings), (byte) => byte.charCodeAt(0)) },
    packs: file.packs.map((text) => {
      const [name = '', ...words] = text.split(' ');
      return { name, words };
    }),
    parts: file.parts.split(' '),
    names: file.names.map(([label, anchor]) => ({ label, anchor })),
    synonyms: file.synonyms,
    best: file.best,
    labels: file.labels,
    pages: Array.from({ length: file.facets.length }, (_, index) => ({
      facets: kinds[file.facets.charCodeAt(index) - first] ?? { kind: '', year: '', status: '', units: [] },
      titleLength: file.titles.charCodeAt(index) - first,
      headings: headings.get(index),
      head: headOf(file.heads[index]),
    })),
  };
}
