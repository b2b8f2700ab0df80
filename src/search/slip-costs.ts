const tone = /[็-๎]/;
const vowel = /[ะ-ฺเ-ๅ]/;

/** Letters that are taken for each other: by sound or by shape. */
const groups: readonly (readonly [letters: string, cost: number])[] = [
  ['ณน', 0.35], ['ศษส', 0.35], ['ซช', 0.35], ['ใไ', 0.3], ['ฎฏ', 0.3], ['ดต', 0.5], ['ดฎ', 0.4], ['ตฏ', 0.4], ['ทธฑฒ', 0.4], ['ทด', 0.8], ['ถฐ', 0.4],
  ['พภผ', 0.4], ['ฟฝ', 0.5], ['คขฆ', 0.4], ['กภถ', 0.7], ['บป', 0.45], ['ญย', 0.4], ['รล', 0.35], ['ลฬ', 0.35], ['นญรลฬณ', 0.6], ['ดตจชซฎฏฐทธศษส', 0.6],
  ['ิีึื', 0.35], ['ุู', 0.35], ['ะาั', 0.5], ['เแ', 0.5], ['โไใ', 0.5], ['ํำ', 0.3], ['ฤร', 0.6], ['ถภ', 0.6], ['ฃข', 0.2], ['ฅค', 0.2],
];

const size = 128;
const thai = 0x0e00;

/** A letter as a small number: Thai by its place in Unicode, a–z and the rest after it. */
export function letterNumber(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= thai && code < thai + 96 ? code - thai : 96 + (code & 31);
}

/** What it costs to take one letter for another, by both their numbers. */
export class SlipCosts {
  readonly #substitution = new Float32Array(size * size).fill(1);
  readonly #presence = new Float32Array(size).fill(0.9);
  readonly #weight = new Float32Array(size).fill(1);

  constructor() {
    const all = Array.from({ length: 0x4f }, (_, index) => String.fromCharCode(thai + index));
    const tones = all.filter((letter) => tone.test(letter));
    for (const [letters, cost] of [...groups, [tones.join(''), 0.3] as const]) {
      for (const typed of letters) for (const meant of letters) this.#lower(letterNumber(typed), letterNumber(meant), cost);
    }
    for (const letter of all) {
      if (tone.test(letter)) this.#weight[letterNumber(letter)] = 0.5;
      if (tone.test(letter) || vowel.test(letter)) this.#presence[letterNumber(letter)] = tone.test(letter) ? 0.3 : 0.55;
    }
    for (let letter = 0; letter < size; letter++) this.#substitution[letter * size + letter] = 0;
  }

  #lower(typed: number, meant: number, cost: number): void {
    const at = typed * size + meant;
    this.#substitution[at] = Math.min(this.#substitution[at] ?? 1, cost);
  }

  substitution(typed: number, meant: number): number {
    return this.#substitution[typed * size + meant] ?? 1;
  }

  /** A letter too many or too few. */
  presence(letter: number): number {
    return this.#presence[letter] ?? 0.9;
  }

  /** How much of a mistake it is: a mark is half of one. */
  weight(letter: number): number {
    return this.#weight[letter] ?? 1;
  }
}

/** Two neighbouring letters crossed. */
export const crossedCost = 0.7;
/** A silenced letter is often left out with its mark. */
export const silentCost = 0.25;
export const silentWeight = 0.5;
