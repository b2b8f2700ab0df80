import { agencyKinds } from './agency.ts';
import { checkDisclosures } from './disclosure-rules.ts';
import type { Entry, EntryOf } from './entry.ts';
import { indicatorReferenceOf } from './indicator.ts';
import { startOf, type Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import type { FieldWarning, Passage } from './passage.ts';
import { checkRedirects } from './redirects.ts';
import type { Entries } from './source.ts';
import { yearsNamed } from './period.ts';
import { nameSpelling } from './wording.ts';
import { checkYear, issueAt, warned } from './year-rules.ts';

type MeasureEntry = EntryOf<'measures'>;
type IndicatorEntry = EntryOf<'indicators'>;
type DisclosureEntry = EntryOf<'disclosures'>;

/** What rules about one entry need to know of the others; gathered once. */
interface Known {
  entries: Entries;
  /** Units by name and alias. */
  unitNames: ReadonlySet<string>;
  /** The numbers of the indicators in a year's framework. */
  numbers: ReadonlyMap<number, readonly number[]>;
  /** Finds the agency's name misspelt. */
  misspelt: (passage: Passage) => FieldWarning[];
}

/**
 * Rules that need more than one file: references, uniqueness, the year as a whole.
 * @param entries what could be read
 * @param paths every file, readable or not
 * @param ids every entry's kind and id, readable or not: `indicators/2568/6`
 */
export function checkWhole(entries: Entries, paths: ReadonlySet<string>, ids: ReadonlySet<string>): Issue[] {
  const [agency] = entries.agency;
  const known: Known = {
    entries,
    unitNames: new Set(entries.units.flatMap(({ data }) => [data.name, ...data.aliases])),
    numbers: new Map(entries.frameworks.map(({ data }) => [data.fiscalYear, data.indicators.map(({ number }) => number)])),
    misspelt: agency ? nameSpelling(agency.data) : () => [],
  };
  return [
    ...required(paths),
    ...entries.measures.flatMap((entry) => checkMeasure(entry, known)),
    ...entries.indicators.flatMap((entry) => checkIndicator(entry, known)),
    ...entries.disclosures.flatMap((entry) => checkDisclosure(entry, known)),
    ...checkDisclosures(entries, ids),
    ...years(known, paths, ids),
    ...entries.pages.flatMap((entry) => [...entry.warnings, ...nameWarnings(entry, known)].map(({ issue }) => issue)),
    ...[...entries.agency, ...entries.units, ...entries.frameworks, ...entries.glossary, ...entries.redirects].flatMap(({ warnings }) => warnings.map(({ issue }) => issue)),
    ...entries.redirects.flatMap((entry) => checkRedirects(entry.data.redirects, (index, field) => entry.placeOf(['redirects', index, field]))),
    ...folders(entries),
    ...unitTwins(entries),
    ...orphans(entries, paths),
  ];
}

function required(paths: ReadonlySet<string>): Issue[] {
  return ['content/agency.yaml', 'content/glossary.yaml']
    .filter((file) => !paths.has(file))
    .map((file) => ({ code: 'FILE_REQUIRED', place: startOf(file), facts: { value: file } }));
}

function checkUnits(entry: MeasureEntry | IndicatorEntry | DisclosureEntry, { entries, unitNames }: Known): Issue[] {
  return entry.data.responsible.flatMap((name, index) =>
    unitNames.has(name) ? [] : [issueAt(entry, ['responsible', index], 'UNIT_UNKNOWN', { value: name, accepted: entries.units.map(({ data }) => data.name).join(', '), ...nearest(name, [...unitNames]) })],
  );
}

function checkMeasure(entry: MeasureEntry, known: Known): Issue[] {
  const numbers = known.numbers.get(entry.data.fiscalYear) ?? [];
  const unknown = entry.data.indicators.flatMap((number, index) => {
    if (numbers.length === 0 || numbers.includes(number)) return [];
    const references = numbers.map(indicatorReferenceOf);
    return [issueAt(entry, ['indicators', index], 'REF_UNKNOWN', { value: indicatorReferenceOf(number), accepted: references.join(', '), ...nearest(indicatorReferenceOf(number), references) })];
  });
  const warnings = [...periodWarnings(entry), ...otherKindWarnings(entry, known.entries, ['method', 'summary', 'outcome']), ...nameWarnings(entry, known)];
  return [...checkUnits(entry, known), ...unknown, ...drafts(entry), ...warned(entry, warnings)];
}

function checkIndicator(entry: IndicatorEntry, known: Known): Issue[] {
  const { fiscalYear, number } = entry.data;
  const numbers = known.numbers.get(fiscalYear);
  const unknown = numbers && !numbers.includes(number) ? [issueAt(entry, ['number'], 'INDICATOR_UNKNOWN', { value: String(number), year: String(fiscalYear), accepted: numbers.join(', ') })] : [];
  const warnings = [...statusWarnings(entry), ...periodWarnings(entry), ...otherKindWarnings(entry, known.entries, ['guidance', 'progress']), ...nameWarnings(entry, known)];
  return [...checkUnits(entry, known), ...unknown, ...drafts(entry), ...warned(entry, warnings)];
}

function checkDisclosure(entry: DisclosureEntry, known: Known): Issue[] {
  return [...checkUnits(entry, known), ...drafts(entry), ...warned(entry, [...otherKindWarnings(entry, known.entries, ['explanation']), ...nameWarnings(entry, known)])];
}

function years(known: Known, paths: ReadonlySet<string>, ids: ReadonlySet<string>): Issue[] {
  const indicators = Map.groupBy(known.entries.indicators, ({ data }) => data.fiscalYear);
  return known.entries.years.flatMap((entry) => {
    const { fiscalYear } = entry.data;
    const framework = known.entries.frameworks.find(({ data }) => data.fiscalYear === fiscalYear)?.data;
    const absent = framework || paths.has(`content/frameworks/${fiscalYear}.yaml`) ? [] : [issueAt(entry, ['fiscalYear'], 'FRAMEWORK_MISSING', { year: String(fiscalYear) })];
    return [...absent, ...checkYear(entry, indicators.get(fiscalYear) ?? [], framework, (number) => ids.has(`indicators/${fiscalYear}/${number}`), nameWarnings(entry, known))];
  });
}

function drafts(entry: MeasureEntry | IndicatorEntry | DisclosureEntry): Issue[] {
  return entry.data.draft ? [issueAt(entry, ['draft'], 'DRAFT_SKIPPED')] : [];
}

/** Notes quote what the source got wrong. */
function nameWarnings(entry: Entry<unknown>, { misspelt }: Known): FieldWarning[] {
  return entry.passages.filter(({ field }) => field !== 'notes').flatMap(misspelt);
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

/** The year in the path must be the year in the file. */
function folders(entries: Entries): Issue[] {
  return [...entries.measures, ...entries.indicators, ...entries.disclosures, ...entries.years, ...entries.frameworks].flatMap((entry: Entry<{ fiscalYear: number }>) => {
    const folder = entry.id.slice(0, 4);
    return String(entry.data.fiscalYear) === folder ? [] : [issueAt(entry, ['fiscalYear'], 'YEAR_FOLDER', { value: String(entry.data.fiscalYear), folder })];
  });
}

/** Two units of one name: nobody could say which is meant. */
function unitTwins({ units }: Entries): Issue[] {
  const owners = new Map<string, Entry<unknown>>();
  return units.flatMap((entry) =>
    [entry.data.name, ...entry.data.aliases].flatMap((name, index) => {
      const owner = owners.get(name);
      if (!owner) owners.set(name, entry);
      return !owner || owner === entry ? [] : [issueAt(entry, index === 0 ? ['name'] : ['aliases', index - 1], 'UNIT_DUP', { value: name, other: owner.file })];
    }),
  );
}

/** Entries of a year that has no year file would be on no page. */
function orphans(entries: Entries, paths: ReadonlySet<string>): Issue[] {
  return [...entries.measures, ...entries.indicators]
    .filter(({ id }) => !paths.has(`content/years/${id.slice(0, 4)}.yaml`))
    .map((entry) => issueAt(entry, ['fiscalYear'], 'YEAR_MISSING', { year: entry.id.slice(0, 4) }));
}
