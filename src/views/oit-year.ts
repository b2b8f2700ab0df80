import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { assessmentChanged, countStates, type Assessment, type ItemState } from '../domain/assessment.ts';
import { confidences } from '../domain/confidence.ts';
import type { Filed } from '../domain/report.ts';
import type { RequirementList } from '../domain/requirement-list.ts';
import type { Unit } from '../domain/unit.ts';
import { itemCard, itemStateView, type ItemCard, type ItemStateView } from './oit-item-card.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** What our list of items rests on, said wherever the list is shown. */
export interface ListStanding {
  verified: boolean;
  note: string;
  confidence: string;
  /** Said where another year's list stands in. */
  provisional: string | undefined;
}

/** An item to jump to on the same page. */
export interface ItemJump {
  href: string;
  code: string;
  title: string;
}

/** Items of one kind. */
export interface ItemGroup {
  heading: string;
  items: ItemJump[];
}

/** The assessor's page of one year; without answers, the year's list for reference. */
export interface AssessmentView {
  head: PageHead;
  fiscalYear: number;
  isAnswered: boolean;
  standing: ListStanding;
  /** `ครบ 2 จาก 26 ข้อ` */
  completeness: string;
  states: (ItemGroup & { state: ItemStateView })[];
  units: ItemGroup[];
  groups: { id: string; heading: string; completeness: string; items: ItemCard[] }[];
  links: { criteria: string; data: string; years: string };
}

export function listStanding({ listYear, fiscalYear, provisional, framework, requirements }: RequirementList): ListStanding {
  return {
    verified: framework.verified,
    note: requirements.note,
    confidence: confidences[requirements.confidence],
    provisional: provisional ? `ยังไม่ทราบรายการของปี ${fiscalYear} หน้านี้ใช้รายการปี ${listYear} เป็นการชั่วคราว เมื่อรายการจริงประกาศแล้ว รหัสและชื่อข้ออาจเปลี่ยน` : undefined,
  };
}

/** How many of some items are complete. */
export function completenessOf(items: Assessment['items']): string {
  return `ครบ ${countStates(items).complete} จาก ${items.length} ข้อ`;
}

const stateOrder: readonly ItemState[] = ['complete', 'partial', 'absent', 'unanswered'];

export function assessmentView(agency: Agency, units: readonly Filed<Unit>[], assessment: Assessment): AssessmentView {
  const { fiscalYear, list, items, isAnswered } = assessment;
  const cards = items.map((item) => itemCard(agency, units, assessment, item));
  const jump = ({ id, code, title }: ItemCard): ItemJump => ({ href: `#${id}`, code, title });
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
    completeness: completenessOf(items),
    states: stateOrder.map((state) => ({ state: itemStateView(state), heading: itemStateView(state).label, items: cards.filter((card) => card.state.state === state).map(jump) })).filter((group) => group.items.length > 0),
    units: unitGroups(cards, jump),
    groups: list.requirements.groups.map(({ code, title, indicator }) => {
      const own = items.filter(({ item }) => item.group === code);
      return { id: `g${code.replaceAll('.', '-')}`, heading: `${code} ${title} (ตัวชี้วัดที่ ${indicator})`, completeness: completenessOf(own), items: cards.filter(({ code: item }) => own.some((one) => one.item.code === item)) };
    }),
    links: { criteria: addressOf.criteria(fiscalYear), data: addressOf.assessmentData(fiscalYear), years: addressOf.assessments() },
  };
}

/** Items by the unit that answers for them, and last those without one. */
function unitGroups(cards: readonly ItemCard[], jump: (card: ItemCard) => ItemJump): ItemGroup[] {
  const names = new Set(cards.flatMap(({ units }) => units.map(({ text }) => text)));
  const without = cards.filter(({ units }) => units.length === 0);
  return [
    ...[...names].map((heading) => ({ heading, items: cards.filter(({ units }) => units.some(({ text }) => text === heading)).map(jump) })),
    ...(without.length > 0 ? [{ heading: 'ยังไม่ได้กำหนดผู้รับผิดชอบ', items: without.map(jump) }] : []),
  ];
}
