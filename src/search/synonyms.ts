/** Words that mean the same, by each of them. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** Groups of words of one meaning as a table from each to the others. */
export function synonymTable(groups: readonly (readonly string[])[]): Synonyms {
  const table = new Map<string, string[]>();
  for (const group of groups) {
    for (const word of group) {
      const others = group.filter((other) => other !== word && !(table.get(word) ?? []).includes(other));
      table.set(word, [...(table.get(word) ?? []), ...others]);
    }
  }
  return table;
}
