import { z } from 'zod';
import { addressOf } from './address.ts';
import type { Correction } from './correction.ts';
import type { Entry } from './entry.ts';
import { wordsOf } from './field-words.ts';
import { frozenRecord, withoutFrozen } from './frozen-record.ts';
import { startOf, type Issue } from './issue.ts';
import type { Entries } from './source.ts';

/** Where the repository keeps the figures that were last published. */
export const figuresFile = 'content/published.json';

/** Fields whose value may not change without a reason once readers have seen it. */
export const figureFields = { years: ['total', 'rating'], indicators: ['score', 'status'], measures: ['status'], disclosures: ['answer'] } as const;

type FigureKind = keyof typeof figureFields;

/** The figures and states of a page, and why they were changed before, as its readers last saw them. */
export interface PageFigures {
  values: Readonly<Record<string, string>>;
  corrections: readonly Correction[];
}

/** Pages by their addresses. */
export type PublishedFigures = Readonly<Record<string, PageFigures>>;

const told = z.strictObject({ field: z.string(), from: z.string(), to: z.string(), date: z.iso.date(), reason: z.string() });
const page = z.record(z.string(), z.union([z.string(), z.array(told)])).transform((written, context): PageFigures => {
  const { corrections = [], ...values } = written;
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (isText(corrections) || !Object.values(values).every(isText)) {
    context.addIssue('corrections is the one list');
    return z.NEVER;
  }
  return { values: values as Record<string, string>, corrections };
});
const schema = z.record(z.string().regex(/^\/(?!\/)/), page);

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
  const lines = Object.entries(figures).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([address, { values, corrections }]) => ` ${JSON.stringify(address)}: ${JSON.stringify({ ...values, ...(corrections.length > 0 && { corrections }) })}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** An entry that is about to be published with the figures that its page shows. */
export interface EntryFigures extends PageFigures {
  kind: FigureKind;
  address: string;
  entry: Entry<unknown>;
}

/** Every entry that shows figures and is about to be published. */
export function entryFigures({ years, indicators, measures, disclosures }: Entries): EntryFigures[] {
  const figures = <Data extends { corrections: Correction[]; draft?: boolean }>(kind: FigureKind, list: readonly Entry<Data>[], addressFor: (entry: Entry<Data>) => string): EntryFigures[] =>
    list.filter(({ data }) => data.draft !== true).map((entry) => ({ kind, address: addressFor(entry), entry, values: valuesOf(kind, entry.data), corrections: entry.data.corrections }));
  return [
    ...figures('years', years, ({ data }) => addressOf.year(data.fiscalYear)),
    ...figures('indicators', indicators, ({ id, data }) => addressOf.indicator(data.fiscalYear, id)),
    ...figures('measures', measures, ({ id, data }) => addressOf.measure(data.fiscalYear, id)),
    ...figures('disclosures', disclosures, ({ data }) => addressOf.item(data.fiscalYear, data.code)),
  ];
}

/** How readers see a state that is no longer given. */
export const notGiven = wordsOf('status', 'not-stated') ?? '';

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
  return { ...withoutFrozen(published), ...frozenRecord(entries), ...Object.fromEntries(now.map(({ address, values, corrections }) => [address, { values, corrections }])) };
}
