import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Deadlines } from '../domain/deadlines.ts';
import { deadlineText, noDeadlines, unitSummary } from '../domain/readiness-text.ts';
import { readinessOf } from '../domain/readiness.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** What staff have left to do for an assessment; in no list of pages, and not for search engines. */
export interface ReadyView {
  head: PageHead;
  completeness: string;
  noDeadlines: string | undefined;
  command: string;
  units: { id: string; heading: string; summary: string; tasks: { code: string; title: string; href: string | undefined; deadline: string | undefined; missing: string[]; file: string; todo: string; snippet: string }[] }[];
}

export function readyView(agency: Agency, assessment: Assessment, deadlines: Deadlines | undefined): ReadyView {
  const { fiscalYear, isAnswered } = assessment;
  const { completeness, units, hasDeadlines } = readinessOf(assessment, deadlines);
  return {
    head: pageHead(agency, {
      heading: `สิ่งที่ยังขาด การประเมินปี ${fiscalYear}`,
      kicker: 'สำหรับเจ้าหน้าที่',
      description: `สิ่งที่ต้องเพิ่มในแต่ละไฟล์เพื่อให้คำตอบ OIT ปี ${fiscalYear} ครบ แยกตามผู้รับผิดชอบ ข้อที่ต้องทำก่อนอยู่บนสุด`,
      address: addressOf.ready(fiscalYear),
      breadcrumbs: [{ href: addressOf.assessments(), label: 'สำหรับผู้ตรวจประเมิน' }, { href: addressOf.assessment(fiscalYear), label: `การประเมินปี ${fiscalYear}` }],
      isUnlisted: true,
    }),
    completeness,
    noDeadlines: hasDeadlines ? undefined : noDeadlines(fiscalYear),
    command: `npm run ready -- ${fiscalYear}`,
    units: units.map(({ unit, tasks, missing }, index) => ({
      id: `u${index + 1}`,
      heading: unit,
      summary: unitSummary({ tasks, missing }),
      tasks: tasks.map(({ code, title, deadline, missing: elements, file, todo, snippet }) => ({
        code,
        title,
        href: isAnswered ? addressOf.item(fiscalYear, code) : undefined,
        deadline: deadline && deadlineText(deadline),
        missing: elements,
        file,
        todo,
        snippet,
      })),
    })),
  };
}
