import { filterNames } from './filters.ts';

/** What search writes into on its page. */
export interface SearchElements {
  form: HTMLFormElement;
  box: HTMLInputElement;
  /** One for each filter. */
  selects: HTMLSelectElement[];
  filters: HTMLDetailsElement;
  clear: HTMLElement;
  status: HTMLElement;
  correction: HTMLElement;
  list: HTMLElement;
  template: HTMLTemplateElement;
  more: HTMLElement;
  /** Links for whoever found nothing. */
  help: HTMLElement;
  /** Every page, for whoever seeks nothing yet. */
  everything: HTMLElement;
}

/** The elements of the search page; undefined on a page that is not one. */
export function findSearchElements(): SearchElements | undefined {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const box = form?.querySelector<HTMLInputElement>('input[name=q]');
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-result]');
  const filters = document.querySelector<HTMLDetailsElement>('[data-search-filters]');
  const [clear, status, correction, list, more, help, everything] = ['clear', 'status', 'correction', 'results', 'more', 'help', 'all'].map((name) => document.querySelector<HTMLElement>(`[data-search-${name}]`));
  if (!form || !box || !template || !filters || !clear || !status || !correction || !list || !more || !help || !everything) return undefined;
  const selects = filterNames.flatMap((name) => form.querySelector<HTMLSelectElement>(`select[name=${name}]`) ?? []);
  return { form, box, selects, filters, clear, status, correction, list, template, more, help, everything };
}
