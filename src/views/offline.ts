import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { Report } from '../domain/report.ts';
import type { Link } from './link.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** The page that stands in for one that is not kept. */
export interface OfflineView {
  head: PageHead;
  /** What can be read nevertheless. */
  links: Link[];
}

export function offlineView(agency: Agency, reports: readonly Report[]): OfflineView {
  const ofYear = reports.slice(0, 1).flatMap(({ fiscalYear }): Link[] => [
    { href: addressOf.year(fiscalYear), label: `ผลการประเมิน ITA ปี ${fiscalYear}` },
    { href: addressOf.report(fiscalYear), label: `รายงานปี ${fiscalYear} ทั้งฉบับ` },
  ]);
  return {
    head: pageHead(agency, { heading: 'ไม่มีสัญญาณอินเทอร์เน็ต', description: 'หน้านี้ยังไม่ได้เก็บไว้ในเครื่องของท่าน', address: addressOf.offline(), isUnlisted: true }),
    links: [...ofYear, { href: addressOf.search(), label: 'ค้นหาข้อมูลที่เก็บไว้ในเครื่อง' }, { href: addressOf.page('contact'), label: 'วิธีติดต่อหน่วยงาน' }],
  };
}
