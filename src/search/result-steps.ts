import type { Search } from './open-search.ts';
import type { Ranked } from './rank.ts';
import { fillResult, lineItem, resultItem, resultLinks } from './result-list.ts';
import { keepShown } from './search-address.ts';
import type { SearchElements } from './search-elements.ts';
import { failedText, partsText } from './search-words.ts';

/** Results shown at first, and more on each request: each costs a file. */
const step = 5;

/** Results that are shown step by step. */
export interface Steps {
  search: Search;
  results: readonly Ranked[];
  /** How many come at first, where the reader had that many before. */
  shownBefore: number;
  /** Whether the reader has not asked for something else meanwhile. */
  isWanted: () => boolean;
}

/**
 * Adds a step of results: each with what is known of it, then with its words when its text is there. The text of a
 * result of which nothing is known is asked for first and alone: others would keep a slow phone from it.
 * @param from how many are shown already
 * @param tell says what was found; done together with the first result, so that the page is laid out once
 */
export async function showStep(elements: SearchElements, steps: Steps, from = 0, tell = () => {}): Promise<void> {
  const { list, template, more, status } = elements;
  const { search, results, shownBefore, isWanted } = steps;
  const wanted = results.slice(from, from === 0 ? Math.max(step, shownBefore) : from + step);
  const known = wanted.map((result) => search.headOf(result));
  const [first] = wanted;
  if (first && !known[0]) known[0] = await search.show(first);
  if (!isWanted()) return;
  const focused = resultLinks(list).indexOf(document.activeElement as HTMLElement);
  const items = known.map((shown) => {
    const item = resultItem(template);
    item.ariaBusy = 'true';
    if (shown) fillResult(item, shown);
    else item.hidden = true;
    return item;
  });
  const firstPart = results.findIndex(({ isPart }) => isPart);
  const shownItems = items.flatMap((item, index) => (firstPart > 0 && from + index === firstPart ? [lineItem(partsText), item] : item));
  if (from === 0) list.replaceChildren(...shownItems);
  else list.append(...shownItems);
  if (focused >= from) resultLinks(list)[focused]?.focus();
  const shown = from + wanted.length;
  if (from > 0) keepShown(shown);
  more.hidden = results.length <= shown;
  more.onclick = () =>
    void showStep(elements, steps, shown).then(
      () => resultLinks(list)[shown]?.focus(),
      () => (status.textContent = failedText),
    );
  tell();
  await Promise.all(items.map((item, index) => addWords(item, wanted[index] as Ranked, steps, known[index] !== undefined)));
}

/** Adds its words to an item. Without them it still leads to its page, unless nothing else is known of that. */
async function addWords(item: HTMLElement, result: Ranked, { search, isWanted }: Steps, isKnown: boolean): Promise<void> {
  try {
    const shown = await search.show(result);
    if (isWanted()) fillResult(item, shown);
  } catch (error) {
    if (!isKnown) throw error;
  }
  item.hidden = false;
  item.ariaBusy = null;
}
