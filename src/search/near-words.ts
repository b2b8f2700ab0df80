import { isNumber, type Vocabulary } from './vocabulary.ts';

/** A letter of the tree of known words. */
interface Node {
  children: Map<string, Node>;
  isWord: boolean;
}

const tone = /[็-๎]/;
const vowel = /[ะ-ฺเ-ๅ]/;

/** Letters that are taken for each other: by sound or by shape. */
const groups: readonly (readonly [letters: string, cost: number])[] = [
  ['ณน', 0.35], ['ศษส', 0.35], ['ซช', 0.35], ['ใไ', 0.3], ['ฎฏ', 0.3], ['ดต', 0.5], ['ดฎ', 0.4], ['ตฏ', 0.4], ['ทธฑฒ', 0.4], ['ทด', 0.8], ['ถฐ', 0.4],
  ['พภผ', 0.4], ['ฟฝ', 0.5], ['คขฆ', 0.4], ['กภถ', 0.7], ['บป', 0.45], ['ญย', 0.4], ['รล', 0.35], ['ลฬ', 0.35], ['นญรลฬณ', 0.6], ['ดตจชซฎฏฐทธศษส', 0.6],
  ['ิีึื', 0.35], ['ุู', 0.35], ['ะาั', 0.5], ['เแ', 0.5], ['โไใ', 0.5], ['ํำ', 0.3], ['ฤร', 0.6], ['ถภ', 0.6], ['ฃข', 0.2], ['ฅค', 0.2],
];

function substitution(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (tone.test(typed) && tone.test(meant)) return 0.3;
  let least = 1;
  for (const [letters, cost] of groups) if (cost < least && letters.includes(typed) && letters.includes(meant)) least = cost;
  return least;
}

function presence(letter: string): number {
  return tone.test(letter) ? 0.3 : vowel.test(letter) ? 0.55 : 0.9;
}

/** A reading of what was typed, in words of the index; the last may be unfinished. */
export interface Reading {
  text: string;
  cost: number;
}

/** A reading so far: `slips` counts mistakes, a mark as half of one. */
interface Partial extends Reading {
  slips: number;
  words: number;
}

const wordCost = 0.15;
const unfinishedCost = 0.15;
/** The torn end of a word, by the letter. */
const tornCost = 0.4;
const mostReadings = 4;
/** Shorter queries are too near to everything. */
const shortestTyped = 4;

/** How much may be mended in so many letters, and in a single word of so many: its neighbours do not confirm it. */
function allowed(size: number): { cost: number; slips: number; alone: number } {
  if (size < 6) return { cost: size < 5 ? 0.6 : 0.95, slips: 1, alone: 0.6 };
  if (size < 9) return { cost: 1, slips: 1, alone: 1 };
  if (size < 14) return { cost: 1.3, slips: 1.5, alone: 1.3 };
  return { cost: 1.8, slips: 2.5, alone: 1.8 };
}

/** Reads misspelt queries. Made when the first query needs it. */
export class NearWords {
  readonly #root: Node = { children: new Map(), isWord: false };

  constructor(vocabulary: Vocabulary) {
    for (const word of vocabulary.words) {
      if (isNumber(word)) continue;
      let node = this.#root;
      for (const letter of word) {
        const child = node.children.get(letter) ?? { children: new Map<string, Node>(), isWord: false };
        node.children.set(letter, child);
        node = child;
      }
      node.isWord = true;
    }
  }

