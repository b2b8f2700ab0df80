import type { Issue } from './issue.ts';
import { issueKinds, severityOf, type Severity } from './issue-kinds.ts';

const severityLabels: Record<Severity, string> = { refusal: 'ต้องแก้', warning: 'ควรตรวจ', note: 'แจ้งให้ทราบ' };

/** What is wrong, in Thai. */
export function messageOf({ code, facts }: Issue): string {
  return issueKinds[code].message(facts);
}

/** How to mend it, in Thai. */
export function mendOf({ code, facts }: Issue): string {
  return issueKinds[code].mend(facts);
}

/**
 * Words issues for a terminal: grouped by file, each with its place, its mend and its code.
 * @param issues ordered by file and place
 */
export function formatIssues(issues: readonly Issue[]): string {
  const files = [...Map.groupBy(issues, ({ place }) => place.file)];
  return files
    .map(([file, own]) => `${file}\n${own.map(formatIssue).join('\n')}`)
    .join('\n\n');
}

function formatIssue(issue: Issue): string {
  const { line, column } = issue.place;
  const mend = mendOf(issue).replaceAll('\n', '\n             ');
  return `  บรรทัด ${line} ช่อง ${column}  ${severityLabels[severityOf(issue.code)]}: ${messageOf(issue)}  [${issue.code}]\n    วิธีแก้: ${mend}`;
}
