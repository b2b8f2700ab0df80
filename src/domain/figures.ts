import { z } from 'zod';
import { addressOf } from './address.ts';
import { formatDate, type IsoDate } from './calendar.ts';
import { explains, type Correction } from './correction.ts';
import type { Entry } from './entry.ts';
import { entryKinds } from './entry-kinds.ts';
import { wordsOf } from './field-words.ts';
import { startOf, type Issue } from './issue.ts';
import { metaAt } from './schema-fields.ts';
import type { Entries } from './source.ts';

/** Where the repository keeps the figures that were last published. */
export const figuresFile = 'content/published.json';

/** Fields whose value may not change without a reason once readers have seen it. */
const figureFields = { years: ['total', 'rating'], indicators: ['score', 'status'], measures: ['status'], disclosures: ['answer'] } as const;

type FigureKind = keyof typeof figureFields;

/** The figures and states of each page, as its readers last saw them. */
export type PublishedFigures = Readonly<Record<string, Readonly<Record<string, string>>>>;

const schema = z.record(z.string().regex(/^\/(?!\/)/), z.record(z.string(), z.string()));

/**
 * Reads the figures that were last published.
 * @param text the file's text; undefined where there is none yet
 */
export function parseFigures(text: string | undefined): { figures: PublishedFigures; issues: Issue[] } {
  try {
    return { figures: schema.parse(JSON.parse(text ?? '{}')), issues: [] };
  } catch {
    return { figures: {}, issues: [{ code: 'FIGURES_UNREADABLE', place: startOf(figuresFile), facts: {} }] };
  }
}

/** Writes them, a page on each line in order, so that git shows what changed. */
export function formatFigures(figures: PublishedFigures): string {
  const lines = Object.entries(figures).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([address, values]) => ` ${JSON.stringify(address)}: ${JSON.stringify(values)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** An entry that is about to be published with the figures that its page shows. */
interface EntryFigures {
  kind: FigureKind;
  address: string;
  entry: Entry<unknown>;
  values: Record<string, string>;
  corrections: readonly Correction[];
}

function entryFigures({ years, indicators, measures, disclosures }: Entries): EntryFigures[] {
  const figures = <Data extends { corrections: Correction[]; draft?: boolean }>(kind: FigureKind, list: readonly Entry<Data>[], addressFor: (entry: Entry<Data>) => string): EntryFigures[] =>
    list.filter(({ data }) => data.draft !== true).map((entry) => ({ kind, address: addressFor(entry), entry, values: valuesOf(kind, entry.data), corrections: entry.data.corrections }));
  return [
    ...figures('years', years, ({ data }) => addressOf.year(data.fiscalYear)),
    ...figures('indicators', indicators, ({ id, data }) => addressOf.indicator(data.fiscalYear, id)),
    ...figures('measures', measures, ({ id, data }) => addressOf.measure(data.fiscalYear, id)),
    ...figures('disclosures', disclosures, ({ data }) => addressOf.item(data.fiscalYear, data.code)),
  ];
}

/** A measure without a status shows none; an indicator without one shows that the source gives none. */
function valuesOf(kind: FigureKind, data: object): Record<string, string> {
  const all: Readonly<Record<string, unknown>> = kind === 'indicators' ? { ...data, status: (data as { status?: string }).status ?? 'not-stated' } : { ...data };
  return Object.fromEntries(
    figureFields[kind].flatMap((field) => {
      const words = wordsOf(field, all[field]);
      return words === undefined ? [] : [[field, words] as const];
    }),
  );
}

/** The record after these entries were published. What was published once stays in it. */
export function updateFigures(published: PublishedFigures, entries: Entries): PublishedFigures {
  const now = entryFigures(entries).filter(({ values }) => Object.keys(values).length > 0);
  return { ...published, ...Object.fromEntries(now.map(({ address, values }) => [address, values])) };
}

/** How readers see a state that is no longer given. */
const notGiven = wordsOf('status', 'not-stated') ?? '';

/**
 * Checks that no figure or state changed since it was published without a reason, and that corrections end where the entry stands.
 * @param entries what is about to be published
 * @param published what was published last
 * @param redirects what staff send on: a page that moved takes its figures with it
 * @param today for the date in what staff may paste
 */
export function checkFigures(entries: Entries, published: PublishedFigures, redirects: readonly { from: string; to: string }[], today?: IsoDate): Issue[] {
  return entryFigures(entries).flatMap(({ kind, address, entry, values, corrections }) => {
    const moved = redirects.find(({ from, to }) => to === address && published[from] !== undefined);
    const before = published[address] ?? published[moved?.from ?? ''] ?? {};
    return figureFields[kind].flatMap((field): Issue[] => {
      const own = corrections.filter((correction) => correction.field === field);
      const last = own.at(-1);
      const [from, to] = [before[field], values[field] ?? notGiven];
      const facts = { field, label: metaAt(entryKinds[kind].schema, [field])?.label ?? '', to };
      if (from !== undefined && from !== to && !explains(own, from, to)) {
        return [{ code: 'FIGURE_CHANGED', place: entry.placeOf([field]), facts: { ...facts, from, ...(today !== undefined && { date: formatDate(today) }) } }];
      }
      if (last === undefined || last.to === to) return [];
      return [{ code: 'CORRECTION_STALE', place: entry.placeOf(['corrections', corrections.indexOf(last), 'to']), facts: { ...facts, value: last.to } }];
    });
  });
}
