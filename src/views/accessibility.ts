import { criterionResults, parseAccessibilityRecord, type Criterion } from '../domain/accessibility-record.ts';
import { formatDate } from '../domain/calendar.ts';

/** How the site stands to WCAG 2.2, as its accessibility page shows it. */
export interface AccessibilityView {
  counts: { label: string; count: number }[];
  rows: { number: string; level: string; title: string; result: string; how: string }[];
}

function howOf({ evidence }: Criterion): string {
  if ('test' in evidence) return 'ทดสอบอัตโนมัติทุกครั้งที่ผู้ทำเว็บไซต์ทดสอบระบบ';
  return `ผู้ทำเว็บไซต์ตรวจเมื่อ ${formatDate(evidence.seen.on)}: ${evidence.seen.text}`;
}

/** @param record the text of `tests/accessibility.md` */
export function accessibilityView(record: string): AccessibilityView {
  const criteria = parseAccessibilityRecord(record);
  return {
    counts: Object.entries(criterionResults).map(([result, label]) => ({ label, count: criteria.filter((one) => one.result === result).length })).filter(({ count }) => count > 0),
    rows: criteria.map((criterion) => ({ number: criterion.number, level: criterion.level, title: criterion.title, result: criterionResults[criterion.result], how: howOf(criterion) })),
  };
}
