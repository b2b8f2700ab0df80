import { choiceOf, choose } from './filter-fields.ts';
import type { SearchElements } from './search-elements.ts';

const plainTitle = document.title;

function entitle(query: string): void {
  document.title = query === '' ? plainTitle : `${query} – ${plainTitle}`;
}

/**
 * Writes the query and the choice into the address. Results begin anew: how many were shown is forgotten.
 * @param asTyped whether what was typed is sought even where something else may be meant
 * @param isNew whether the reader meant a new entry of the history
 */
export function writeAddress({ box, selects }: SearchElements, asTyped: boolean, isNew: boolean): void {
  const query = box.value.trim();
  const chosen = Object.entries({ q: query, ...choiceOf(selects), ...(asTyped && { exact: '1' }) }).filter(([, value]) => value !== '');
  entitle(query);
  const address = chosen.length > 0 ? `?${new URLSearchParams(chosen).toString()}` : location.pathname;
  if (isNew && address !== location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/**
 * Reads the query and the choice from the address.
 * @returns whether what was typed is sought even where something else may be meant
 */
export function readAddress({ box, selects }: SearchElements): boolean {
  const wanted = new URLSearchParams(location.search);
  box.value = wanted.get('q') ?? '';
  for (const select of selects) choose(select, wanted.get(select.name) ?? '');
  entitle(box.value.trim());
  return wanted.get('exact') === '1';
}

/** Keeps with this entry of the history how many results the reader has before them, for when they come back or load the page again. */
export function keepShown(shown: number): void {
  history.replaceState({ shown }, '');
}

/** How many results this entry of the history had shown; 0 where none were added to the first. */
export function shownBefore(): number {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'shown' in state && typeof state.shown === 'number' ? state.shown : 0;
}
