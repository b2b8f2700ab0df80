import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { Site } from '../domain/site.ts';
import { sitemapSections } from '../domain/site-map.ts';
import type { Link } from './link.ts';
import { pageHead, type PageHead } from './page-head.ts';
import type { SitemapSection } from './sitemap.ts';

export interface SearchView {
  head: PageHead;
  /** Where to go on for whoever found nothing. */
  help: Link[];
  /** The plain list for readers without JavaScript. */
  sections: SitemapSection[];
}

export function searchView(site: Site): SearchView {
  const { agency } = site;
  const head = pageHead(agency, { heading: 'ค้นหา', description: `ค้นหามาตรการ ตัวชี้วัด และข้อมูลความโปร่งใสของ${agency.name}`, address: addressOf.search() });
  return { head, help: helpOf(site), sections: sitemapSections(site) };
}

function helpOf({ pages, reports }: Site): Link[] {
  const contact = pages.filter(({ id }) => id === 'contact').map(({ id }): Link => ({ href: addressOf.page(id), label: 'ติดต่อหรือร้องเรียน' }));
  const newest = reports.slice(0, 1).flatMap(({ fiscalYear }): Link[] => [
    { href: addressOf.year(fiscalYear), label: `คะแนนและผลการประเมิน ITA ปี ${fiscalYear}` },
    { href: addressOf.report(fiscalYear), label: `รายงานปี ${fiscalYear} ทั้งฉบับ` },
  ]);
  return [...contact, ...newest, { href: addressOf.aToZ(), label: 'เรื่องทั้งหมดเรียงตามตัวอักษร ก–ฮ' }];
}

/** The page for an address that does not exist. */
export function notFoundHead(agency: Agency): PageHead {
  return pageHead(agency, { heading: 'ไม่พบหน้านี้', description: 'ที่อยู่นี้ไม่มีในเว็บไซต์ ลองค้นหาจากช่องค้นหา', address: '/404.html' });
}
