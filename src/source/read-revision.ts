import { figuresFile } from '../domain/figures.ts';
import type { Revision } from '../domain/manifest.ts';
import { urlsFile } from '../domain/published.ts';
import { releasesFile } from '../domain/release.ts';
import { askGit } from './git.ts';

/** What a site is built from; not the lists that the system writes when it has been. */
const inputs = ['content', 'src', 'public', 'scripts', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', ...[urlsFile, figuresFile, releasesFile].map((file) => `:(exclude)${file}`)];

/**
 * Reads from git which commit the site is built from.
 * @param root the project's folder
 * @returns nothing where there is no git or no commit
 * @throws where git fails
 */
export async function readRevision(root: string): Promise<Revision> {
  // Without the option, looking would write to the index of whoever works there.
  const git = async (...words: string[]) => (await askGit(root, ['--no-optional-locks', ...words, '--', ...inputs]))?.trim() ?? '';
  const commit = await git('log', '-1', '--format=%H');
  return commit === '' ? { commit: null, clean: null } : { commit, clean: (await git('status', '--porcelain')) === '' };
}
