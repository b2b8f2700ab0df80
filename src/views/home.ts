import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { judgedCompleteness, type Assessment } from '../domain/assessment.ts';
import type { Report } from '../domain/report.ts';
import { resultOf } from '../domain/year.ts';
import type { Link } from './link.ts';
import { pageHead, type PageHead } from './page-head.ts';
import { yearParts } from './year-parts.ts';
import { yearView, type YearView } from './year.ts';

/** What a citizen comes for, in their own words. */
interface Task extends Link {
  explains: string;
}

export interface HomeView {
  head: PageHead;
  place: string;
  tasks: Task[];
  /** The newest year; absent on a site without a report. */
  year: YearView | undefined;
  olderYears: Link[];
}

/** @param isResultTold whether readers find no newer result */
function olderYear({ fiscalYear, year }: Report, isResultTold: boolean): Link {
  const result = isResultTold ? resultOf(year.data) : undefined;
  return { href: addressOf.year(fiscalYear), label: `ปีงบประมาณ ${fiscalYear}${result ? ` คะแนนรวม ${result.total.text} (${result.rating})` : ''}` };
}

export function homeView(agency: Agency, reports: readonly Report[], assessments: readonly Assessment[] = []): HomeView {
  const [newest, ...older] = reports;
  const parts = newest && yearParts(newest);
  const ofYear: Task[] = newest && parts
    ? [
        { href: addressOf.report(newest.fiscalYear), label: 'อ่านรายงานทั้งฉบับ', explains: `รายงานปีงบประมาณ ${newest.fiscalYear} ตามแบบทางการ พร้อมพิมพ์` },
        { href: addressOf.measures(newest.fiscalYear), label: 'ดูว่าหน่วยงานทำอะไรแล้วบ้าง', explains: parts.measures.none ?? `มาตรการส่งเสริมความโปร่งใส ${newest.measures.length} มาตรการ` },
        { href: addressOf.indicators(newest.fiscalYear), label: 'ดูคะแนนแต่ละด้าน', explains: parts.indicators.none ?? `ตัวชี้วัด ITA ${newest.indicators.length} ตัว พร้อมความก้าวหน้า` },
      ]
    : [];
  const answered = assessments.find(({ isAnswered }) => isAnswered);
  const ofAssessment: Task[] = answered
    ? [{ href: addressOf.assessment(answered.fiscalYear), label: 'สำหรับผู้ตรวจประเมิน ITA', explains: `คำตอบ OIT ปี ${answered.fiscalYear} ${judgedCompleteness(answered)}` }]
    : [];
  return {
    head: pageHead(agency, {
      heading: `ข้อมูลความโปร่งใส ${agency.shortName}`,
      description: `ผลการประเมินคุณธรรมและความโปร่งใส (ITA) มาตรการ และตัวชี้วัดของ${agency.name} อำเภอ${agency.district} จังหวัด${agency.province}`,
      address: addressOf.home(),
      feed: addressOf.feed(),
    }),
    place: `อำเภอ${agency.district} จังหวัด${agency.province}`,
    tasks: [...ofYear, { href: addressOf.page('contact'), label: 'ติดต่อหรือแจ้งเรื่อง', explains: 'ที่อยู่ เว็บไซต์ และวิธีแจ้งเรื่องร้องเรียน' }, ...ofAssessment],
    year: newest && yearView(agency, newest, assessments, reports),
    olderYears: older.map((report) => olderYear(report, newest !== undefined && resultOf(newest.year.data) === undefined)),
  };
}
