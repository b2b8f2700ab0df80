import { checkAnswersKept } from '../../src/domain/answer-lost.ts';
import { thaiDay } from '../../src/domain/calendar.ts';
import { checkFigures as check } from '../../src/domain/figure-rules.ts';
import { figuresFile, formatFigures, parseFigures, updateFigures, type PublishedFigures } from '../../src/domain/figures.ts';
import { checkFrozenKept } from '../../src/domain/frozen-record.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';
import { finalRedirects, readRecord, writeRecord } from './publish-addresses.ts';

/** The figures that were last published, and what is wrong between them and those about to be. */
interface CheckedFigures {
  figures: PublishedFigures;
  issues: Issue[];
}

/**
 * Checks the figures about to be published against those that readers saw last.
 * @param source checked content; what could be read of it is compared
 */
export async function checkFigures(root: string, source: CheckedSource): Promise<CheckedFigures> {
  const { figures, issues } = parseFigures(await readRecord(root, figuresFile));
  if (issues.length > 0) return { figures, issues };
  const today = thaiDay(Date.now() / 1000);
  return { figures, issues: [...check(source.entries, figures, finalRedirects(source), today), ...checkAnswersKept(source.entries, figures, new Set(source.texts.keys()), today), ...checkFrozenKept(source.entries, figures)] };
}

/**
 * Writes the figures that are being published beside the old ones.
 * @returns what puts them in the old ones' place, to be called once the pages are published
 */
export async function rememberFigures(root: string, figures: PublishedFigures, { entries }: CheckedSource): Promise<() => Promise<void>> {
  return writeRecord(root, figuresFile, formatFigures(updateFigures(figures, entries)));
}
