import { addressOf, documentSpotOf, printedSpotOf } from './address.ts';
import { indicatorReferenceOf, indicatorSteps } from './indicator.ts';
import { measureSteps } from './measure.ts';
import { measureReferenceOf, type Filed } from './report.ts';
import { sitemapSections } from './site-map.ts';
import type { Site } from './site.ts';

/** The spots of a page that a link may lead to; nothing where they are not known without rendering it. */
type Spots = () => ReadonlySet<string> | undefined;

/** The fields of measures and indicators that are shown as lists with a spot for each item. */
export const stepLists: ReadonlySet<string> = new Set([...measureSteps, ...indicatorSteps]);

const unknown: Spots = () => undefined;

/** The spot of one item of a list on its entry's page: `summary-2`. */
export function itemSpotOf(list: string, index: number): string {
  return `${list}-${index + 1}`;
}

/**
 * Every page of the site by its address, with the spots on it.
 * @param site what is published
 */
export function sitePlaces(site: Site): Map<string, Spots> {
  const addresses = sitemapSections(site).flatMap(({ links }) => links.map(({ href }) => href));
  const places = new Map<string, Spots>(addresses.map((address) => [address, unknown]));
  places.set(addressOf.documents(), () => new Set([...site.documents.map(({ fiscalYear, file }) => documentSpotOf(fiscalYear, file)), ...site.reports.map(({ fiscalYear }) => printedSpotOf(fiscalYear))]));
  for (const { fiscalYear, measures, indicators, framework } of site.reports) {
    const instruments = framework.instruments.map(({ code }) => code.toLowerCase());
    const rows = () => [...measures.map(({ data }) => measureReferenceOf(data.order)), ...indicators.map(({ data }) => indicatorReferenceOf(data.number))];
    places.set(addressOf.indicators(fiscalYear), () => new Set(instruments));
    places.set(addressOf.measures(fiscalYear), () => new Set(['title']));
    places.set(addressOf.report(fiscalYear), () => new Set(['title', ...instruments, 'remarks', ...rows()]));
    for (const entry of measures) places.set(addressOf.measure(fiscalYear, entry.id), () => entrySpots(entry));
    for (const entry of indicators) places.set(addressOf.indicator(fiscalYear, entry.id), () => entrySpots(entry));
  }
  places.set(addressOf.glossary(), () => new Set(site.glossary.terms.map(({ id }) => id)));
  for (const { id, spots } of site.pages) places.set(addressOf.page(id), () => new Set(spots));
  return places;
}

/** The lists of an entry, their items, and the headings of its body. */
function entrySpots({ data, spots }: Filed<object>): ReadonlySet<string> {
  const lists = Object.entries(data).filter((field): field is [string, string[]] => stepLists.has(field[0]));
  return new Set(lists.flatMap(([name, items]) => [name, ...items.map((_, index) => itemSpotOf(name, index))]).concat(spots));
}
