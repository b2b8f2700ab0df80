import type { Agency } from './agency.ts';
import { newest, type IsoDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { FiscalYear } from './fiscal-year.ts';
import type { AssessedIndicator, Framework } from './framework.ts';
import type { Indicator } from './indicator.ts';
import type { Measure } from './measure.ts';
import { computeTotal, type ComputedTotal } from './rating.ts';
import type { PublishedFiles } from './published-file.ts';
import type { Unit } from './unit.ts';
import type { Note, Year } from './year.ts';

/** A typed entry with what is known of its file. */
export interface Filed<Data> {
  /** Unique within its kind: `2568/1`. */
  id: string;
  /** Path of the file in the repository. */
  file: string;
  /** The day of the last commit that touched the file; absent where git does not know it. */
  changed?: IsoDate | undefined;
  hasBody: boolean;
  /** The headings of its body, as the spots that a link may lead to. */
  spots: readonly string[];
  data: Data;
}

/** An entry as it is published, without the places of its fields. */
export function fileEntry<Data>(entry: Entry<Data>, history: ReadonlyMap<string, IsoDate>): Filed<Data> {
  const { id, file, data, body, spots } = entry;
  return { id, file, changed: history.get(file), hasBody: body !== '', spots, data };
}

/** What is published of one agency, by kind of entry. */
interface Filing {
  agency: Filed<Agency>;
  units: Filed<Unit>[];
  years: Filed<Year>[];
  frameworks: Filed<Framework>[];
  measures: Filed<Measure>[];
  indicators: Filed<Indicator>[];
  files: PublishedFiles;
}

/** One report year: everything that its pages say. */
export interface Report {
  fiscalYear: FiscalYear;
  agency: Agency;
  year: Filed<Year>;
  framework: Framework;
  /** In the report's order. */
  measures: Filed<Measure>[];
  /** By number. */
  indicators: Filed<Indicator>[];
  units: Filed<Unit>[];
  /** What is known of the documents' files. */
  files: PublishedFiles;
  /** Absent while an indicator of the framework has no score. */
  computed: ComputedTotal | undefined;
}

/** Whether an entry may be published. */
export function isPublished(entry: Filed<{ draft: boolean }>): boolean {
  return !entry.data.draft;
}

/**
 * Puts entries together by report year.
 * @returns newest year first; years without a framework are left out, which the check refuses
 */
export function assembleReports(filing: Filing): Report[] {
  const measures = Map.groupBy(filing.measures.filter(isPublished), ({ data }) => data.fiscalYear);
  const indicators = Map.groupBy(filing.indicators.filter(isPublished), ({ data }) => data.fiscalYear);
  return filing.years
    .toSorted((a, b) => b.data.fiscalYear - a.data.fiscalYear)
    .flatMap((year): Report[] => {
      const { fiscalYear } = year.data;
      const framework = filing.frameworks.find(({ data }) => data.fiscalYear === fiscalYear)?.data;
      if (!framework) return [];
      const own = (indicators.get(fiscalYear) ?? []).toSorted((a, b) => a.data.number - b.data.number);
      return [
        {
          fiscalYear,
          agency: filing.agency.data,
          year,
          framework,
          measures: (measures.get(fiscalYear) ?? []).toSorted((a, b) => a.data.order - b.data.order),
          indicators: own,
          units: filing.units,
          files: filing.files,
          computed: computeTotal(framework, new Map(own.map(({ data }) => [data.number, data.score]))),
        },
      ];
    });
}

/** What the framework says of an indicator, by number. */
export function assessedIndicator(report: Report, number: number): AssessedIndicator | undefined {
  return report.framework.indicators.find((indicator) => indicator.number === number);
}

/** Whether a responsible name or alias means the unit. */
export function isNamed({ data }: Filed<Unit>, name: string): boolean {
  return data.name === name || data.aliases.includes(name);
}

/** The unit that a responsible name or alias means. */
export function unitNamed(units: readonly Filed<Unit>[], name: string): Filed<Unit> | undefined {
  return units.find((unit) => isNamed(unit, name));
}

/** The measures that name an indicator as related. */
export function measuresOfIndicator(report: Report, number: number): Filed<Measure>[] {
  return report.measures.filter(({ data }) => data.indicators.includes(number));
}

/** How notes of the year refer to a measure: `m1`. */
export function measureReferenceOf(order: number): string {
  return `m${order}`;
}

/** The year's remarks on one thing: `year`, `m1` … or `i01` …. */
export function notesAbout(report: Report, about: string): Note[] {
  return report.year.data.notes.filter((note) => note.about === about);
}

/** Whether a year is told in English too. One English title is enough: a new entry without one must not take the page away. */
export function isInEnglish({ measures, indicators }: Report): boolean {
  return [...measures, ...indicators].some(({ data }) => data.english !== undefined);
}

/** Newest change of anything in a year. */
export function yearChanged(report: Report): IsoDate | undefined {
  return newest([report.year, ...report.measures, ...report.indicators].map(({ changed }) => changed));
}
