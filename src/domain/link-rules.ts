import { formatDate } from './calendar.ts';
import { compareIssues, type Facts, type Issue } from './issue.ts';
import type { LinkLog, LinkRecord } from './link-log.ts';
import { linkReasons } from './link-verdict.ts';
import type { Entries } from './source.ts';
import { outsideAddresses, type TypedAddress } from './typed-address.ts';
import { unstableServiceOf } from './unstable-host.ts';

/** Says of each outside address that could not be opened when it was last tested, where it is typed and since when. */
export function checkLinks(entries: Entries, links: LinkLog): Issue[] {
  return outsideAddresses(entries).flatMap((typed) => brokenIssue(typed, links[typed.address]));
}

/** All that staff should look at: addresses that could not be opened, that no program can test, or that may go any day. */
export function reportLinks(entries: Entries, links: LinkLog): Issue[] {
  return outsideAddresses(entries)
    .flatMap((typed): Issue[] => {
      const known = links[typed.address];
      const service = unstableServiceOf(typed.address);
      return [
        ...brokenIssue(typed, known),
        ...(known?.state === 'unclear' ? [{ code: 'LINK_UNCLEAR', place: typed.place, facts: factsOf(typed.address, known) } as const] : []),
        ...(service === undefined ? [] : [{ code: 'LINK_UNSTABLE', place: typed.place, facts: { ...factsOf(typed.address, known), service } } as const]),
      ];
    })
    .toSorted(compareIssues);
}

function brokenIssue(typed: TypedAddress, known: LinkRecord | undefined): Issue[] {
  return known?.state === 'broken' ? [{ code: 'LINK_BROKEN', place: typed.place, facts: factsOf(typed.address, known) }] : [];
}

function factsOf(address: string, known: LinkRecord | undefined): Facts {
  return {
    value: address,
    ...(known && { since: formatDate(known.since), tested: formatDate(known.lastTested) }),
    ...(known?.lastGood !== undefined && { lastGood: formatDate(known.lastGood) }),
    ...(known?.reason !== undefined && { reason: linkReasons[known.reason] }),
  };
}
