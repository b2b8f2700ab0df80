import { spokenParts } from './spoken-parts.ts';
import { addTool } from './tool-button.ts';

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
  // Where a voice tells of nothing, on old telephones, none is waited for.
  else (voice as Partial<SpeechSynthesis>).addEventListener?.('voiceschanged', function look() {
    if (!hasVoice()) return;
    voice.removeEventListener('voiceschanged', look);
    offer();
  });
}
