import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What git answers, in English, where it has nothing to tell: no repository, another user's, no commit yet, a partial copy without a network; and what stands for git on a Mac without it. */
const hasNothing = /not a git repository|dubious ownership|does not have any commits yet|bad default revision 'HEAD'|Not a valid object name HEAD|from promisor remote|xcrun: error/;

/**
 * Asks git about a project.
 * @param root the project's folder
 * @param words what stands behind `git`
 * @returns undefined where there is no git, or nothing that it could tell
 * @throws where git is there and fails, as with a broken repository: what it knows must not be missing unseen
 */
export async function askGit(root: string, words: readonly string[]): Promise<string | undefined> {
  return (await askGitBytes(root, words))?.toString('utf8');
}

/** How git is asked beside its words. */
interface Asking {
  /** What it reads from its standard input. */
  input?: string;
  /** Whether to do without what a partial copy would first have to fetch; git then tells what it has. */
  isLocal?: boolean;
}

/** As `askGit`, in bytes. */
export async function askGitBytes(root: string, words: readonly string[], { input = '', isLocal = false }: Asking = {}): Promise<Buffer | undefined> {
  const asked = promisify(execFile)('git', words, { cwd: root, maxBuffer: 2 ** 30, encoding: 'buffer', env: { ...process.env, LC_ALL: 'C', ...(isLocal && { GIT_NO_LAZY_FETCH: '1' }) } });
  // It may end before it has read all that it is asked; how it ended tells why.
  asked.child.stdin?.on('error', () => undefined).end(input);
  try {
    const { stdout, stderr } = await asked;
    // Of contents that are damaged git says so, goes on, and ends as if they were merely not there.
    if (isLocal && /^error: /m.test(String(stderr))) throw new Error(`git ${words.join(' ')}: ${String(stderr)}`);
    return stdout;
  } catch (error) {
    const { code, stdout, stderr = '' } = error as { code?: unknown; stdout?: Buffer; stderr?: Buffer | string };
    if (code === 'ENOENT') return undefined;
    if (hasNothing.test(String(stderr))) return isLocal ? stdout : undefined;
    // Bytes would be printed as numbers.
    throw Object.assign(error as Error, { stdout: undefined, stderr: String(stderr) });
  }
}
