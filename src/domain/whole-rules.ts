import { agencyKinds } from './agency.ts';
import { nearest, type Entry, type EntryOf } from './entry.ts';
import { indicatorReferenceOf } from './indicator.ts';
import type { Facts, Issue } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { yearsNamed } from './period.ts';
import { computeTotal } from './rating.ts';
import { formatComputedScore } from './score.ts';
import type { Entries } from './source.ts';

type MeasureEntry = EntryOf<'measures'>;
type IndicatorEntry = EntryOf<'indicators'>;
type YearEntry = EntryOf<'years'>;

function issueAt(entry: Entry<unknown>, path: readonly PropertyKey[], code: IssueCode, facts: Facts = {}): Issue {
  return { code, place: entry.placeOf(path), facts };
}

/** A warning on a field of an entry, which the entry's `asInSource` may silence. */
interface FieldWarning {
  field: string;
  issue: Issue;
}

/** Drops the warnings that `asInSource` names and adds one for each name that silences nothing. */
function silenced(entry: Entry<{ asInSource: string[] }>, warnings: readonly FieldWarning[]): Issue[] {
  const named = entry.data.asInSource;
  const stale = named.filter((field) => !warnings.some((warning) => warning.field === field));
  return [
    ...warnings.filter(({ field }) => !named.includes(field)).map(({ issue }) => issue),
    ...stale.map((field) => issueAt(entry, ['asInSource', named.indexOf(field)], 'AS_IN_SOURCE_STALE', { value: field })),
  ];
}

/** Rules that need more than one file: references, uniqueness, the year as a whole. */
export function checkWhole(entries: Entries, paths: ReadonlySet<string>): Issue[] {
  return [
    ...required(paths),
    ...entries.measures.flatMap((entry) => checkMeasure(entry, entries)),
    ...entries.indicators.flatMap((entry) => checkIndicator(entry, entries)),
    ...entries.years.flatMap((entry) => checkYear(entry, entries, paths)),
    ...folders(entries),
    ...duplicates(entries.measures, ({ data }) => `${data.fiscalYear}/${data.order}`, ['order'], 'ORDER_DUP'),
    ...duplicates(entries.indicators, ({ data }) => `${data.fiscalYear}/${data.number}`, ['number'], 'INDICATOR_DUP'),
    ...orphans(entries, paths),
  ];
}

function required(paths: ReadonlySet<string>): Issue[] {
  return ['content/agency.yaml', 'content/glossary.yaml']
    .filter((file) => !paths.has(file))
    .map((file) => ({ code: 'FILE_REQUIRED', place: { file, line: 1, column: 1, length: 1 }, facts: { value: file } }));
}

function checkUnits(entry: MeasureEntry | IndicatorEntry, entries: Entries): Issue[] {
  const names = entries.units.flatMap(({ data }) => [data.name, ...data.aliases]);
  return entry.data.responsible.flatMap((name, index) =>
    names.includes(name) ? [] : [issueAt(entry, ['responsible', index], 'UNIT_UNKNOWN', { value: name, accepted: entries.units.map(({ data }) => data.name).join(', '), ...nearest(name, names) })],
  );
}

function checkMeasure(entry: MeasureEntry, entries: Entries): Issue[] {
  const known = entries.frameworks.find(({ data }) => data.fiscalYear === entry.data.fiscalYear)?.data.indicators.map(({ number }) => number) ?? [];
  const unknown = entry.data.indicators.flatMap((number, index) =>
    known.length === 0 || known.includes(number)
      ? []
      : [issueAt(entry, ['indicators', index], 'REF_UNKNOWN', { value: indicatorReferenceOf(number), accepted: known.map(indicatorReferenceOf).join(', '), ...nearest(indicatorReferenceOf(number), known.map(indicatorReferenceOf)) })],
  );
  const warnings = [...periodWarnings(entry), ...otherKindWarnings(entry, entries, ['method', 'summary', 'outcome'])];
  return [...checkUnits(entry, entries), ...unknown, ...silenced(entry, warnings)];
}

function checkIndicator(entry: IndicatorEntry, entries: Entries): Issue[] {
  const warnings = [...statusWarnings(entry), ...periodWarnings(entry), ...otherKindWarnings(entry, entries, ['guidance', 'progress'])];
  return [...checkUnits(entry, entries), ...silenced(entry, warnings)];
}

function statusWarnings(entry: IndicatorEntry): FieldWarning[] {
  return entry.data.status === undefined ? [{ field: 'status', issue: issueAt(entry, [], 'STATUS_NONE') }] : [];
}

