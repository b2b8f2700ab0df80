import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { SitemapLink, SitemapSection } from '../domain/site-map.ts';
import { pageHead, type PageHead } from './page-head.ts';

export type { SitemapLink, SitemapSection };

export function sitemapView(agency: Agency, sections: SitemapSection[]): { head: PageHead; sections: SitemapSection[]; data: string } {
  return { head: pageHead(agency, { heading: 'แผนผังเว็บไซต์', description: `ทุกหน้าของเว็บไซต์ข้อมูลความโปร่งใส ${agency.shortName}`, address: addressOf.sitemap() }), sections, data: addressOf.pagesData() };
}

/** The site map for search engines (sitemaps.org protocol 0.9). */
export function sitemapXml(origin: string, sections: readonly SitemapSection[]): string {
  const urls = sections.flatMap(({ links }) => links).map(({ href, changed }) => {
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `  <url><loc>${absoluteAddress(origin, href)}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Everyone may read everything. */
export function robotsText(origin: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress(origin, '/sitemap.xml')}\n`;
}
