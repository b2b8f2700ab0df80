import type { Facts } from './issue.ts';

/** `refusal` stops publishing, `warning` is published and listed, `note` says what was normalised. */
export type Severity = 'refusal' | 'warning' | 'note';

/** A kind of problem that staff can cause: how serious it is, and its words. */
export interface IssueKind {
  severity: Severity;
  /** A short name for the guide, in Thai. */
  title: string;
  /** What is wrong, in Thai. */
  message: (facts: Facts) => string;
  /** How to mend it, in Thai. */
  mend: (facts: Facts) => string;
  /** For the guide: how it looks when wrong, and when right. */
  wrong?: string;
  right?: string;
}

/** A field by its name and its Thai label. */
export function named(facts: Facts): string {
  return facts.label ? `${facts.field ?? ''} (${facts.label})` : (facts.field ?? '');
}

/** The field that an issue is about, or the file where it is about no single field. */
export function theField(facts: Facts): string {
  return facts.field ? `ช่อง ${named(facts)}` : 'ข้อมูลในไฟล์นี้';
}

/** "Did you mean", where a near name is known. */
export function suggestion(facts: Facts): string {
  return facts.near ? ` หมายถึง "${facts.near}" ใช่หรือไม่` : '';
}

/** How to send readers of addresses, one in a line, on to another page, ready to paste. */
export function redirectFor(addresses: string): string {
  const lines = addresses.split('\n').map((address) => `  - from: ${address}\n    to: /…/\n    reason: เหตุผล เช่น รวมกับมาตรการที่ 2`);
  return `เพิ่มในไฟล์ content/redirects.yaml (ถ้ามีบรรทัด redirects: อยู่แล้ว ไม่ต้องใส่ซ้ำ)\nredirects:\n${lines.join('\n')}`;
}

/** How to keep a warned-of text that the source really has. */
export function keepAsInSource(facts: Facts): string {
  return facts.field ? ` ถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [${facts.field}]` : '';
}
