/** Writes whole numbers bit by bit. */
export class BitWriter {
  readonly #bytes: number[] = [];
  #held = 0;
  #room = 8;

  /** The lowest `count` bits of a number. */
  bits(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.#held = (this.#held << 1) | ((value >>> bit) & 1);
      if (--this.#room > 0) continue;
      this.#bytes.push(this.#held);
      this.#held = 0;
      this.#room = 8;
    }
  }

  /** A number as so many ones, a zero, and its lowest `low` bits: short for small numbers (Rice's code). */
  rice(value: number, low: number): void {
    for (let ones = value >>> low; ones > 0; ones--) this.bits(1, 1);
    this.bits(0, 1);
    this.bits(value, low);
  }

  finish(): Uint8Array {
    const last = this.#room < 8 ? [this.#held << this.#room] : [];
    return Uint8Array.from([...this.#bytes, ...last]);
  }
}

/** The most bits that are read at once. */
export const mostBits = 17;

/** Reads what a `BitWriter` wrote. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** @param from the byte to begin at */
  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#at = from * 8;
  }

  /** The next three bytes from the bit that is next. */
  #window(): number {
    const byte = this.#at >> 3;
    const bytes = this.#bytes;
    return (((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8)) << (this.#at & 7);
  }

  bits(count: number): number {
    if (count === 0) return 0;
    const value = this.#window() >>> (32 - count);
    this.#at += count;
    return value;
  }

  rice(low: number): number {
    let ones = 0;
    for (;;) {
      const run = Math.clz32(~this.#window());
      const seen = Math.min(run, mostBits);
      ones += seen;
      this.#at += seen;
      if (run < mostBits) break;
    }
    this.#at++;
    return ones * 2 ** low + this.bits(low);
  }
}
