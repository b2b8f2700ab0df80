import type { Agency } from './agency.ts';
import type { AssessedItem } from './assessment.ts';
import { hostOf } from './evidence-rules.ts';
import type { IssueCode } from './issue-kinds.ts';
import type { RequirementList } from './requirement-list.ts';
import type { placeConditions, Requirements } from './requirement.ts';

/** How the places of an item stand to a condition of its year. */
export const conditionVerdicts = {
  kept: 'เป็นไปตามนี้',
  broken: 'ไม่เป็นไปตามนี้',
  unconfirmed: 'ยังไม่ยืนยัน',
  unjudged: 'ยังไม่มีหลักฐานให้ตรวจ',
} as const;

export type ConditionVerdict = keyof typeof conditionVerdicts;

type Condition = Requirements['conditions'][number];

interface JudgedCondition {
  condition: Condition;
  verdict: ConditionVerdict;
}

/** The findings that speak against each condition. */
const against: Readonly<Record<keyof typeof placeConditions, IssueCode>> = { 'own-site': 'EVIDENCE_SITE', 'stable-host': 'EVIDENCE_UNSTABLE', 'own-spot': 'EVIDENCE_SPOT' };

/** Whether this site is the agency's main one, and the agency has said that it stands there. */
export function isMainSite({ url, website, urlConfirmed }: Agency): boolean {
  return urlConfirmed !== undefined && hostOf(url) === hostOf(website);
}

/**
 * Judges the places given as proof of an item by every condition that its year sets, as far as the data tell.
 * @returns in the order of the year's rules
 */
export function judgeConditions(agency: Agency, { requirements }: RequirementList, { elements, findings }: Pick<AssessedItem, 'elements' | 'findings'>): JudgedCondition[] {
  const proofs = elements.flatMap(({ places }) => places);
  const isHere = proofs.some(({ url }) => url === undefined || hostOf(url) === hostOf(agency.url));
  return requirements.conditions.map((condition) => {
    if (proofs.length === 0) return { condition, verdict: 'unjudged' };
    if (findings.some(({ code }) => code === against[condition.rule])) return { condition, verdict: 'broken' };
    return { condition, verdict: condition.rule === 'own-site' && isHere && !isMainSite(agency) ? 'unconfirmed' : 'kept' };
  });
}
