import { join } from 'node:path';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { FiscalYear } from '../../src/domain/fiscal-year.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { formatIssues } from '../../src/domain/issue-text.ts';
import { assembleSite, type Site } from '../../src/domain/site.ts';
import { refusals } from '../../src/domain/source.ts';
import { checkSubmission, submittedInside } from '../../src/domain/submission-rules.ts';
import { readSource, type DatedSource } from '../../src/source/read-source.ts';
import { readBuiltPlaces } from './built-places.ts';
import { checkProject } from './check-project.ts';
import { yearOrFail } from './command.ts';
import { fail } from './say.js';

/** The content of a project that the check accepted. */
interface AcceptedProject {
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

/**
 * Reads the `content/` of a project for a command about the answers of one assessment.
 * Ends the process with the reasons where the check refuses it, or with the use where that assessment was not answered.
 * @param typed the year as it was typed
 * @param usage how the command is used
 */
export async function readAnswers(root: string, typed: string | undefined, usage: string): Promise<AcceptedProject & { assessment: Assessment }> {
  const project = await readProject(root);
  const answered = project.site.assessments.filter(({ isAnswered }) => isAnswered);
  const year = yearOrFail(typed, answered.map(({ fiscalYear }) => fiscalYear), usage);
  const assessment = answered.find(({ fiscalYear }) => fiscalYear === year);
  if (!assessment) throw new Error(`the assessment of ${year} was there a moment ago`);
  return { ...project, assessment };
}

/**
 * Ends the process with the reasons where an address of a year's answers would not open in the built site.
 * @param verdict what was therefore not done, in Thai
 */
export async function stopAtUnopened(root: string, { entries, texts }: DatedSource, year: FiscalYear, verdict: string): Promise<void> {
  const built = await readBuiltPlaces(root, join(root, 'dist'), entries, submittedInside(entries, year));
  stopAt(checkSubmission(entries, year, built), texts, `${verdict} เพราะผู้ตรวจประเมินจะเปิดที่อยู่ข้างบนไม่ได้`);
}

/** Ends the process with the reasons in Thai where any of some issues refuses. */
function stopAt(issues: readonly Issue[], texts: DatedSource['texts'], verdict = 'แก้ตามรายการข้างบนแล้วสั่งใหม่'): void {
  const refused = refusals(issues);
  if (refused.length === 0) return;
  process.stderr.write(`${formatIssues(refused, { texts, width: process.stderr.columns || 80 })}\n\n`);
  fail(`ต้องแก้ ${refused.length} จุด ${verdict}`, `${refused.length} things must be mended first.`);
}
