import { gunzipSync } from 'node:zlib';
import type { Postings } from '../../src/search/engine.ts';
import { readCbor } from './cbor.ts';

/*
 * The files that Pagefind 1.6 writes (pagefind/src/index in its repository), read directly and packed anew. Its own
 * `pagefind.js`, worker and WebAssembly cost 90 KB before the first result, cut Thai queries by `Intl.Segmenter`, and
 * need `wasm-unsafe-eval`; its pieces of gzip cost a phone more time to unpack than to fetch.
 * `tests/search/pagefind-files.test.ts` holds this against Pagefind's own answers.
 */

const signature = 'pagefind_dcd'.length;

/** Unpacks a file of Pagefind's: gzip around its signature and the content. */
export function unpack(packed: Uint8Array): Uint8Array {
  return gunzipSync(packed).subarray(signature);
}

/** Pagefind's list of its files: names of pages in their order, and of the pieces of the index. */
export function readMeta(bytes: Uint8Array): { pages: string[]; pieces: string[] } {
  const [, pages, pieces] = readCbor(bytes) as [string, [string, number][], [string, string, string][]];
  return { pages: pages.map(([name]) => name), pieces: pieces.map(([, , name]) => name) };
}

type PackedPage = [page: number, places: number[]];

/** A piece of the index: where each of its words stands. */
export function readPiece(bytes: Uint8Array): Map<string, Postings> {
  const [words] = readCbor(bytes) as [[word: string, pages: PackedPage[]][]];
  return new Map(words.map(([word, pages]) => [word, readPostings(pages)]));
}

/** Pages are counted from the one before; so are places, except after a negative number, which changes their weight. */
function readPostings(packed: readonly PackedPage[]): Postings {
  const postings = new Map<number, number[]>();
  let page = 0;
  for (const [pagesFurther, places] of packed) {
    page += pagesFurther;
    const positions: number[] = [];
    let position = 0;
    for (const place of places) {
      if (place < 0) {
        position = 0;
        continue;
      }
      position += place;
      positions.push(position);
    }
    postings.set(page, positions);
  }
  return postings;
}
