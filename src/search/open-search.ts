import { wordsFileName, type ReadFile } from './engine.ts';
import { makeExcerpt, markTerms, type Piece } from './excerpt.ts';
import { PackedEngine } from './packed-engine.ts';
import type { Ranked } from './rank.ts';
import { decodeRecord } from './record.ts';
import { Searcher } from './search.ts';
import { readWordsFile, type Facets, type WordsFile } from './words-file.ts';

/** A result as a reader sees it. */
export interface Shown {
  /** The address, down to the part of the page. */
  href: string;
  title: Piece[];
  /** The kind and year of the page and the name of its part. */
  place: string[];
  excerpt: Piece[];
}

/** Search, ready for queries. */
export interface Search {
  searcher: Searcher;
  labels: WordsFile['labels'];
  facetsOf(result: Ranked): Facets;
  /** What is known of a result without its text; undefined where that is nothing. */
  headOf(result: Ranked): Shown | undefined;
  /** A result with its words. */
  show(result: Ranked): Promise<Shown>;
}

/**
 * Opens the index of a site.
 * @param read reads a file of the index
 * @param words the list of words, where it is already on its way
 */
export async function openSearch(read: ReadFile, words = read(wordsFileName)): Promise<Search> {
  const file = readWordsFile(new TextDecoder().decode(await words));
  const engine = new PackedEngine(file, read);
  const facetsOf = ({ page }: Ranked): Facets => file.pages[page]?.facets ?? { kind: '', year: '', status: '', units: [] };
  const placeOf = (result: Ranked, section = ''): string[] => {
    const { kind, year } = facetsOf(result);
    return [file.labels.kind[kind] ?? '', year === '' ? '' : (file.labels.year[year] ?? ''), section].filter((part) => part !== '');
  };
  return {
    searcher: new Searcher(engine, file),
    labels: file.labels,
    facetsOf,
    headOf: (result) => {
      const head = file.pages[result.page]?.head;
      return head && { href: head.url, title: markTerms(head.title, result.terms), place: placeOf(result), excerpt: [] };
    },
    show: async (result) => {
      const { url, content } = await engine.document(result.page);
      const { title, sections } = decodeRecord(content, file.names);
      const excerpt = makeExcerpt(sections, result.terms);
      const anchor = excerpt?.section.anchor ?? '';
      return {
        href: anchor === '' ? url : `${url}#${anchor}`,
        title: markTerms(title, result.terms),
        place: placeOf(result, excerpt?.section.label),
        excerpt: excerpt?.pieces ?? [],
      };
    },
  };
}
