import { parseSource, type Source } from '../domain/source.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { readFiles } from './read-files.ts';
import { readHistory } from './read-history.ts';

/** A `content/` folder with the day on which each of its files last changed. */
export interface DatedSource extends Source {
  history: ReadonlyMap<string, IsoDate>;
}

/**
 * Reads and checks the `content/` folder of a project.
 * @param root the project's folder
 * @throws where the folder cannot be read; what staff wrote wrong is in `issues`, never thrown
 */
export async function readSource(root: string): Promise<DatedSource> {
  const [files, history] = await Promise.all([readFiles(root), readHistory(root)]);
  return { ...parseSource(files), history };
}
