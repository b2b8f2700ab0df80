import { decodeGap, decodeNumber, encodeGap, encodeNumber } from './gap-code.ts';
import { tokenise, type CutThai, type Token } from './token.ts';
import { decodeWord, encodeWord } from './word-code.ts';

/** A part of a page with a place of its own. */
export interface Section {
  /** What the part is called. */
  label: string;
  /** The id of its element on the page; empty for the page itself. */
  anchor: string;
  text: string;
}

/** A page as search knows it. */
export interface SearchRecord {
  url: string;
  title: string;
  kind: string;
  /** Absent for what belongs to no year. */
  year?: number | undefined;
  status?: string | undefined;
  units: string[];
  sections: Section[];
}

/** Labels and anchors of sections, shared by all records: `method-3` is item 3 of `method`. */
export interface SectionName {
  label: string;
  anchor: string;
}

const marker = '#';
const capital = '!';
const allCapitals = '+';
const thaiDigits = '$';
const mixedCase = '?';

function markOfWriting({ word, written }: Token): string {
  if (word === written) return '';
  if (/[๐-๙]/.test(written)) return thaiDigits;
  if (written === written.toUpperCase() && written.length > 1) return allCapitals;
  if (written.slice(1) === word.slice(1)) return capital;
  return mixedCase + encodeNumber(Array.from(written).reduce((bits, letter, index) => (index < 16 && letter !== word[index] ? bits | (1 << index) : bits), 0), 4);
}

function writeWord(word: string, marks: string): { written: string; rest: string } {
  const rest = marks.slice(1);
  if (marks.startsWith(thaiDigits)) return { written: word.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))), rest };
  if (marks.startsWith(allCapitals)) return { written: word.toUpperCase(), rest };
  if (marks.startsWith(capital)) return { written: word.charAt(0).toUpperCase() + word.slice(1), rest };
  if (!marks.startsWith(mixedCase)) return { written: word, rest: marks };
  const bits = decodeNumber(marks.slice(1, 5));
  return { written: Array.from(word, (letter, index) => (index < 16 && bits & (1 << index) ? letter.toUpperCase() : letter)).join(''), rest: marks.slice(5) };
}

/** A record as Pagefind stores it. */
interface EncodedRecord {
  content: string;
  /** How many words the title has; they come first. */
  titleLength: number;
  /** Where headings stand that their parts begin with: positions of the first and the last word. */
  headings: [first: number, last: number][];
  words: string[];
}

/**
 * Writes a record's title and sections as one text of codes.
 * @param nameSection the number of a section's name in the shared list
 */
export function encodeRecord(record: SearchRecord, cutThai: CutThai, nameSection: (name: SectionName) => number): EncodedRecord {
  const words: string[] = [];
  const write = (text: string): { before: string; codes: string[] } => {
    const { before, tokens } = tokenise(text, cutThai);
    words.push(...tokens.map(({ word }) => word));
    return { before, codes: tokens.map((token) => encodeWord(token.word) + markOfWriting(token) + encodeGap(token.after)) };
  };
  const title = write(record.title);
  const headings: [number, number][] = [];
  // A mark stands before the title and before each part, and takes a position too.
  let position = title.codes.length + 1;
  const parts = record.sections.flatMap(({ label, anchor, text }) => {
    const item = /^(.*)-(\d+)$/.exec(anchor);
    const name = nameSection({ label, anchor: item?.[1] ?? anchor });
    const { before, codes } = write(text);
    const heading = text.startsWith(label) ? tokenise(label, cutThai).tokens.length : 0;
    if (heading > 0) headings.push([position + 1, position + heading]);
    position += codes.length + 1;
    return [marker + encodeNumber(name, 3) + encodeNumber(Number(item?.[2] ?? 0), 3) + encodeGap(before), ...codes];
  });
  return { content: [marker + encodeNumber(0, 6) + encodeGap(title.before), ...title.codes, ...parts].join(' '), titleLength: title.codes.length, headings, words };
}

/** Reads a record's title and sections back from its text of codes. */
export function decodeRecord(content: string, names: readonly SectionName[]): { title: string; sections: Section[] } {
  const sections: Section[] = [];
  for (const piece of content.split(' ')) {
    if (piece.startsWith(marker)) {
      const name = names[decodeNumber(piece.slice(1, 4))];
      const item = decodeNumber(piece.slice(4, 7));
      sections.push({ label: name?.label ?? '', anchor: (name?.anchor ?? '') + (item > 0 ? `-${item}` : ''), text: decodeGap(piece.slice(7)) });
      continue;
    }
    const [, code = '', marks = ''] = /^([a-z]*)(.*)$/s.exec(piece) ?? [];
    const { written, rest } = writeWord(decodeWord(code), marks);
    const last = sections.at(-1);
    if (last) last.text += written + decodeGap(rest);
  }
  const [title, ...others] = sections;
  return { title: title?.text ?? '', sections: others };
}
