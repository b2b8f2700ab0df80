import { addressOf, dataTypes } from './address.ts';
import { assessmentChanged, type Assessment } from './assessment.ts';
import { newest, type IsoDate } from './calendar.ts';
import { isCoded } from './coded-page.ts';
import { pictureAddress, picturedPageFor } from './share-picture.ts';
import { isInEnglish, yearChanged, type Report } from './report.ts';
import { securityTxtAddress } from './security-txt.ts';
import type { Site } from './site.ts';

/** A page in the site map. */
export interface SitemapLink {
  href: string;
  label: string;
  changed?: IsoDate | undefined;
}

export interface SitemapSection {
  heading: string;
  links: SitemapLink[];
}

/** The files beside the pages: what there is of the site for programs. */
export function siteFiles(site: Site): string[] {
  const { agency, reports, assessments } = site;
  const pages = sitemapSections(site).flatMap(({ links }) => links.map(({ href }) => href));
  return ['/sitemap.xml', '/robots.txt', ...(agency.securityTxt ? [securityTxtAddress] : []), addressOf.feed(), addressOf.changesData(), addressOf.documentsData(), addressOf.glossaryData(), addressOf.pagesData(), ...reports.flatMap(({ fiscalYear }) => [...dataTypes.map((type) => addressOf.data(fiscalYear, type)), addressOf.reportPdf(fiscalYear)]), ...assessments.flatMap(assessmentFiles), ...pages.filter((page) => isCoded(page, reports)).map(addressOf.qr), ...pages.filter((page) => picturedPageFor(page, reports) === page).map(pictureAddress)];
}

function assessmentFiles({ fiscalYear, isAnswered }: Assessment): string[] {
  return [...dataTypes.map((type) => addressOf.assessmentData(fiscalYear, type)), ...(isAnswered ? [addressOf.assessmentFilters(fiscalYear)] : [])];
}

/** Whether staff prepare an assessment: it has answers, or it is the newest. */
export function isPrepared({ isAnswered }: Assessment, index: number): boolean {
  return isAnswered || index === 0;
}

/** Pages for staff, and the one shown without a network: no page, site map or search leads to them. */
export function unlistedPages({ assessments }: Site): string[] {
  return [addressOf.offline(), ...assessments.filter(isPrepared).map(({ fiscalYear }) => addressOf.ready(fiscalYear))];
}

/** Every page that readers may land on, by section; the one list behind the page, `sitemap.xml`, the check and the tests. */
export function sitemapSections({ reports, units, pages, assessments }: Site): SitemapSection[] {
  return [
    {
      heading: 'ทั่วไป',
      links: [
        { href: addressOf.home(), label: 'หน้าแรก', changed: newest(reports.map(yearChanged)) },
        ...pages.map(({ id, data, changed }) => ({ href: addressOf.page(id), label: data.title, changed })),
        { href: addressOf.documents(), label: 'เอกสารทั้งหมด' },
        { href: addressOf.glossary(), label: 'อธิบายคำศัพท์' },
        { href: addressOf.changes(), label: 'ประวัติการแก้ไข' },
        { href: addressOf.search(), label: 'ค้นหา' },
        { href: addressOf.verify(), label: 'ตรวจว่าไฟล์ตรงกับที่เผยแพร่' },
        { href: addressOf.standards(), label: 'มาตรฐานเว็บไซต์ที่ใช้' },
        { href: addressOf.aToZ(), label: 'ดัชนี ก–ฮ' },
        { href: addressOf.sitemap(), label: 'แผนผังเว็บไซต์' },
      ],
    },
    ...reports.map(yearSection),
    { heading: 'สำหรับผู้ตรวจประเมิน', links: [{ href: addressOf.assessments(), label: 'การประเมินทุกปี' }, ...assessments.flatMap(assessmentLinks)] },
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
      { href: addressOf.poster(fiscalYear), label: `ใบปิดประกาศ ปีงบประมาณ ${fiscalYear}`, changed },
      ...(isInEnglish(report) ? [{ href: addressOf.english(fiscalYear), label: `สรุปปี ${fiscalYear} เป็นภาษาอังกฤษ`, changed }] : []),
      { href: addressOf.measures(fiscalYear), label: 'มาตรการทั้งหมด', changed },
      ...report.measures.map((entry) => ({ href: addressOf.measure(fiscalYear, entry.id), label: `มาตรการที่ ${entry.data.order} ${entry.data.title}`, changed: entry.changed })),
      { href: addressOf.indicators(fiscalYear), label: 'ตัวชี้วัดทั้งหมด', changed },
      ...report.indicators.map((entry) => ({ href: addressOf.indicator(fiscalYear, entry.id), label: `ตัวชี้วัดที่ ${entry.data.number} ${entry.data.title}`, changed: entry.changed })),
    ],
  };
}

function assessmentLinks(assessment: Assessment): SitemapLink[] {
  const { fiscalYear, items, isAnswered } = assessment;
  return [
    { href: addressOf.assessment(fiscalYear), label: `${isAnswered ? 'คำตอบการประเมิน' : 'รายการข้อ'}ปี ${fiscalYear}`, changed: assessmentChanged(assessment) },
    { href: addressOf.criteria(fiscalYear), label: `เกณฑ์การประเมินปี ${fiscalYear}` },
    ...(isAnswered ? [{ href: addressOf.assessmentPoster(fiscalYear), label: `ใบปิดประกาศ การประเมินปี ${fiscalYear}`, changed: assessmentChanged(assessment) }] : []),
    ...(isAnswered ? items.map(({ item, answer }) => ({ href: addressOf.item(fiscalYear, item.code), label: `ปี ${fiscalYear} ${item.code} ${item.title}`, changed: answer?.changed })) : []),
  ];
}
