// @ts-check
// Runs before anything is drawn, so that a reader's own size and contrast are there from the first moment.
try {
  const { size, contrast } = JSON.parse(localStorage.getItem('reading') ?? '{}');
  Object.assign(document.documentElement.dataset, size && { size }, contrast && { contrast });
} catch {
  // Storage is switched off: the page is then as it is for everyone.
}

// What no reader needs at once comes when all else is there.
const { tools } = (document.currentScript ?? document.querySelector('script[data-tools]'))?.dataset ?? {};
if (tools) addEventListener('load', () => void import(/* @vite-ignore */ tools));
