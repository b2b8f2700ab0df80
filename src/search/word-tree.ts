import { crossedCost, letterNumber, silentCost, silentWeight, SlipCosts } from './slip-costs.ts';

interface Node {
  letter: string;
  number: number;
  children: Node[];
  isWord: boolean;
  /** Whether a mark silences the letter in some word. */
  isSilent: boolean;
}

/** A known word that some letters may have meant to be. */
export interface NearWord {
  word: string;
  /** How many of the typed letters it takes. */
  length: number;
  cost: number;
  slips: number;
  /** Whether it is only the beginning of words. */
  isUnfinished: boolean;
}

/** So many more or fewer letters than were typed are tried. */
const band = 4;
const longestWord = 28;

/** Costs after each number of typed letters, and the slips of the cheapest way there. */
interface Row {
  costs: Float32Array;
  slips: Float32Array;
}

/** Known words as a tree of letters, searched with some tolerance. */
export class WordTree {
  readonly #root: Node = { letter: '', number: 0, children: [], isWord: false, isSilent: false };
  readonly #slip = new SlipCosts();
  readonly #rows: Row[] = Array.from({ length: longestWord + 2 }, () => ({ costs: new Float32Array(longestWord + 2), slips: new Float32Array(longestWord + 2) }));

  constructor(words: Iterable<string>) {
    for (const word of words) {
      let node = this.#root;
      for (const letter of word.slice(0, longestWord)) {
        let child = node.children.find((own) => own.letter === letter);
        if (!child) {
          child = { letter, number: letterNumber(letter), children: [], isWord: false, isSilent: false };
          node.children.push(child);
        }
        if (letter === '์') node.isSilent = true;
        node = child;
      }
      node.isWord = true;
    }
  }

  /**
   * Words that the beginning of some letters may have meant to be.
   * @param typed the letters; where they end, a word may be unfinished
   * @param limit the highest cost of a word
   */
  near(typed: string, limit: number): NearWord[] {
    const letters = Array.from(typed.slice(0, longestWord), letterNumber);
    const first = this.#row(0);
    first.costs.fill(Infinity);
    first.costs[0] = 0;
    first.slips[0] = 0;
    for (let at = 1; at <= Math.min(band, letters.length); at++) this.#leaveOut(first, at, letters);
    const found: NearWord[] = [];
    for (const child of this.#root.children) this.#visit(child, 1, '', letters, limit, found, undefined);
    return found;
  }

  #row(depth: number): Row {
    return this.#rows[depth] as Row;
  }

  /** A typed letter too many. */
  #leaveOut(row: Row, at: number, letters: readonly number[]): void {
    const letter = letters[at - 1] ?? 0;
    const cost = (row.costs[at - 1] ?? Infinity) + this.#slip.presence(letter) * (letter === letters[at - 2] ? 0.6 : 1);
    if (cost < (row.costs[at] ?? Infinity)) {
      row.costs[at] = cost;
      row.slips[at] = (row.slips[at - 1] ?? 0) + this.#slip.weight(letter);
    }
  }

  #visit(node: Node, depth: number, before: string, letters: readonly number[], limit: number, found: NearWord[], parent: Node | undefined): void {
    const above = this.#row(depth - 1);
    const row = this.#row(depth);
    const slip = this.#slip;
    const missing = node.isSilent ? silentCost : slip.presence(node.number);
    const missingWeight = node.isSilent ? silentWeight : slip.weight(node.number);
    const from = Math.max(0, depth - band);
    const to = Math.min(letters.length, depth + band);
    row.costs.fill(Infinity);
    let least = Infinity;
    for (let at = from; at <= to; at++) {
      let cost = (above.costs[at] ?? Infinity) + missing;
      let slips = (above.slips[at] ?? 0) + missingWeight;
      const letter = letters[at - 1] ?? 0;
      if (at > 0) {
        const taken = slip.substitution(letter, node.number);
        const other = (above.costs[at - 1] ?? Infinity) + taken;
        if (other < cost) {
          cost = other;
          slips = (above.slips[at - 1] ?? 0) + (taken === 0 ? 0 : slip.weight(node.number));
        }
      }
      if (at > 1 && parent && depth > 1 && letter === parent.number && letters[at - 2] === node.number && letter !== node.number) {
        const twoAbove = this.#row(depth - 2);
        const crossed = (twoAbove.costs[at - 2] ?? Infinity) + crossedCost;
        if (crossed < cost) {
          cost = crossed;
          slips = (twoAbove.slips[at - 2] ?? 0) + 1;
        }
      }
      row.costs[at] = cost;
      row.slips[at] = slips;
      if (at > from) this.#leaveOut(row, at, letters);
      least = Math.min(least, row.costs[at] ?? Infinity);
    }
    if (least > limit || depth > longestWord) return;
    const word = before + node.letter;
    for (let at = Math.max(1, from); at <= to; at++) {
      const cost = row.costs[at] ?? Infinity;
      if (cost <= limit && (node.isWord || at === letters.length)) found.push({ word, length: at, cost, slips: row.slips[at] ?? 0, isUnfinished: !node.isWord });
    }
    for (const child of node.children) this.#visit(child, depth + 1, word, letters, limit, found, node);
  }
}
