import type { EntryOf } from './entry.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import type { PeriodKind, Requirement, Requirements } from './requirement.ts';
import { issueAt } from './year-rules.ts';

type FrameworkEntry = EntryOf<'frameworks'>;

/** A value of a list, with its place in the file. */
interface Named {
  value: string;
  path: readonly PropertyKey[];
}

/**
 * Checks that the rules of each year hold together: weights, numbers and codes of their own, references that lead somewhere.
 * @param frameworks the rules of all years that could be read
 * @param isWhole whether none is missing of those that there are; else no subject of another year can be said to be unknown
 */
export function checkFrameworks(frameworks: readonly FrameworkEntry[], isWhole: boolean): Issue[] {
  const concepts = new Set(frameworks.flatMap(({ data }) => data.requirements?.items.map(({ concept }) => concept) ?? []));
  return frameworks.flatMap((entry) => [...checkRating(entry), ...(entry.data.requirements ? checkList(entry, entry.data.requirements, isWhole ? concepts : undefined) : [])]);
}

function checkRating(entry: FrameworkEntry): Issue[] {
  const { instruments, indicators, rating } = entry.data;
  const codes = instruments.map(({ code }) => code);
  const sum = instruments.reduce((total, { weight }) => total + weight, 0);
  return [
    ...twins(entry, 'เครื่องมือ', named(instruments, ['instruments'], 'code')),
    ...twins(entry, 'ตัวชี้วัด', named(indicators, ['indicators'], 'number')),
    ...twins(entry, 'ระดับผล', named(rating.bands, ['rating', 'bands'], 'name')),
    ...(sum === 100 ? [] : [issueAt(entry, ['instruments'], 'WEIGHTS_SUM', { value: String(sum), accepted: instruments.map(({ code, weight }) => `${code} ${weight}`).join(' + ') })]),
    ...unknown(entry, 'เครื่องมือ', named(indicators, ['indicators'], 'instrument'), codes),
    ...codes.flatMap((code, index) => (indicators.some(({ instrument }) => instrument === code) ? [] : [issueAt(entry, ['instruments', index, 'code'], 'INSTRUMENT_EMPTY', { value: code })])),
    ...rating.bands.flatMap(({ name, minTotal }, index) => {
      const above = rating.bands[index - 1];
      return above && minTotal.value > above.minTotal.value ? [issueAt(entry, ['rating', 'bands', index, 'minTotal'], 'BANDS_ORDER', { value: name, other: above.name })] : [];
    }),
  ];
}

function checkList(entry: FrameworkEntry, { groups, items, sources }: Requirements, concepts: ReadonlySet<string> | undefined): Issue[] {
  const at = (...path: PropertyKey[]) => ['requirements', ...path];
  const numbers = entry.data.indicators.map(({ number }) => String(number));
  const ids = sources.map(({ id }) => id);
  return [
    ...twins(entry, 'หมวด', named(groups, at('groups'), 'code')),
    ...twins(entry, 'ข้อ', named(items, at('items'), 'code')),
    ...twins(entry, 'แหล่งอ้างอิง', named(sources, at('sources'), 'id')),
    ...items.flatMap(({ elements }, index) => twins(entry, 'องค์ประกอบ', elements.map((value, step) => ({ value, path: at('items', index, 'elements', step) })))),
    ...unknown(entry, 'ตัวชี้วัด', named(groups, at('groups'), 'indicator'), numbers),
    ...unknown(entry, 'หมวด', named(items, at('items'), 'group'), groups.map(({ code }) => code)),
    ...unknown(entry, 'แหล่งอ้างอิง', items.flatMap((item, index) => item.sources.map((value, step) => ({ value, path: at('items', index, 'sources', step) }))), ids),
    ...(concepts ? unknown(entry, 'เรื่อง', items.flatMap((item, index) => item.includes.map((value, step) => ({ value, path: at('items', index, 'includes', step) }))), [...concepts]) : []),
    ...items.flatMap((item, index) => checkPeriod(entry, item, at('items', index, 'period', 'years'))),
  ];
}

/** How far the year that a kind of period names is from the assessed one. */
const offsets: Partial<Record<PeriodKind, number>> = { 'assessed-year': 0, 'first-half': 0, 'previous-year': -1 };

function checkPeriod(entry: FrameworkEntry, { code, period: { kind, years } }: Requirement, path: readonly PropertyKey[]): Issue[] {
  const offset = offsets[kind];
  const right = entry.data.fiscalYear + (offset ?? 0);
  if (offset === undefined || years.length === 0 || (years.length === 1 && years[0] === right)) return [];
  return [issueAt(entry, path, 'PERIOD_KIND', { code, kind, value: years.join(', '), mend: `years: [${right}]` })];
}

function named<Item extends object>(list: readonly Item[], path: readonly PropertyKey[], field: keyof Item & string): Named[] {
  return list.map((item, index) => ({ value: String(item[field]), path: [...path, index, field] }));
}

/** What is named a second time. */
function twins(entry: FrameworkEntry, kind: string, list: readonly Named[]): Issue[] {
  return list.flatMap(({ value, path }, index) => (list.findIndex((other) => other.value === value) === index ? [] : [issueAt(entry, path, 'FRAMEWORK_DUP', { kind, value })]));
}

/** What refers to nothing. */
function unknown(entry: FrameworkEntry, kind: string, list: readonly Named[], known: readonly string[]): Issue[] {
  return list.flatMap(({ value, path }) => (known.includes(value) ? [] : [issueAt(entry, path, 'FRAMEWORK_REF', { kind, value, accepted: known.join(', '), ...nearest(value, known) })]));
}
