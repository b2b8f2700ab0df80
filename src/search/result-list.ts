import type { Piece } from './excerpt.ts';
import type { Shown } from './open-search.ts';

/** Fills an element with marked text. Only text nodes are made: nothing that was sought or stored is read as HTML. */
function fillMarked(element: Element, pieces: readonly Piece[]): void {
  element.replaceChildren(
    ...pieces.map(({ text, marked }) => {
      if (!marked) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

/** An item for a result, made from the page's template. */
export function resultItem(template: HTMLTemplateElement): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild;
  if (!(item instanceof HTMLElement)) throw new Error('the template of results is empty');
  return item;
}

/** A line between results that says what follows. */
export function lineItem(text: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'results-line';
  item.textContent = text;
  return item;
}

/** Writes a result, or what is known of it so far, into its item. Its link stays the same element, so that it keeps the focus. */
export function fillResult(item: Element, { href, title, place, excerpt }: Shown): void {
  const link = item.querySelector<HTMLAnchorElement>('[data-result-link]');
  if (link) {
    link.href = href;
    fillMarked(link, title);
  }
  const where = item.querySelector('[data-result-place]');
  if (where) where.textContent = place.join(' › ');
  const words = item.querySelector('[data-result-excerpt]');
  if (words) fillMarked(words, excerpt);
}

/** The links of the results that are shown. */
export function resultLinks(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-result-link]')];
}

/**
 * Lets arrow keys move between the search box and the results; up from the first result leads back to the box.
 * @param box the search box
 * @param list the list of results
 */
export function listenForArrows(box: HTMLInputElement, list: HTMLElement): void {
  box.addEventListener('keydown', (event) => {
    const first = resultLinks(list)[0];
    if (event.key !== 'ArrowDown' || event.isComposing || !first) return;
    event.preventDefault();
    first.focus();
  });
  list.addEventListener('keydown', (event) => {
    const all = resultLinks(list);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = event.key === 'ArrowDown' ? all[at + 1] : event.key === 'ArrowUp' ? (all[at - 1] ?? box) : event.key === 'Escape' ? box : undefined;
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  });
}
