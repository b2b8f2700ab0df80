import { optionsOf, type Choice, type FilterName } from './filters.ts';
import type { Search } from './open-search.ts';
import type { SearchElements } from './search-elements.ts';
import type { Found } from './search.ts';

/** What the reader chose. */
export function choiceOf(selects: readonly HTMLSelectElement[]): Choice {
  return Object.fromEntries(selects.map(({ name, value }) => [name, value]));
}

/** Chooses a value that the index may not have told of yet. */
export function choose(select: HTMLSelectElement, value: string): void {
  if (value !== '' && ![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}

/** Fills the filters with the values and counts of what was found. A filter that leaves no choice is not offered. */
export function fillFilters({ selects, filters }: SearchElements, { labels, facetsOf }: Search, { results }: Found): void {
  const facets = results.map(facetsOf);
  const choice = choiceOf(selects);
  for (const select of selects) {
    const chosen = select.value;
    const options = optionsOf(select.name as FilterName, labels, facets, choice).filter(({ count, value }) => count > 0 || value === chosen);
    select.length = 1;
    for (const { value, label, count } of options) select.add(new Option(`${label} (${count})`, value, false, value === chosen));
    const field = select.closest<HTMLElement>('.field');
    if (field) field.hidden = options.length < 2 && chosen === '';
  }
  const isNeedless = selects.every((select) => select.closest<HTMLElement>('.field')?.hidden === true);
  if (filters.hidden === isNeedless) return;
  filters.hidden = isNeedless;
  // On a phone the results come first.
  filters.open = selects.some(({ value }) => value !== '') || matchMedia('(min-width: 48rem)').matches;
}
