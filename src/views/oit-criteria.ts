import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { Assessment } from '../domain/assessment.ts';
import { confidences } from '../domain/confidence.ts';
import type { Framework } from '../domain/framework.ts';
import { bases, placeConditions } from '../domain/requirement.ts';
import type { SourceView } from './oit-requirement.ts';
import { listStanding, type ListStanding } from './oit-year.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** The rules of one assessment, and what they rest on. */
export interface CriteriaView {
  head: PageHead;
  title: string;
  standing: ListStanding;
  /** How sure the instruments and ratings are, and how sure the list of items. */
  confidence: { framework: string; list: string };
  scoring: { text: string; confidence: string };
  instruments: Framework['instruments'];
  weightsNote: string | undefined;
  indicators: Framework['indicators'];
  conditions: { text: string; rests: string }[];
  groups: { code: string; title: string; indicator: number; items: string; confidence: string }[];
  bands: { name: string; total: string; each: string | undefined }[];
  ratingNote: string | undefined;
  sources: SourceView[];
}

export function criteriaView(agency: Agency, { fiscalYear, list, items }: Assessment): CriteriaView {
  const { framework, requirements } = list;
  return {
    head: pageHead(agency, {
      heading: `เกณฑ์การประเมินปี ${fiscalYear}`,
      description: `เครื่องมือ ตัวชี้วัด น้ำหนัก หมวด และระดับผลของการประเมิน ITA ปี ${fiscalYear} พร้อมที่มาและความเชื่อมั่น`,
      address: addressOf.criteria(fiscalYear),
      breadcrumbs: [{ href: addressOf.assessments(), label: 'สำหรับผู้ตรวจประเมิน' }, { href: addressOf.assessment(fiscalYear), label: `การประเมินปี ${fiscalYear}` }],
    }),
    title: framework.title,
    standing: listStanding(list),
    confidence: { framework: confidences[framework.confidence], list: confidences[requirements.confidence] },
    scoring: { text: requirements.scoring.text, confidence: confidences[requirements.scoring.confidence] },
    conditions: requirements.conditions.map(({ rule, text, basis, confidence }) => ({ text: `${placeConditions[rule]}: ${text}`, rests: `${bases[basis]} · ความเชื่อมั่น${confidences[confidence]}` })),
    instruments: framework.instruments,
    weightsNote: framework.weightsNote,
    indicators: framework.indicators,
    groups: requirements.groups.map(({ code, title, indicator, confidence }) => {
      const own = items.filter(({ item }) => item.group === code).map(({ item }) => item.code);
      return { code, title, indicator, items: own.length > 1 ? `${own[0] ?? ''} ถึง ${own.at(-1) ?? ''}` : (own[0] ?? ''), confidence: confidences[confidence] };
    }),
    bands: framework.rating.bands.map(({ name, minTotal, minEach }) => ({ name, total: minTotal.text, each: minEach?.text })),
    ratingNote: framework.rating.note,
    sources: [...framework.sources.map(({ title }) => ({ text: title, href: undefined })), ...requirements.sources.map(({ title, url }) => ({ text: title, href: url }))],
  };
}
