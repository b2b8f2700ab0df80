import { entryKinds } from './entry-kinds.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { FieldWarning } from './passage.ts';
import { yearsSpoken } from './period.ts';
import { metaAt } from './schema-fields.ts';
import type { Entries } from './source.ts';
import { toArabicDigits } from './thai-text.ts';
import { issueAt } from './year-rules.ts';

/**
 * Texts that name fiscal years, and not their own among them: left over from the file that was copied.
 * @param fields of the entry, each with one text
 */
export function textYearWarnings<Data extends { fiscalYear: number }>(kind: 'years' | 'measures' | 'indicators', entry: Entry<Data>, fields: readonly (keyof Data & string)[]): FieldWarning[] {
  const { fiscalYear } = entry.data;
  return fields.flatMap((field): FieldWarning[] => {
    const text = entry.data[field];
    const spoken = typeof text === 'string' ? yearsSpoken(text) : [];
    if (spoken.length === 0 || spoken.includes(fiscalYear)) return [];
    return [{ field, issue: issueAt(entry, [field], 'TEXT_YEAR', { field, label: metaAt(entryKinds[kind].schema, [field])?.label ?? '', value: String(spoken[0]), year: String(fiscalYear) }) }];
  });
}

/** A result that is an earlier year's in everything: total, opening but for the year in it, and every score. */
export function copiedWarnings(entry: EntryOf<'years'>, { years, indicators }: Entries): FieldWarning[] {
  const { fiscalYear, total } = entry.data;
  const scoresOf = (year: number) => new Map(indicators.filter(({ data }) => data.fiscalYear === year).map(({ data }) => [data.number, data.score.value]));
  const own = scoresOf(fiscalYear);
  const other = years.find(({ data }) => {
    if (data.fiscalYear >= fiscalYear || total === undefined || data.total?.value !== total.value || withoutYears(data.opening) !== withoutYears(entry.data.opening)) return false;
    const scores = scoresOf(data.fiscalYear);
    return [...own].every(([number, score]) => scores.get(number) === score);
  });
  if (!other || total === undefined) return [];
  return [{ field: 'fiscalYear', issue: issueAt(entry, ['total'], 'YEAR_COPIED', { value: total.text, year: String(fiscalYear), other: String(other.data.fiscalYear) }) }];
}

function withoutYears(text = ''): string {
  return toArabicDigits(text).replace(/25\d\d/g, '');
}
