import type { APIRoute } from 'astro';
import { getSite } from '../content.ts';
import { sitemapSections } from '../domain/site-map.ts';
import { sitemapXml } from '../views/sitemap.ts';

export const GET: APIRoute = () => {
  const site = getSite();
  return new Response(sitemapXml(site.agency.url, sitemapSections(site)));
};
