/**
 * Puts a text on the clipboard.
 * @returns a promise that fails where the reader's browser offers none: it offers none to pages that did not come over HTTPS
 */
export function copyText(text: string): Promise<void> {
  return 'clipboard' in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard'));
}
