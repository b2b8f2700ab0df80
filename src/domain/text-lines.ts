import type { Place } from './issue.ts';

/** The text of a file with its lines, for turning offsets into places. */
export class TextLines {
  readonly file: string;
  readonly text: string;
  readonly #starts: number[] = [0];

  /** @param text lines ending in LF */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The place of a stretch of text. */
  placeAt(start: number, length = 1): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: start - (this.#starts[low] ?? 0) + 1, length: Math.max(1, length) };
  }

  /** The offset at which a line begins; lines count from 1. */
  startOfLine(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** One line without its end; empty where there is no such line. */
  line(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    const next = this.#starts[line];
    return this.text.slice(start, next === undefined ? undefined : next - 1);
  }
}
