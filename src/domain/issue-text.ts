import { excerptOf } from './excerpt.ts';
import type { Severity } from './issue-kind.ts';
import type { Issue } from './issue.ts';
import { issueKinds, severityOf } from './issue-kinds.ts';

const severityLabels: Record<Severity, string> = { refusal: 'ต้องแก้', warning: 'ควรตรวจ', note: 'แจ้งให้ทราบ' };

/** What is wrong, in Thai; where it is with the proof of an element, with the item and the element first. */
export function messageOf({ code, facts }: Pick<Issue, 'code' | 'facts'>): string {
  const message = issueKinds[code].message(facts);
  return facts.item && facts.element ? `ข้อ ${facts.item} องค์ประกอบ "${facts.element}": ${message}` : message;
}

/** How to mend it, in Thai. */
export function mendOf({ code, facts }: Issue): string {
  return issueKinds[code].mend(facts);
}

/** How serious it is, in Thai. */
function severityLabelOf({ code }: Issue): string {
  return severityLabels[severityOf(code)];
}

/** What a report needs besides the issues. */
interface ReportOptions {
  /** The text of each file, for showing lines. */
  texts?: ReadonlyMap<string, string>;
  /** Columns of the terminal. */
  width?: number;
}

/**
 * Words issues for a terminal: grouped by file, each with its line, its mend and its code; notes in one line each.
 * @param issues ordered by file and place
 */
export function formatIssues(issues: readonly Issue[], { texts = new Map(), width = 80 }: ReportOptions = {}): string {
  return [...Map.groupBy(issues, ({ place }) => place.file)]
    .map(([file, own]) => {
      const lines = texts.get(file)?.split('\n');
      return [`── ${file}`, ...own.map((issue) => (severityOf(issue.code) === 'note' ? formatNote(issue) : formatIssue(issue, lines?.[issue.place.line - 1], width)))].join('\n');
    })
    .join('\n\n');
}

function formatNote(issue: Issue): string {
  return `  · บรรทัด ${issue.place.line}: ${messageOf(issue)} [${issue.code}]`;
}

function formatIssue(issue: Issue, line: string | undefined, width: number): string {
  const { place } = issue;
  const number = String(place.line);
  const excerpt = line === undefined || line.trim() === '' ? [] : excerptOf(line, place.column, place.length, width - number.length - 7);
  return [
    '',
    `  ${severityLabelOf(issue)}${place.line === 0 ? '' : ` บรรทัด ${number} ช่อง ${place.column}`} [${issue.code}]`,
    `  ${messageOf(issue)}`,
    ...excerpt.map((row, index) => `    ${index === 0 ? number : ' '.repeat(number.length)} | ${row}`.trimEnd()),
    `  วิธีแก้: ${mendText(mendOf(issue))}`,
  ].join('\n');
}

/** What is to be pasted stands at the margin, since its own columns count; it does not begin in Thai, as sentences do. */
function mendText(mend: string): string {
  return mend.replace(/\n(?=[ก-๙])/g, '\n    ');
}

/** Counts issues in one sentence, the last of a report. */
export function formatCount(issues: readonly Issue[], fileCount: number): string {
  const count = (severity: Severity) => issues.filter(({ code }) => severityOf(code) === severity).length;
  const [refused, warned, noted] = [count('refusal'), count('warning'), count('note')];
  const parts = [`ต้องแก้ ${refused} จุด`, `ควรตรวจ ${warned} จุด`, ...(noted > 0 ? [`แจ้งให้ทราบ ${noted} จุด`] : [])];
  const files = new Set(issues.filter(({ code }) => severityOf(code) !== 'note').map(({ place }) => place.file)).size;
  const verdict = refused > 0 ? 'ยังเผยแพร่ไม่ได้ เว็บไซต์เดิมยังอยู่ครบ อาจพบเพิ่มหลังแก้จุดเหล่านี้' : warned > 0 ? 'เผยแพร่ได้ แต่ควรตรวจจุดข้างต้นก่อน' : 'เผยแพร่ได้';
  return `ตรวจแล้ว ${fileCount} ไฟล์: ${parts.join(' ')}${files > 0 ? ` ใน ${files} ไฟล์` : ''}\n${verdict}`;
}
