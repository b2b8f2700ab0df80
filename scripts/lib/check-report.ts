import type { Issue } from '../../src/domain/issue.ts';
import { severityOf } from '../../src/domain/issue-kinds.ts';
import { formatCount, formatIssues, mendOf, messageOf } from '../../src/domain/issue-text.ts';

/** What was checked. */
export interface Checked {
  issues: readonly Issue[];
  texts: ReadonlyMap<string, string>;
}

/** Ways to report: for people, for programs, for GitHub's annotations. */
export const reporters = {
  text: ({ issues, texts }: Checked) => [...(issues.length > 0 ? [formatIssues(issues, { texts, width: process.stdout.columns || 80 }), ''] : []), formatCount(issues, texts.size)].join('\n'),
  json: ({ issues, texts }: Checked) =>
    JSON.stringify(
      issues.map((issue) => ({ ...issue.place, severity: severityOf(issue.code), code: issue.code, message: messageOf(issue), mend: mendOf(issue), text: texts.get(issue.place.file)?.split('\n')[issue.place.line - 1] ?? '' })),
      undefined,
      2,
    ),
  github: ({ issues }: Checked) => issues.map(annotation).join('\n'),
} as const satisfies Record<string, (checked: Checked) => string>;

export type Format = keyof typeof reporters;

const commands = { refusal: 'error', warning: 'warning', note: 'notice' } as const;

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(issue: Issue): string {
  const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const { file, line, column, length } = issue.place;
  return `::${commands[severityOf(issue.code)]} file=${property(file)},line=${line},col=${column},endColumn=${column + length},title=${issue.code}::${escaped(`${messageOf(issue)}\nวิธีแก้: ${mendOf(issue)}`)}`;
}
