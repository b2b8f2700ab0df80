/** Where a word stands: the positions in each page, by the page's number. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** A page's address and its encoded text. */
export interface PageText {
  url: string;
  content: string;
}

/** What search asks of an index. Everything else (joining, ranking, correcting) is done above it. */
export interface Engine {
  /** Where each of some words stands; a word that the index does not hold stands nowhere. */
  postings(words: readonly string[]): Promise<Postings[]>;
  document(page: number): Promise<PageText>;
}

/** Reads a file of the index by its name. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** The one file of the index whose name says nothing of what it holds: it names the others. */
export const wordsFileName = 'words.json';
