import { newest, type IsoDate } from './calendar.ts';
import { activeSubmission, type FingerprintOf, type Submission, type SubmittedItem } from './frozen.ts';
import { attachmentAt, bodiesOf } from './frozen-rules.ts';
import type { Assessment } from './assessment.ts';
import type { Disclosure } from './disclosure.ts';
import { placeHref } from './disclosure.ts';
import { placeContents, type PlaceContent } from './place-content.ts';
import type { Site } from './site.ts';
import type { Entries } from './source.ts';
import { stableJson } from './stable-json.ts';
import { submittedPlaces } from './submission.ts';

/** What is known of the content today, to hold a submission against it. */
export interface Today {
  contentAt: (href: string) => PlaceContent | undefined;
  /** The fingerprint of each attachment by its path. */
  files: ReadonlyMap<string, string>;
  history: ReadonlyMap<string, IsoDate>;
  fingerprintOf: FingerprintOf;
}

/** How an address stands since it was given to the assessor. Of other sites' addresses nothing is known. */
export interface AddressStanding {
  address: string;
  state: 'unchanged' | 'changed' | 'unknown';
  /** The day since which it is as it is; absent where a change is not committed yet, or nothing is known. */
  since: IsoDate | undefined;
}

/** How an item stands since it was given to the assessor. */
export interface ItemStanding {
  code: string;
  frozenAt: IsoDate;
  addresses: AddressStanding[];
  isExplanationChanged: boolean;
  /** Given in the answer only since then. */
  added: string[];
}

/** What is known of the content of a site. */
export function todayOf(site: Site, entries: Entries, facts: Omit<Today, 'contentAt'>): Today {
  return { ...facts, contentAt: placeContents(site, bodiesOf(entries)) };
}

/** A year's answers as they are given to the assessor now. */
export function submissionNow(url: string, { fiscalYear, items }: Assessment, day: IsoDate, today: Today): Submission {
  return {
    frozenAt: day,
    url,
    items: items.flatMap(({ item, answer }): SubmittedItem[] => {
      if (answer?.data.answer !== 'yes') return [];
      return [{ code: item.code, ...explanationPrint(answer.data, today.fingerprintOf), addresses: hrefsOf(fiscalYear, answer.data).map((address) => ({ address, ...fingerprintAt(address, today) })) }];
    }),
  };
}

/** How each item of a submission stands. */
export function standingOf({ frozenAt, items }: Submission, { fiscalYear, items: assessed }: Assessment, today: Today): ItemStanding[] {
  return items.map(({ code, explanationFingerprint, addresses }) => {
    const answer = assessed.find(({ item }) => item.code === code)?.answer?.data;
    const sent = new Set(addresses.map(({ address }) => address));
    return {
      code,
      frozenAt,
      addresses: addresses.map(({ address, contentFingerprint }) => addressStanding(address, contentFingerprint, frozenAt, today)),
      isExplanationChanged: answer !== undefined && explanationPrint(answer, today.fingerprintOf).explanationFingerprint !== explanationFingerprint,
      added: answer ? hrefsOf(fiscalYear, answer).filter((href) => !sent.has(href)) : [],
    };
  });
}

/** A site whose assessed items say how they stand since they were given to the assessor. */
export function withStandings(site: Site, entries: Entries, today: Today): Site {
  return {
    ...site,
    assessments: site.assessments.map((assessment) => {
      const submission = activeSubmission(entries.frozen.find(({ data }) => data.fiscalYear === assessment.fiscalYear)?.data);
      if (!submission) return assessment;
      const standings = new Map(standingOf(submission, assessment, today).map((standing) => [standing.code, standing]));
      return { ...assessment, items: assessment.items.map((assessed) => ({ ...assessed, submitted: standings.get(assessed.item.code) })) };
    }),
  };
}

function addressStanding(address: string, frozen: string | undefined, frozenAt: IsoDate, today: Today): AddressStanding {
  const { contentFingerprint } = fingerprintAt(address, today);
  if (frozen === undefined || contentFingerprint === undefined) return { address, state: 'unknown', since: undefined };
  const path = attachmentAt(address);
  const last = newest((path === undefined ? (today.contentAt(address)?.files ?? []) : [path]).map((file) => today.history.get(file)));
  const isBefore = last !== undefined && last <= frozenAt;
  return contentFingerprint === frozen ? { address, state: 'unchanged', since: isBefore ? last : frozenAt } : { address, state: 'changed', since: isBefore ? undefined : last };
}

function fingerprintAt(address: string, { contentAt, files, fingerprintOf }: Today): { contentFingerprint?: string } {
  const path = attachmentAt(address);
  const file = path === undefined ? undefined : files.get(path);
  if (file !== undefined) return { contentFingerprint: file };
  const content = address.startsWith('/') ? contentAt(address) : undefined;
  return content ? { contentFingerprint: fingerprintOf(stableJson(content.facts)) } : {};
}

function explanationPrint({ explanation }: Disclosure, fingerprintOf: FingerprintOf): { explanationFingerprint?: string } {
  return explanation.length > 0 ? { explanationFingerprint: fingerprintOf(explanation.join('\n')) } : {};
}

function hrefsOf(year: number, answer: Disclosure): string[] {
  return [...new Set(submittedPlaces(answer).map((place) => placeHref(year, place)))];
}