  /**
   * What may have been meant, the likeliest first. What can be read as typed is not among them.
   * @param typed a part of a query, as `squeeze` leaves it
   */
  readings(typed: string): Reading[] {
    if (typed.length < shortestTyped) return [];
    const limit = allowed(typed.length);
    const best: Partial[][] = Array.from({ length: typed.length + 1 }, () => []);
    best[0] = [{ text: '', cost: 0, slips: 0, words: 0 }];
    for (let from = 0; from < typed.length; from++) {
      const starts = best[from] ?? [];
      if (starts.length === 0) continue;
      const keep = (to: number, text: string, cost: number, slips: number, words: number) => {
        for (const start of starts) {
          if (start.slips + slips <= limit.slips) insert(best[to] ?? [], { text: start.text + text, cost: start.cost + cost, slips: start.slips + slips, words: start.words + words });
        }
      };
      for (const { to, word, edits, slips } of this.#wordsFrom(typed, from, limit)) keep(to, word, wordCost + edits, slips, 1);
      const digits = /^\d[\d.]*/.exec(typed.slice(from))?.[0];
      if (digits !== undefined) keep(from + digits.length, digits, wordCost, 0, 1);
      else if (typed.length >= 6 && (from < 3 || typed.length - from <= 3)) keep(from + 1, typed[from] ?? '', tornCost, 0, 0);
    }
    return (best[typed.length] ?? []).filter(({ text, cost, words }) => text !== typed && (words > 1 || cost - wordCost <= limit.alone));
  }

  /** Words that what stands at `from` may have meant to be, and where they end. */
  #wordsFrom(typed: string, from: number, limit: { cost: number; slips: number }): { to: number; word: string; edits: number; slips: number }[] {
    const found = new Map<string, { to: number; word: string; edits: number; slips: number }>();
    const seen = new Map<Node, Map<number, number>>();
    const visit = (node: Node, word: string, at: number, edits: number, slips: number) => {
      if (edits > limit.cost || slips > limit.slips) return;
      const known = seen.get(node) ?? new Map<number, number>();
      if ((known.get(at) ?? Infinity) <= edits) return;
      seen.set(node, known.set(at, edits));
      const isUnfinished = !node.isWord && at === typed.length && word.length > 1;
      // A short word mended is another word; an unfinished one mended could become anything.
      const isSound = word.length > 1 && (edits === 0 || (word.length >= (isUnfinished ? 5 : 3) && edits / word.length <= 0.34) || (!isUnfinished && typed.length >= 7 && edits <= 0.4));
      if ((node.isWord || isUnfinished) && at > from && isSound) {
        const key = `${at} ${word}`;
        const cost = edits + (isUnfinished ? unfinishedCost : 0);
        if ((found.get(key)?.edits ?? Infinity) > cost) found.set(key, { to: at, word, edits: cost, slips });
      }
      const letter = typed[at];
      if (letter !== undefined) visit(node, word, at + 1, edits + presence(letter) * (letter === typed[at - 1] ? 0.6 : 1), slips + weightOf(letter));
      for (const [meant, child] of node.children) {
        const cost = letter === undefined ? Infinity : substitution(letter, meant);
        if (letter !== undefined) visit(child, word + meant, at + 1, edits + cost, slips + (cost === 0 ? 0 : weightOf(meant)));
        // A silenced letter is often left out with its mark.
        const isSilent = child.children.has('์');
        visit(child, word + meant, at, edits + (isSilent ? 0.25 : presence(meant)), slips + (isSilent ? 0.5 : weightOf(meant)));
        const crossed = typed[at + 1] === meant && letter !== undefined && letter !== meant ? child.children.get(letter) : undefined;
        if (crossed) visit(crossed, word + meant + (letter ?? ''), at + 2, edits + 0.7, slips + 1);
      }
    };
    visit(this.#root, '', from, 0, 0);
    return [...found.values()];
  }
}

/** A mark is half a slip. */
function weightOf(letter: string): number {
  return tone.test(letter) ? 0.5 : 1;
}

function insert(list: Partial[], reading: Partial): void {
  const same = list.findIndex(({ text }) => text === reading.text);
  if (same >= 0) {
    if ((list[same]?.cost ?? 0) <= reading.cost) return;
    list.splice(same, 1);
  }
  const at = list.findIndex(({ cost }) => cost > reading.cost);
  list.splice(at < 0 ? list.length : at, 0, reading);
  if (list.length > mostReadings) list.pop();
}

/** What may have been meant where two neighbouring letters were crossed, across words too. */
export function crossedReadings(typed: string, isKnown: (text: string) => boolean): Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at + 1 < typed.length; at++) {
    if (typed[at] === typed[at + 1]) continue;
    const text = typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2);
    if (isKnown(text)) readings.push({ text, cost: 0.9 });
  }
  return readings;
}
