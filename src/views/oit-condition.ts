import type { Agency } from '../domain/agency.ts';
import type { AssessedItem } from '../domain/assessment.ts';
import { confidences } from '../domain/confidence.ts';
import { conditionVerdicts, judgeConditions, type ConditionVerdict } from '../domain/place-judgement.ts';
import type { RequirementList } from '../domain/requirement-list.ts';

/** A condition of the year on every place, with how the places of one item stand to it. */
export interface ConditionView {
  text: string;
  confidence: string;
  verdict: ConditionVerdict;
  label: string;
  /** Why it is not confirmed. */
  because: string | undefined;
}

export function conditionViews(agency: Agency, list: RequirementList, assessed: AssessedItem): ConditionView[] {
  return judgeConditions(agency, list, assessed).map(({ condition: { text, confidence }, verdict }) => ({
    text,
    confidence: confidences[confidence],
    verdict,
    label: conditionVerdicts[verdict],
    because: verdict === 'unconfirmed' ? hostsLine(agency) : undefined,
  }));
}

/** Where the site stands beside the main one, as far as it is set and confirmed. */
function hostsLine({ url, website, urlConfirmed }: Agency): string {
  const [own, main] = [new URL(url).host, new URL(website).host];
  const where = own === main ? `เว็บไซต์นี้ตั้งไว้ที่ ${own}` : `หลักฐานอยู่ที่ ${own} ส่วนเว็บไซต์หลักคือ ${main}`;
  return `${where}${urlConfirmed === undefined ? ' และหน่วยงานยังไม่ได้ยืนยันที่อยู่นี้' : ''}`;
}
