import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figuresFile } from '../../src/domain/figures.ts';
import { urlsFile } from '../../src/domain/published.ts';

const inputs = '{{src,content,public,scripts}/**,package-lock.json,astro.config.mjs,tsconfig.json}';

const stampFile = (root: string): string => join(root, '.cache/dist-stamp');

/** What `dist` is built from: names, sizes and times of the files, and the commit, since pages say when they last changed. */
export function sourceState(root: string): string {
  const hash = createHash('sha256');
  for (const name of globSync(inputs, { cwd: root }).sort()) {
    // Written by the build itself.
    if (name === urlsFile || name === figuresFile) continue;
    const { size, mtimeMs } = statSync(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  const head = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return hash.update(head.status === 0 ? head.stdout : '').digest('hex');
}

/** Whether `dist` holds what the files of today would build. */
export function isDistCurrent(root: string): boolean {
  if (!existsSync(join(root, 'dist/index.html')) || !existsSync(stampFile(root))) return false;
  return readFileSync(stampFile(root), 'utf8') === sourceState(root);
}

/** Runs a build of `dist` and remembers what it was built from; a build that fails, or a file changed meanwhile, leaves it due again. */
export async function withDistStamp(root: string, buildDist: () => Promise<void>): Promise<void> {
  const before = sourceState(root);
  rmSync(stampFile(root), { force: true });
  await buildDist();
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), before);
}
