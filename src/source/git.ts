import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What git answers, in English, where it has nothing to tell: no repository, another user's, no commit yet, a partial copy without a network; and what stands for git on a Mac without it. */
const hasNothing = /not a git repository|dubious ownership|does not have any commits yet|bad default revision 'HEAD'|from promisor remote|xcrun: error/;

/**
 * Asks git about a project.
 * @param root the project's folder
 * @param words what stands behind `git`
 * @returns undefined where there is no git, or nothing that it could tell
 * @throws where git is there and fails, as with a broken repository: what it knows must not be missing unseen
 */
export async function askGit(root: string, words: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', words, { cwd: root, maxBuffer: 2 ** 30, env: { ...process.env, LC_ALL: 'C' } });
    return stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT' || hasNothing.test(stderr)) return undefined;
    throw error;
  }
}
