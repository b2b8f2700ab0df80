import type { Entries } from './source.ts';

/** What cannot be judged because a file that it depends on was refused. */
export interface Unread {
  /** Whether a refused file's path begins so. */
  has: (prefix: string) => boolean;
  /** Whether a page may be missing only because of a refused file. */
  hidesPage: (address: string) => boolean;
  /** Whether spots of a page may be missing only because of a refused file. */
  hidesSpots: (address: string) => boolean;
  /** Whether a page went with its whole year, which is told once. */
  isGone: (address: string) => boolean;
  /** Whether a page went because its entry is a draft again, which is told once. */
  isWithdrawn: (address: string) => boolean;
}

/**
 * Tells what cannot be judged.
 * @param entries what could be read
 * @param refused paths of the files that could not, or that are in the folder of another year
 * @param gone years of which everything is gone
 * @param withdrawn the published pages of drafts, by their addresses
 */
export function unreadFrom(entries: Entries, refused: readonly string[], gone: ReadonlySet<string>, withdrawn: ReadonlyMap<string, unknown>): Unread {
  const has = (prefix: string) => refused.some((path) => path.startsWith(prefix));
  const hidesYear = (year: string) => ['years', 'frameworks', 'measures', 'indicators'].some((kind) => has(`content/${kind}/${year}`)) || isHalf(entries, year);
  const hidesSpots = (address: string) => hidesYear(yearOf(address) ?? 'none');
  const hidesPage = (address: string) => {
    const [, first = '', second = ''] = address.split('/');
    if (yearOf(address) !== undefined) return hidesSpots(address);
    if (first === 'oit') return has('content/frameworks/') || has(`content/disclosures/${second}`);
    return first === 'units' ? has('content/units/') : has(`content/pages/${first}.`);
  };
  return { has, hidesPage, hidesSpots, isGone: (address) => gone.has(yearOf(address) ?? ''), isWithdrawn: (address) => withdrawn.has(address) };
}

function yearOf(address: string): string | undefined {
  return /^\/(\d{4})\//.exec(address)?.[1];
}

/** Whether a year has entries but not the files by which they are put on pages, which is told at the entries. */
function isHalf({ years, frameworks, measures, indicators }: Entries, year: string): boolean {
  const isThere = (list: readonly { id: string }[]) => list.some(({ id }) => id.startsWith(year));
  return [years, measures, indicators].some(isThere) && !(isThere(years) && isThere(frameworks));
}
