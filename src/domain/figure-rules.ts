import { formatDate, type IsoDate } from './calendar.ts';
import { explains, isSameCorrection, type Correction } from './correction.ts';
import { entryKinds } from './entry-kinds.ts';
import { entryFigures, figureFields, notGiven, type EntryFigures, type PageFigures, type PublishedFigures } from './figures.ts';
import { typedFor } from './field-words.ts';
import { fiscalYearStart } from './fiscal-year.ts';
import type { Facts, Issue } from './issue.ts';
import { metaAt } from './schema-fields.ts';
import type { Entries } from './source.ts';

const nothing: PageFigures = { values: {}, corrections: [] };

/**
 * Checks that no figure or state changed since it was published without a reason, that no reason which readers saw is
 * taken away, and that corrections end where the entry stands.
 * @param entries what is about to be published
 * @param published what was published last
 * @param redirects what staff send on: a page that moved takes its figures with it
 * @param today for the date in what staff may paste
 */
export function checkFigures(entries: Entries, published: PublishedFigures, redirects: readonly { from: string; to: string }[], today?: IsoDate): Issue[] {
  const all = entryFigures(entries);
  return all.flatMap((figures) => {
    const moved = redirects.find(({ from, to }) => to === figures.address && published[from] !== undefined);
    const before = published[figures.address] ?? published[moved?.from ?? ''] ?? nothing;
    const isFirstRecord = Object.keys(published).length === 0;
    return [...lostReasons(figures, before), ...(isFirstRecord ? [] : strangeReasons(figures, before, all)), ...figureFields[figures.kind].flatMap((field) => checkField(field, figures, before, today))];
  });
}

/** A reason may be worded anew, but what was corrected when stays to be read. */
function lostReasons({ kind, entry, corrections }: EntryFigures, before: PageFigures): Issue[] {
  return before.corrections
    .filter((told) => !corrections.some((one) => isSameCorrection(one, told)))
    .map(({ field, from, to, date, reason }) => ({ code: 'CORRECTION_LOST', place: entry.placeOf(['corrections']), facts: { field, label: labelOf(kind, field), from, to, date: formatDate(date), reason } }));
}

/** New reasons for what nobody had published, or that another year gives word for word: left over from the file that was copied. */
function strangeReasons({ kind, address, entry, corrections }: EntryFigures, before: PageFigures, all: readonly EntryFigures[]): Issue[] {
  const own = yearIn(address);
  return corrections.flatMap((correction, index): Issue[] => {
    if (before.corrections.some((told) => isSameCorrection(told, correction))) return [];
    const { field, date } = correction;
    const place = entry.placeOf(['corrections', index]);
    const facts: Facts = { field, label: labelOf(kind, field), date: formatDate(date), year: String(own) };
    // A report is of a year that has begun; answers may be given before the year of their assessment does.
    const isTooOld = kind !== 'disclosures' && date < fiscalYearStart(own);
    if (before.values[field] === undefined || isTooOld) return [{ code: 'CORRECTION_EARLY', place, facts }];
    const other = all.find((one) => one.kind === kind && yearIn(one.address) !== own && one.corrections.some((same) => isSameCorrection(same, correction)));
    return other ? [{ code: 'CORRECTION_COPIED', place, facts: { ...facts, other: other.entry.file } }] : [];
  });
}

function yearIn(address: string): number {
  return Number(/\/(\d{4})\//.exec(address)?.[1]);
}

function checkField(field: string, { kind, entry, values, corrections }: EntryFigures, before: PageFigures, today: IsoDate | undefined): Issue[] {
  const own = corrections.filter((correction) => correction.field === field);
  const last = own.at(-1);
  const [from, to] = [before.values[field], values[field] ?? notGiven];
  const facts: Facts = { field, label: labelOf(kind, field), to };
  if (from !== undefined && from !== to && !explains(own, from, to) && !isFirstAnswer(field, to, own)) {
    const wrong = last?.to === to ? brokenLink(own.filter((one) => !before.corrections.some((told) => isSameCorrection(told, one))), from) : undefined;
    if (wrong) return [{ code: 'CORRECTION_FROM', place: entry.placeOf(['corrections', corrections.indexOf(wrong.correction), 'from']), facts: { ...facts, value: wrong.correction.from, near: wrong.expected } }];
    return [{ code: 'FIGURE_CHANGED', place: entry.placeOf([field]), facts: { ...facts, from, typed: typedFor(field, from), ...(today !== undefined && { date: formatDate(today) }) } }];
  }
  if (last === undefined || last.to === to) return [];
  return [{ code: 'CORRECTION_STALE', place: entry.placeOf(['corrections', corrections.indexOf(last), 'to']), facts: { ...facts, value: last.to } }];
}

/** To have what was missing corrects nothing; to take it back, and to give it once more, does. */
function isFirstAnswer(field: string, to: string, own: readonly Correction[]): boolean {
  return field === 'answer' && typedFor(field, to) === 'yes' && own.length === 0;
}

/**
 * The first of new corrections that does not go on where readers stand, or where the one before it ended.
 * @param from what readers saw last
 */
function brokenLink(added: readonly Correction[], from: string): { correction: Correction; expected: string } | undefined {
  let expected = from;
  for (const correction of added) {
    if (correction.from !== expected) return { correction, expected };
    expected = correction.to;
  }
  return undefined;
}

function labelOf(kind: EntryFigures['kind'], field: string): string {
  return metaAt(entryKinds[kind].schema, [field])?.label ?? '';
}
