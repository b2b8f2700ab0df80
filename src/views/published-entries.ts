import { addressOf } from '../domain/address.ts';
import type { ChangedKind } from '../domain/change.ts';
import type { Correction } from '../domain/correction.ts';
import { entryName } from '../domain/entry-name.ts';
import type { Filed } from '../domain/report.ts';
import { stepLists } from '../domain/site-places.ts';
import type { Site } from '../domain/site.ts';
import type { Link } from './link.ts';

/** An entry that is published today, as its history names it. */
export interface PublishedEntry extends Link {
  kind: ChangedKind;
  file: string;
  /** What it is about, where its name does not say so. */
  title: string | undefined;
  corrections: readonly Correction[];
  /** The spots of its page by the field that they show; only those that are there. */
  spots: Readonly<Record<string, string>>;
}

/** The section of the page of criteria that shows each field. */
const criteriaSpots = { instruments: 'instruments', indicators: 'instruments', weightsNote: 'instruments', rating: 'rating', sources: 'sources', confidence: 'sources', verified: 'sources', 'requirements.sources': 'sources', 'requirements.scoring': 'groups', 'requirements.groups': 'groups' } as const;

/** Every published entry by its kind and id: `measures 2568/1`. */
export function publishedEntries({ reports, assessments, frameworks, units, pages }: Site): ReadonlyMap<string, PublishedEntry> {
  const found = new Map<string, PublishedEntry>();
  const add = (kind: ChangedKind, { id, file, data }: Filed<object>, href: string, title?: string, spots: Readonly<Record<string, string>> = {}) => {
    const { corrections = [] } = data as { corrections?: Correction[] };
    found.set(`${kind} ${id}`, { kind, file, href, label: entryName(kind, id, data), title, corrections, spots });
  };
  for (const { fiscalYear, year, indicators, measures } of reports) {
    add('years', year, addressOf.year(fiscalYear), undefined, { total: 'total', rating: 'total', title: 'about', opening: 'about', source: 'about' });
    for (const entry of indicators) add('indicators', entry, addressOf.indicator(fiscalYear, entry.id), entry.data.title, listSpots(entry.data));
    for (const entry of measures) add('measures', entry, addressOf.measure(fiscalYear, entry.id), entry.data.title, listSpots(entry.data));
  }
  for (const { fiscalYear, items } of assessments) {
    for (const { item, answer } of items) {
      if (answer) add('disclosures', answer, addressOf.item(fiscalYear, item.code), item.title, { where: 'elements', ...(answer.data.explanation.length > 0 && { explanation: 'explanation' }) });
    }
  }
  // A year without a list of items has no page of its criteria.
  for (const entry of frameworks) if (entry.data.requirements) add('frameworks', entry, addressOf.criteria(entry.data.fiscalYear), undefined, criteriaSpots);
  for (const unit of units) add('units', unit, addressOf.unit(unit.id));
  for (const page of pages) add('pages', page, addressOf.page(page.id));
  return found;
}

/** A list is shown under the name of its field. */
function listSpots(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries([...stepLists].filter((field) => Array.isArray(data[field])).map((field) => [field, field]));
}
