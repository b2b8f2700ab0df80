import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { judgedCompleteness, type Assessment } from '../domain/assessment.ts';
import { requirementListFor } from '../domain/requirement-list.ts';
import type { Link } from './link.ts';
import { checkingLinks } from './oit-checking.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** The years of assessment. */
export interface AssessmentYearsView {
  head: PageHead;
  years: (Link & { explains: string })[];
  /** What stands in for a year that has no list yet. */
  provisional: (Link & { text: string }) | undefined;
  checking: Link[];
}

export function assessmentYearsView(agency: Agency, assessments: readonly Assessment[]): AssessmentYearsView {
  return {
    head: pageHead(agency, {
      heading: 'สำหรับผู้ตรวจประเมิน',
      description: `คำตอบของ${agency.name} ต่อแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) และรายการข้อของแต่ละปี`,
      address: addressOf.assessments(),
    }),
    years: assessments.map(({ fiscalYear, items, isAnswered, list }) => ({
      href: addressOf.assessment(fiscalYear),
      label: isAnswered ? `คำตอบการประเมินปี ${fiscalYear}` : `รายการข้อปี ${fiscalYear}`,
      explains: isAnswered ? `${judgedCompleteness({ items, list })}${list.provisional ? ` ใช้รายการปี ${list.listYear} เป็นการชั่วคราว` : ''}` : `${items.length} ข้อ พร้อมองค์ประกอบ ใช้อ้างอิง`,
    })),
    provisional: provisionalYear(assessments),
    checking: checkingLinks(assessments.map(({ fiscalYear }) => fiscalYear)),
  };
}

/** The year after the newest one, for which agencies must prepare before its list is known. */
function provisionalYear([newest]: readonly Assessment[]): AssessmentYearsView['provisional'] {
  const list = newest && requirementListFor(newest.fiscalYear + 1, newest.frameworks);
  if (!list?.provisional) return undefined;
  return {
    href: addressOf.assessment(list.listYear),
    label: `รายการปี ${list.listYear} ที่ใช้แทนชั่วคราว`,
    text: `ยังไม่ทราบรายการข้อของปี ${list.fiscalYear} ระหว่างนี้เตรียมข้อมูลตามรายการปี ${list.listYear} ไปก่อนได้ แต่รหัสและข้อที่ตรวจอาจเปลี่ยน`,
  };
}
