import { copyText } from './copy-text.ts';
import { addTool } from './tool-button.ts';

/** How long a button says what it did. */
const told = 4000;

/** The address that is passed on: what the reader has before them, at the site's own host and not at that of a copy. */
function addressToShare(): string {
  const host = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return new URL(location.pathname + (document.querySelector('[data-search]') ? location.search : '') + location.hash, host).href;
}

/** Offers the system's own sharing; where there is none, copies the address. */
export function offerSharing(list: Element): void {
  // Neither is there on pages that did not come over HTTPS, and the first only where the system shares.
  const { share, clipboard } = navigator as Partial<Navigator>;
  if (share) {
    addTool(list, 'แชร์หน้านี้', () => {
      // Refused where the reader changed their mind.
      navigator.share({ title: document.title, url: addressToShare() }).catch(() => undefined);
    });
  } else if (clipboard) {
    const label = 'คัดลอกลิงก์ของหน้านี้';
    addTool(list, label, (button) => {
      copyText(addressToShare()).then(
        () => {
          button.textContent = 'คัดลอกแล้ว';
          setTimeout(() => (button.textContent = label), told);
        },
        () => button.remove(),
      );
    }).ariaLive = 'polite';
  }
}
