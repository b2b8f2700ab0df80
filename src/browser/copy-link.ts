// Copies the address of a row when its link is followed; without it the link can be copied by the browser's own menu.
import { copyText } from './copy-text.ts';
import { addStatus, speak } from './speak.ts';

/** How long what was done stays to be read, in milliseconds. */
const shownFor = 6000;

const status = addStatus('row-said');
let hiding: ReturnType<typeof setTimeout> | undefined;

function say(words: string): void {
  clearTimeout(hiding);
  speak(status, words);
  hiding = setTimeout(() => (status.textContent = ''), shownFor);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-row-link]')) {
  link.addEventListener('click', () => {
    // The browser goes there too, so the address stands in its bar where it could not be copied.
    copyText(link.href).then(
      () => say('คัดลอกลิงก์แล้ว'),
      () => say('คัดลอกไม่ได้ โปรดคัดลอกจากแถบที่อยู่ของเบราว์เซอร์'),
    );
  });
}
