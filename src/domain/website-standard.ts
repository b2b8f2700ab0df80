import type { WebsiteEvidence } from './website-evidence.ts';

/** Standards that a state website is asked to meet. None of their texts was read; all that is said of them is second-hand. */
export const websiteStandards = {
  dga: {
    title: 'มาตรฐานเว็บไซต์ภาครัฐ',
    by: 'สำนักงานพัฒนารัฐบาลดิจิทัล (สพร.)',
    version: 'มสพร. 11-2566 เวอร์ชัน 3.0',
    about: 'ว่าด้วยข้อมูลพื้นฐาน ข้อมูลเปิด บริการ การมีส่วนร่วม การเข้าถึง ความปลอดภัย และนโยบายของเว็บไซต์',
  },
  ncsa: {
    title: 'มาตรฐานความมั่นคงปลอดภัยสำหรับเว็บไซต์',
    by: 'สำนักงานคณะกรรมการการรักษาความมั่นคงปลอดภัยไซเบอร์แห่งชาติ (สกมช.)',
    version: 'พ.ศ. 2568',
    about: 'ว่าด้วยการกำกับดูแล การป้องกัน และการประเมินตนเองทุกปี แหล่งข้อมูลบอกว่าประกาศในราชกิจจานุเบกษาเมื่อ 16 กันยายน 2568 และมีผลใช้ 16 กันยายน 2569',
  },
} as const;

export type WebsiteStandard = keyof typeof websiteStandards;

/** What our knowledge of a duty rests on. */
export const dutyBases = {
  summaries: 'จากบทสรุปสาธารณะสองแห่ง',
  reports: 'จากแหล่งข้อมูลสาธารณะที่กล่าวตรงกัน',
  law: 'จากคำอธิบายสาธารณะของกฎหมายว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์',
  inferred: 'ผู้ทำเว็บไซต์อนุมานเอง ไม่พบแหล่งที่กล่าวตรง ๆ',
} as const;

/** Who can answer for a duty. */
export const dutyKeepers = {
  site: 'เว็บไซต์นี้',
  agency: 'หน่วยงาน',
  host: 'ผู้ดูแลเครื่องแม่ข่าย',
} as const;

export type DutyKeeper = keyof typeof dutyKeepers;

export const dutyStates = {
  met: 'มีในเว็บไซต์นี้',
  partly: 'มีบางส่วน',
  lacking: 'ยังไม่มี',
  absent: 'ไม่มีสิ่งนี้ในเว็บไซต์',
  agency: 'ขึ้นกับหน่วยงาน',
  host: 'ขึ้นกับเครื่องแม่ข่าย',
} as const;

export type DutyState = keyof typeof dutyStates;

/** A test by its file below `tests/` and a part of its name. */
interface DutyTest {
  file: string;
  name: string;
}

/** Something that anyone can look at. */
export interface Proof {
  text: string;
  href?: string;
}

/** Something that is missing, told to two readers. */
export interface Lack {
  /** To whoever reads the site: why the duty is not met. */
  why: string;
  /** To staff: what to do about it, in which file. */
  todo: string;
}

/** What was found on the site for a duty. */
export interface Finding {
  proofs: Proof[];
  lacks: Lack[];
}

/** One thing that a standard asks, in our words. */
export interface Duty {
  /** Its spot on the page. */
  id: string;
  text: string;
  basis: keyof typeof dutyBases;
  answer:
    | { by: 'site'; find: (evidence: WebsiteEvidence) => Finding; test?: DutyTest }
    /** What the duty guards is not on the site at all, which a test sees to. */
    | { by: 'site'; absent: string; test: DutyTest }
    /** Nothing on the site can prove it; `helps` are what the site has ready for it. */
    | { by: 'agency' | 'host'; todo: string; helps?: (evidence: WebsiteEvidence) => Proof[] };
}

/** A duty with how it stands. */
export interface AnsweredDuty {
  duty: Duty;
  state: DutyState;
  proofs: Proof[];
  /** Why it is not met, for readers; empty too where nothing on the site could prove it. */
  whys: string[];
  /** What remains to be done, for staff. */
  todo: string[];
}

/** Says how a duty stands, from what is published and from nothing else. */
export function answerDuty(duty: Duty, evidence: WebsiteEvidence): AnsweredDuty {
  const { answer } = duty;
  if ('todo' in answer) return { duty, state: answer.by, proofs: answer.helps?.(evidence) ?? [], whys: [], todo: [answer.todo] };
  if ('absent' in answer) return { duty, state: 'absent', proofs: [{ text: answer.absent }], whys: [], todo: [] };
  const { proofs, lacks } = answer.find(evidence);
  return { duty, state: lacks.length === 0 ? 'met' : proofs.length === 0 ? 'lacking' : 'partly', proofs, whys: lacks.map(({ why }) => why), todo: lacks.map(({ todo }) => todo) };
}
