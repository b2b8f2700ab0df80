// What every page may offer when its own files are there. It runs once; nothing of it is needed to read.

import './copy-answer.ts';
import './copy-link.ts';
import './reader-controls.ts';
import './term-note.ts';
import { keep } from './offline/keep.ts';
import { offerPoster } from './print-poster.ts';
import { offerReadingAloud } from './read-aloud.ts';
import { offerSharing } from './share-page.ts';

/** How long a page may be quiet before its reader's line is used for more. */
const pause = 2000;

const list = document.querySelector('[data-page-tools]');
if (list) {
  offerSharing(list);
  offerPoster(list);
  offerReadingAloud(list);
}
if (document.querySelector('script[data-kept]')) setTimeout(keep, pause);
