import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { pageHead, type PageHead } from './page-head.ts';
import type { SitemapSection } from './sitemap.ts';

export interface SearchView {
  head: PageHead;
  /** The plain list for readers without JavaScript. */
  sections: SitemapSection[];
}

export function searchView(agency: Agency, sections: SitemapSection[]): SearchView {
  return { head: pageHead(agency, { heading: 'ค้นหา', description: `ค้นหามาตรการ ตัวชี้วัด และข้อมูลความโปร่งใสของ${agency.name}`, address: addressOf.search() }), sections };
}

/** The page for an address that does not exist. */
export function notFoundHead(agency: Agency): PageHead {
  return pageHead(agency, { heading: 'ไม่พบหน้านี้', description: 'ที่อยู่นี้ไม่มีในเว็บไซต์ ลองค้นหาจากช่องค้นหา', address: '/404.html' });
}
