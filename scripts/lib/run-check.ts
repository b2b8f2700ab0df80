import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatGuide } from '../../src/domain/guide-text.ts';
import { refusals } from '../../src/domain/source.ts';
import { checkFolder } from '../../src/source/read-source.ts';
import { reporters, type Format } from './check-report.ts';
import { checkProject } from './check-project.ts';
import { mendFiles } from './mend-files.ts';
import { fail } from './say.js';

/** Mending one thing may uncover another of the same word. */
const mostRounds = 5;

/**
 * Checks the `content/` folder of a project and reports to stdout.
 * @param root the project's folder
 * @param options `fix` mends first what has one certain mend
 * @returns whether nothing stops publishing
 */
export async function runCheck(root: string, { format, fix }: { format: Format; fix: boolean }): Promise<boolean> {
  let checked = await checkFolder(root).catch((error: unknown) => fail(`อ่านโฟลเดอร์ content ใน ${root} ไม่ได้`, String(error)));
  for (let round = 0; fix && round < mostRounds; round++) {
    const changes = await mendFiles(root, checked.issues);
    if (changes.length === 0) break;
    process.stderr.write(`แก้ให้แล้ว:\n${changes.join('\n')}\n\n`);
    checked = await checkFolder(root);
  }
  const all = { ...checked, issues: (await checkProject(root, checked)).issues };
  process.stdout.write(`${reporters[format](all)}\n`);
  return refusals(all.issues).length === 0;
}

/** Writes the staff guide to the kinds of issues. */
export async function writeGuide(root: string): Promise<void> {
  await writeFile(join(root, 'content/CHECK-GUIDE.md'), formatGuide());
}
