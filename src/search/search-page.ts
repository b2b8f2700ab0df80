import { wordsFileName } from './engine.ts';
import { fetchFile } from './fetch-file.ts';
import { filterNames, isChosen, optionsOf, type Choice } from './filters.ts';
import type { Search } from './open-search.ts';
import type { Ranked } from './rank.ts';
import { listenForArrows, resultItem } from './result-list.ts';
import type { Found } from './search.ts';
import { correctedText, emptyText, failedText, foundText, nothingText, originalText, waitingText } from './search-words.ts';

/** Results shown at first, and more on each request: each costs a file. */
const step = 6;
const typingPause = 180;

let opening: Promise<Search> | undefined;
let ready: Search | undefined;

/** The index is loaded when the reader first touches search, not before: its list of words and the code at once. */
function search(): Promise<Search> {
  opening ??= Promise.all([import('./open-search.ts'), fetchFile(wordsFileName)]).then(async ([{ openSearch }, words]) => (ready = await openSearch(fetchFile, Promise.resolve(words))));
  opening.catch(() => (opening = undefined));
  return opening;
}

const part = (name: string) => document.querySelector<HTMLElement>(`[data-search-${name}]`);

function start(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLInputElement>('input[name=q]');
  const list = part('results');
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-result]');
  const status = part('status');
  if (!box || !list || !template || !status) return;
  const fields = part('filters') as HTMLDetailsElement | null;
  const correction = part('correction');
  const more = part('more');
  const everything = part('all');
  const selects = filterNames.flatMap((name) => form.querySelector<HTMLSelectElement>(`select[name=${name}]`) ?? []);
  let latest = 0;
  let asTyped = false;

  const choice = (): Choice => Object.fromEntries(selects.map(({ name, value }) => [name, value]));

  const plainTitle = document.title;
  const entitle = () => {
    const query = box.value.trim();
    document.title = query === '' ? plainTitle : `${query} – ${plainTitle}`;
  };

  /** Writes the query into the address; a new entry of the history only where the reader meant one. */
  const remember = (isNew: boolean) => {
    const chosen = Object.entries({ q: box.value.trim(), ...choice(), ...(asTyped && { exact: '1' }) }).filter(([, value]) => value !== '');
    entitle();
    const address = chosen.length > 0 ? `?${new URLSearchParams(chosen).toString()}` : location.pathname;
    if (address === location.search) return;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const readAddress = () => {
    const wanted = new URLSearchParams(location.search);
    box.value = wanted.get('q') ?? '';
    asTyped = wanted.get('exact') === '1';
    for (const select of selects) {
      const value = wanted.get(select.name) ?? '';
      if (value !== '' && ![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
      select.value = value;
    }
    entitle();
  };

  const fillFilters = ({ labels, facetsOf }: Search, { results }: Found) => {
    const facets = results.map(facetsOf);
    for (const select of selects) {
      const chosen = select.value;
      const options = optionsOf(select.name as (typeof filterNames)[number], labels, facets, choice()).filter(({ count, value }) => count > 0 || value === chosen);
      select.length = 1;
      for (const { value, label, count } of options) select.add(new Option(`${label} (${count})`, value, false, value === chosen));
    }
    const isEmpty = results.length === 0;
    if (!fields || fields.hidden === isEmpty) return;
    fields.hidden = isEmpty;
    // On a phone the results come first.
    fields.open = selects.some(({ value }) => value !== '') || matchMedia('(min-width: 48rem)').matches;
  };

  const tell = ({ query, corrected, results }: Found, shown: number) => {
    const what = corrected ?? query;
    const told = shown > 0 ? foundText(shown, what) : nothingText(what, results.length > 0);
    status.textContent = corrected === undefined ? told : `${correctedText(corrected, query)} ${told}`;
    if (!correction) return;
    correction.hidden = corrected === undefined;
    const link = correction.querySelector('a');
    if (!link) return;
    link.textContent = originalText(query);
    link.href = `?${new URLSearchParams({ q: query, exact: '1' }).toString()}`;
  };

  const links = () => [...list.querySelectorAll<HTMLElement>('[data-result-link]')];

  /** Adds a step of results, each as soon as its text is there: the first does not wait for the last. */
  const reveal = async (opened: Search, results: readonly Ranked[], from: number, own: number, meanwhile = () => {}): Promise<void> => {
    const coming = results.slice(from, from + step).map((result) => opened.show(result));
    for (const item of coming) item.catch(() => undefined);
    meanwhile();
    const focused = links().indexOf(document.activeElement as HTMLElement);
    for (const [index, item] of coming.entries()) {
      const made = resultItem(template, await item);
      if (own !== latest) return;
      if (from + index === 0) list.replaceChildren(made);
      else list.append(made);
      if (from + index === focused) links()[focused]?.focus();
    }
    if (!more) return;
    const shown = from + coming.length;
    more.hidden = results.length <= shown;
    more.onclick = () => void reveal(opened, results, shown, own).then(
        () => links()[shown]?.focus(),
        () => (status.textContent = failedText),
      );
  };

  const show = (opened: Search, found: Found, own: number): Promise<void> => {
    const results = found.results.filter((result) => isChosen(opened.facetsOf(result), choice()));
    return reveal(opened, results, 0, own, () => {
      tell(found, results.length);
      fillFilters(opened, found);
      list.hidden = results.length === 0;
      if (list.hidden) list.replaceChildren();
      if (everything) everything.hidden = !list.hidden;
    });
  };

  const clearFilters = () => {
    for (const select of selects) select.value = '';
  };

  const clear = () => {
    list.replaceChildren();
    list.hidden = true;
    status.textContent = emptyText;
    for (const shown of [fields, correction, more]) if (shown) shown.hidden = true;
    if (everything) everything.hidden = false;
  };

  const run = async (): Promise<void> => {
    const own = ++latest;
    const query = box.value.trim();
    if (query === '') {
      clear();
      return;
    }
    if (!opening) status.textContent = waitingText;
    try {
      const opened = ready ?? (await search());
      const found = await opened.searcher.search(query, asTyped);
      if (own === latest) await show(opened, found, own);
    } catch {
      if (own !== latest) return;
      clear();
      status.textContent = failedText;
    }
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('focus', () => void search().catch(() => undefined), { once: true });
  box.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    asTyped = false;
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (box.value.trim() === '') clearFilters();
      void run();
      remember(false);
    }, typingPause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    void run();
    remember(true);
  });
  for (const select of selects) {
    select.addEventListener('change', () => {
      void run();
      remember(true);
    });
  }
  part('clear')?.addEventListener('click', () => {
    clearFilters();
    void run();
    remember(true);
  });
  addEventListener('popstate', () => {
    readAddress();
    void run();
  });
  listenForArrows(box, list);
  readAddress();
  void run();
}

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) start(form);
