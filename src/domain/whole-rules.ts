import { addressOf, insideAddress } from './address.ts';
import { agencyKinds } from './agency.ts';
import type { IsoDate } from './calendar.ts';
import { checkContactPlaces } from './contact-places.ts';
import { checkDisclosures, evidenceWarnings, isMisnamed } from './disclosure-rules.ts';
import { checkDrafts, withdrawnPages } from './draft-rules.ts';
import type { Entry, EntryOf } from './entry.ts';
import { withLabels } from './field.ts';
import { checkFrozen } from './frozen-rules.ts';
import { checkFrameworks } from './framework-rules.ts';
import { indicatorReferenceOf } from './indicator.ts';
import { startOf, type Facts, type Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import { warningIn, type FieldWarning } from './passage.ts';
import { placeRule } from './place-rules.ts';
import { lostIssues } from './published.ts';
import { checkRedirects } from './redirects.ts';
import { measureReferenceOf } from './report.ts';
import { checkSecurityTxt } from './security-txt.ts';
import type { Entries } from './source.ts';
import { checkBestPages } from './synonym-rules.ts';
import { linkedPages } from './page.ts';
import { yearsNamed } from './period.ts';
import { copiedWarnings, textYearWarnings } from './copied-rules.ts';
import { typedAddresses } from './typed-address.ts';
import { unitKinds } from './unit.ts';
import { unreadFrom, type Unread } from './unread.ts';
import { nameSpelling, usualSpelling } from './wording.ts';
import { checkNotes, checkYear, issueAt, warned } from './year-rules.ts';

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
  /** The agency's name misspelt, by entry. */
  misspelt: ReadonlyMap<Entry<unknown>, FieldWarning[]>;
  /** Whether the words of entries can be judged, which depends on the agency. */
  isWordingJudged: boolean;
  unread: Unread;
  placeProblem: ReturnType<typeof placeRule>;
}

/** A `content/` folder of which every file was read by itself. */
interface ReadFolder {
  /** What could be read. */
  entries: Entries;
  /** Every file, readable or not. */
  paths: ReadonlySet<string>;
  /** Every entry's kind and id, readable or not: `indicators/2568/6`. */
  ids: ReadonlySet<string>;
  /** Paths of the files that could not be read. */
  refused: readonly string[];
  /** Every address ever published. */
  published: ReadonlySet<string>;
  /** Today in Thailand, if known. */
  today?: IsoDate | undefined;
}

/** Rules that need more than one file: references, uniqueness, the year as a whole. */
export function checkWhole({ entries, paths, ids, refused, published, today }: ReadFolder): Issue[] {
  const misfiled = folders(entries);
  const lost = lostYears(entries, refused, published);
  const withdrawn = withdrawnPages(entries, published);
  const unread = unreadFrom(entries, [...refused, ...misfiled.map(({ place }) => place.file)], new Set(lost.keys()), withdrawn);
  const placeProblem = placeRule(entries, unread, published);
  const names = checkNames(entries);
  const known: Known = {
    entries,
    unitNames: new Set(entries.units.flatMap(({ data }) => [data.name, ...data.aliases])),
    numbers: new Map(entries.frameworks.map(({ data }) => [data.fiscalYear, data.indicators.map(({ number }) => number)])),
    misspelt: names.misspelt,
    isWordingJudged: entries.agency.length > 0 && names.issues.length === 0,
    unread,
    placeProblem,
  };
  return [
    ...required(paths, unread),
    ...requiredPages(entries, ids, unread),
    ...[...lost].flatMap(([year, addresses]) => lostIssues(addresses, `content/years/${year}.yaml`)),
    ...names.issues,
    ...entries.agency.flatMap((entry) => checkSecurityTxt(entry, today)),
    ...entries.agency.flatMap((entry) => checkContactPlaces(entry, placeProblem)),
    ...entries.measures.flatMap((entry) => checkMeasure(entry, known)),
    ...entries.indicators.flatMap((entry) => checkIndicator(entry, known)),
    ...entries.disclosures.flatMap((entry) => checkDisclosure(entry, known)),
    ...checkDrafts(entries, withdrawn),
    ...checkDisclosures(entries, ids, unread, placeProblem),
    ...checkFrozen(entries, unread),
    ...checkFrameworks(entries.frameworks, !unread.has('content/frameworks/')),
    ...[...entries.measures, ...entries.indicators, ...entries.disclosures, ...entries.pages].flatMap((entry) => checkLinks(entry, known)),
    ...years(known, paths, ids),
    ...entries.pages.flatMap((entry) => [...entry.warnings, ...nameWarnings(entry, known)].map(({ issue }) => issue)),
    ...[...entries.agency, ...entries.units, ...entries.frameworks, ...entries.glossary, ...entries.redirects].flatMap(({ warnings }) => warnings.map(({ issue }) => issue)),
    ...entries.redirects.flatMap((entry) => checkRedirects(entry.data.redirects, (index, field) => entry.placeOf(['redirects', index, field]))),
    ...entries.synonyms.flatMap((entry) => checkBestPages(entry, entries, unread, placeProblem)),
    ...misfiled,
    ...unitTwins(entries),
    ...orphans(entries, paths, unread, published),
  ];
}

