import { decodedOnce, itemSlugOf } from './address.ts';
import { formatDate } from './calendar.ts';
import { placeHref } from './disclosure.ts';
import type { EntryOf } from './entry.ts';
import { activeIndex, type Submission, type SubmittedItem } from './frozen.ts';
import type { Facts, Issue, Place } from './issue.ts';
import { isEmptied, placeContents, type PlaceContent } from './place-content.ts';
import { sitePlaces } from './site-places.ts';
import { siteOf } from './site.ts';
import type { Entries } from './source.ts';
import { submittedPlaces } from './submission.ts';
import type { Unread } from './unread.ts';
import { issueAt } from './year-rules.ts';

/** What rules about one frozen address need to know. */
interface Known {
  entries: Entries;
  unread: Unread;
  places: ReturnType<typeof sitePlaces>;
  contentAt: (href: string) => PlaceContent | undefined;
}

/** A frozen item, with the place of it in its file. */
interface FrozenItem {
  year: string;
  item: SubmittedItem;
  facts: Facts;
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Every item of every submission in force. */
function frozenItems(entry: EntryOf<'frozen'>): { submission: Submission | undefined; items: FrozenItem[] } {
  const index = activeIndex(entry.data);
  const submission = entry.data.submissions[index];
  const year = String(entry.data.fiscalYear);
  const items = (submission?.items ?? []).map((item, at) => ({
    year,
    item,
    facts: { year, code: item.code, since: formatDate(submission?.frozenAt ?? '') },
    placeOf: (path: readonly PropertyKey[]) => entry.placeOf(['submissions', index, 'items', at, ...path]),
  }));
  return { submission, items };
}

/**
 * Refuses whatever would move, redirect or empty an address that was given to the assessor.
 * @param entries what could be read
 * @param unread what cannot be judged
 */
export function checkFrozen(entries: Entries, unread: Unread): Issue[] {
  const [agency] = entries.agency;
  if (entries.frozen.length === 0 || !agency || entries.glossary.length === 0) return [];
  const site = siteOf(entries);
  const known: Known = { entries, unread, places: sitePlaces(site), contentAt: placeContents(site, bodiesOf(entries)) };
  const bare = (url: string) => url.replace(/\/+$/, '');
  return entries.frozen.flatMap((entry) => {
    const { submission, items } = frozenItems(entry);
    if (!submission) return [];
    const moved = bare(submission.url) !== bare(agency.data.url);
    const facts = { year: String(entry.data.fiscalYear), since: formatDate(submission.frozenAt), value: agency.data.url, near: submission.url };
    return [...(moved ? [issueAt(agency, ['url'], 'FROZEN_URL', facts)] : []), ...items.flatMap((item) => [...checkAnswer(item, known), ...checkAddresses(item, known)])];
  });
}

/** The answer must stand, and keep every address. */
function checkAnswer({ year, item, facts, placeOf }: FrozenItem, { entries, unread }: Known): Issue[] {
  const answer = entries.disclosures.find(({ data }) => String(data.fiscalYear) === year && data.code === item.code);
  if (!answer) return unread.has(`content/disclosures/${year}/${itemSlugOf(item.code)}`) ? [] : [{ code: 'FROZEN_ANSWER', place: placeOf(['code']), facts: { ...facts, way: 'gone', file: `content/disclosures/${year}/${itemSlugOf(item.code)}.mdx` } }];
  if (answer.data.draft) return [issueAt(answer, ['draft'], 'FROZEN_ANSWER', { ...facts, way: 'draft' })];
  if (answer.data.answer === 'no') return [issueAt(answer, ['answer'], 'FROZEN_ANSWER', { ...facts, way: 'no' })];
  const given = new Set(submittedPlaces(answer.data).map((place) => placeHref(answer.data.fiscalYear, place)));
  return item.addresses.filter(({ address }) => !given.has(address)).map(({ address }) => issueAt(answer, ['where'], 'FROZEN_PLACE', { ...facts, value: address }));
}

/** Pages and spots must stand, and have something on them. Documents are compared by their bytes elsewhere. */
function checkAddresses({ item, facts, placeOf }: FrozenItem, known: Known): Issue[] {
  return item.addresses.flatMap(({ address }, index): Issue[] => {
    if (!address.startsWith('/') || address.startsWith('/documents/')) return [];
    const [path = '', spot] = address.split('#').map(decodedOnce);
    const place = placeOf(['addresses', index, 'address']);
    const spots = known.places.get(path);
    if (!spots) return known.unread.hidesPage(path) || known.unread.isGone(path) ? [] : [lostPage(path, { ...facts, value: address }, place, known.entries)];
    if (known.unread.hidesSpots(path)) return [];
    if (spot !== undefined && spots()?.has(spot) === false) return [{ code: 'FROZEN_SPOT', place, facts: { ...facts, value: address, spot } }];
    const content = known.contentAt(address);
    return content && isEmptied(content) ? [{ code: 'FROZEN_EMPTY', place: content.files[0] === undefined ? place : { file: content.files[0], line: 1, column: 1, length: 1 }, facts: { ...facts, value: address } }] : [];
  });
}

/** Where and how a page was taken away: by a redirect, as a draft, or with its file. */
function lostPage(path: string, facts: Facts, place: Place, entries: Entries): Issue {
  const bare = (address: string) => address.replace(/\/+$/, '');
  for (const entry of entries.redirects) {
    const index = entry.data.redirects.findIndex(({ from }) => bare(from) === bare(path));
    if (index !== -1) return issueAt(entry, ['redirects', index, 'from'], 'FROZEN_PAGE', { ...facts, way: 'redirect' });
  }
  const [, year = '', kind = '', slug = ''] = path.split('/');
  const draft = [...entries.measures, ...entries.indicators].find(({ id, file, data }) => id === `${year}/${slug}` && file.includes(`/${kind}/`) && data.draft);
  return draft ? issueAt(draft, ['draft'], 'FROZEN_PAGE', { ...facts, way: 'draft' }) : { code: 'FROZEN_PAGE', place, facts: { ...facts, way: 'gone' } };
}

/**
 * Refuses that a document which was given to the assessor goes or becomes another.
 * @param files the fingerprint of each attachment by its path
 */
export function checkFrozenFiles(entries: Entries, files: ReadonlyMap<string, string>): Issue[] {
  return entries.frozen.flatMap((entry) =>
    frozenItems(entry).items.flatMap(({ item, facts, placeOf }) =>
      item.addresses.flatMap(({ address, contentFingerprint }, index): Issue[] => {
        const path = attachmentAt(address);
        if (path === undefined || (contentFingerprint !== undefined && files.get(path) === contentFingerprint)) return [];
        return [{ code: 'FROZEN_FILE', place: placeOf(['addresses', index, 'address']), facts: { ...facts, value: address, way: files.has(path) ? 'replaced' : 'gone' } }];
      }),
    ),
  );
}

/**
 * Refuses that a page which was built lost a spot, also one whose name only the built page knows: a heading of a body.
 * @param spotsOn the spots of a built page by its address
 */
export async function checkFrozenSpots(entries: Entries, spotsOn: (path: string) => Promise<ReadonlySet<string>>): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const { item, facts, placeOf } of entries.frozen.flatMap((entry) => frozenItems(entry).items)) {
    for (const [index, { address }] of item.addresses.entries()) {
      const [path = '', spot] = address.split('#').map(decodedOnce);
      if (!address.startsWith('/') || spot === undefined || (await spotsOn(path)).has(spot)) continue;
      issues.push({ code: 'FROZEN_SPOT', place: placeOf(['addresses', index, 'address']), facts: { ...facts, value: address, spot } });
    }
  }
  return issues;
}

