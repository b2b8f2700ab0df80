import type { Engine, PageText, Postings, ReadFile } from './engine.ts';
import { readPiece, unpack } from './pagefind-files.ts';
import { encodeWord } from './word-code.ts';

/** A piece of the index and the first of its words, as Pagefind names them. */
export interface Piece {
  from: string;
  name: string;
}

/** Where a page's text stands in the index's folder. */
export function pageFileOf(folder: string, page: number): string {
  return `${folder}/${page}.json`;
}

/** Pagefind's files as the engine. */
export class PagefindEngine implements Engine {
  readonly #pieces: readonly Piece[];
  readonly #folder: string;
  readonly #read: ReadFile;
  readonly #loaded = new Map<string, Promise<Map<string, Postings>>>();
  readonly #documents = new Map<number, Promise<PageText>>();

  /**
   * @param pieces the pieces of the index, in the order of their words
   * @param folder where the pages' texts stand, by their numbers
   * @param read reads a file of the index
   */
  constructor(pieces: readonly Piece[], folder: string, read: ReadFile) {
    this.#pieces = pieces;
    this.#folder = folder;
    this.#read = read;
  }

  postings(words: readonly string[]): Promise<Postings[]> {
    return Promise.all(
      words.map(async (word) => {
        const code = encodeWord(word);
        return (await this.#pieceOf(code)).get(code) ?? new Map();
      }),
    );
  }

  document(page: number): Promise<PageText> {
    const text = this.#documents.get(page) ?? this.#read(pageFileOf(this.#folder, page)).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as PageText);
    this.#documents.set(page, text);
    text.catch(() => this.#documents.delete(page));
    return text;
  }

  async #load(name: string): Promise<Uint8Array> {
    return unpack(await this.#read(name));
  }

  #pieceOf(code: string): Promise<Map<string, Postings>> {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.from ?? '') <= code) low = middle;
      else high = middle - 1;
    }
    const name = this.#pieces[low]?.name ?? '';
    const piece = this.#loaded.get(name) ?? this.#load(`index/${name}.pf_index`).then(readPiece);
    this.#loaded.set(name, piece);
    piece.catch(() => this.#loaded.delete(name));
    return piece;
  }
}