function required(paths: ReadonlySet<string>, unread: Unread): Issue[] {
  return ['content/agency.yaml', 'content/glossary.yaml']
    .filter((file) => !paths.has(file) && !unread.has(file.replace(/yaml$/, '')))
    .map((file) => ({ code: 'FILE_REQUIRED', place: startOf(file), facts: { value: file } }));
}

function requiredPages({ redirects }: Entries, ids: ReadonlySet<string>, unread: Unread): Issue[] {
  const sentOn = new Set(redirects.flatMap(({ data }) => data.redirects.map(({ from }) => `${from.replace(/\/+$/, '')}/`)));
  return Object.entries(linkedPages)
    .filter(([id]) => !ids.has(`pages/${id}`) && !unread.has(`content/pages/${id}.`) && !sentOn.has(addressOf.page(id)) && !unread.has('content/redirects.'))
    .map(([id, title]) => ({ code: 'FILE_REQUIRED', place: startOf(`content/pages/${id}.mdx`), facts: { value: `content/pages/${id}.mdx`, title } }));
}

function checkUnits(entry: MeasureEntry | IndicatorEntry | DisclosureEntry, { entries, unitNames, unread }: Known): Issue[] {
  if (unread.has('content/units/')) return [];
  return entry.data.responsible.flatMap((name, index) =>
    unitNames.has(name) ? [] : [issueAt(entry, ['responsible', index], 'UNIT_UNKNOWN', { value: name, accepted: entries.units.map(({ data }) => data.name).join(', '), ...unitFacts(name, entries.units, unitNames) })],
  );
}

/** Two names in one line, the name that is near, and what a file of a new unit would say. */
function unitFacts(name: string, units: Entries['units'], unitNames: ReadonlySet<string>): Facts {
  const inside = [...unitNames].filter((known) => name.includes(known));
  const several = inside.filter((known) => !inside.some((longer) => longer !== known && longer.includes(known)));
  return {
    order: String(Math.max(0, ...units.map(({ data }) => data.order)) + 1),
    kinds: withLabels(unitKinds),
    ...(several.length > 1 ? { several: 'yes', mend: several.toSorted((a, b) => name.indexOf(a) - name.indexOf(b)).map((known) => `- ${known}`).join('\n') } : nearest(name, [...unitNames])),
  };
}

function checkMeasure(entry: MeasureEntry, known: Known): Issue[] {
  const numbers = known.numbers.get(entry.data.fiscalYear) ?? [];
  const unknown = entry.data.indicators.flatMap((number, index) => {
    if (numbers.length === 0 || numbers.includes(number)) return [];
    const references = numbers.map(indicatorReferenceOf);
    return [issueAt(entry, ['indicators', index], 'REF_UNKNOWN', { value: indicatorReferenceOf(number), accepted: references.join(', '), ...nearest(indicatorReferenceOf(number), references) })];
  });
  const warnings = [...periodWarnings(entry), ...textYearWarnings('measures', entry, ['title']), ...otherKindWarnings(entry, known.entries, ['method', 'summary', 'outcome']), ...nameWarnings(entry, known)];
  return [...checkUnits(entry, known), ...unknown, ...warned(entry, 'measures', warnings, known.isWordingJudged)];
}

