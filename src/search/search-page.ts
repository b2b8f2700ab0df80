import { wordsFileName } from './engine.ts';
import { fetchFile } from './fetch-file.ts';
import { choiceOf, fillFilters } from './filter-fields.ts';
import { isChosen } from './filters.ts';
import type { Search } from './open-search.ts';
import type { Ranked } from './rank.ts';
import { listenForArrows } from './result-list.ts';
import { showStep, type Steps } from './result-steps.ts';
import { readAddress, shownBefore, writeAddress } from './search-address.ts';
import { findSearchElements, type SearchElements } from './search-elements.ts';
import { correctedText, emptyText, failedText, foundText, nothingText, originalText, waitingText } from './search-words.ts';
import type { Found } from './search.ts';

const typingPause = 180;

let opening: Promise<Search> | undefined;
let ready: Search | undefined;

/** The index is loaded when the reader first touches search, not before: its list of words and the code at once. */
function openOnce(): Promise<Search> {
  opening ??= Promise.all([import('./open-search.ts'), fetchFile(wordsFileName)]).then(async ([{ openSearch }, words]) => (ready = await openSearch(fetchFile, Promise.resolve(words))));
  opening.catch(() => (opening = undefined));
  return opening;
}

/** Says what was found, and what instead of what was typed. */
function tell({ status, correction }: SearchElements, { query, corrected, results }: Found, shown: readonly Ranked[]): void {
  const what = corrected ?? query;
  const parts = shown.filter(({ isPart }) => isPart).length;
  const told = shown.length > 0 ? foundText(shown.length - parts, parts, what) : nothingText(what, results.length > 0);
  status.textContent = corrected === undefined ? told : `${correctedText(corrected, query)} ${told}`;
  correction.hidden = corrected === undefined;
  const link = correction.querySelector('a');
  if (!link) return;
  link.textContent = originalText(query);
  link.href = `?${new URLSearchParams({ q: query, exact: '1' }).toString()}`;
}

function showFound(elements: SearchElements, search: Search, found: Found, { shownBefore, isWanted }: Pick<Steps, 'shownBefore' | 'isWanted'>): Promise<void> {
  const { list, help, everything, selects } = elements;
  const choice = choiceOf(selects);
  const results = found.results.filter((result) => isChosen(search.facetsOf(result), choice));
  return showStep(elements, { search, results, shownBefore, isWanted }, 0, () => {
    tell(elements, found, results);
    fillFilters(elements, search, found);
    list.hidden = results.length === 0;
    if (list.hidden) list.replaceChildren();
    help.hidden = found.results.length > 0;
    everything.hidden = true;
  });
}

function showNothing({ list, status, filters, correction, more, help, everything }: SearchElements, text: string): void {
  list.replaceChildren();
  for (const hidden of [list, filters, correction, more, help]) hidden.hidden = true;
  everything.hidden = false;
  status.textContent = text;
}

/** Answers the query in the box, now and whenever it changes. */
function start(elements: SearchElements): void {
  const { form, box, selects, clear, list, status } = elements;
  let latest = 0;
  let asTyped = false;

  const run = async (shown = 0): Promise<void> => {
    const own = ++latest;
    const isWanted = () => own === latest;
    const query = box.value.trim();
    if (query === '') {
      showNothing(elements, emptyText);
      return;
    }
    if (!opening) status.textContent = waitingText;
    try {
      const search = ready ?? (await openOnce());
      const found = await search.searcher.search(query, asTyped);
      if (isWanted()) await showFound(elements, search, found, { shownBefore: shown, isWanted });
    } catch {
      if (isWanted()) showNothing(elements, failedText);
    }
  };
  const runNew = () => {
    void run();
    writeAddress(elements, asTyped, true);
  };
  const clearFilters = () => {
    for (const select of selects) select.value = '';
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('focus', () => void openOnce().catch(() => undefined), { once: true });
  box.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    asTyped = false;
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (box.value.trim() === '') clearFilters();
      void run();
      writeAddress(elements, asTyped, false);
    }, typingPause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    runNew();
  });
  for (const select of selects) select.addEventListener('change', runNew);
  clear.addEventListener('click', () => {
    clearFilters();
    runNew();
  });
  const runAddress = () => {
    asTyped = readAddress(elements);
    void run(shownBefore());
  };
  addEventListener('popstate', runAddress);
  listenForArrows(box, list);
  runAddress();
}

const elements = findSearchElements();
if (elements) start(elements);
