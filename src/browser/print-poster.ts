import { addTool } from './tool-button.ts';

/** Prints a page as a sheet for the notice board: what it is about, and its code to read on. Offered where it has one. */
export function offerPoster(list: Element): void {
  const code = document.querySelector<HTMLImageElement>('.site-footer img');
  if (!code || document.querySelector('main .poster')) return;
  const { documentElement: root } = document;
  addTool(list, 'พิมพ์ใบปิดประกาศ', () => {
    // Screens never fetch it.
    code.loading = 'eager';
    root.dataset.poster = '';
    addEventListener('afterprint', () => delete root.dataset.poster, { once: true });
    code.decode().then(print, print);
  });
}
