import { addressOf, itemSlugOf } from '../domain/address.ts';
import type { Assessment } from '../domain/assessment.ts';
import { confidences } from '../domain/confidence.ts';
import { periodYears } from '../domain/evidence-rules.ts';
import { sameSubject } from '../domain/requirement-list.ts';
import { bases, neededFiles, periodKinds, type Requirement } from '../domain/requirement.ts';
import type { Link } from './link.ts';

/** A reference that may have no address. */
export interface SourceView {
  text: string;
  href: string | undefined;
}

/** What an item asks for, and what our wording of it rests on. */
export interface RequirementView {
  period: string;
  formats: string[];
  otherTitles: string[];
  /** What title, elements and period rest on, each with how sure we are. */
  rests: { label: string; text: string }[];
  /** What the elements rest on, where there is room for no more. */
  elementsRest: string;
  sources: SourceView[];
  /** The same subject in the lists of other years. */
  otherYears: Link[];
}

export function requirementView(item: Requirement, { list, frameworks }: Assessment): RequirementView {
  const { period, formats, otherTitles, basis, confidence, sources } = item;
  const sure = (level: keyof typeof confidences) => `ความเชื่อมั่น${confidences[level]}`;
  const kind = periodKinds[period.kind];
  const seenIn = basis.titleSeenIn.length > 0 ? ` พบชื่อเดียวกันในปี ${basis.titleSeenIn.join(', ')}` : '';
  const elementsRest = `${bases[basis.elements]} · ${sure(confidence.elements)}`;
  return {
    period: list.provisional && period.years.length > 0 ? `${kind} (ปีงบประมาณ ${periodYears(item, list).join(', ')} เทียบจากรายการปี ${list.listYear})` : kind === period.text ? kind : `${kind} (${period.text})`,
    formats: formats.map(({ text, needs, confidence: level }) => [text, ...(needs.length > 0 ? [`ต้องมี${needs.map((kind) => neededFiles[kind].label).join(' และ ')}`] : []), sure(level)].join(' · ')),
    otherTitles,
    rests: [
      { label: 'ชื่อข้อ', text: `${bases[basis.title]}${seenIn} · ${sure(confidence.title)}` },
      { label: 'องค์ประกอบ', text: elementsRest },
      { label: 'ช่วงเวลา', text: sure(confidence.period) },
    ],
    elementsRest,
    sources: sources.flatMap((id) => list.requirements.sources.filter((source) => source.id === id).map(({ title, url }) => ({ text: title, href: url }))),
    otherYears: sameSubject(item, list.listYear, frameworks).map(({ fiscalYear, item: other }) => ({
      href: `${addressOf.assessment(fiscalYear)}#${itemSlugOf(other.code)}`,
      label: `ปี ${fiscalYear} ${other.code} ${other.title}`,
    })),
  };
}
