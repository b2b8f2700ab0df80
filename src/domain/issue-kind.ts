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

/** "Did you mean", where a near name is known. */
export function suggestion(facts: Facts): string {
  return facts.near ? ` หมายถึง "${facts.near}" ใช่หรือไม่` : '';
}

/** How to keep a warned-of text that the source really has. */
export function keepAsInSource(facts: Facts): string {
  return facts.field ? ` ถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [${facts.field}]` : '';
}
