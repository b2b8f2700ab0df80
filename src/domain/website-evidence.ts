import { criterionResults, type Criterion } from './accessibility-record.ts';
import { addressOf } from './address.ts';
import type { Agency } from './agency.ts';
import { formatApproval, isApproved, type Approval } from './approval.ts';
import type { Site } from './site.ts';
import { siteFiles, sitemapSections, type SitemapLink } from './site-map.ts';
import type { Finding, Lack, Proof } from './website-standard.ts';

/** What is published, as far as standards ask for it. */
export interface WebsiteEvidence {
  agency: Agency;
  /** Every page that readers may land on. */
  pages: readonly SitemapLink[];
  /** Addresses of the other files. */
  files: readonly string[];
  /** How the site stands to WCAG 2.2. */
  criteria: readonly Criterion[];
  /** Who approved the pages of the site's own, by their ids; only pages that say it. */
  approvals: ReadonlyMap<string, Approval>;
  hasSigners: boolean;
}

export function evidenceOf(site: Site, criteria: readonly Criterion[]): WebsiteEvidence {
  return { agency: site.agency, pages: sitemapSections(site).flatMap(({ links }) => links), files: siteFiles(site), criteria, approvals: new Map(site.pages.flatMap(({ id, data }) => (data.approval ? [[id, data.approval]] : []))), hasSigners: site.signers.length > 0 };
}

/** The page at an address by the name that the site map gives it; nothing where there is none. */
function pageProof({ pages }: WebsiteEvidence, address: string): Proof[] {
  const page = pages.find(({ href }) => href === address);
  return page ? [{ text: page.label, href: page.href }] : [];
}

/** A page with which the agency declares something: only its approval makes it the agency's. */
export function ownPage(evidence: WebsiteEvidence, id: string, about: string): Finding {
  const file = `content/pages/${id}.mdx`;
  const proofs = pageProof(evidence, addressOf.page(id));
  if (proofs.length === 0) return { proofs, lacks: [{ why: `ยังไม่มี${about}`, todo: `เขียน${about}ในไฟล์ ${file}` }] };
  const approval = evidence.approvals.get(id);
  const told = approval && formatApproval(approval);
  if (isApproved(approval)) return { proofs: [...proofs, ...(told === undefined ? [] : [{ text: told }])], lacks: [] };
  return { proofs, lacks: [{ why: told ?? 'ยังไม่ได้บอกว่าหน่วยงานรับรองแล้ว', todo: `ให้หน่วยงานพิจารณาและรับรอง${about} แล้วใส่ผู้รับรองกับวันที่ในช่อง approval ของ ${file}` }] };
}

/** Pages that must all be there. */
export function allPages(evidence: WebsiteEvidence, wanted: Readonly<Record<string, string>>): Finding {
  const found = Object.entries(wanted).map(([address, name]) => ({ name, proofs: pageProof(evidence, address) }));
  return { proofs: found.flatMap(({ proofs }) => proofs), lacks: found.flatMap(({ name, proofs }) => (proofs.length > 0 ? [] : [{ why: `ยังไม่มี${name}`, todo: `เพิ่ม${name}` }])) };
}

/** Both findings as one. */
export function together(...findings: readonly Finding[]): Finding {
  return { proofs: findings.flatMap(({ proofs }) => proofs), lacks: findings.flatMap(({ lacks }) => lacks) };
}

/** Says what is missing where a fact does not hold. */
export function needs(holds: boolean, proof: Proof | string, why: string, todo: string): Finding {
  return holds ? { proofs: [typeof proof === 'string' ? { text: proof } : proof], lacks: [] } : { proofs: [], lacks: [{ why, todo }] };
}

/** Files for programs, by the ends of their names: one of each kind is shown. */
export function filesOfKinds({ files }: WebsiteEvidence, kinds: readonly string[]): Finding {
  const found = kinds.map((kind) => ({ kind, own: files.filter((file) => file.endsWith(`.${kind}`)) }));
  return {
    proofs: found.flatMap(({ kind, own: [first, ...others] }) => (first === undefined ? [] : [{ text: `${kind.toUpperCase()} ${others.length + 1} ไฟล์ เช่น ${first}`, href: first }])),
    lacks: found.flatMap(({ kind, own }) => (own.length > 0 ? [] : [{ why: `ยังไม่มีไฟล์ ${kind.toUpperCase()}`, todo: `เผยแพร่ไฟล์ ${kind.toUpperCase()}` }])),
  };
}

/** How the record of WCAG 2.2 came out, as a whole. */
export function accessibilityFinding(evidence: WebsiteEvidence): Finding {
  const { criteria } = evidence;
  const count = (result: Criterion['result']) => criteria.filter((one) => one.result === result).length;
  const told = (Object.keys(criterionResults) as Criterion['result'][]).filter((result) => count(result) > 0).map((result) => `${criterionResults[result]} ${count(result)} ข้อ`);
  const open: Lack[] = count('open') > 0 ? [{ why: `ยังตรวจไม่ครบอีก ${count('open')} ข้อ`, todo: `ตรวจ WCAG 2.2 อีก ${count('open')} ข้อที่ยังไม่ครบ` }] : [];
  const results = { proofs: criteria.length > 0 ? [{ text: `ตรวจ WCAG 2.2 ระดับ A และ AA ด้วยตนเอง ${criteria.length} ข้อ: ${told.join(' ')}` }] : [], lacks: open };
  return together(results, ownPage(evidence, 'accessibility', 'ถ้อยแถลงการเข้าถึง'));
}

/** Whether a criterion of WCAG 2.2 was found to be met. */
export function meets({ criteria }: WebsiteEvidence, number: string): boolean {
  return criteria.some((one) => one.number === number && one.result === 'met');
}
