import type { Engine, PageText, Postings, ReadFile } from './engine.ts';
import { WordPack } from './word-pack.ts';
import type { WordsFile } from './words-file.ts';

/** Where a page's text stands among the index's files. */
export function pageFileOf(folder: string, page: number): string {
  return `${folder}/${page}.json`;
}

/** Where a pack of the index stands among its files. */
export function packFileOf(name: string): string {
  return `index/${name}.bin`;
}

const nowhere: Postings = new Map();

/** The index as it is published: rare words at hand from the beginning, the others in packs that are read when needed. */
export class PackedEngine implements Engine {
  readonly #folder: string;
  readonly #read: ReadFile;
  readonly #rare: WordPack;
  readonly #packs = new Map<string, WordsFile['packs'][number]>();
  readonly #loaded = new Map<string, Promise<WordPack>>();
  readonly #documents = new Map<number, Promise<PageText>>();

  /** @param read reads a file of the index */
  constructor({ folder, rare, packs }: WordsFile, read: ReadFile) {
    this.#folder = folder;
    this.#read = read;
    this.#rare = new WordPack(rare.postings, rare.words);
    for (const pack of packs) for (const word of pack.words) this.#packs.set(word, pack);
  }

  async postings(words: readonly string[]): Promise<Postings[]> {
    const needed = new Map(words.flatMap((word) => this.#packs.get(word) ?? []).map((pack) => [pack.name, pack]));
    const packs = new Map(await Promise.all([...needed.values()].map(async (pack) => [pack.name, await this.#load(pack)] as const)));
    return words.map((word) => packs.get(this.#packs.get(word)?.name ?? '')?.postings(word) ?? this.#rare.postings(word) ?? nowhere);
  }

  document(page: number): Promise<PageText> {
    const text = this.#documents.get(page) ?? this.#read(pageFileOf(this.#folder, page)).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as PageText);
    this.#documents.set(page, text);
    text.catch(() => this.#documents.delete(page));
    return text;
  }

  #load({ name, words }: WordsFile['packs'][number]): Promise<WordPack> {
    const pack = this.#loaded.get(name) ?? this.#read(packFileOf(name)).then((bytes) => new WordPack(bytes, words));
    this.#loaded.set(name, pack);
    pack.catch(() => this.#loaded.delete(name));
    return pack;
  }
}
