import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { thaiDay, type IsoDate } from '../domain/calendar.ts';

/**
 * Reads from git on which day each file under `content/` was last changed, in one pass over the history.
 * @param root the project's folder
 * @returns day by path; empty where there is no git or no history
 */
export async function readHistory(root: string): Promise<Map<string, IsoDate>> {
  const days = new Map<string, IsoDate>();
  const arguments_ = ['-c', 'core.quotePath=false', 'log', '--no-renames', '--name-only', '--relative', '--format=%x00%ct', '--', 'content'];
  let log: string;
  try {
    log = (await promisify(execFile)('git', arguments_, { cwd: root, maxBuffer: 2 ** 30 })).stdout;
  } catch {
    return days;
  }
  for (const commit of log.split('\0').slice(1)) {
    const [time = '', ...paths] = commit.split('\n');
    const day = thaiDay(Number(time));
    for (const path of paths) if (path !== '' && !days.has(path)) days.set(path, day);
  }
  return days;
}
