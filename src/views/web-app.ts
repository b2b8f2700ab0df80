import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';

/** How the site looks once a reader has put it on the home screen. The colours are `--brand` and `--page` of `tokens.css`. */
export function webApp({ name, shortName }: Agency): object {
  return {
    id: addressOf.home(),
    name: `ข้อมูลความโปร่งใส ${name}`,
    short_name: shortName,
    lang: 'th',
    dir: 'ltr',
    start_url: addressOf.home(),
    scope: addressOf.home(),
    // Back, and the address to be copied, stay within reach.
    display: 'minimal-ui',
    theme_color: '#1d2750',
    background_color: '#faf6ed',
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
}
