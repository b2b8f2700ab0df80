import type { APIRoute } from 'astro';
import { getSite } from '../content.ts';
import { sitemapSections, sitemapXml } from '../views/sitemap.ts';

export const GET: APIRoute = () => {
  const { agency, reports, units, pages } = getSite();
  return new Response(sitemapXml(agency.url, sitemapSections(reports, units, pages)));
};
