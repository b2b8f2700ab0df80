// Adds a button to each item whose address and explanation stand on the page; without it they can be selected as text.
import { copyText } from './copy-text.ts';
import { speak } from './speak.ts';

/** What is copied: each line that is marked, in the page's order. */
function linesOf(item: Element): string[] {
  return [...item.querySelectorAll('[data-copy-line]')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** Selects what would have been copied, for the reader to copy with the keyboard. */
function select(item: Element): void {
  const lines = [...item.querySelectorAll('[data-copy-line]')];
  const [first] = lines;
  const last = lines.at(-1);
  if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
}

function start(template: HTMLTemplateElement, status: HTMLElement): void {
  const say = (words: string) => speak(status, words);
  for (const item of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const code = item.dataset.copy ?? '';
    const button = template.content.firstElementChild?.cloneNode(true);
    if (!(button instanceof HTMLButtonElement)) return;
    button.append(Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: ` ข้อ ${code}` }));
    button.addEventListener('click', () => {
      copyText(linesOf(item).join('\n')).then(
        () => say(`คัดลอกแล้ว ข้อ ${code}`),
        () => {
          select(item);
          say('เลือกข้อความไว้แล้ว กด Ctrl+C เพื่อคัดลอก');
        },
      );
    });
    item.querySelector('[data-copy-here]')?.append(button);
  }
}

const model = document.querySelector<HTMLTemplateElement>('template[data-copy-button]');
const speaker = document.querySelector<HTMLElement>('[data-copy-status]');
if (model && speaker) start(model, speaker);
