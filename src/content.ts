import { getCollection, getEntry, render } from 'astro:content';
import type { Agency } from './domain/agency.ts';
import type { Glossary } from './domain/glossary.ts';
import { assembleReports, type Filed, type Report } from './domain/report.ts';
import type { Unit } from './domain/unit.ts';
import type { Page } from './domain/page.ts';

/** What every page needs to know: who publishes, and what. */
export interface Site {
  agency: Agency;
  units: Filed<Unit>[];
  /** Newest year first. */
  reports: Report[];
  pages: Filed<Page>[];
  glossary: Glossary;
}

function dataOf<Data>(entries: readonly { data: Data }[]): Data[] {
  return entries.map(({ data }) => data);
}

async function loadSite(): Promise<Site> {
  const agency = await getEntry('agency', 'agency');
  const glossary = await getEntry('glossary', 'glossary');
  if (!agency || !glossary) throw new Error('content/agency.yaml and content/glossary.yaml must exist; the check says so before the build');
  const units = dataOf(await getCollection('units')).toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
  const pages = dataOf(await getCollection('pages')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const reports = assembleReports({
    agency: agency.data,
    units,
    years: dataOf(await getCollection('years')),
    frameworks: dataOf(await getCollection('frameworks')),
    measures: dataOf(await getCollection('measures')),
    indicators: dataOf(await getCollection('indicators')),
  });
  return { agency: agency.data.data, units, reports, pages, glossary: glossary.data.data };
}

let site: Promise<Site> | undefined;

/** Everything that is published. Read once a build; read anew for each page while someone edits. */
export function getSite(): Promise<Site> {
  if (import.meta.env.DEV) return loadSite();
  site ??= loadSite();
  return site;
}

/** The rendered body of an entry; absent where it has none. */
export async function getBody(collection: 'measures' | 'indicators' | 'pages', entry: Filed<unknown>) {
  if (!entry.hasBody) return undefined;
  const stored = await getEntry(collection, entry.id);
  return stored && (await render(stored)).Content;
}
