import { addressOf } from '../domain/address.ts';
import { formatDate } from '../domain/calendar.ts';
import type { Correction } from '../domain/correction.ts';
import { correctedLabel } from '../domain/correction-text.ts';
import type { PublishedEntry } from './published-entries.ts';

/** A figure or state that was changed after it was published. */
export interface CorrectionView {
  label: string;
  from: string;
  to: string;
  date: { iso: string; text: string };
  reason: string;
  /** Where all of the site's are listed. */
  history: string;
}

/** The corrections of one entry, as its own page tells them. */
export function correctionViews(kind: PublishedEntry['kind'], corrections: readonly Correction[]): CorrectionView[] {
  return corrections.map((correction) => {
    const { from, to, date, reason } = correction;
    return { label: correctedLabel(kind, correction), from, to, date: { iso: date, text: formatDate(date) }, reason, history: `${addressOf.changes()}#corrections` };
  });
}

/** A correction with the entry that it is of. */
export interface ListedCorrection extends CorrectionView {
  href: string;
  entry: string;
  file: string;
}

/** Every correction of the site, newest first. */
export function listCorrections(entries: Iterable<PublishedEntry>): ListedCorrection[] {
  return [...entries]
    .flatMap(({ kind, href, label, file, spots, corrections }) =>
      correctionViews(kind, corrections).map((view, index) => {
        const spot = spots[corrections[index]?.field ?? ''];
        return { ...view, href: spot === undefined ? href : `${href}#${spot}`, entry: label, file };
      }),
    )
    .toSorted((a, b) => (a.date.iso === b.date.iso ? 0 : a.date.iso < b.date.iso ? 1 : -1));
}
