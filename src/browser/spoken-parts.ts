/** Parts of a page that are spoken one after another. */
const parts = 'h1, h2, h3, h4, p, li, dt, dd, caption, tr, summary, div, section, main';
/** Of these nothing is spoken apart. */
const wholes = 'tr, summary, dt, dd, p';
/** What is for the eye or the hand only. */
const silent = '[aria-hidden="true"], svg, form, button, script, noscript';

interface Spoken {
  text: string;
  lang: string;
}

/** Not every browser can say of an element whether it is shown. */
function isShown(element: Element): boolean {
  return (element as Partial<Element>).checkVisibility?.() ?? element.getClientRects().length > 0;
}

/** The outermost part around a text of which nothing is spoken apart. */
function wholeAround(element: Element): HTMLElement | undefined {
  let whole: HTMLElement | undefined;
  for (let at = element.closest<HTMLElement>(wholes); at; at = at.parentElement?.closest<HTMLElement>(wholes) ?? null) whole = at;
  return whole;
}

/**
 * What is spoken of a page, in its order, each with its language.
 * Rows and paragraphs are spoken as a whole; what stands in a list or a frame beside them, by itself.
 */
export function spokenParts(main: Element): Spoken[] {
  const spoken: (Spoken & { part: Element | null })[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: around } = walker.currentNode as Text;
    if (!around || around.closest(silent) || !isShown(around)) continue;
    const whole = wholeAround(around);
    const part = whole ?? around.closest(parts);
    const last = spoken.at(-1);
    if (last?.part === part) last.text += whole ? '' : data;
    else spoken.push({ part, text: whole?.innerText ?? data, lang: (whole ?? around).closest('[lang]')?.getAttribute('lang') ?? 'th' });
  }
  return spoken.map(({ text, lang }) => ({ text: text.replace(/\s+/g, ' ').trim(), lang })).filter(({ text }) => text !== '');
}
