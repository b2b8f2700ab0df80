/** Writes words into a live region, so that readers of screens say them. */
export function speak(status: HTMLElement, words: string): void {
  // Said anew also where the words are those said before.
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = words));
}

/** A live region at the end of the page. */
export function addStatus(className: string): HTMLElement {
  const status = Object.assign(document.createElement('p'), { className, role: 'status' });
  document.body.append(status);
  return status;
}
