import type { Issue } from '../../src/domain/issue.ts';
import { formatIssues } from '../../src/domain/issue-text.ts';
import { assembleSite, type Site } from '../../src/domain/site.ts';
import { refusals } from '../../src/domain/source.ts';
import { readSource, type DatedSource } from '../../src/source/read-source.ts';
import { checkProject } from './check-project.ts';
import { fail } from './say.js';

/** The content of a project that the check accepted. */
export interface AcceptedProject {
  source: DatedSource;
  site: Site;
}

/**
 * Reads the `content/` of a project for a command that gives out what is in it.
 * Ends the process with every reason where the check refuses it.
 */
export async function readProject(root: string): Promise<AcceptedProject> {
  const source = await readSource(root).catch((error: unknown) => fail(`อ่านโฟลเดอร์ content ใน ${root} ไม่ได้`, String(error)));
  stopAt((await checkProject(root, source)).issues, source.texts);
  return { source, site: assembleSite(source.entries, source.history, source.links, source.files) };
}

/** Ends the process with the reasons in Thai where any of some issues refuses. */
export function stopAt(issues: readonly Issue[], texts: DatedSource['texts'], verdict = 'แก้ตามรายการข้างบนแล้วสั่งใหม่'): void {
  const refused = refusals(issues);
  if (refused.length === 0) return;
  process.stderr.write(`${formatIssues(refused, { texts, width: process.stderr.columns || 80 })}\n\n`);
  fail(`ต้องแก้ ${refused.length} จุด ${verdict}`, `${refused.length} things must be mended first.`);
}
