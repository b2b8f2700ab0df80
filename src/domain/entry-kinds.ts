import { agency } from './agency.ts';
import { framework } from './framework.ts';
import { glossary } from './glossary.ts';
import { indicator } from './indicator.ts';
import { measure } from './measure.ts';
import { page } from './page.ts';
import { unit } from './unit.ts';
import { year } from './year.ts';

/** Every kind of entry: where its files stand and what they may hold. The last groups of `path` make the entry's id. */
export const entryKinds = {
  agency: { label: 'หน่วยงาน', path: /^content\/(agency)\.yaml$/, schema: agency },
  units: { label: 'หน่วยที่รับผิดชอบ', path: /^content\/units\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/, schema: unit },
  years: { label: 'ปีงบประมาณ', path: /^content\/years\/(\d{4})\.yaml$/, schema: year },
  frameworks: { label: 'กรอบการประเมิน', path: /^content\/frameworks\/(\d{4})\.yaml$/, schema: framework },
  glossary: { label: 'คำศัพท์', path: /^content\/(glossary)\.yaml$/, schema: glossary },
  measures: { label: 'มาตรการ', path: /^content\/measures\/(\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/, schema: measure },
  indicators: { label: 'ตัวชี้วัด', path: /^content\/indicators\/(\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/, schema: indicator },
  pages: { label: 'หน้าทั่วไป', path: /^content\/pages\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/, schema: page },
} as const;

export type EntryKind = keyof typeof entryKinds;