function checkIndicator(entry: IndicatorEntry, known: Known): Issue[] {
  const { fiscalYear, number } = entry.data;
  const numbers = known.numbers.get(fiscalYear);
  const unknown = numbers && !numbers.includes(number) ? [issueAt(entry, ['number'], 'INDICATOR_UNKNOWN', { value: String(number), year: String(fiscalYear), accepted: numbers.join(', ') })] : [];
  const warnings = [...statusWarnings(entry), ...periodWarnings(entry), ...textYearWarnings('indicators', entry, ['title']), ...otherKindWarnings(entry, known.entries, ['guidance', 'progress']), ...nameWarnings(entry, known)];
  return [...checkUnits(entry, known), ...unknown, ...warned(entry, 'indicators', warnings, known.isWordingJudged)];
}

function checkDisclosure(entry: DisclosureEntry, known: Known): Issue[] {
  return [...checkUnits(entry, known), ...warned(entry, 'disclosures', [...otherKindWarnings(entry, known.entries, ['explanation']), ...nameWarnings(entry, known), ...evidenceWarnings(entry, known.entries, known.unread, known.placeProblem)], known.isWordingJudged && !isMisnamed(entry) && !known.unread.has('content/frameworks/'))];
}

function years(known: Known, paths: ReadonlySet<string>, ids: ReadonlySet<string>): Issue[] {
  const indicators = Map.groupBy(known.entries.indicators, ({ data }) => data.fiscalYear);
  return known.entries.years.flatMap((entry) => {
    const { fiscalYear } = entry.data;
    const framework = known.entries.frameworks.find(({ data }) => data.fiscalYear === fiscalYear)?.data;
    const absent = framework || paths.has(`content/frameworks/${fiscalYear}.yaml`) || known.unread.has(`content/frameworks/${fiscalYear}`) ? [] : [issueAt(entry, ['fiscalYear'], 'FRAMEWORK_MISSING', { year: String(fiscalYear) })];
    const mayBeThere = (number: number) => ids.has(`indicators/${fiscalYear}/${number}`) || known.unread.has(`content/indicators/${fiscalYear}/`);
    return [
      ...absent,
      ...checkYear(entry, indicators.get(fiscalYear) ?? [], framework, mayBeThere, [...nameWarnings(entry, known), ...textYearWarnings('years', entry, ['title', 'opening']), ...copiedWarnings(entry, known.entries)], known.isWordingJudged),
      ...checkNotes(entry, noteSubjects(entry, known), (about) => mayBeUnread(about, entry, known.unread)),
    ];
  });
}

/** Everything in a year that its notes may be about; drafts too, and indicators whose file is still missing. */
function noteSubjects({ data: { fiscalYear } }: EntryOf<'years'>, { entries, numbers }: Known): string[] {
  const orders = entries.measures.filter(({ data }) => data.fiscalYear === fiscalYear).map(({ data }) => data.order);
  const indicators = new Set([...(numbers.get(fiscalYear) ?? []), ...entries.indicators.filter(({ data }) => data.fiscalYear === fiscalYear).map(({ data }) => data.number)]);
  const sorted = (list: Iterable<number>) => [...list].toSorted((a, b) => a - b);
  return ['year', ...sorted(orders).map(measureReferenceOf), ...sorted(indicators).map(indicatorReferenceOf)];
}

function mayBeUnread(about: string, { data: { fiscalYear } }: EntryOf<'years'>, unread: Unread): boolean {
  if (/^m\d+$/.test(about)) return unread.has(`content/measures/${fiscalYear}/`);
  return /^i\d\d$/.test(about) && (unread.has(`content/indicators/${fiscalYear}/`) || unread.has(`content/frameworks/${fiscalYear}`));
}

/** The links of a body, and the complete addresses in fields, that lead to pages of this site. */
function checkLinks(entry: Entry<unknown>, { entries, placeProblem }: Known): Issue[] {
  return typedAddresses(entry).flatMap((typed): Issue[] => {
    const inside = insideAddress(entries.agency[0]?.data.url ?? '', typed.address);
    const problem = inside === undefined ? undefined : placeProblem(inside);
    return problem ? [{ ...problem, place: typed.place }] : [];
  });
}

