import { entryKinds, type EntryKind } from './entry-kinds.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { Framework } from './framework.ts';
import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { nearestByLetters } from './nearest.ts';
import { silenced, type FieldWarning } from './passage.ts';
import { computeTotal, totalsAgree } from './rating.ts';
import { fieldFor, keysAt, metaAt } from './schema-fields.ts';
import { formatComputedScore } from './score.ts';
import { toArabicDigits } from './thai-text.ts';
import { escapePattern } from './wording.ts';
import { resultOf } from './year.ts';

/** An issue at a field of an entry. */
export function issueAt(entry: Entry<unknown>, path: readonly PropertyKey[], code: IssueCode, facts: Facts = {}): Issue {
  return { code, place: entry.placeOf(path), facts };
}

/**
 * The issues of an entry's warnings, less those that its `asInSource` names.
 * @param isJudged whether everything is known that the warnings come from; without it no name is stale
 */
export function warned(entry: Entry<{ asInSource: string[] }>, kind: EntryKind, warnings: readonly FieldWarning[], isJudged: boolean): Issue[] {
  const { asInSource } = entry.data;
  return silenced([...entry.warnings, ...warnings], asInSource, (field) => {
    const { schema } = entryKinds[kind];
    const path = ['asInSource', asInSource.indexOf(field)];
    if (field !== 'body' && !keysAt(schema, []).includes(field)) return [issueAt(entry, path, 'AS_IN_SOURCE_FIELD', { value: field, ...fieldFor(schema, field) })];
    return isJudged ? [issueAt(entry, path, 'AS_IN_SOURCE_STALE', { value: field })] : [];
  });
}

/**
 * Checks one year as a whole: all indicators there, total and rating by the year's rules.
 * @param entry the year
 * @param own its indicators
 * @param framework its rules; `undefined` where they could not be read
 * @param isThere whether there is, or may be, a file for the indicator with a number, readable or not
 * @param outside warnings of rules outside
 * @param isJudged whether everything is known that those come from
 */
export function checkYear(entry: EntryOf<'years'>, own: readonly EntryOf<'indicators'>[], framework: Framework | undefined, isThere: (number: number) => boolean, outside: readonly FieldWarning[], isJudged: boolean): Issue[] {
  const { fiscalYear, incomplete } = entry.data;
  const result = resultOf(entry.data);
  const lacking = resultIssues(entry);
  const more = [...outside, ...openingWarnings(entry, framework)];
  if (!framework) return [...lacking, ...warned(entry, 'years', more, false)];
  const numbers = new Set(own.map(({ data }) => data.number));
  const missing = incomplete
    ? []
    : framework.indicators
        .filter(({ number }) => !numbers.has(number) && !isThere(number))
        .map(({ number }) => issueAt(entry, ['fiscalYear'], 'INDICATOR_MISSING', { year: String(fiscalYear), value: String(number) }));
  const computed = computeTotal(framework, new Map(own.map(({ data }) => [data.number, data.score])));
  // What cannot be computed cannot be stale.
  if (!result || !computed) return [...lacking, ...missing, ...warned(entry, 'years', more, false)];
  const { total, rating } = result;
  const warnings: FieldWarning[] = [];
  if (!totalsAgree(computed, total)) warnings.push({ field: 'total', issue: issueAt(entry, ['total'], 'TOTAL_MISMATCH', { value: total.text, computed: formatComputedScore(computed.total) }) });
  if (computed.rating && computed.rating.name !== rating) warnings.push({ field: 'rating', issue: issueAt(entry, ['rating'], 'RATING_MISMATCH', { value: rating, computed: computed.rating.name }) });
  return [...missing, ...warned(entry, 'years', [...warnings, ...more], isJudged)];
}

/** Total and rating stand together; only a year that says why may lack both. */
function resultIssues(entry: EntryOf<'years'>): Issue[] {
  const { total, rating, incomplete } = entry.data;
  const lacking = [...(total === undefined ? ['total'] : []), ...(rating === undefined ? ['rating'] : [])];
  if (lacking.length === 0 || (lacking.length === 2 && incomplete !== undefined)) return [];
  return lacking.map((field) => issueAt(entry, [], 'RESULT_MISSING', { field, label: metaAt(entryKinds.years.schema, [field])?.label ?? '', ...(lacking.length === 1 && { other: total === undefined ? 'rating' : 'total' }) }));
}

/** A score as it is written in a sentence. */
const spokenScore = /(?<![\d.])(?:\d{1,3}\.\d{1,2}(?![\d.])|(?<=คะแนน\s*)\d{1,3}(?![\d.]))/g;

/** Total and rating against what the opening says of them: one that is mistyped is told also where it is not as computed. */
function openingWarnings(entry: EntryOf<'years'>, framework: Framework | undefined): FieldWarning[] {
  const { opening = '' } = entry.data;
  const result = resultOf(entry.data);
  if (!result) return [];
  const { total, rating } = result;
  const scores = toArabicDigits(opening).match(spokenScore) ?? [];
  if (scores.length === 0) return [];
  const warnings: FieldWarning[] = [];
  if (!scores.some((score) => Number(score) === total.value)) warnings.push({ field: 'opening', issue: issueAt(entry, ['total'], 'TOTAL_OPENING', { value: total.text, near: scores[0] ?? '' }) });
  const names = [rating, ...(framework?.rating.bands ?? []).map(({ name }) => name)].toSorted((a, b) => b.length - a.length).map(escapePattern);
  const said: readonly string[] = opening.match(new RegExp(`(?:${names.join('|')})(?![ก-๎])`, 'g')) ?? [];
  if (said[0] !== undefined && !said.includes(rating)) warnings.push({ field: 'opening', issue: issueAt(entry, ['rating'], 'RATING_OPENING', { value: rating, near: said[0] }) });
  return warnings;
}

/**
 * Checks what the notes of a year say that they are about; of several about one thing the first is told.
 * @param subjects everything that a note may be about, as far as it is known
 * @param isUnknown whether a reference may be to something that could not be read
 */
export function checkNotes(entry: EntryOf<'years'>, subjects: readonly string[], isUnknown: (about: string) => boolean): Issue[] {
  const told = new Set<string>();
  return entry.data.notes.flatMap(({ about, field }, index) => {
    if (!subjects.includes(about)) {
      if (isUnknown(about) || told.has(about)) return [];
      told.add(about);
      return [issueAt(entry, ['notes', index, 'about'], 'NOTE_ABOUT', { value: about, accepted: subjects.join(', '), ...nearestByLetters(about.toLowerCase(), subjects.filter((subject) => subject.startsWith((about[0] ?? '').toLowerCase()))) })];
    }
    const { schema } = entryKinds[about.startsWith('m') ? 'measures' : about.startsWith('i') ? 'indicators' : 'years'];
    const fields = [...keysAt(schema, []), 'body'];
    return field === undefined || fields.includes(field) ? [] : [issueAt(entry, ['notes', index, 'field'], 'NOTE_FIELD', { value: field, accepted: fields.join(', '), ...fieldFor(schema, field) })];
  });
}
