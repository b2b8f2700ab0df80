import { withoutEchoes } from '../../src/domain/answer-lost.ts';
import { refuseWithdrawn } from '../../src/domain/draft-rules.ts';
import { compareIssues, type Issue } from '../../src/domain/issue.ts';
import type { PublishedFigures } from '../../src/domain/figures.ts';
import type { Published } from '../../src/domain/published.ts';
import { lostRecords } from '../../src/source/lost-records.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';
import { checkAddresses } from './publish-addresses.ts';
import { checkFigures } from './publish-figures.ts';

/** The whole check of a project: of its files, and of what they change in what was published. */
interface CheckedProject {
  /** Those of the list of addresses first, then by file and place. */
  issues: Issue[];
  /** Every address that was ever published. */
  everPublished: Published;
  /** The figures that were last published. */
  figures: PublishedFigures;
}

/**
 * Puts the whole check together for every command that goes by it.
 * @param source the checked `content/` of the project
 * @param allowRemovals whether more than a tenth of the pages may go at once
 */
export async function checkProject(root: string, source: CheckedSource, allowRemovals = false): Promise<CheckedProject> {
  const addresses = await checkAddresses(root, source, allowRemovals);
  const figures = await checkFigures(root, source);
  const lost = await lostRecords(root);
  const lostFiles = new Set(lost.map(({ place }) => place.file));
  // Of a file that is gone, only how to bring it back is told.
  const others = withoutEchoes([...figures.issues, ...source.issues]).filter(({ place }) => !lostFiles.has(place.file));
  return { issues: [...lost, ...refuseWithdrawn([...addresses.issues, ...others.toSorted(compareIssues)])], everPublished: addresses.everPublished, figures: figures.figures };
}
