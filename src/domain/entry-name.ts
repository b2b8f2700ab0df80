import type { ChangedKind } from './change.ts';
import { slugOf } from './address.ts';
import { entryKinds } from './entry-kinds.ts';

type Named = Readonly<Record<string, unknown>>;

/** What an entry is called where it is named by what it is: by its number and year, or by its own name. */
const names: Readonly<Record<ChangedKind, (data: Named, year: string) => string>> = {
  years: (_, year) => `ผลการประเมินปีงบประมาณ ${year}`,
  indicators: ({ number }, year) => `ตัวชี้วัดที่ ${String(number)} ปี ${year}`,
  measures: ({ order }, year) => `มาตรการที่ ${String(order)} ปี ${year}`,
  disclosures: ({ code }, year) => `คำตอบข้อ ${String(code)} ปี ${year}`,
  frameworks: (_, year) => `เกณฑ์การประเมินปี ${year}`,
  units: ({ name }) => String(name),
  pages: ({ title }) => `หน้า${String(title)}`,
};

/**
 * Names an entry for readers.
 * @param id `2568/1`, `finance`
 * @param data its fields; without them it is named by its file
 */
export function entryName(kind: ChangedKind, id: string, data?: object): string {
  const year = id.slice(0, 4);
  if (kind === 'years' || kind === 'frameworks' || data) return names[kind]((data ?? {}) as Named, year);
  return `${entryKinds[kind].label} ${slugOf(id)}${id.includes('/') ? ` ปี ${year}` : ''}`;
}

/** How many entries of a kind there are, in words. */
export function entryCount(kind: ChangedKind, count: number, year: string): string {
  const ofYear = kind === 'units' || kind === 'pages' || kind === 'years' || kind === 'frameworks' ? '' : ` ปี ${year}`;
  return `${counters[kind](count)}${ofYear}`;
}

const counters: Readonly<Record<ChangedKind, (count: number) => string>> = {
  years: (count) => `ผลการประเมิน ${count} ปี`,
  indicators: (count) => `ตัวชี้วัด ${count} ตัว`,
  measures: (count) => `${count} มาตรการ`,
  disclosures: (count) => `คำตอบการประเมิน ${count} ข้อ`,
  frameworks: (count) => `เกณฑ์การประเมิน ${count} ปี`,
  units: (count) => `หน่วยที่รับผิดชอบ ${count} หน่วย`,
  pages: (count) => `หน้าทั่วไป ${count} หน้า`,
};
