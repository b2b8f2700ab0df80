import { addTool } from './tool-button.ts';

/** Parts of a page that are spoken one after another. */
const parts = 'h1, h2, h3, h4, p, li, dt, dd, caption, tr, summary';

/** What is spoken, in the page's order, each with its language: parts that hold no other part, and rows as a whole. */
function spokenParts(main: Element): { text: string; lang: string }[] {
  return [...main.querySelectorAll<HTMLElement>(parts)]
    .filter((part) => part.checkVisibility() && !part.parentElement?.closest('tr, summary, dt, dd, p') && (part.matches('tr, summary, dt, dd, p') || !part.querySelector(parts)))
    .map((part) => ({ text: wordsOf(part), lang: part.closest('[lang]')?.getAttribute('lang') ?? 'th' }))
    .filter(({ text }) => text !== '');
}

/** A part as it is shown, its cells apart. */
function wordsOf(part: HTMLElement): string {
  return part.innerText.replace(/\s+/g, ' ').trim();
}

/** Reads the page aloud in the system's own voice; offered where it has one for the page's language. */
export function offerReadingAloud(list: Element): void {
  const main = document.querySelector('main');
  const { speechSynthesis: voice } = window as Partial<typeof window>;
  if (!main || !voice) return;
  const language = main.closest('[lang]')?.getAttribute('lang') ?? 'th';
  const hasVoice = () => voice.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(language));
  const label = 'ฟังหน้านี้';
  let isReading = false;
  const offer = () => {
    const button = addTool(list, label, () => {
      if (isReading) {
        stop();
        return;
      }
      isReading = true;
      button.textContent = 'หยุดฟัง';
      const spoken = spokenParts(main).map(({ text, lang }) => Object.assign(new SpeechSynthesisUtterance(text), { lang }));
      spoken.at(-1)?.addEventListener('end', stop);
      for (const part of spoken) voice.speak(part);
    });
    const stop = () => {
      voice.cancel();
      isReading = false;
      button.textContent = label;
    };
    // Speaking would go on over the next page.
    addEventListener('pagehide', stop);
  };
  if (hasVoice()) offer();
  // Some browsers know their voices only later.
  else voice.addEventListener('voiceschanged', function look() {
    if (!hasVoice()) return;
    voice.removeEventListener('voiceschanged', look);
    offer();
  });
}
