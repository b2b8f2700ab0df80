import type { Facets, WordsFile } from './words-file.ts';

/** What a reader may choose among, as the form names it. */
export const filterNames = ['year', 'kind', 'unit', 'status'] as const;

export type FilterName = (typeof filterNames)[number];

/** Chosen values; an empty one means all. */
export type Choice = Partial<Record<FilterName, string>>;

function valuesOf(facets: Facets, name: FilterName): readonly string[] {
  return name === 'unit' ? facets.units : [facets[name]];
}

/** Whether a page is among what was chosen. */
export function isChosen(facets: Facets, choice: Choice, except?: FilterName): boolean {
  return filterNames.every((name) => name === except || !choice[name] || valuesOf(facets, name).includes(choice[name]));
}

/** A value to choose, and how many of the results have it. */
export interface Option {
  value: string;
  label: string;
  count: number;
}

/** The values of a filter with their counts among the results that the other filters leave. */
export function optionsOf(name: FilterName, labels: WordsFile['labels'], results: readonly Facets[], choice: Choice): Option[] {
  const table = labels[name === 'unit' ? 'units' : name];
  const left = results.filter((facets) => isChosen(facets, choice, name));
  const order = name === 'year' ? Object.keys(table).sort().reverse() : Object.keys(table);
  return order.map((value) => ({ value, label: table[value] ?? value, count: left.filter((facets) => valuesOf(facets, name).includes(value)).length }));
}
