import { decodedOnce } from './address.ts';
import type { Entries } from './source.ts';
import { placeHref } from './disclosure.ts';
import type { EntryOf } from './entry.ts';
import type { FiscalYear } from './fiscal-year.ts';
import { startOf, type Issue } from './issue.ts';
import { isPlaceholder } from './placeholder.ts';
import { submittedPlaces } from './submission.ts';
import { issueAt } from './year-rules.ts';

/** What a built site holds, of the addresses that are asked about. */
export interface BuiltPlaces {
  /** By address, with the spots on it. `isCurrent`: it shows what `content/` says today. */
  pages: ReadonlyMap<string, { spots: ReadonlySet<string>; isCurrent: boolean }>;
  /** By address; whether its bytes are those of the attachment. */
  files: ReadonlyMap<string, { isCurrent: boolean }>;
}

/** A place of an answer inside this site. */
export interface SubmittedPlace {
  entry: EntryOf<'disclosures'>;
  index: number;
  /** Decoded, without the spot. */
  path: string;
  spot: string | undefined;
  href: string;
  isFile: boolean;
}

/** The addresses inside this site that a year's published answers show, given to the assessor or not: decoded, without spots. */
export function shownInside(entries: Entries, year: FiscalYear): string[] {
  const places = entries.disclosures.filter(({ data }) => data.fiscalYear === year && !data.draft).flatMap(({ data }) => data.where.filter(({ url }) => url === undefined));
  return [...new Set(places.map((place) => decodedOnce(placeHref(year, place).split('#')[0] ?? '')))];
}

/** Every place inside this site that a year's published answers give to the assessor. */
export function submittedInside(entries: Entries, year: FiscalYear): SubmittedPlace[] {
  return entries.disclosures
    .filter(({ data }) => data.fiscalYear === year && !data.draft)
    .flatMap((entry) => {
      const given = new Set(submittedPlaces(entry.data));
      return entry.data.where.flatMap((place, index): SubmittedPlace[] => {
        if (!given.has(place) || place.url !== undefined) return [];
        const href = placeHref(year, place);
        const [path = '', spot] = href.split('#').map(decodedOnce);
        return [{ entry, index, path, spot, href, isFile: place.file !== undefined }];
      });
    });
}

/**
 * Says which addresses that are about to be given to the assessor would not open at the very place.
 * @param entries content that the check accepted
 * @param built what the built site holds; nothing where there is none
 */
export function checkSubmission(entries: Entries, year: FiscalYear, built: BuiltPlaces | undefined): Issue[] {
  const [agency] = entries.agency;
  const unreal = agency && isPlaceholder(agency.data.url) ? [issueAt(agency, ['url'], 'SUBMIT_URL', { value: agency.data.url })] : [];
  if (!built) return [...unreal, { code: 'SUBMIT_UNBUILT', place: { ...startOf('dist'), line: 0 }, facts: {} }];
  return [...unreal, ...submittedInside(entries, year).flatMap((place) => checkPlace(place, built))];
}

function checkPlace({ entry, index, path, spot, href, isFile }: SubmittedPlace, { pages, files }: BuiltPlaces): Issue[] {
  const refused = (code: Issue['code'], facts: Issue['facts'] = {}) => [issueAt(entry, ['where', index, isFile ? 'file' : 'page'], code, { code: entry.data.code, value: href, ...facts })];
  const found = isFile ? files.get(path) : pages.get(path);
  if (!found) return refused(isFile ? 'SUBMIT_FILE' : 'SUBMIT_PAGE');
  if (!isFile && spot !== undefined && !pages.get(path)?.spots.has(spot)) return refused('SUBMIT_SPOT', { spot });
  return found.isCurrent ? [] : refused('SUBMIT_STALE');
}
