import type { Postings } from './engine.ts';
import { readPostings } from './postings-code.ts';

/** Postings of some words in one file, each after its length. */
export function writePack(postings: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(postings.flatMap((bytes) => [...lengthBytes(bytes.length), ...bytes]));
}

function lengthBytes(length: number): number[] {
  return length < 128 ? [length] : [128 + (length & 127), ...lengthBytes(length >> 7)];
}

/** A pack's words. Each is read when it is first asked for. */
export class WordPack {
  readonly #bytes: Uint8Array;
  readonly #places = new Map<string, number>();
  readonly #read = new Map<string, Postings>();

  /** @param words the pack's words in its order */
  constructor(bytes: Uint8Array, words: readonly string[]) {
    this.#bytes = bytes;
    let at = 0;
    for (const word of words) {
      let length = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        length += (byte & 127) << shift;
        if (byte < 128) break;
      }
      this.#places.set(word, at);
      at += length;
    }
  }

  /** Where a word stands; undefined for one that is not in the pack. */
  postings(word: string): Postings | undefined {
    const known = this.#read.get(word);
    const at = this.#places.get(word);
    if (known || at === undefined) return known;
    const postings = readPostings(this.#bytes, at);
    this.#read.set(word, postings);
    return postings;
  }
}
