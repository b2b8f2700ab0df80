import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { assessmentChanged, completenessOf, completeOf, notedOf, type Assessment } from '../domain/assessment.ts';
import { confidences, type Confidence } from '../domain/confidence.ts';
import type { Filed } from '../domain/report.ts';
import type { RequirementList } from '../domain/requirement-list.ts';
import { listConfidence } from '../domain/state-confidence.ts';
import type { Unit } from '../domain/unit.ts';
import type { Link } from './link.ts';
import { checkingLinks, notFrozen } from './oit-checking.ts';
import { filterClasses, filterRows, type ChosenCard, type FilterRow } from './oit-filters.ts';
import { itemCard } from './oit-item-card.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** What our list of items rests on, said wherever the list is shown. */
export interface ListStanding {
  verified: boolean;
  note: string;
  confidence: string;
  /** Said where another year's list stands in. */
  provisional: string | undefined;
}

/** The assessor's page of one year; without answers, the year's list for reference. */
export interface AssessmentView {
  head: PageHead;
  fiscalYear: number;
  isAnswered: boolean;
  standing: ListStanding;
  /** `ครบ 2 จาก 26 ข้อ` */
  completeness: string;
  /** How many more are complete with a reservation; empty where none is. */
  noted: string;
  /** What items can be chosen by; none where nothing is answered. */
  filters: FilterRow[];
  groups: { id: string; heading: string; completeness: string; items: ChosenCard[] }[];
  /** Said where evidence stands on another site than the agency's main one. */
  mainSite: string | undefined;
  /** Said while no answer is frozen. */
  notFrozen: string | undefined;
  checking: Link[];
  links: { poster: string; data: string; csv: string; xlsx: string; years: string; filters: string };
}

/** @param confidence of what is shown beside it; of the whole list where nothing else is said */
export function listStanding(list: RequirementList, confidence: Confidence = listConfidence(list)): ListStanding {
  const { listYear, fiscalYear, provisional, framework, requirements } = list;
  return {
    verified: framework.verified,
    note: requirements.note,
    confidence: confidences[confidence],
    provisional: provisional ? `ยังไม่ทราบรายการของปี ${fiscalYear} หน้านี้ใช้รายการปี ${listYear} เป็นการชั่วคราว เมื่อรายการจริงประกาศแล้ว รหัสและชื่อข้ออาจเปลี่ยน` : undefined,
  };
}

/** Where the site stands beside the main one, by the year's condition on it. */
function mainSiteLine({ url, website }: Agency, { requirements }: RequirementList): string | undefined {
  const condition = requirements.conditions.find(({ rule }) => rule === 'own-site');
  const [own, main] = [new URL(url).host, new URL(website).host];
  if (!condition || own === main) return undefined;
  return `หลักฐานในเว็บไซต์นี้อยู่ที่ ${own} ส่วนเว็บไซต์หลักของหน่วยงานคือ ${main} เกณฑ์ที่ใช้ (ความเชื่อมั่น${confidences[condition.confidence]}): ${condition.text}`;
}

export function assessmentView(agency: Agency, units: readonly Filed<Unit>[], assessment: Assessment): AssessmentView {
  const { fiscalYear, list, items, isAnswered } = assessment;
  const cards = items.map((item) => itemCard(agency, units, assessment, item)).map((card) => ({ ...card, classes: filterClasses(card) }));
  return {
    head: pageHead(agency, {
      heading: isAnswered ? `การเปิดเผยข้อมูล (OIT) การประเมินปี ${fiscalYear}` : `รายการ OIT ปี ${fiscalYear}`,
      kicker: isAnswered ? 'สำหรับผู้ตรวจประเมิน' : 'ใช้อ้างอิง',
      description: isAnswered
        ? `คำตอบของ${agency.name}ต่อ ${items.length} ข้อที่ผู้ตรวจประเมินเปิดดู พร้อมลิงก์ตรงถึงแต่ละองค์ประกอบ และบอกสิ่งที่ยังขาด`
        : `ข้อที่ผู้ตรวจประเมินเปิดดูในเว็บไซต์ของหน่วยงาน ปี ${fiscalYear} จำนวน ${items.length} ข้อ พร้อมองค์ประกอบ ${agency.shortName} ไม่มีคำตอบของปีนี้ในเว็บไซต์นี้`,
      address: addressOf.assessment(fiscalYear),
      breadcrumbs: [{ href: addressOf.assessments(), label: 'สำหรับผู้ตรวจประเมิน' }],
      changed: assessmentChanged(assessment),
    }),
    fiscalYear,
    isAnswered,
    standing: listStanding(list),
    completeness: completeOf(items),
    noted: notedOf(items),
    filters: isAnswered ? filterRows(cards) : [],
    groups: list.requirements.groups.map(({ code, title, indicator }) => {
      const own = items.filter(({ item }) => item.group === code);
      return { id: `g${code.replaceAll('.', '-')}`, heading: `${code} ${title} (ตัวชี้วัดที่ ${indicator})`, completeness: completenessOf(own), items: cards.filter(({ code: item }) => own.some((one) => one.item.code === item)) };
    }),
    mainSite: mainSiteLine(agency, list),
    notFrozen: items.some(({ submitted }) => submitted) ? undefined : notFrozen,
    checking: checkingLinks([fiscalYear]),
    links: { poster: addressOf.assessmentPoster(fiscalYear), data: addressOf.assessmentData(fiscalYear), csv: addressOf.assessmentData(fiscalYear, 'csv'), xlsx: addressOf.assessmentData(fiscalYear, 'xlsx'), years: addressOf.assessments(), filters: addressOf.assessmentFilters(fiscalYear) },
  };
}
