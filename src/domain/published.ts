import { z } from 'zod';
import { decodedOnce, documentIn } from './address.ts';
import { startOf, type Issue, type Place } from './issue.ts';
import { nearest } from './nearest.ts';

/** Where the repository keeps what was ever published. */
export const urlsFile = 'content/urls.json';

/** Every address ever published: `page` or `document` where the last build made one, `moved` where a redirect stands now. */
export type Published = Readonly<Record<string, 'page' | 'document' | 'moved'>>;

const schema = z.record(z.string().regex(/^\/(?!\/)/), z.enum(['page', 'document', 'moved']));

/** An address that is sent on, with the place where staff said so. */
export interface SentOn {
  from: string;
  to: string;
  place: Place;
}

/**
 * Reads the list of published addresses.
 * @param text the file's text; undefined where there is none yet
 */
export function parsePublished(text: string | undefined): { published: Published; issues: Issue[] } {
  try {
    return { published: schema.parse(JSON.parse(text ?? '{}')), issues: [] };
  } catch {
    return { published: {}, issues: [{ code: 'URLS_UNREADABLE', place: startOf(urlsFile), facts: {} }] };
  }
}

/** Writes the list, an address on each line in order, so that git shows what came and went. */
export function formatPublished(published: Published): string {
  return `${JSON.stringify(Object.fromEntries(Object.entries(published).toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 1)}\n`;
}

/** The list after a build that made these pages and documents. No address ever leaves it. */
export function updatePublished(published: Published, made: readonly string[]): Published {
  const moved = Object.keys(published).map((address) => [address, 'moved'] as const);
  return Object.fromEntries([...moved, ...made.map((address) => [address, documentIn(address) ? 'document' : 'page'] as const)]);
}

/** Share of the pages that may go at once before someone must say that it is meant. */
const mostRemoved = 0.1;

/**
 * Checks that no published address is lost, that redirects lead somewhere, and that not too much goes at once.
 * @param addresses those of the pages and documents that are about to be published
 * @param published what was published before
 * @param redirects what staff send on
 * @param allowRemovals whether someone said that many removals are meant
 * @param files the addresses of all files that are about to be published
 */
export function checkPublished(addresses: readonly string[], published: Published, redirects: readonly SentOn[], allowRemovals: boolean, files: readonly string[] = []): Issue[] {
  const made = new Set(addresses);
  const sentOn = new Set(redirects.map(({ from }) => from));
  // Servers know decoded addresses only: `/%32568/` is the page `/2568/`.
  const known = new Set([...made, ...sentOn].map(decodedOnce));
  const pages = new Set(addresses.map(decodedOnce));
  const isTaken = (from: string) => pages.has(from) || files.some((file) => isOver(`${from.replace(/\/$/, '')}/index.html`, file));
  const before = Object.keys(published).filter((address) => published[address] === 'page');
  const removed = before.filter((address) => !made.has(address));
  const lost = Object.keys(published).filter((address) => !made.has(address) && !sentOn.has(address));
  const tooMany = removed.length > before.length * mostRemoved && !allowRemovals;
  return [
    ...(tooMany ? [{ code: 'REMOVALS_MANY', place: startOf(urlsFile), facts: { value: String(removed.length), most: String(before.length) } } as const] : []),
    ...(tooMany ? [] : lostIssues(lost, urlsFile)),
    ...redirects.flatMap(({ from, to, place }): Issue[] => {
      if (isTaken(decodedOnce(from))) return [{ code: 'REDIRECT_TAKEN', place, facts: { value: from } }];
      return known.has(decodedOnce(to)) ? [] : [{ code: 'REDIRECT_NOWHERE', place, facts: { value: to, ...nearest(to, addresses) } }];
    }),
  ];
}

/** Whether a page would stand where a file stands, or under it as if it were a folder. */
const isOver = (page: string, file: string) => page === file || page.startsWith(`${file}/`);

/**
 * Says which addresses are lost; those of a year whose own page is lost too are told with it.
 * @param lost the addresses
 * @param file where to say it
 */
export function lostIssues(lost: readonly string[], file: string): Issue[] {
  const years = lost.filter((address) => /^\/\d{4}\/$/.test(address));
  const isOf = (year: string, address: string) => address.startsWith(year) || address.startsWith(`/documents${year}`);
  const heads = lost.filter((address) => !years.some((year) => address !== year && isOf(year, address)));
  return heads.map((address) => {
    const own = years.includes(address) ? lost.filter((one) => isOf(address, one)) : [address];
    const document = documentIn(address);
    if (document) return { code: 'DOCUMENT_LOST', place: startOf(file), facts: { value: address, lost: address, folder: `content/attachments/${document.year}`, file: decodeURIComponent(document.file) } };
    return { code: 'URL_LOST', place: startOf(file), facts: { value: address, lost: own.join('\n'), ...(own.length > 1 && { more: String(own.length - 1) }) } };
  });
}

/**
 * Where a reader of each old address ends up, in one step even where redirects follow each other.
 * @param redirects without circles, which the check refuses; of two from one address the first counts
 */
export function finalTargets(redirects: readonly { from: string; to: string }[]): ReadonlyMap<string, string> {
  const next = new Map(redirects.toReversed().map(({ from, to }) => [from, to]));
  const endOf = (from: string) => {
    let target = from;
    for (let steps = 0, to = next.get(from); to !== undefined && steps <= next.size; steps += 1, to = next.get(target)) target = to;
    return target;
  };
  return new Map(redirects.map(({ from }) => [from, endOf(from)]));
}
