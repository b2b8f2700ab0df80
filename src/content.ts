import { getEntry, render } from 'astro:content';
import { assembleChanges, type Changes } from './domain/change.ts';
import { withDocuments } from './domain/document-change.ts';
import { todayOf, withStandings } from './domain/frozen-standing.ts';
import type { Filed } from './domain/report.ts';
import { assembleSite, publishedFiles, type Site } from './domain/site.ts';
import { currentEdition, type Edition } from './source/edition.ts';
import { fingerprintOf } from './source/fingerprint.ts';
import { attachmentPrints, type DatedSource } from './source/read-source.ts';

const sites = new WeakMap<Edition, Site>();

/** Everything that is published; put together once for each edition of `content/`. */
export function getSite(): Site {
  const edition = currentEdition();
  const site = sites.get(edition) ?? siteOf(edition.source);
  sites.set(edition, site);
  return site;
}

function siteOf({ entries, attachments, history, links, files }: DatedSource): Site {
  const site = assembleSite(entries, history, links, files);
  return withStandings(site, entries, todayOf(site, entries, { files: attachmentPrints(attachments), history, fingerprintOf }));
}

const changes = new WeakMap<Edition, Changes>();

/** What changed in everything that is published; told once for each edition of `content/`. */
export function getChanges(): Changes {
  const edition = currentEdition();
  const told = changes.get(edition) ?? withDocuments(assembleChanges(edition.source.recorded, publishedFiles(getSite())), getSite());
  changes.set(edition, told);
  return told;
}

/** The rendered body of an entry: HTML of plain Markdown, or a component where the body holds one. */
export async function getBody({ hasBody, file }: Filed<unknown>) {
  if (!hasBody) return {};
  const html = currentEdition().bodies.get(file);
  if (html !== undefined) return { html };
  const stored = await getEntry('bodies', file);
  return stored ? { Component: (await render(stored)).Content } : {};
}

/** The paths of a page that every report year has. */
export function yearPaths() {
  return getSite().reports.map((report) => ({ params: { year: String(report.fiscalYear) }, props: { report } }));
}

/** The paths of a page that every assessment with answers has. */
export function answeredPaths() {
  return getSite().assessments.filter(({ isAnswered }) => isAnswered).map((assessment) => ({ params: { year: String(assessment.fiscalYear) }, props: { assessment } }));
}

/** The paths of a page that every assessment year has. */
export function assessmentPaths() {
  return getSite().assessments.map((assessment) => ({ params: { year: String(assessment.fiscalYear) }, props: { assessment } }));
}
