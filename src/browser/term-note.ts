// Shows what a word of the glossary means beside the word; without it the word is a link to the page of the glossary.
import { addStatus, speak } from './speak.ts';

interface Term {
  id: string;
  term: string;
  full?: string;
  english?: string;
  meaning: string;
}

let asked: Promise<Term[]> | undefined;

/** What the words mean, fetched once; where that failed, at the next word anew. */
function termsOf(): Promise<Term[]> {
  asked ??= fetch('/data/glossary.json').then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)))) as Promise<Term[]>;
  asked.catch(() => (asked = undefined));
  return asked;
}

function part(name: string, className: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement(name), { className, textContent });
}

/** The parts of a line, since the word may stand in one. */
function noteParts({ term, full, english, meaning }: Term, href: string): HTMLElement[] {
  const parts = [part('b', 'term-note-name', term)];
  if (full) parts.push(part('b', 'term-note-full', full));
  if (english) parts.push(Object.assign(part('span', 'term-note-english', english), { lang: 'en' }));
  parts.push(part('span', 'term-note-meaning', meaning), Object.assign(part('a', 'term-note-more', 'อ่านในหน้าอธิบายคำศัพท์'), { href }));
  return parts;
}

/** Lays the note below the word, or above it where there is more room, inside the window's edges. */
function place(note: HTMLElement, word: HTMLElement): void {
  const lines = [...word.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const gap = 8;
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = last.bottom + gap + note.offsetHeight <= clientHeight || first.top < clientHeight - last.bottom;
  const left = Math.max(gap, Math.min(last.left, clientWidth - note.offsetWidth - gap));
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${(isBelow ? last.bottom + gap : first.top - gap - note.offsetHeight) + scrollY}px`;
}

function start(words: readonly HTMLAnchorElement[]): void {
  const status = addStatus('visually-hidden');
  const note = part('span', 'term-note', '');
  note.popover = 'manual';
  let open: HTMLAnchorElement | undefined;

  const close = () => {
    if (!open) return;
    open.ariaExpanded = 'false';
    open = undefined;
    status.textContent = '';
    note.remove();
  };
  const show = async (word: HTMLAnchorElement) => {
    const term = (await termsOf()).find(({ id }) => word.hash === `#${id}`);
    if (!term) throw new Error(`no term at ${word.hash}`);
    close();
    note.replaceChildren(...noteParts(term, word.href));
    word.focus({ preventScroll: true });
    // The note's link comes next in the order of the page.
    word.after(note);
    note.showPopover();
    place(note, word);
    open = word;
    word.ariaExpanded = 'true';
    speak(status, [term.term, term.full, term.meaning].filter(Boolean).join(' '));
  };

  // Left open, it could cover what has the focus now.
  // Phones tell of a tap on plain words by no click.
  for (const what of ['focusin', 'pointerup']) {
    document.addEventListener(what, ({ target }) => {
      if (target !== open && !note.contains(target as Node)) close();
    });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    open?.focus();
    close();
  });
  addEventListener('resize', () => open && place(note, open));

  for (const word of words) {
    word.role = 'button';
    word.ariaExpanded = 'false';
    word.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      word.click();
    });
    word.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (open === word) close();
      else show(word).catch(() => location.assign(word.href));
    });
  }
}

const words = [...document.querySelectorAll<HTMLAnchorElement>('a.term')];
if (words.length > 0 && 'popover' in HTMLElement.prototype) start(words);
