import { addressOf, decodedOnce } from './address.ts';
import type { Facts } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { nearestByLetters, spotFacts } from './nearest.ts';
import { siteFiles } from './site-map.ts';
import { sitePlaces } from './site-places.ts';
import { siteOf } from './site.ts';
import type { Entries } from './source.ts';
import { normaliseThai } from './thai-text.ts';
import type { Unread } from './unread.ts';
import { withScheme } from './web-address.ts';

/** What is wrong with a place in the site. */
interface PlaceProblem {
  code: IssueCode;
  facts: Facts;
}

/**
 * Makes a rule that says what is wrong with the address of a page of this site, `/2568/report/#m1`.
 * Of pages that depend on a file which could not be read nothing is said.
 * @param entries what could be read
 * @param unread what could not
 * @param published every address ever published
 */
export function placeRule(entries: Entries, unread: Unread, published: ReadonlySet<string>): (address: string) => PlaceProblem | undefined {
  if (entries.agency.length === 0 || entries.glossary.length === 0) return () => undefined;
  const site = siteOf(entries);
  const places = sitePlaces(site);
  const addresses = [...places.keys()];
  const files = new Set([...siteFiles(site), ...documents(entries)]);
  const sentOn = new Map(entries.redirects.flatMap(({ data }) => data.redirects.map(({ from, to }) => [whole(from), to])));
  return (typed) => {
    const [path = '', spot] = typed.split('#');
    const address = decoded(path.replace(/\?.*$/s, ''));
    const spots = places.get(address);
    if (!spots) {
      if (files.has(address) || unread.hidesPage(address) || unread.isGone(address) || unread.isWithdrawn(address)) return undefined;
      const sentTo = sentOn.get(whole(address));
      const kept = sentTo !== undefined && spot !== undefined && places.get(whole(sentTo))?.()?.has(decoded(spot)) === true;
      const mend = kept ? `${whole(sentTo)}#${spot}` : (sentTo ?? realAddress(address));
      const facts: Facts = mend === undefined ? (published.has(address) ? { published: 'yes' } : nearestByLetters(address, addresses)) : { mend };
      return { code: 'PLACE_UNKNOWN', facts: { value: address, ...facts } };
    }
    const known = spots();
    const name = decoded(spot ?? '');
    if (spot === undefined || known === undefined || known.has(name) || unread.hidesSpots(address)) return undefined;
    return { code: 'SPOT_UNKNOWN', facts: { value: name, page: address, accepted: [...known].join(', '), ...spotFacts(name, address, [...known]) } };
  };
}

/** The address that was surely meant by that of a document's file, or by one of another site with a slash before it. */
function realAddress(address: string): string | undefined {
  const [, year, file] = /^(?:\/content)?\/attachments\/(\d{4})\/([^/]+)$/.exec(address) ?? [];
  return year !== undefined && file !== undefined ? addressOf.document(Number(year), file) : withScheme(address.replace(/^\/+/, '')).mend;
}

/** The documents that entries show and a build therefore publishes. */
function documents({ measures, indicators, disclosures }: Entries): string[] {
  const filesOf = (year: number, list: readonly { file?: string | undefined }[]) => list.flatMap(({ file }) => (file === undefined ? [] : [decoded(addressOf.document(year, file))]));
  const isShown = ({ data }: { data: { draft: boolean } }) => !data.draft;
  return [...[...measures, ...indicators].filter(isShown).flatMap(({ data }) => filesOf(data.fiscalYear, data.attachments)), ...disclosures.filter(isShown).flatMap(({ data }) => filesOf(data.fiscalYear, data.where))];
}

function whole(address: string): string {
  return `${address.replace(/\/+$/, '')}/`;
}

/** As a server and a browser read it, and Thai in its one spelling, as the page has it. */
function decoded(part: string): string {
  return decodedOnce(normaliseThai(part)).normalize('NFC');
}
