import type { Severity } from './issue-kind.ts';
import { addressKinds } from './issue-kinds/address.ts';
import { attachmentKinds } from './issue-kinds/attachments.ts';
import { bodyKinds } from './issue-kinds/body.ts';
import { byteKinds } from './issue-kinds/bytes.ts';
import { correctionKinds } from './issue-kinds/correction.ts';
import { disclosureKinds } from './issue-kinds/disclosure.ts';
import { frozenKinds } from './issue-kinds/frozen.ts';
import { evidenceKinds } from './issue-kinds/evidence.ts';
import { frameworkKinds } from './issue-kinds/framework.ts';
import { glossaryKinds } from './issue-kinds/glossary.ts';
import { linkKinds } from './issue-kinds/links.ts';
import { markdownKinds } from './issue-kinds/markdown.ts';
import { personalKinds } from './issue-kinds/personal.ts';
import { publishedKinds } from './issue-kinds/published.ts';
import { submissionKinds } from './issue-kinds/submission.ts';
import { valueKinds } from './issue-kinds/value.ts';
import { wholeKinds } from './issue-kinds/whole.ts';
import { yamlKinds } from './issue-kinds/yaml.ts';

/** The kinds of issues by what they are about, in the order of the guide. */
export const issueGroups = [
  { title: 'ไฟล์และตัวอักษร', kinds: byteKinds },
  { title: 'ส่วนหัวข้อมูล', kinds: yamlKinds },
  { title: 'ค่าของช่อง', kinds: valueKinds },
  { title: 'ข้อมูลทั้งปี', kinds: wholeKinds },
  { title: 'คำตอบการประเมิน', kinds: disclosureKinds },
  { title: 'หลักฐานของคำตอบ', kinds: evidenceKinds },
  { title: 'กรอบการประเมิน', kinds: frameworkKinds },
  { title: 'คำศัพท์', kinds: glossaryKinds },
  { title: 'เนื้อหา', kinds: bodyKinds },
  { title: 'เครื่องหมาย Markdown ที่ไม่ได้ผล', kinds: markdownKinds },
  { title: 'ชื่อไฟล์และที่อยู่เว็บ', kinds: addressKinds },
  { title: 'ที่อยู่ที่เคยเผยแพร่', kinds: publishedKinds },
  { title: 'ชุดที่ส่งผู้ตรวจประเมิน', kinds: { ...submissionKinds, ...frozenKinds } },
  { title: 'ตัวเลขที่เคยเผยแพร่', kinds: correctionKinds },
  { title: 'ลิงก์ไปเว็บอื่น', kinds: linkKinds },
  { title: 'เอกสารแนบ', kinds: attachmentKinds },
  { title: 'ข้อมูลส่วนบุคคล', kinds: personalKinds },
] as const;

/** Every kind of problem that staff can cause: its code, how serious it is, and its words. */
export const issueKinds = { ...byteKinds, ...yamlKinds, ...valueKinds, ...wholeKinds, ...disclosureKinds, ...evidenceKinds, ...frameworkKinds, ...glossaryKinds, ...bodyKinds, ...markdownKinds, ...addressKinds, ...publishedKinds, ...correctionKinds, ...submissionKinds, ...frozenKinds, ...linkKinds, ...attachmentKinds, ...personalKinds } as const;

export type IssueCode = keyof typeof issueKinds;

/** The severity of a kind of issue. */
export function severityOf(code: IssueCode): Severity {
  return issueKinds[code].severity;
}