/** What general rules say of a frozen address would have staff move or delete what must stay: only the frozen rule speaks of it. */
export function withoutContradictions(issues: readonly Issue[]): Issue[] {
  const lost = issues.filter(({ code }) => /^FROZEN_(?:PAGE|SPOT|PLACE|FILE)$/.test(code)).flatMap(({ facts }) => facts.value ?? []);
  const pages = new Set(lost.map((address) => decodedOnce(address.replace(/#.*$/s, ''))));
  const spots = new Set(lost.map(decodedOnce));
  const files = new Set(lost.flatMap((address) => attachmentAt(address) ?? []));
  const drafts = new Set(issues.filter(({ code, facts }) => /^FROZEN_(?:PAGE|ANSWER)$/.test(code) && facts.way === 'draft').map(({ place }) => place.file));
  return issues.filter(({ code, place, facts }) => {
    if (code === 'PLACE_UNKNOWN') return !pages.has(facts.value ?? '');
    if (code === 'SPOT_UNKNOWN') return !spots.has(`${facts.page}#${facts.value}`);
    if (code === 'DRAFT_SKIPPED') return !drafts.has(place.file);
    if (code === 'FILE_UNUSED') return !files.has(place.file);
    return code !== 'FILE_MISSING' || !files.has(`${facts.folder}/${facts.value}`);
  });
}

/** The attachment that is published at an address. */
export function attachmentAt(address: string): string | undefined {
  return address.startsWith('/documents/') ? `content/attachments/${decodedOnce(address).slice('/documents/'.length)}` : undefined;
}

/** Bodies of entries, by file. */
export function bodiesOf(entries: Entries): ReadonlyMap<string, string> {
  return new Map([...entries.measures, ...entries.indicators, ...entries.pages, ...entries.disclosures, ...entries.units, ...entries.years].map(({ file, body }) => [file, body]));
}
