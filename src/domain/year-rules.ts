import type { Entry, EntryOf } from './entry.ts';
import type { Framework } from './framework.ts';
import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { silenced, type FieldWarning } from './passage.ts';
import { computeTotal } from './rating.ts';
import { formatComputedScore } from './score.ts';

/** An issue at a field of an entry. */
export function issueAt(entry: Entry<unknown>, path: readonly PropertyKey[], code: IssueCode, facts: Facts = {}): Issue {
  return { code, place: entry.placeOf(path), facts };
}

/** The issues of an entry's warnings, less those that its `asInSource` names. */
export function warned(entry: Entry<{ asInSource: string[] }>, warnings: readonly FieldWarning[]): Issue[] {
  const { asInSource } = entry.data;
  return silenced([...entry.warnings, ...warnings], asInSource, (field) => issueAt(entry, ['asInSource', asInSource.indexOf(field)], 'AS_IN_SOURCE_STALE', { value: field }));
}

/**
 * Checks one year as a whole: all indicators there, total and rating by the year's rules.
 * @param entry the year
 * @param own its indicators
 * @param framework its rules; `undefined` where they could not be read
 * @param isThere whether there is a file for the indicator with a number, readable or not
 * @param more warnings of rules outside
 */
export function checkYear(entry: EntryOf<'years'>, own: readonly EntryOf<'indicators'>[], framework: Framework | undefined, isThere: (number: number) => boolean, more: readonly FieldWarning[]): Issue[] {
  const { fiscalYear, total, rating, incomplete } = entry.data;
  // What cannot be computed cannot be silenced either, nor be stale.
  const unknown = entry.data.asInSource.map((field) => ({ field, issue: issueAt(entry, [], 'TOTAL_MISMATCH') }));
  const unsilenced = () => [...entry.warnings, ...more].filter(({ field }) => !entry.data.asInSource.includes(field)).map(({ issue }) => issue);
  if (!framework) return unsilenced();
  const numbers = new Set(own.map(({ data }) => data.number));
  const missing = incomplete
    ? []
    : framework.indicators
        .filter(({ number }) => !numbers.has(number) && !isThere(number))
        .map(({ number }) => issueAt(entry, ['fiscalYear'], 'INDICATOR_MISSING', { year: String(fiscalYear), value: String(number) }));
  const computed = computeTotal(framework, new Map(own.map(({ data }) => [data.number, data.score])));
  if (!computed) return [...missing, ...(unknown.length > 0 ? unsilenced() : warned(entry, more))];
  const warnings: FieldWarning[] = [];
  const computedTotal = formatComputedScore(computed.total);
  if (computedTotal !== formatComputedScore(total.value)) warnings.push({ field: 'total', issue: issueAt(entry, ['total'], 'TOTAL_MISMATCH', { value: total.text, computed: computedTotal }) });
  if (computed.rating && computed.rating.name !== rating) warnings.push({ field: 'rating', issue: issueAt(entry, ['rating'], 'RATING_MISMATCH', { value: rating, computed: computed.rating.name }) });
  return [...missing, ...warned(entry, [...warnings, ...more])];
}
