import type { EntryOf } from './entry.ts';
import type { Issue } from './issue.ts';
import type { placeRule } from './place-rules.ts';

/** Finds places that the end of every page leads to and that the site has not, as after a heading was renamed. */
export function checkContactPlaces({ data, placeOf }: EntryOf<'agency'>, placeProblem: ReturnType<typeof placeRule>): Issue[] {
  return Object.entries(data.contactPlaces).flatMap(([use, address]): Issue[] => {
    const problem = address === undefined ? undefined : placeProblem(address);
    return problem ? [{ ...problem, place: placeOf(['contactPlaces', use]) }] : [];
  });
}
