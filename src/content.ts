import { getEntry, render } from 'astro:content';
import type { Filed } from './domain/report.ts';
import { assembleSite, type Site } from './domain/site.ts';
import { currentEdition, type Edition } from './source/edition.ts';

const sites = new WeakMap<Edition, Site>();

/** Everything that is published; put together once for each edition of `content/`. */
export function getSite(): Site {
  const edition = currentEdition();
  const site = sites.get(edition) ?? assembleSite(edition.source.entries, edition.source.history);
  sites.set(edition, site);
  return site;
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
