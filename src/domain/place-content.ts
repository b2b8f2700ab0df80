import { addressOf, decodedOnce } from './address.ts';
import { indicatorReferenceOf } from './indicator.ts';
import { showsAgency } from './page.ts';
import { measureReferenceOf, type Filed, type Report } from './report.ts';
import { stepLists } from './site-places.ts';
import type { Site } from './site.ts';

/** What stands at an address of this site, as `content/` says it. */
export interface PlaceContent {
  /** Everything that is shown, to tell whether it changed. */
  facts: unknown;
  /** What a reader comes for; the place is empty where no word is left of it. */
  substance: readonly string[];
  /** The files that it comes from. */
  files: readonly string[];
}

/** Switches and notes for the check, which are no content. */
const noContent = new Set(['draft', 'asInSource']);

/**
 * Makes a function that says what stands at an address, `/2568/report/#m1`. Of pages that only lead to others, such as
 * the site map, it says nothing.
 * @param site what is published
 * @param bodies bodies of entries, by file
 */
export function placeContents(site: Site, bodies: ReadonlyMap<string, string>): (href: string) => PlaceContent | undefined {
  const pages = new Map<string, (spot: string | undefined) => PlaceContent>();
  const entry = (filed: Filed<object>) => entryContent(filed, bodies.get(filed.file) ?? '');
  const always = (content: PlaceContent) => () => content;
  for (const report of site.reports) addReport(report);
  pages.set(addressOf.units(), always(together(site.units.map(entry))));
  for (const unit of site.units) pages.set(addressOf.unit(unit.id), always(entry(unit)));
  for (const page of site.pages) pages.set(addressOf.page(page.id), always(together([entry(page), ...(showsAgency(page.id) ? [agencyContent(site)] : [])])));
  pages.set(addressOf.glossary(), always({ facts: site.glossary, substance: site.glossary.terms.map(({ meaning }) => meaning), files: ['content/glossary.yaml'] }));
  for (const { fiscalYear, items } of site.assessments) {
    const answers = items.flatMap(({ item, answer }) => (answer ? [{ code: item.code, content: entry(answer) }] : []));
    pages.set(addressOf.assessment(fiscalYear), always(together(answers.map(({ content }) => content))));
    for (const { code, content } of answers) pages.set(addressOf.item(fiscalYear, code), always(content));
  }
  return (href) => {
    const [path = '', spot] = href.split('#').map(decodedOnce);
    return pages.get(path)?.(spot);
  };

  function addReport({ fiscalYear, year, measures, indicators, framework }: Report): void {
    const rows = new Map([
      ...measures.map((measure) => [measureReferenceOf(measure.data.order), entry(measure)] as const),
      ...indicators.map((indicator) => [indicatorReferenceOf(indicator.data.number), entry(indicator)] as const),
      ...framework.instruments.map(({ code }) => [code.toLowerCase(), together(indicators.filter(({ data }) => framework.indicators.some(({ number, instrument }) => number === data.number && instrument === code)).map(entry))] as const),
      ['remarks', { facts: year.data.notes, substance: year.data.notes.map(({ text }) => text), files: [year.file] }] as const,
    ]);
    const whole = together([entry(year), ...measures.map(entry), ...indicators.map(entry)]);
    pages.set(addressOf.year(fiscalYear), always(whole));
    pages.set(addressOf.report(fiscalYear), (spot) => rows.get(spot ?? '') ?? whole);
    pages.set(addressOf.measures(fiscalYear), always(together(measures.map(entry))));
    pages.set(addressOf.indicators(fiscalYear), (spot) => rows.get(spot ?? '') ?? together(indicators.map(entry)));
    for (const measure of measures) pages.set(addressOf.measure(fiscalYear, measure.id), (spot) => spotContent(measure, spot) ?? entry(measure));
    for (const indicator of indicators) pages.set(addressOf.indicator(fiscalYear, indicator.id), (spot) => spotContent(indicator, spot) ?? entry(indicator));
  }
}

/** Whether no word is left of what a reader comes for: a dash is none. */
export function isEmptied({ substance }: PlaceContent): boolean {
  return !substance.some((text) => /[\p{L}\p{N}]/u.test(text));
}

function entryContent({ data, file }: Filed<object>, body: string): PlaceContent {
  const shown = Object.entries(data).filter(([field, value]) => !noContent.has(field) && !isNothing(value));
  const lists = shown.filter(([field]) => stepLists.has(field)).flatMap(([, items]) => items as string[]);
  // Entries without lists of steps are read for their body, or else for what their fields say.
  const substance = lists.length > 0 ? [...lists, body] : 'title' in data && !('total' in data) ? [body] : shown.map(([, value]) => JSON.stringify(value));
  return { facts: [Object.fromEntries(shown), body], substance, files: [file] };
}

/** A list of steps or one step of it; nothing where the spot is another one. */
function spotContent({ data, file }: Filed<object>, spot: string | undefined): PlaceContent | undefined {
  const [, list = '', number] = /^([a-z]+)(?:-(\d+))?$/.exec(spot ?? '') ?? [];
  if (!stepLists.has(list)) return undefined;
  const items = (data as Record<string, string[] | undefined>)[list] ?? [];
  const substance = number === undefined ? items : items.slice(Number(number) - 1, Number(number));
  return { facts: substance, substance, files: [file] };
}

/** What pages about the agency show of it. */
function agencyContent({ agency }: Site): PlaceContent {
  return { facts: [agency.phone, agency.email, agency.address, agency.channels], substance: agency.channels.map(({ value }) => value), files: ['content/agency.yaml'] };
}

function together(contents: readonly PlaceContent[]): PlaceContent {
  return { facts: contents.map(({ facts }) => facts), substance: contents.flatMap(({ substance }) => substance), files: [...new Set(contents.flatMap(({ files }) => files))] };
}

/** A field that is left out must count as one that has nothing in it, so that a new kind of field changes no fingerprint. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}
