import { agency } from './agency.ts';
import { deadlines } from './deadlines.ts';
import { disclosure } from './disclosure.ts';
import { framework } from './framework.ts';
import { frozen } from './frozen.ts';
import { glossary } from './glossary.ts';
import { indicator } from './indicator.ts';
import { measure } from './measure.ts';
import { page } from './page.ts';
import { redirects } from './redirects.ts';
import { signers } from './signers.ts';
import { synonyms } from './synonyms.ts';
import { unit } from './unit.ts';
import { year } from './year.ts';

/** Every kind of entry: where its files stand and what they may hold. The groups of `path` are its folder and its name. */
export const entryKinds = {
  agency: { label: 'หน่วยงาน', path: /^content\/()(agency)\.yaml$/, schema: agency },
  units: { label: 'หน่วยที่รับผิดชอบ', path: /^content\/units\/()([^/]+)\.yaml$/, schema: unit },
  years: { label: 'ปีงบประมาณ', path: /^content\/years\/()(\d{4})\.yaml$/, schema: year },
  frameworks: { label: 'กรอบการประเมิน', path: /^content\/frameworks\/()(\d{4})\.yaml$/, schema: framework },
  glossary: { label: 'คำศัพท์', path: /^content\/()(glossary)\.yaml$/, schema: glossary },
  redirects: { label: 'ที่อยู่ที่ย้ายไป', path: /^content\/()(redirects)\.yaml$/, schema: redirects },
  synonyms: { label: 'คำที่ใช้ค้นหา', path: /^content\/()(synonyms)\.yaml$/, schema: synonyms },
  signers: { label: 'ผู้ลงนาม', path: /^content\/()(signers)\.yaml$/, schema: signers },
  measures: { label: 'มาตรการ', path: /^content\/measures\/(\d{4}\/)([^/]+)\.mdx?$/, schema: measure },
  indicators: { label: 'ตัวชี้วัด', path: /^content\/indicators\/(\d{4}\/)([^/]+)\.mdx?$/, schema: indicator },
  disclosures: { label: 'คำตอบการประเมิน', path: /^content\/disclosures\/(\d{4}\/)([^/]+)\.mdx?$/, schema: disclosure },
  deadlines: { label: 'กำหนดเวลา', path: /^content\/deadlines\/()(\d{4})\.yaml$/, schema: deadlines },
  frozen: { label: 'ชุดที่ส่งผู้ตรวจประเมิน', path: /^content\/frozen\/()(\d{4})\.yaml$/, schema: frozen },
  pages: { label: 'หน้าทั่วไป', path: /^content\/pages\/()([^/]+)\.mdx?$/, schema: page },
} as const;

export type EntryKind = keyof typeof entryKinds;