function periodWarnings(entry: MeasureEntry | IndicatorEntry): FieldWarning[] {
  const { fiscalYear, period } = entry.data;
  const other = yearsNamed(period).find((year) => year !== fiscalYear);
  return other === undefined ? [] : [{ field: 'period', issue: issueAt(entry, ['period'], 'PERIOD_YEAR', { value: String(other), year: String(fiscalYear) }) }];
}

/** Words of another kind of agency are most often left over from somebody else's template. */
function otherKindWarnings<Data>(entry: Entry<Data>, entries: Entries, fields: readonly (keyof Data & string)[]): FieldWarning[] {
  const agency = entries.agency[0]?.data;
  if (!agency) return [];
  const { label, otherWords } = agencyKinds[agency.kind];
  return fields.flatMap((field) =>
    (entry.data[field] as string[]).flatMap((item, index) =>
      otherWords.filter((word) => item.includes(word)).map((word) => ({ field, issue: issueAt(entry, [field, index], 'OTHER_AGENCY_KIND', { value: word, kind: label, field }) })),
    ),
  );
}

function checkYear(entry: YearEntry, entries: Entries, paths: ReadonlySet<string>): Issue[] {
  const { fiscalYear, total, rating, incomplete } = entry.data;
  const framework = entries.frameworks.find(({ data }) => data.fiscalYear === fiscalYear)?.data;
  if (!framework) return paths.has(`content/frameworks/${fiscalYear}.yaml`) ? [] : [issueAt(entry, ['fiscalYear'], 'FRAMEWORK_MISSING', { year: String(fiscalYear) })];
  const own = entries.indicators.filter(({ data }) => data.fiscalYear === fiscalYear);
  const missing = incomplete
    ? []
    : framework.indicators
        .filter(({ number }) => !own.some(({ data }) => data.number === number) && !paths.has(`content/indicators/${fiscalYear}/${number}.mdx`))
        .map(({ number }) => issueAt(entry, ['fiscalYear'], 'INDICATOR_MISSING', { year: String(fiscalYear), value: String(number) }));
  const computed = computeTotal(framework, new Map(own.map(({ data }) => [data.number, data.score])));
  const warnings: FieldWarning[] = [];
  if (computed) {
    const computedTotal = formatComputedScore(computed.total);
    if (computedTotal !== formatComputedScore(total.value)) warnings.push({ field: 'total', issue: issueAt(entry, ['total'], 'TOTAL_MISMATCH', { value: total.text, computed: computedTotal }) });
    if (computed.rating && computed.rating.name !== rating) warnings.push({ field: 'rating', issue: issueAt(entry, ['rating'], 'RATING_MISMATCH', { value: rating, computed: computed.rating.name }) });
  }
  return [...missing, ...silenced(entry, computed ? warnings : entry.data.asInSource.map((field) => ({ field, issue: issueAt(entry, [], 'TOTAL_MISMATCH') })))];
}

/** The year in the path must be the year in the file. */
function folders(entries: Entries): Issue[] {
  return [...entries.measures, ...entries.indicators, ...entries.years, ...entries.frameworks].flatMap((entry: Entry<{ fiscalYear: number }>) => {
    const folder = entry.id.slice(0, 4);
    return String(entry.data.fiscalYear) === folder ? [] : [issueAt(entry, ['fiscalYear'], 'YEAR_FOLDER', { value: String(entry.data.fiscalYear), folder })];
  });
}

function duplicates<E extends Entry<{ fiscalYear: number }>>(entries: readonly E[], keyOf: (entry: E) => string, path: readonly PropertyKey[], code: IssueCode): Issue[] {
  return [...Map.groupBy(entries, keyOf).entries()]
    .filter(([, same]) => same.length > 1)
    .flatMap(([key, same]) =>
      same.map((entry) =>
        issueAt(entry, path, code, { value: key.split('/')[1] ?? '', year: String(entry.data.fiscalYear), other: same.filter((other) => other !== entry).map(({ file }) => file).join(', ') }),
      ),
    );
}

/** Entries of a year that has no year file would be on no page. */
function orphans(entries: Entries, paths: ReadonlySet<string>): Issue[] {
  return [...entries.measures, ...entries.indicators]
    .filter(({ id }) => !paths.has(`content/years/${id.slice(0, 4)}.yaml`))
    .map((entry) => issueAt(entry, ['fiscalYear'], 'YEAR_MISSING', { year: entry.id.slice(0, 4) }));
}
