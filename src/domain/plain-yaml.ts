/** A value that was typed: where it stands and what it says. */
export interface TypedScalar {
  path: readonly (string | number)[];
  value: string;
  /** Offsets in the file, quotes included. */
  start: number;
  end: number;
}

/** What plain YAML says: names with a text or a list of texts. */
export interface PlainYaml {
  data: Readonly<Record<string, string | string[]>>;
  scalars: readonly TypedScalar[];
}

/** A name or the dash of an item, then what is typed behind it on the line. */
const anyLine = /((?:([A-Za-z]\w{0,99}):| *-)(?: +|(?=\n|$)))([^\n]*)(?:\n+|$)/y;

/** In quotation marks; or without, where nothing could be taken for a sign of YAML. */
const quoted = /^(?:"[^"\\]*"|'[^']*')$/;
const bare = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?!.*(?:: |:$| #|\t| $))/s;

/** A list on one line, of words such as `i01`. */
const wordList = /^\[[A-Za-z0-9]\w*(?:, [A-Za-z0-9]\w*)*\]$/;

/**
 * Reads YAML that holds nothing but names with texts and lists of texts, as most entries do. A parser of all YAML gives the
 * same answer and takes ten times as long.
 * @param text the whole file
 * @param start where the YAML begins in it
 * @param end where it ends
 * @returns nothing where it holds anything else, which is then for the parser to read
 */
export function readPlainYaml(text: string, start: number, end: number): PlainYaml | undefined {
  const source = text.slice(start, end);
  const data: Record<string, string | string[]> = {};
  const scalars: TypedScalar[] = [];
  const note = (path: TypedScalar['path'], value: string, at: number, length = value.length) => scalars.push({ path, value, start: start + at, end: start + at + length });
  /** The list that the next line may go on with. */
  let open: { name: string; items: string[]; indent: number } | undefined;
  for (let at = 0; at < source.length; at = anyLine.lastIndex) {
    anyLine.lastIndex = at;
    const [, mark = '', name, typed = ''] = anyLine.exec(source) ?? [];
    if (mark === '') return undefined;
    const from = at + mark.length;
    const text = quoted.test(typed) ? typed.slice(1, -1) : bare.test(typed) ? typed : undefined;
    if (name === undefined) {
      const indent = mark.indexOf('-');
      if (!open || text === undefined || (open.items.length > 0 && open.indent !== indent)) return undefined;
      note([open.name, open.items.length], text, from, typed.length);
      open.items.push(text);
      open.indent = indent;
      continue;
    }
    if (open?.items.length === 0 || Object.hasOwn(data, name)) return undefined;
    open = undefined;
    if (text !== undefined) {
      note([name], text, from, typed.length);
      data[name] = text;
    } else if (wordList.test(typed)) {
      const words = [...typed.matchAll(/\w+/g)];
      for (const [index, word] of words.entries()) note([name, index], word[0], from + word.index);
      data[name] = words.map(([word]) => word);
    } else if (typed === '') {
      open = { name, items: [], indent: 0 };
      data[name] = open.items;
    } else return undefined;
  }
  return scalars.length === 0 || open?.items.length === 0 ? undefined : { data, scalars };
}
