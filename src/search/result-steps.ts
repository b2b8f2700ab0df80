import type { Search } from './open-search.ts';
import type { Ranked } from './rank.ts';
import { resultItem, resultLinks } from './result-list.ts';
import type { SearchElements } from './search-elements.ts';
import { failedText } from './search-words.ts';

/** Results shown at first, and more on each request: each costs a file. */
const step = 6;

/** Results that are shown step by step. */
export interface Steps {
  search: Search;
  results: readonly Ranked[];
  /** Whether the reader has not asked for something else meanwhile. */
  isWanted: () => boolean;
}

/**
 * Adds a step of results, each as soon as its text is there: the first does not wait for the last.
 * @param from how many are shown already
 * @param meanwhile what can be done while the texts are on their way
 */
export async function showStep(elements: SearchElements, steps: Steps, from = 0, meanwhile = () => {}): Promise<void> {
  const { list, template, more, status } = elements;
  const { search, results, isWanted } = steps;
  const coming = results.slice(from, from + step).map((result) => search.show(result));
  for (const item of coming) item.catch(() => undefined);
  meanwhile();
  const focused = resultLinks(list).indexOf(document.activeElement as HTMLElement);
  for (const [index, item] of coming.entries()) {
    const made = resultItem(template, await item);
    if (!isWanted()) return;
    if (from + index === 0) list.replaceChildren(made);
    else list.append(made);
    if (from + index === focused) resultLinks(list)[focused]?.focus();
  }
  const shown = from + coming.length;
  more.hidden = results.length <= shown;
  more.onclick = () =>
    void showStep(elements, steps, shown).then(
      () => resultLinks(list)[shown]?.focus(),
      () => (status.textContent = failedText),
    );
}
