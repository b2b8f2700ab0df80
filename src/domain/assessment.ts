import { addressOf, itemSlugOf } from './address.ts';
import type { Agency } from './agency.ts';
import { newest, type IsoDate } from './calendar.ts';
import type { Disclosure, DisclosurePlace } from './disclosure.ts';
import { evidenceFindings, type EvidenceFinding } from './evidence-rules.ts';
import type { FiscalYear } from './fiscal-year.ts';
import type { Framework } from './framework.ts';
import type { ItemStanding } from './frozen-standing.ts';
import type { LinkLog } from './link-log.ts';
import type { PublishedFiles } from './published-file.ts';
import { isPublished, type Filed, type Report } from './report.ts';
import { requirementListFor, withList, type RequirementList } from './requirement-list.ts';
import type { Requirement } from './requirement.ts';

/** How far an item is answered. Derived from its elements, never ticked. */
export const itemStates = {
  complete: 'ครบ',
  noted: 'ครบองค์ประกอบ มีข้อสังเกต',
  partial: 'ขาด',
  related: 'มีหน้าเว็บที่เกี่ยวข้อง แต่ยังไม่มีองค์ประกอบใด',
  absent: 'ยังไม่เผยแพร่ในเว็บไซต์นี้',
  unanswered: 'ยังไม่ได้ตอบ',
} as const;

export type ItemState = keyof typeof itemStates;

/** A required element with the places that prove it; none where it is missing. */
interface ElementProof {
  text: string;
  places: DisclosurePlace[];
}

/** An item of an assessment with the agency's answer. */
export interface AssessedItem {
  item: Requirement;
  answer: Filed<Disclosure> | undefined;
  /** In the list's order. */
  elements: ElementProof[];
  /** Places that prove no element but are about the item. */
  otherPlaces: DisclosurePlace[];
  state: ItemState;
  /** What speaks against the places that prove its elements, whether or not staff have looked at it. */
  findings: EvidenceFinding[];
  /** How it stands since it was given to the assessor; absent where it is not frozen. */
  submitted?: ItemStanding | undefined;
}

/** One assessment of the agency: every item of the year's list, in its order. */
export interface Assessment {
  fiscalYear: FiscalYear;
  list: RequirementList;
  items: AssessedItem[];
  /** Whether the agency answered any item of it. */
  isAnswered: boolean;
  /** The rules of all years, for the same subject elsewhere. */
  frameworks: readonly Framework[];
  /** The report years to which answers may lead. */
  reports: readonly Report[];
  /** What tests of outside addresses found. */
  links: LinkLog;
  /** What is known of the documents' files. */
  files: PublishedFiles;
}

/**
 * Puts answers to the lists that ask for them.
 * @returns newest year first: every year that has a list or an answer
 */
export function assembleAssessments(frameworks: readonly Framework[], disclosures: readonly Filed<Disclosure>[], agency: Agency, reports: readonly Report[], links: LinkLog, files: PublishedFiles): Assessment[] {
  const published = Map.groupBy(disclosures.filter(isPublished), ({ data }) => data.fiscalYear);
  const years = new Set([...withList(frameworks).map(({ fiscalYear }) => fiscalYear), ...published.keys()]);
  return [...years]
    .toSorted((a, b) => b - a)
    .flatMap((fiscalYear): Assessment[] => {
      const list = requirementListFor(fiscalYear, frameworks);
      if (!list) return [];
      const answers = published.get(fiscalYear) ?? [];
      const items = list.requirements.items.map((item) => assess(item, answers.find(({ data }) => data.code === item.code), list, agency, reports));
      return [{ fiscalYear, list, items, isAnswered: answers.length > 0, frameworks, reports, links, files }];
    });
}

function assess(item: Requirement, answer: Filed<Disclosure> | undefined, list: RequirementList, agency: Agency, reports: readonly Report[]): AssessedItem {
  const places = answer?.data.where ?? [];
  const elements = item.elements.map((text) => ({ text, places: places.filter(({ element }) => element === text) }));
  const findings = answer ? evidenceFindings({ answer: answer.data, item, list, agency, reports, hasBody: answer.hasBody }) : [];
  return { item, answer, elements, otherPlaces: places.filter(({ element }) => element === undefined), state: stateOf(answer, elements, findings), findings };
}

function stateOf(answer: Filed<Disclosure> | undefined, elements: readonly ElementProof[], findings: readonly EvidenceFinding[]): ItemState {
  if (!answer) return 'unanswered';
  if (answer.data.where.length === 0) return 'absent';
  if (elements.every(({ places }) => places.length === 0)) return 'related';
  if (answer.data.answer === 'no' || elements.some(({ places }) => places.length === 0)) return 'partial';
  return findings.length > 0 ? 'noted' : 'complete';
}

/** How many items are in each state. */
export function countStates(items: readonly AssessedItem[]): Record<ItemState, number> {
  const counts = { complete: 0, noted: 0, partial: 0, related: 0, absent: 0, unanswered: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** `ครบ 1 จาก 26 ข้อ`: how many are complete without reservation. */
export function completeOf(items: readonly AssessedItem[]): string {
  return `ครบ ${countStates(items).complete} จาก ${items.length} ข้อ`;
}

/** How many are complete with a reservation; empty where none is. */
export function notedOf(items: readonly AssessedItem[]): string {
  const { noted } = countStates(items);
  return noted > 0 ? `และอีก ${noted} ข้อครบองค์ประกอบแต่มีข้อสังเกต` : '';
}

/** Both in one line. */
export function completenessOf(items: readonly AssessedItem[]): string {
  return [completeOf(items), notedOf(items)].filter(Boolean).join(' ');
}

/** Both, and that nobody held the rules against the official ones, for where nothing else says it. */
export function judgedCompleteness({ items, list }: Pick<Assessment, 'items' | 'list'>): string {
  return `${completenessOf(items)}${list.framework.verified ? '' : ' ตามเกณฑ์ที่ยังไม่ได้ยืนยัน'}`;
}

/** The elements that no place proves. */
export function missingElements({ elements }: AssessedItem): string[] {
  return elements.filter(({ places }) => places.length === 0).map(({ text }) => text);
}

/** The newest change of any answer. */
export function assessmentChanged({ items }: Assessment): IsoDate | undefined {
  return newest(items.map(({ answer }) => answer?.changed));
}

/** Where an item stands: its own page, or its place in the list of a year that the agency has not answered. */
export function itemAddress({ fiscalYear, isAnswered }: Pick<Assessment, 'fiscalYear' | 'isAnswered'>, code: string): string {
  return isAnswered ? addressOf.item(fiscalYear, code) : `${addressOf.assessment(fiscalYear)}#${itemSlugOf(code)}`;
}
