import { filterNames, isChosen, optionsOf, type Choice } from './filters.ts';
import type { Search } from './open-search.ts';
import { listenForArrows, resultItem } from './result-list.ts';
import type { Found } from './search.ts';
import { correctedText, emptyText, failedText, foundText, nothingText, originalText, waitingText } from './search-words.ts';

/** Results shown at first, and more on each request: each costs a file. */
const step = 6;
const typingPause = 180;

let opening: Promise<Search> | undefined;

/** The index is loaded when the reader first touches search, not before. */
function search(): Promise<Search> {
  opening ??= import('./open-search.ts').then(({ openSearch, fetchFile }) => openSearch(fetchFile));
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

  /** Writes the query into the address; a new entry of the history only where the reader meant one. */
  const remember = (isNew: boolean) => {
    const chosen = Object.entries({ q: box.value.trim(), ...choice(), ...(asTyped && { exact: '1' }) }).filter(([, value]) => value !== '');
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
  };

  const fillFilters = ({ labels, facetsOf }: Search, { results }: Found) => {
    const facets = results.map(facetsOf);
    for (const select of selects) {
      const chosen = select.value;
      const options = optionsOf(select.name as (typeof filterNames)[number], labels, facets, choice()).filter(({ count, value }) => count > 0 || value === chosen);
      select.length = 1;
      for (const { value, label, count } of options) select.add(new Option(`${label} (${count})`, value, false, value === chosen));
    }
    if (!fields) return;
    fields.hidden = results.length === 0;
    // On a phone the results come first.
    if (selects.some(({ value }) => value !== '') || matchMedia('(min-width: 48rem)').matches) fields.open = true;
  };

  const show = async (opened: Search, found: Found, amount: number, run: number): Promise<void> => {
    const results = found.results.filter((result) => isChosen(opened.facetsOf(result), choice()));
    const items = await Promise.all(results.slice(0, amount).map((result) => opened.show(result)));
    if (run !== latest) return;
    fillFilters(opened, found);
    const focused = [...list.querySelectorAll('[data-result-link]')].indexOf(document.activeElement as Element);
    list.replaceChildren(...items.map((item) => resultItem(template, item)));
    if (focused >= 0) list.querySelectorAll<HTMLElement>('[data-result-link]')[focused]?.focus();
    list.hidden = items.length === 0;
    if (everything) everything.hidden = items.length > 0;
    const what = found.corrected ?? found.query;
    const told = results.length > 0 ? foundText(results.length, what) : nothingText(what, found.results.length > 0);
    status.textContent = found.corrected === undefined ? told : `${correctedText(found.corrected, found.query)} ${told}`;
    if (correction) {
      correction.hidden = found.corrected === undefined;
      const link = correction.querySelector('a');
      if (link) {
        link.textContent = originalText(found.query);
        link.href = `?${new URLSearchParams({ q: found.query, exact: '1' }).toString()}`;
      }
    }
    if (more) {
      more.hidden = results.length <= amount;
      more.onclick = () => void show(opened, found, amount + step, run).then(() => list.querySelectorAll<HTMLElement>('[data-result-link]')[amount]?.focus());
    }
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

  const plainTitle = document.title;

  const run = async (): Promise<void> => {
    const own = ++latest;
    const query = box.value.trim();
    document.title = query === '' ? plainTitle : `${query} – ${plainTitle}`;
    if (query === '') {
      clear();
      return;
    }
    if (!opening) status.textContent = waitingText;
    try {
      const opened = await search();
      const found = await opened.searcher.search(query, asTyped);
      if (own === latest) await show(opened, found, step, own);
    } catch {
      if (own === latest) {
        clear();
        status.textContent = failedText;
      }
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
      remember(false);
      void run();
    }, typingPause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    remember(true);
    void run();
  });
  for (const select of selects) {
    select.addEventListener('change', () => {
      remember(true);
      void run();
    });
  }
  part('clear')?.addEventListener('click', () => {
    clearFilters();
    remember(true);
    void run();
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