/** Years that were published and of which nothing is left, with the addresses that are not sent on. */
function lostYears({ years, measures, indicators, redirects }: Entries, refused: readonly string[], published: ReadonlySet<string>): Map<string, string[]> {
  const files = [...[...years, ...measures, ...indicators].map(({ file }) => file), ...refused];
  const sentOn = new Set(redirects.flatMap(({ data }) => data.redirects.map(({ from }) => `${from.replace(/\/+$/, '')}/`)));
  const gone = [...published].flatMap((address) => /^\/(\d{4})\/$/.exec(address)?.[1] ?? []).filter((year) => !files.some((file) => file.includes(`/${year}`) || file.startsWith('content/redirects.')));
  const lost = gone.map((year) => [year, [...published].filter((address) => address.startsWith(`/${year}/`) && !sentOn.has(address))] as const);
  return new Map(lost.filter(([, addresses]) => addresses.length > 0));
}

/** Finds the agency's name misspelt: in the entries, or in its own file where most of them agree on another spelling. */
function checkNames(entries: Entries): { misspelt: Map<Entry<unknown>, FieldWarning[]>; issues: Issue[] } {
  const [agency] = entries.agency;
  if (!agency) return { misspelt: new Map(), issues: [] };
  const spelling = nameSpelling(agency.data);
  // Notes quote what the source got wrong.
  const passages = new Map([...entries.measures, ...entries.indicators, ...entries.disclosures, ...entries.years, ...entries.pages].map((entry: Entry<unknown>) => [entry, entry.passages.filter(({ field }) => field !== 'notes')]));
  const misspelt = new Map([...passages].map(([entry, own]) => [entry, own.flatMap(spelling)]));
  const usual = usualSpelling(agency.data, [...passages.values()].flat().map(({ text }) => text), [...misspelt.values()].flat());
  if (!usual) return { misspelt, issues: [] };
  const others = [...misspelt].map(([entry, warnings]) => [entry, warnings.filter(({ issue }) => issue.facts.value !== usual.value)] as const);
  return { misspelt: new Map(others), issues: [issueAt(agency, ['name'], 'NAME_AGENCY', { value: usual.value, count: String(usual.count), near: agency.data.name })] };
}

function nameWarnings(entry: Entry<unknown>, { misspelt }: Known): FieldWarning[] {
  return misspelt.get(entry) ?? [];
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
  return fields.flatMap((field) => {
    const typed = entry.passages.filter((passage) => passage.field === field);
    return (entry.data[field] as string[]).flatMap((item, index) =>
      otherWords.filter((word) => item.includes(word)).map((word): FieldWarning => {
        const facts = { value: word, kind: label, field };
        const passage = typed[index];
        const at = passage?.text.indexOf(word) ?? -1;
        return passage && at !== -1 ? warningIn(passage, at, word.length, 'OTHER_AGENCY_KIND', facts) : { field, issue: issueAt(entry, [field, index], 'OTHER_AGENCY_KIND', facts) };
      }),
    );
  });
}

/** The year in the path must be the year in the file. */
function folders(entries: Entries): Issue[] {
  return [...entries.measures, ...entries.indicators, ...entries.disclosures, ...entries.years, ...entries.frameworks, ...entries.frozen, ...entries.deadlines].flatMap((entry: Entry<{ fiscalYear: number }>) => {
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

/** Entries of a year that has no year file would be on no page; of each year the first is told. */
function orphans(entries: Entries, paths: ReadonlySet<string>, unread: Unread, published: ReadonlySet<string>): Issue[] {
  const years = Map.groupBy([...entries.measures, ...entries.indicators], ({ id }) => id.slice(0, 4));
  return [...years]
    .filter(([year]) => !paths.has(`content/years/${year}.yaml`) && !unread.has(`content/years/${year}`))
    .flatMap(([year, [first]]) => (first ? [issueAt(first, ['fiscalYear'], 'YEAR_MISSING', { year, ...(published.has(`/${year}/`) && { published: 'yes' }) })] : []));
}
