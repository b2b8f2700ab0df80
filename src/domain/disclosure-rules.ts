import { addressOf, decodedOnce, itemSlugOf, slugOf } from './address.ts';
import { placeHref, type DisclosurePlace } from './disclosure.ts';
import type { EntryOf } from './entry.ts';
import { evidenceFindings } from './evidence-rules.ts';
import { startOf, type Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import type { FieldWarning } from './passage.ts';
import type { placeRule } from './place-rules.ts';
import { requirementListFor, type RequirementList } from './requirement-list.ts';
import { siteOf } from './site.ts';
import type { Entries } from './source.ts';
import type { Unread } from './unread.ts';
import { issueAt } from './year-rules.ts';

type DisclosureEntry = EntryOf<'disclosures'>;

/**
 * Checks answers against the list of their year and against the pages that they point to.
 * @param entries what could be read
 * @param ids every entry's kind and id, readable or not: `disclosures/2569/o26`
 * @param unread what cannot be judged
 * @param placeProblem what is wrong with a place in the site
 */
export function checkDisclosures(entries: Entries, ids: ReadonlySet<string>, unread: Unread, placeProblem: ReturnType<typeof placeRule>): Issue[] {
  const frameworks = entries.frameworks.map(({ data }) => data);
  // One in the folder of another year is refused for that alone.
  const years = Map.groupBy(entries.disclosures.filter(({ id, data }) => id.startsWith(`${data.fiscalYear}/`)), ({ data }) => data.fiscalYear);
  return [...years].flatMap(([year, own]) => {
    const list = requirementListFor(year, frameworks);
    const byPlace = own.flatMap((entry) => [...checkPages(entry, placeProblem), ...repeated(entry)]);
    // The list of another year may stand in for one that was refused.
    if (isListUnread(year, list, unread)) return byPlace;
    return [...byPlace, ...own.flatMap((entry) => checkAnswer(entry, list, own, ids)), ...(list ? unanswered(list, ids) : [])];
  });
}

function checkAnswer(entry: DisclosureEntry, list: RequirementList | undefined, others: readonly DisclosureEntry[], ids: ReadonlySet<string>): Issue[] {
  const { code, fiscalYear, answer, where } = entry.data;
  if (!list) return [issueAt(entry, ['fiscalYear'], 'LIST_MISSING', { year: String(fiscalYear) })];
  const year = String(list.listYear);
  const name = itemSlugOf(code);
  const codes = list.requirements.items.map((item) => item.code);
  const item = list.requirements.items.find((one) => one.code === code);
  if (!item) return [issueAt(entry, ['code'], 'ITEM_UNKNOWN', { value: code, year, accepted: `${codes[0] ?? ''}–${codes.at(-1) ?? ''}`, ...nearest(code, codes) })];
  if (isMisnamed(entry)) {
    // That there are two answers is told already.
    if (others.some((other) => other.data.code === code && !isMisnamed(other))) return [];
    return [issueAt(entry, ['code'], 'ITEM_FILE', { value: code, near: `${name}.mdx`, ...(ids.has(`disclosures/${fiscalYear}/${name}`) && { taken: 'yes' }) })];
  }
  const unknown = where.flatMap(({ element }, index) =>
    element === undefined || item.elements.includes(element) ? [] : [issueAt(entry, ['where', index, 'element'], 'ELEMENT_UNKNOWN', { value: element, code, accepted: item.elements.join('\n'), ...nearest(element, item.elements) })],
  );
  const proven = new Set(where.map(({ element }) => element));
  const missing = item.elements.filter((element) => !proven.has(element));
  return [...unknown, ...(unknown.length > 0 ? [] : contradiction(entry, answer, missing))];
}

/** Whether the file is another item's: which item its places are for, nobody can say. */
export function isMisnamed({ id, data }: DisclosureEntry): boolean {
  return slugOf(id) !== itemSlugOf(data.code);
}

/**
 * What speaks against the places that an answer gives as proof, by the list of its year.
 * @returns nothing where the list, the item or the agency is not known, and nothing of a page that is refused itself
 */
export function evidenceWarnings(entry: DisclosureEntry, entries: Entries, unread: Unread, placeProblem: ReturnType<typeof placeRule>): FieldWarning[] {
  const { data: answer, body } = entry;
  const list = requirementListFor(answer.fiscalYear, entries.frameworks.map(({ data }) => data));
  const item = list?.requirements.items.find(({ code }) => code === answer.code);
  const agency = entries.agency[0]?.data;
  if (!list || !item || !agency || isMisnamed(entry) || isListUnread(answer.fiscalYear, list, unread)) return [];
  const isRefused = ({ page }: Partial<DisclosurePlace>) => page !== undefined && placeProblem(page) !== undefined;
  // Without a glossary there is no site; the rows of reports then tell nothing.
  const reports = entries.glossary.length > 0 ? siteOf(entries).reports : [];
  const findings = evidenceFindings({ answer, item, list, agency, reports, hasBody: body !== '' }).filter(({ index = -1 }) => !isRefused(answer.where[index] ?? {}));
  return findings.map(({ code, facts, index }) => ({ field: 'where', issue: issueAt(entry, index === undefined ? ['where'] : ['where', index], code, facts) }));
}

/** An answer that its own places speak against. */
function contradiction(entry: DisclosureEntry, answer: 'yes' | 'no', missing: readonly string[]): Issue[] {
  const { code } = entry.data;
  if (answer === 'yes' && missing.length > 0) return [issueAt(entry, ['answer'], 'ELEMENTS_MISSING', { code, value: missing.join(' / ') })];
  return answer === 'no' && missing.length === 0 ? [issueAt(entry, ['answer'], 'ANSWER_PROVEN', { code })] : [];
}

function isListUnread(year: number, list: RequirementList | undefined, unread: Unread): boolean {
  return list?.listYear !== year && unread.has('content/frameworks/');
}

function checkPages(entry: DisclosureEntry, placeProblem: ReturnType<typeof placeRule>): Issue[] {
  return entry.data.where.flatMap(({ page, element }, index): Issue[] => {
    const problem = page === undefined ? undefined : placeProblem(page);
    return problem ? [issueAt(entry, ['where', index, 'page'], problem.code, { ...problem.facts, ...(element !== undefined && { item: entry.data.code, element }) })] : [];
  });
}

/** Places that were given before for the same element. */
function repeated(entry: DisclosureEntry): Issue[] {
  const { code, fiscalYear, where } = entry.data;
  const seen = new Set<string>();
  return where.flatMap((place, index): Issue[] => {
    const value = placeHref(fiscalYear, place);
    const key = `${value} ${place.element ?? ''}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [issueAt(entry, ['where', index], 'PLACE_TWICE', { code, value: decodedOnce(value) })];
  });
}

/** Items of the list for which there is no file, readable or not. */
function unanswered({ fiscalYear, requirements }: RequirementList, ids: ReadonlySet<string>): Issue[] {
  return requirements.items
    .filter(({ code }) => !ids.has(`disclosures/${fiscalYear}/${itemSlugOf(code)}`))
    .map(({ code, title }) => ({ code: 'ITEM_UNANSWERED', place: startOf(`content/disclosures/${fiscalYear}/${itemSlugOf(code)}.mdx`), facts: { value: code, title, year: String(fiscalYear), page: addressOf.item(fiscalYear, code) } }));
}
