import { addressOf, decodedOnce, insideAddress } from '../../src/domain/address.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { spotFacts } from '../../src/domain/nearest.ts';
import type { Entries } from '../../src/domain/source.ts';
import { typedAddresses, type TypedAddress } from '../../src/domain/typed-address.ts';
import type { BrokenLink } from './link-ledger.ts';

/** Spots that are named of a page: the assessor's has hundreds. */
const mostSpots = 40;

/** Every address inside the site that staff typed, be it as a page, a file or a complete address. */
function typedLinks(entries: Entries): TypedAddress[] {
  const { measures, indicators, disclosures, pages, agency } = entries;
  const origin = agency[0]?.data.url ?? '';
  const whole = [...measures, ...indicators, ...disclosures, ...pages].flatMap((entry: Entry<unknown>) =>
    typedAddresses(entry).flatMap(({ address, place }) => [insideAddress(origin, address)].flatMap((inside) => (inside === undefined ? [] : [{ address: inside, place }]))),
  );
  const places = disclosures.flatMap(({ data, placeOf }) =>
    data.where.flatMap(({ page, file }, index): TypedAddress[] => {
      if (page !== undefined) return [{ address: page, place: placeOf(['where', index, 'page']) }];
      return file === undefined ? [] : [{ address: addressOf.document(data.fiscalYear, file), place: placeOf(['where', index, 'file']) }];
    }),
  );
  const documents = [...measures, ...indicators].flatMap(({ data, placeOf }) =>
    data.attachments.flatMap(({ file }, index) => (file === undefined ? [] : [{ address: addressOf.document(data.fiscalYear, file), place: placeOf(['attachments', index, 'file']) }])),
  );
  return [...whole, ...places, ...documents];
}

/**
 * Words broken links of a built site for those who typed them: some spots are known only once a page is made.
 * @returns what staff can mend, and the links that no entry holds, which only a programmer can
 */
export function staffLinks(broken: readonly BrokenLink[], entries: Entries): { issues: Issue[]; others: BrokenLink[] } {
  const typed = Map.groupBy(typedLinks(entries), ({ address }) => plain(address));
  const issues = broken.flatMap((link) => (typed.get(plain(link.link)) ?? []).map(({ place }): Issue => ({ place, ...worded(link) })));
  return { issues, others: broken.filter(({ link }) => !typed.has(plain(link))) };
}

function worded({ link, reason, near, spots = [] }: BrokenLink): Pick<Issue, 'code' | 'facts'> {
  const [page = '', spot = ''] = link.split('#');
  if (reason !== 'spot') return { code: 'PLACE_UNKNOWN', facts: { value: page, ...(near !== undefined && { near }) } };
  return { code: 'SPOT_UNKNOWN', facts: { value: spot, page, accepted: spots.slice(0, mostSpots).join(', '), ...spotFacts(spot, page, spots) } };
}

/** An address decoded and without its query, as broken links are named. */
function plain(address: string): string {
  return decodedOnce(address.replace(/\?[^#]*/, '')).normalize('NFC');
}

/** A broken link for a programmer. */
export function describeBroken({ link, pages, morePages, reason, near }: BrokenLink): string {
  const from = `${pages.join(', ')}${morePages > 0 ? ` and ${morePages} more` : ''}`;
  const what = { missing: 'is not there', spot: 'is no spot of that page', encoding: 'is not percent-encoded as it should be' }[reason];
  return `${from}: leads to ${link}, which ${what}${near === undefined ? '' : `; there is ${near}`}`;
}
