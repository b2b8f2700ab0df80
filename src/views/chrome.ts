import { absoluteAddress, addressOf } from '../domain/address.ts';
import { isCoded } from '../domain/coded-page.ts';
import { pictureAddress, picturedPageFor } from '../domain/share-picture.ts';
import type { Site } from '../domain/site.ts';
import { shownChannel } from './channel.ts';
import type { Link } from './link.ts';
import { pictureTold } from './share-cards.ts';

/** What stands around every page. */
export interface Chrome {
  agencyName: string;
  shortName: string;
  place: string;
  navigation: Link[];
  footer: { heading: string; links: Link[] }[];
  contact: { label: string; text: string; href?: string | undefined }[];
  source: string;
  /** Shown where the page is shared, and what it says. */
  picture: { href: string; alt: string };
  /** Whether a page's paper shows its code. */
  isCoded: (address: string) => boolean;
  /** Whether readers' browsers keep the current year. */
  isKept: boolean;
}

/** How many years the footer lists; all of them are in the site map. */
const recentYears = 5;

/**
 * What stands around a page.
 * @param address of the page, where its picture may be another than the home page's
 */
export function chromeOf(site: Site, address?: string): Chrome {
  const { agency, reports } = site;
  const pictured = address === undefined ? addressOf.home() : picturedPageFor(address, reports);
  const newest = reports[0]?.fiscalYear;
  const ofYear = newest === undefined ? [] : [
    { href: addressOf.year(newest), label: `ปี ${newest}` },
    { href: addressOf.measures(newest), label: 'มาตรการ' },
    { href: addressOf.indicators(newest), label: 'ตัวชี้วัด' },
    { href: addressOf.report(newest), label: 'รายงานฉบับเต็ม' },
  ];
  return {
    agencyName: agency.name,
    shortName: agency.shortName,
    place: `อำเภอ${agency.district} จังหวัด${agency.province}`,
    navigation: [...ofYear, { href: addressOf.units(), label: 'หน่วยที่รับผิดชอบ' }, { href: addressOf.page('contact'), label: 'ติดต่อ' }],
    footer: [
      { heading: 'รายงาน', links: [...reports.slice(0, recentYears).map(({ fiscalYear }) => ({ href: addressOf.year(fiscalYear), label: `ปีงบประมาณ ${fiscalYear}` })), ...ofYear.slice(1)] },
      {
        heading: 'เกี่ยวกับเว็บไซต์',
        links: [
          { href: addressOf.page('about'), label: 'เกี่ยวกับเว็บไซต์นี้' },
          { href: addressOf.assessments(), label: 'สำหรับผู้ตรวจประเมิน' },
          { href: addressOf.glossary(), label: 'อธิบายคำศัพท์' },
          { href: addressOf.page('accessibility'), label: 'ขนาดตัวหนังสือและการเข้าถึง' },
          { href: addressOf.page('privacy'), label: 'ความเป็นส่วนตัว' },
          { href: addressOf.aToZ(), label: 'ดัชนี ก–ฮ' },
          { href: addressOf.sitemap(), label: 'แผนผังเว็บไซต์' },
        ],
      },
    ],
    contact: agency.channels.map((channel) => ({ label: channel.label, ...shownChannel(channel) })),
    source: agency.website,
    picture: { href: absoluteAddress(agency.url, pictureAddress(pictured)), alt: pictureTold(site, address, pictured) },
    isCoded: (page) => isCoded(page, reports),
    isKept: agency.offline,
  };
}
