import { addressOf } from './address.ts';
import type { Agency } from './agency.ts';
import { confidences } from './confidence.ts';
import type { Disclosure, DisclosurePlace } from './disclosure.ts';
import type { Facts } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { yearsNamed } from './period.ts';
import type { Report } from './report.ts';
import type { RequirementList } from './requirement-list.ts';
import { neededFiles, placeConditions, type Requirement } from './requirement.ts';
import { yearsAt } from './stated-years.ts';
import { unstableServiceOf } from './unstable-host.ts';

/** A rule of an item that a place given as proof does not keep. */
export interface EvidenceFinding {
  code: IssueCode;
  facts: Facts;
  /** Which of the answer's places; absent where all of them together fall short. */
  index: number | undefined;
}

/** An answer with what it is judged by. */
export interface Evidence {
  answer: Disclosure;
  item: Requirement;
  list: RequirementList;
  agency: Agency;
  /** The report years to whose rows places may lead. */
  reports: readonly Report[];
  /** Whether the item's own page says more than its fields. */
  hasBody: boolean;
}

type Proof = DisclosurePlace & { element: string; index: number };

/**
 * Judges the places given as proof of an item's elements: right year, right files, the agency's own site, a spot of their own.
 * @returns in the order of the places; of places that prove none of them nothing is said
 */
export function evidenceFindings(evidence: Evidence): EvidenceFinding[] {
  const proofs = evidence.answer.where.flatMap((place, index): Proof[] => (place.element === undefined || !evidence.item.elements.includes(place.element) ? [] : [{ ...place, element: place.element, index }]));
  const byPlace = proofs.flatMap((proof) => [...wrongPeriod(proof, evidence), ...wrongHost(proof, evidence), ...sharedSpot(proof, proofs, evidence), ...circular(proof, evidence)].map((finding) => ({ ...finding, index: proof.index })));
  return [...byPlace, ...missingFiles(proofs, evidence)];
}

type PlaceFinding = Omit<EvidenceFinding, 'index'>;

/** The years that an item asks for; of a list that stands in for another year's, moved on by as many years. */
export function periodYears({ period }: Requirement, { fiscalYear, listYear }: RequirementList): number[] {
  return period.years.map((year) => year + fiscalYear - listYear);
}

function wrongPeriod({ label, page = '', element }: Proof, { item, list, reports }: Evidence): PlaceFinding[] {
  const wanted = periodYears(item, list);
  const named = [...new Set([...yearsAt(page, reports), ...yearsNamed({ text: label })])].toSorted((a, b) => a - b);
  const [first, last] = [named[0], named.at(-1)];
  if (wanted.length === 0 || first === undefined || last === undefined) return [];
  // A plan of several years names its first and its last.
  const isRight = item.period.kind === 'covering' ? wanted.some((year) => first <= year && year <= last) : wanted.some((year) => named.includes(year));
  return isRight ? [] : [{ code: 'EVIDENCE_PERIOD', facts: { code: item.code, element, label, value: named.join(', '), accepted: wanted.join(', '), rest: restOf(list, item.confidence.period) } }];
}

function wrongHost({ url, element, label }: Proof, { item, list, agency }: Evidence): PlaceFinding[] {
  const facts = { code: item.code, element, label };
  const service = url === undefined ? undefined : unstableServiceOf(url);
  const stable = conditionOf(list, 'stable-host');
  if (service !== undefined) return [{ code: 'EVIDENCE_UNSTABLE', facts: { ...facts, value: service, rest: stable ? restOf(list, stable.confidence) : '' } }];
  const own = conditionOf(list, 'own-site');
  if (url === undefined || !own || isOwnSite(url, agency)) return [];
  return [{ code: 'EVIDENCE_SITE', facts: { ...facts, value: hostOf(url), accepted: [...new Set([agency.website, agency.url].map(hostOf))].join(', '), rest: restOf(list, own.confidence) } }];
}

/** A page without a spot can be the very place of one element, not of two. */
function sharedSpot({ page, url, element, label }: Proof, proofs: readonly Proof[], { item, list }: Evidence): PlaceFinding[] {
  const address = page ?? url;
  const condition = conditionOf(list, 'own-spot');
  if (address === undefined || address.includes('#') || !condition) return [];
  const other = proofs.find((proof) => (proof.page ?? proof.url) === address && proof.element !== element);
  return other ? [{ code: 'EVIDENCE_SPOT', facts: { code: item.code, element, label, value: address, other: other.element, rest: restOf(list, condition.confidence) } }] : [];
}

/** Pages of answers prove nothing, but for the item's own page where it holds the thing itself. */
function circular({ page = '', element, label }: Proof, { item, answer, hasBody }: Evidence): PlaceFinding[] {
  const [path = ''] = page.split('#');
  const isOwn = path === addressOf.item(answer.fiscalYear, item.code);
  return path.startsWith(addressOf.assessments()) && !(isOwn && hasBody) ? [{ code: 'EVIDENCE_CIRCULAR', facts: { code: item.code, element, label, value: page } }] : [];
}

function missingFiles(proofs: readonly Proof[], { answer, item, list }: Evidence): EvidenceFinding[] {
  if (answer.answer !== 'yes' || proofs.length === 0) return [];
  const ends = new Set(proofs.flatMap(({ file, url }) => /\.([a-z]+)$/i.exec(file ?? URL.parse(url ?? '')?.pathname ?? '')?.[1]?.toLowerCase() ?? []));
  return item.formats.flatMap(({ text, needs, confidence }): EvidenceFinding[] => {
    const missing = needs.filter((kind) => !neededFiles[kind].ends.some((end) => ends.has(end)));
    const facts = { code: item.code, value: missing.map((kind) => neededFiles[kind].label).join(' และ '), accepted: text, year: String(answer.fiscalYear), rest: restOf(list, confidence) };
    return missing.length > 0 ? [{ code: 'EVIDENCE_FORMAT', facts, index: undefined }] : [];
  });
}

function conditionOf({ requirements }: RequirementList, wanted: keyof typeof placeConditions) {
  return requirements.conditions.find(({ rule }) => rule === wanted);
}

/** The host of an address, by which sites are told apart: `www.` makes none of its own. */
export function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^www\./, '');
}

function isOwnSite(url: string, { website, url: published }: Agency): boolean {
  const host = hostOf(url);
  return [website, published].map(hostOf).some((own) => host === own || host.endsWith(`.${own}`));
}

/** How far a rule can be relied on, while it was not seen in an official document. */
function restOf({ framework }: RequirementList, confidence: keyof typeof confidences): string {
  return framework.verified ? '' : `(เกณฑ์นี้ยังไม่ได้ยืนยันกับเอกสารทางการ ความเชื่อมั่น${confidences[confidence]})`;
}
