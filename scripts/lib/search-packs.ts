import type { Postings } from '../../src/search/engine.ts';
import { writePostings } from '../../src/search/postings-code.ts';
import { writePack } from '../../src/search/word-pack.ts';
import type { WordsFile } from '../../src/search/words-file.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';

/** So many bytes of rare words come with the list of words: they lie all over the index, and a query may look for many. */
const rareBytes = 28_000;
/** A pack is closed when it is this large. Smaller ones would need more requests for one query, larger ones more bytes. */
const packBytes = 3_500;

/** An index as files: what stands in the list of words, and the packs by name. */
interface Packed extends Pick<WordsFile, 'rare' | 'packs'> {
  files: Map<string, Uint8Array>;
}

/**
 * Divides an index into the rare words and packs of the others.
 * @param index where each word stands
 */
export function packIndex(index: ReadonlyMap<string, Postings>): Packed {
  const written = [...index].map(([word, postings]) => ({ word, bytes: writePostings(postings) })).sort((a, b) => (a.word < b.word ? -1 : 1));
  let room = rareBytes;
  const rare = new Set(written.toSorted((a, b) => a.bytes.length - b.bytes.length).filter(({ bytes }) => (room -= bytes.length + 1) >= 0));
  const rareWords = written.filter((word) => rare.has(word));
  const files = new Map<string, Uint8Array>();
  const packs = divided(written.filter((word) => !rare.has(word))).map((words) => {
    const bytes = writePack(words.map((word) => word.bytes));
    const name = sha256Of(bytes).slice(0, 10);
    files.set(name, bytes);
    return { name, words: words.map(({ word }) => word) };
  });
  return { rare: { words: rareWords.map(({ word }) => word), postings: writePack(rareWords.map(({ bytes }) => bytes)) }, packs, files };
}

interface WrittenWord {
  word: string;
  bytes: Uint8Array;
}

/** Neighbours go together: what begins alike is looked for together. A large word stands alone. */
function divided(words: readonly WrittenWord[]): WrittenWord[][] {
  const groups: WrittenWord[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size + word.bytes.length > packBytes) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += word.bytes.length;
  }
  return groups;
}
