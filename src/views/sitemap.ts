import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { Page } from '../domain/page.ts';
import type { Filed, Report } from '../domain/report.ts';
import type { Unit } from '../domain/unit.ts';
import type { Link } from './link.ts';
import { newest, pageHead, type PageHead } from './page-head.ts';
import { yearChanged } from './year.ts';

/** A page in the site map. */
export interface SitemapLink extends Link {
  changed?: string | undefined;
}

export interface SitemapSection {
  heading: string;
  links: SitemapLink[];
}

/** Every page that readers may land on, by section; the one list behind the page, `sitemap.xml` and the tests. */
export function sitemapSections(reports: readonly Report[], units: readonly Filed<Unit>[], pages: readonly Filed<Page>[]): SitemapSection[] {
  return [
    {
      heading: 'ทั่วไป',
      links: [
        { href: addressOf.home(), label: 'หน้าแรก', changed: newest(reports.map(yearChanged)) },
        ...pages.map(({ id, data, changed }) => ({ href: addressOf.page(id), label: data.title, changed })),
        { href: addressOf.glossary(), label: 'อธิบายคำศัพท์' },
        { href: addressOf.search(), label: 'ค้นหา' },
        { href: addressOf.sitemap(), label: 'แผนผังเว็บไซต์' },
      ],
    },
    ...reports.map(yearSection),
    {
      heading: 'หน่วยที่รับผิดชอบ',
      links: [{ href: addressOf.units(), label: 'หน่วยที่รับผิดชอบทั้งหมด' }, ...units.map(({ id, data, changed }) => ({ href: addressOf.unit(id), label: data.name, changed }))],
    },
  ];
}

function yearSection(report: Report): SitemapSection {
  const { fiscalYear } = report;
  const changed = yearChanged(report);
  return {
    heading: `ปีงบประมาณ ${fiscalYear}`,
    links: [
      { href: addressOf.year(fiscalYear), label: `ผลการประเมิน ITA ปีงบประมาณ ${fiscalYear}`, changed },
      { href: addressOf.report(fiscalYear), label: 'รายงานฉบับเต็ม', changed },
      { href: addressOf.measures(fiscalYear), label: 'มาตรการทั้งหมด', changed },
      ...report.measures.map((entry) => ({ href: addressOf.measure(fiscalYear, entry.id), label: `มาตรการที่ ${entry.data.order} ${entry.data.title}`, changed: entry.changed })),
      { href: addressOf.indicators(fiscalYear), label: 'ตัวชี้วัดทั้งหมด', changed },
      ...report.indicators.map((entry) => ({ href: addressOf.indicator(fiscalYear, entry.id), label: `ตัวชี้วัดที่ ${entry.data.number} ${entry.data.title}`, changed: entry.changed })),
    ],
  };
}

export function sitemapView(agency: Agency, sections: SitemapSection[]): { head: PageHead; sections: SitemapSection[] } {
  return { head: pageHead(agency, { heading: 'แผนผังเว็บไซต์', description: `ทุกหน้าของเว็บไซต์ข้อมูลความโปร่งใส ${agency.shortName}`, address: addressOf.sitemap() }), sections };
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
