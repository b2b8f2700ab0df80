import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figuresFile } from '../domain/figures.ts';
import { startOf, type Issue } from '../domain/issue.ts';
import { urlsFile } from '../domain/published.ts';
import { releasesFile } from '../domain/release.ts';
import { askGit } from './git.ts';

/** What the system wrote of what was published or submitted, and checks new content against. */
const records = [urlsFile, figuresFile, releasesFile, 'content/frozen'];

/**
 * Refuses that a record goes: without it nothing would be left to check against, and the next build would write it anew.
 * @param root the project's folder
 * @returns one for each record of the last commit that is not on the disk; none where there is no git
 * @throws where git fails
 */
export async function lostRecords(root: string): Promise<Issue[]> {
  const known = await askGit(root, ['-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'HEAD', '--', ...records]);
  const gone = (known ?? '').split('\n').filter((file) => file !== '' && !existsSync(join(root, file)));
  return gone.map((file) => ({ code: 'RECORD_LOST', place: startOf(file), facts: { value: file } }));
}
