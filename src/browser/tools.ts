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

// First: whatever a system lacks of the offers below, its reader may read on without a network.
if (document.querySelector('script[data-kept]')) setTimeout(keep, pause);

const list = document.querySelector('[data-page-tools]');
if (list) {
  offerSharing(list);
  offerPoster(list);
  offerReadingAloud(list);
}
