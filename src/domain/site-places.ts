import { addressOf } from './address.ts';
import { indicatorReferenceOf } from './indicator.ts';
import { measureReferenceOf, type Filed } from './report.ts';
import type { Site } from './site.ts';

/** The spots of a page that a link may lead to; nothing where they are not known without rendering it. */
type Spots = () => ReadonlySet<string> | undefined;

/** The fields of measures and indicators that are shown as lists with a spot for each item. */
const stepLists = new Set(['method', 'summary', 'outcome', 'guidance', 'progress']);

const unknown: Spots = () => undefined;

/** The spot of one item of a list on its entry's page: `summary-2`. */
export function itemSpotOf(list: string, index: number): string {
  return `${list}-${index + 1}`;
}

/**
 * Every page of the site by its address, with the spots on it.
 * @param site what is published
 */
export function sitePlaces({ reports, units, pages, assessments }: Pick<Site, 'reports' | 'units' | 'pages' | 'assessments'>): Map<string, Spots> {
  const places = new Map<string, Spots>();
  const add = (addresses: readonly string[], spots: Spots = unknown) => addresses.forEach((address) => places.set(address, spots));
  const { home, glossary, search, sitemap, assessments: oit } = addressOf;
  add([home(), glossary(), search(), sitemap(), oit(), addressOf.units(), ...units.map(({ id }) => addressOf.unit(id)), ...pages.map(({ id }) => addressOf.page(id))]);
  for (const { fiscalYear, measures, indicators, framework } of reports) {
    const instruments = framework.instruments.map(({ code }) => code.toLowerCase());
    add([addressOf.year(fiscalYear), addressOf.measures(fiscalYear)]);
    add([addressOf.indicators(fiscalYear)], () => new Set(instruments));
    add([addressOf.report(fiscalYear)], () => new Set([...instruments, 'remarks', ...measures.map(({ data }) => measureReferenceOf(data.order)), ...indicators.map(({ data }) => indicatorReferenceOf(data.number))]));
    for (const entry of measures) add([addressOf.measure(fiscalYear, entry.id)], () => entrySpots(entry));
    for (const entry of indicators) add([addressOf.indicator(fiscalYear, entry.id)], () => entrySpots(entry));
  }
  for (const { fiscalYear, items, isAnswered } of assessments) {
    add([addressOf.assessment(fiscalYear), addressOf.criteria(fiscalYear)]);
    if (isAnswered) add(items.map(({ item }) => addressOf.item(fiscalYear, item.code)));
  }
  return places;
}

/** The lists of an entry and their items; a body may hold headings of any name. */
function entrySpots({ data, hasBody }: Filed<object>): ReadonlySet<string> | undefined {
  if (hasBody) return undefined;
  const lists = Object.entries(data).filter((field): field is [string, string[]] => stepLists.has(field[0]));
  return new Set(lists.flatMap(([name, items]) => [name, ...items.map((_, index) => itemSpotOf(name, index))]));
}
