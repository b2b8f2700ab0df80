import type { Glossary } from './glossary.ts';

/** One way of writing a term of the glossary. */
export interface TermName {
  name: string;
  /** The spot of its term on the page of the glossary. */
  spot: string;
}

/** A term in a text. */
interface FoundTerm extends TermName {
  start: number;
  end: number;
}

/** Every way in which the terms of a glossary are written, the longest first. */
export function termNames({ terms }: Glossary): TermName[] {
  const names = terms.flatMap(({ id, term, full, aliases }) => [term, ...(full === undefined ? [] : [full]), ...aliases].map((name) => ({ name, spot: id })));
  return names.toSorted((a, b) => b.name.length - a.name.length);
}

/** Where Thai letters meet others a word ends, which the segmenter does not say. */
const thaiEdge = /[ก-๎][^ก-๎]|[^ก-๎][ก-๎]/;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Makes a function that finds the terms in a text, from its start to its end. Where several begin at one place, the longest
 * is found; none is found inside a longer word, so that no Thai cluster is cut either.
 * @param names the longest first
 * @returns the function; it passes over terms of spots that are known already, which costs less than finding them
 */
export function makeTermFinder(names: readonly TermName[]): (text: string, known?: ReadonlySet<string>) => FoundTerm[] {
  if (names.length === 0) return () => [];
  const byStart = Map.groupBy(names, ({ name }) => name[0] ?? '');
  const anyName = new RegExp(names.map(({ name }) => RegExp.escape(name)).join('|'), 'g');
  return (text, known) => {
    const found: FoundTerm[] = [];
    let segments: Intl.Segments | undefined;
    const isBetweenWords = (offset: number) => offset === 0 || offset === text.length || thaiEdge.test(text.slice(Math.max(0, offset - 1), offset + 1)) || (segments ??= words.segment(text)).containing(offset)?.index === offset;
    const isWhole = (start: number, end: number) => isBetweenWords(start) && isBetweenWords(end);
    anyName.lastIndex = 0;
    for (let match = anyName.exec(text); match; match = anyName.exec(text)) {
      const start = match.index;
      const named = byStart.get(text[start] ?? '')?.find(({ name, spot }) => text.startsWith(name, start) && (known?.has(spot) === true || isWhole(start, start + name.length)));
      if (named && known?.has(named.spot) !== true) found.push({ ...named, start, end: start + named.name.length });
      anyName.lastIndex = named ? start + named.name.length : start + 1;
    }
    return found;
  };
}
