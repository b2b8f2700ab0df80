import type { Agency } from './agency.ts';
import { assembleAssessments, type Assessment } from './assessment.ts';
import type { IsoDate } from './calendar.ts';
import type { Deadlines } from './deadlines.ts';
import { shownDocuments, type Document } from './document.ts';
import type { Framework } from './framework.ts';
import type { Glossary } from './glossary.ts';
import type { LinkLog } from './link-log.ts';
import type { Page } from './page.ts';
import type { PublishedFiles } from './published-file.ts';
import { assembleReports, fileEntry, type Filed, type Report } from './report.ts';
import type { Entries } from './source.ts';
import type { Signers } from './signers.ts';
import type { Unit } from './unit.ts';

/** What every page needs to know: who publishes, and what. */
export interface Site {
  agency: Agency;
  /** By their order. */
  units: Filed<Unit>[];
  /** Newest year first. */
  reports: Report[];
  /** Newest year first. */
  assessments: Assessment[];
  /** The rules of every year there is, in any order. */
  frameworks: Filed<Framework>[];
  /** Newest year first. */
  documents: Document[];
  /** What is known of their files; empty where they were not read. */
  files: PublishedFiles;
  pages: Filed<Page>[];
  glossary: Glossary;
  /** Days by which staff want items of an assessment done. */
  deadlines: Deadlines[];
  /** Who may sign what is published. */
  signers: Signers;
}

/** The files behind everything that is published. */
export function publishedFiles({ units, reports, assessments, frameworks, pages }: Site): Set<string> {
  const answers = assessments.flatMap(({ items }) => items.flatMap(({ answer }) => answer ?? []));
  return new Set([...units, ...pages, ...frameworks, ...answers, ...reports.flatMap(({ year, measures, indicators }) => [year, ...measures, ...indicators])].map(({ file }) => file));
}

/**
 * Puts together everything that is published.
 * @param entries what the check accepted
 * @param history the day on which each file last changed
 * @param links what tests of outside addresses found; left out where nothing asks
 * @param files what is published of each document's file; left out where nothing asks
 * @throws without an agency or a glossary, which the check refuses
 */
export function assembleSite(entries: Entries, history: ReadonlyMap<string, IsoDate>, links: LinkLog = {}, files: PublishedFiles = new Map()): Site {
  const filed = <Data>(list: readonly Parameters<typeof fileEntry<Data>>[0][]) => list.map((entry) => fileEntry(entry, history));
  const [agency] = filed(entries.agency);
  const [glossary] = filed(entries.glossary);
  if (!agency || !glossary) throw new Error('content/agency.yaml and content/glossary.yaml must exist; the check refuses their absence');
  const units = filed(entries.units).toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
  const frameworks = filed(entries.frameworks);
  const reports = assembleReports({
    agency,
    units,
    years: filed(entries.years),
    frameworks,
    measures: filed(entries.measures),
    indicators: filed(entries.indicators),
    files,
  });
  const assessments = assembleAssessments(frameworks.map(({ data }) => data), filed(entries.disclosures), agency.data, reports, links, files);
  return { agency: agency.data, units, reports, assessments, frameworks, documents: shownDocuments(reports, assessments), files, pages: filed(entries.pages), glossary: glossary.data, deadlines: entries.deadlines.map(({ data }) => data), signers: entries.signers.flatMap(({ data }) => data.signers) };
}

const sites = new WeakMap<Entries, Site>();

/**
 * What the entries alone tell: without their history, links, and files. The same entries give the same site, put together once.
 * @throws as `assembleSite`
 */
export function siteOf(entries: Entries): Site {
  const site = sites.get(entries) ?? assembleSite(entries, new Map());
  sites.set(entries, site);
  return site;
}
