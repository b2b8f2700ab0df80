import { addressOf, itemSlugOf, slugOf } from './address.ts';
import type { EntryOf } from './entry.ts';
import { startOf, type Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import { requirementListFor, type RequirementList } from './requirement-list.ts';
import { assembleSite } from './site.ts';
import { sitePlaces } from './site-places.ts';
import type { Entries } from './source.ts';
import { issueAt } from './year-rules.ts';

type DisclosureEntry = EntryOf<'disclosures'>;
type Places = ReturnType<typeof sitePlaces>;

/**
 * Checks answers against the list of their year and against the pages that they point to.
 * @param entries what could be read
 * @param ids every entry's kind and id, readable or not: `disclosures/2569/o26`
 */
export function checkDisclosures(entries: Entries, ids: ReadonlySet<string>): Issue[] {
  if (entries.disclosures.length === 0) return [];
  const frameworks = entries.frameworks.map(({ data }) => data);
  const places = entries.agency.length > 0 && entries.glossary.length > 0 ? sitePlaces(assembleSite(entries, new Map())) : undefined;
  // One in the folder of another year is refused for that alone.
  const years = Map.groupBy(entries.disclosures.filter(({ id, data }) => id.startsWith(`${data.fiscalYear}/`)), ({ data }) => data.fiscalYear);
  return [...years].flatMap(([year, own]) => {
    const list = requirementListFor(year, frameworks);
    const byPlace = places ? own.flatMap((entry) => checkPages(entry, places, ids)) : [];
    return [...byPlace, ...own.flatMap((entry) => checkAnswer(entry, list)), ...(list ? unanswered(list, ids) : [])];
  });
}

function checkAnswer(entry: DisclosureEntry, list: RequirementList | undefined): Issue[] {
  const { code, fiscalYear, answer, where } = entry.data;
  if (!list) return [issueAt(entry, ['fiscalYear'], 'LIST_MISSING', { year: String(fiscalYear) })];
  const year = String(list.listYear);
  const name = itemSlugOf(code);
  const codes = list.requirements.items.map((item) => item.code);
  const item = list.requirements.items.find((one) => one.code === code);
  if (!item) return [issueAt(entry, ['code'], 'ITEM_UNKNOWN', { value: code, year, accepted: `${codes[0] ?? ''}–${codes.at(-1) ?? ''}`, ...nearest(code, codes) })];
  const misnamed = slugOf(entry.id) === name ? [] : [issueAt(entry, ['code'], 'ITEM_FILE', { value: code, near: `${name}.mdx` })];
  const unknown = where.flatMap(({ element }, index) =>
    element === undefined || item.elements.includes(element) ? [] : [issueAt(entry, ['where', index, 'element'], 'ELEMENT_UNKNOWN', { value: element, code, accepted: item.elements.join('\n'), ...nearest(element, item.elements) })],
  );
  const proven = new Set(where.map(({ element }) => element));
  const missing = item.elements.filter((element) => !proven.has(element));
  return [...misnamed, ...unknown, ...(unknown.length > 0 ? [] : contradiction(entry, answer, missing))];
}

/** An answer that its own places speak against. */
function contradiction(entry: DisclosureEntry, answer: 'yes' | 'no', missing: readonly string[]): Issue[] {
  const { code } = entry.data;
  if (answer === 'yes' && missing.length > 0) return [issueAt(entry, ['answer'], 'ELEMENTS_MISSING', { code, value: missing.join(' / ') })];
  return answer === 'no' && missing.length === 0 ? [issueAt(entry, ['answer'], 'ANSWER_PROVEN', { code })] : [];
}

function checkPages(entry: DisclosureEntry, places: Places, ids: ReadonlySet<string>): Issue[] {
  return entry.data.where.flatMap(({ page }, index): Issue[] => {
    if (page === undefined) return [];
    const [address = '', spot] = page.split('#');
    const spots = places.get(address);
    // The page of an entry that could not be read is there once its own issues are mended.
    if (!spots) return isUnread(address, ids) ? [] : [issueAt(entry, ['where', index, 'page'], 'PLACE_UNKNOWN', { value: address, ...nearest(address, [...places.keys()]) })];
    const known = spots();
    if (spot === undefined || known === undefined || known.has(spot)) return [];
    return [issueAt(entry, ['where', index, 'page'], 'SPOT_UNKNOWN', { value: spot, page: address, accepted: [...known].join(', '), ...nearest(spot, [...known]) })];
  });
}

function isUnread(address: string, ids: ReadonlySet<string>): boolean {
  const [, year, kind, slug] = /^\/(\d{4})\/(measures|indicators)\/([^/]+)\/$/.exec(address) ?? [];
  return year !== undefined && ids.has(`${kind}/${year}/${slug}`);
}

/** Items of the list for which there is no file, readable or not. */
function unanswered({ fiscalYear, requirements }: RequirementList, ids: ReadonlySet<string>): Issue[] {
  return requirements.items
    .filter(({ code }) => !ids.has(`disclosures/${fiscalYear}/${itemSlugOf(code)}`))
    .map(({ code, title }) => ({ code: 'ITEM_UNANSWERED', place: startOf(`content/disclosures/${fiscalYear}/${itemSlugOf(code)}.mdx`), facts: { value: code, title, year: String(fiscalYear), page: addressOf.item(fiscalYear, code) } }));
}
