const string = /\((?:\\[^]|[^\\()])*\)/.source;
const shown = `(?:\\[(?:${string}|[^[\\]()])*\\] TJ|${string} Tj)\\n`;

/** Letters that are told what they say, or letters that say what their font says of them. */
const stretchPattern = new RegExp(`/ActualText <FEFF((?:[0-9A-F]{4})*)>\\n>> BDC\\n([^]*?)\\bEMC\\n|${shown}`, 'g');
const strings = new RegExp(string, 'g');
const opening = '/ActualText <FEFF';

/** Letters that are drawn at once. */
interface Stretch {
  /** What they are told to say, and where; absent where their font says it. */
  told?: { text: string; at: number; length: number };
  /** The codes of their glyphs, two bytes each. */
  codes: string[];
}

/** What a font says that a glyph is, and what it is. */
export interface GlyphMeaning {
  code: string;
  said: string;
  meant: string;
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function codesIn(text: string): string[] {
  const bytes = (text.match(strings) ?? []).map((one) => one.slice(1, -1).replace(/\\([0-7]{3}|[^])/g, (_, escaped: string) => (escaped.length === 3 ? String.fromCharCode(parseInt(escaped, 8)) : (controls[escaped] ?? escaped)))).join('');
  return bytes.match(/[^]{2}/g) ?? [];
}

/** What each glyph of a Thai cluster says. ำ is drawn as its circle, after which a tone may come, and its tail. */
function glyphTexts(cluster: string): string[] {
  const letters = Array.from(cluster);
  return letters.at(-1) === 'ำ' ? [letters[0] ?? '', '', ...letters.slice(1)] : letters;
}

/** The shares of a cluster that was drawn in several stretches; nothing where their glyphs are not those of the cluster, once. */
function sharesOf(stretches: readonly Stretch[]): string[] | undefined {
  const texts = glyphTexts(stretches[0]?.told?.text ?? '');
  const ends = stretches.map((_, index) => stretches.slice(0, index + 1).reduce((sum, { codes }) => sum + codes.length, 0));
  const shares = ends.map((end, index) => texts.slice(ends[index - 1] ?? 0, end).join(''));
  return ends.at(-1) === texts.length && shares.every((share) => share !== '') ? shares : undefined;
}

/** Stretches that may draw one cluster together: those after the first say the same, or are one glyph of which their font says it. */
function chainsOf(contents: string): Stretch[][] {
  const chains: Stretch[][] = [];
  let chain: Stretch[] = [];
  for (const match of contents.matchAll(stretchPattern)) {
    const [whole, hex, drawn = whole] = match;
    const codes = codesIn(drawn);
    const stretch: Stretch = hex === undefined ? { codes } : { codes, told: { text: decode(hex), at: match.index + opening.length, length: hex.length } };
    const goesOn = stretch.told ? stretch.told.text === chain[0]?.told?.text : codes.length === 1;
    if (!goesOn || sharesOf(chain) !== undefined) chains.push((chain = []));
    chain.push(stretch);
  }
  return chains;
}

const encode = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/**
 * Has each part of a Thai cluster say its own share. Typst draws a tone that is raised above a vowel by itself, and has
 * both parts say the whole, so that ขั้น is read, found and copied as ขั้ขั้น.
 * @param contents those of a page, a character a byte
 * @returns the contents, and glyphs of which their font must say something else
 */
export function splitClusters(contents: string): { contents: string; meanings: GlyphMeaning[] } {
  const meanings: GlyphMeaning[] = [];
  let changed = '';
  let end = 0;
  for (const chain of chainsOf(contents)) {
    const shares = chain.length > 1 ? sharesOf(chain) : undefined;
    for (const [index, { told, codes }] of shares === undefined ? [] : chain.entries()) {
      const meant = shares?.[index] ?? '';
      if (!told) {
        meanings.push({ code: codes[0] ?? '', said: chain[0]?.told?.text ?? '', meant });
        continue;
      }
      changed += contents.slice(end, told.at) + encode(meant);
      end = told.at + told.length;
    }
  }
  return { contents: changed + contents.slice(end), meanings };
}

/**
 * Has a font say of glyphs what they are.
 * @param map its map from codes to texts
 */
export function correctMeanings(map: string, meanings: readonly GlyphMeaning[]): string {
  return meanings.reduce((text, { code, said, meant }) => text.replace(`<${Buffer.from(code, 'latin1').toString('hex').toUpperCase()}> <${encode(said)}>`, (entry) => entry.replace(encode(said), encode(meant))), map);
}
