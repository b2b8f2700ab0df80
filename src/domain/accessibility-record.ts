import type { IsoDate } from './calendar.ts';

/** What looking at one success criterion came to. */
export const criterionResults = { met: 'ผ่าน', absent: 'ไม่มีในเว็บไซต์', open: 'ยังตรวจไม่ครบ' } as const;

/** One success criterion of WCAG 2.2 with the reason for its result. */
export interface Criterion {
  /** `1.4.10` */
  number: string;
  level: 'A' | 'AA';
  title: string;
  result: keyof typeof criterionResults;
  /** A test by its file below `tests/` and the beginning or a part of its name, or what a person saw on a day. */
  evidence: { test: { file: string; name: string } } | { seen: { on: IsoDate; text: string } };
}

const row = /^\|\s*(?<number>\d\.\d\.\d+)\s*\|\s*(?<level>AA?)\s*\|\s*(?<title>[^|]+?)\s*\|\s*(?<result>[^|]+?)\s*\|\s*(?<evidence>[^|]+?)\s*\|$/;
const test = /^ทดสอบ: (?<file>\S+) › (?<name>.+)$/;
const seen = /^ตรวจ (?<on>\d{4}-\d{2}-\d{2}): (?<text>.+)$/;

/**
 * Reads the record of how the site stands to WCAG 2.2.
 * @param text Markdown with one table; a row is number, level, title, result and evidence
 * @throws on a row that it cannot read: the record is kept by programmers
 */
export function parseAccessibilityRecord(text: string): Criterion[] {
  const rows = text.split('\n').filter((line) => /^\|\s*\d/.test(line));
  return rows.map((line) => {
    const { number = '', level, title = '', result: label, evidence = '' } = row.exec(line)?.groups ?? {};
    const result = (Object.keys(criterionResults) as Criterion['result'][]).find((key) => criterionResults[key] === label);
    const tested = test.exec(evidence)?.groups;
    const looked = seen.exec(evidence)?.groups;
    if (!result || (!tested && !looked)) throw new Error(`Unreadable row in the accessibility record: ${line}`);
    return {
      number,
      level: level === 'A' ? 'A' : 'AA',
      title,
      result,
      evidence: tested ? { test: { file: tested['file'] ?? '', name: tested['name'] ?? '' } } : { seen: { on: looked?.['on'] ?? '', text: looked?.['text'] ?? '' } },
    };
  });
}
