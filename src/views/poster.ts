import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { assessmentChanged, countStates, type Assessment } from '../domain/assessment.ts';
import type { Report } from '../domain/report.ts';
import { shownChannel } from './channel.ts';
import type { Link, Remark } from './link.ts';
import { pageHead, yearCrumb, type PageHead } from './page-head.ts';
import { yearParts } from './year-parts.ts';
import { noResult, totalView } from './year.ts';

/** A sheet of A4 for the notice board, which leads to a page by its QR code. */
export interface PosterView {
  head: PageHead;
  agencyName: string;
  place: string;
  title: string;
  answer: { value: string; label: string };
  /** What speaks against it, to be read from as far away. */
  doubt?: string | undefined;
  remarks: Remark[];
  /** What the reader finds there. */
  contents: string[];
  /** The page that the code leads to. */
  page: Link;
  qr: string;
  channels: { label: string; text: string }[];
  /** The page of all ways to complain and ask. */
  contact: Link;
}

/** An address as people type it. */
function spoken(agency: Agency, address: string): Link {
  return { href: address, label: absoluteAddress(agency.url, address).replace(/^https?:\/\//, '') };
}

function ofAgency(agency: Agency) {
  return {
    agencyName: agency.name,
    place: `อำเภอ${agency.district} จังหวัด${agency.province}`,
    channels: agency.channels.map((channel) => ({ label: channel.label, text: shownChannel(channel).text })),
    contact: spoken(agency, addressOf.page('contact')),
  };
}

export function yearPoster(agency: Agency, report: Report): PosterView {
  const { fiscalYear, indicators, measures } = report;
  const { result, pending = '', remarks, doubt } = totalView(report);
  const parts = yearParts(report);
  return {
    ...ofAgency(agency),
    head: pageHead(agency, {
      heading: `ใบปิดประกาศ ปีงบประมาณ ${fiscalYear}`,
      description: `ผลการประเมิน ITA ปีงบประมาณ ${fiscalYear} ของ${agency.name} บนกระดาษ A4 หนึ่งแผ่น พร้อม QR code สำหรับปิดประกาศ`,
      address: addressOf.poster(fiscalYear),
      breadcrumbs: [yearCrumb(report)],
    }),
    title: `ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ ${fiscalYear}`,
    answer: result ? { value: result.stated, label: `คะแนนรวมตามรายงาน ระดับ${result.rating}` } : { value: noResult, label: pending },
    doubt,
    remarks,
    contents: [parts.indicators.none ?? `คะแนนตัวชี้วัด ${indicators.length} ตัว และสิ่งที่หน่วยงานทำ`, parts.measures.none ?? `มาตรการส่งเสริมความโปร่งใส ${measures.length} มาตรการ`, 'รายงานฉบับเต็ม อ่านหรือพิมพ์ได้'],
    page: spoken(agency, addressOf.year(fiscalYear)),
    qr: addressOf.qr(addressOf.year(fiscalYear)),
  };
}

export function assessmentPoster(agency: Agency, assessment: Assessment): PosterView {
  const { fiscalYear, items } = assessment;
  const { complete, noted } = countStates(items);
  return {
    ...ofAgency(agency),
    head: pageHead(agency, {
      heading: `ใบปิดประกาศ การประเมินปี ${fiscalYear}`,
      description: `การเปิดเผยข้อมูลสาธารณะ (OIT) ปี ${fiscalYear} ของ${agency.name} บนกระดาษ A4 หนึ่งแผ่น พร้อม QR code สำหรับปิดประกาศ`,
      address: addressOf.assessmentPoster(fiscalYear),
      breadcrumbs: [{ href: addressOf.assessment(fiscalYear), label: `การประเมินปี ${fiscalYear}` }],
      changed: assessmentChanged(assessment),
    }),
    title: `การเปิดเผยข้อมูลสาธารณะ (OIT) การประเมินปี ${fiscalYear}`,
    answer: { value: `${complete} จาก ${items.length}`, label: 'ข้อที่เปิดเผยครบทุกองค์ประกอบ' },
    remarks: noted > 0 ? [{ text: `อีก ${noted} ข้อครบองค์ประกอบ แต่มีข้อสังเกตในหน้าของข้อ` }] : [],
    contents: ['ข้อมูลที่หน่วยงานต้องเปิดเผย ทีละข้อ', 'ลิงก์ตรงถึงเอกสารของแต่ละข้อ', 'ข้อที่ยังขาด และผู้รับผิดชอบ'],
    page: spoken(agency, addressOf.assessment(fiscalYear)),
    qr: addressOf.qr(addressOf.assessment(fiscalYear)),
  };
}
