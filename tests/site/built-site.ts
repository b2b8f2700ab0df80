import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sourceState } from '../../scripts/lib/build-stamp.ts';
import { builderEnvironment } from '../../scripts/lib/publish-builder.ts';

export const project = resolve(import.meta.dirname, '../..');
/** Where the agency publishes the site. */
export const origin = /^url: (\S+?)\/?$/m.exec(readFileSync(join(project, 'content/agency.yaml'), 'utf8'))?.[1] ?? '';

/** Pages that nobody is led to: the one for a wrong address, the one for days without a network, and those for staff. */
export const unlisted = /^\/(?:404\.html|offline\/|oit\/\d{4}\/ready\/)$/;

const folder = join(project, '.cache/test-site');
const dist = join(folder, 'dist');
const lock = join(folder, 'lock');
const stamp = join(folder, 'stamp');

/** Test files run side by side; the first one builds, the others wait. */
async function build(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const state = sourceState(project);
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
  const start = Date.now();
  while (!isCurrent()) {
    await pause(200);
    try {
      closeSync(openSync(lock, 'wx'));
    } catch {
      if (Date.now() - start > 300_000) rmSync(lock, { force: true });
      continue;
    }
    try {
      if (isCurrent()) return;
      execFileSync(process.execPath, [join(project, 'scripts/build.ts'), '--out', dist], { cwd: project, env: builderEnvironment(process.env), stdio: ['ignore', 'ignore', 'inherit'] });
      writeFileSync(stamp, state);
    } finally {
      rmSync(lock, { force: true });
    }
  }
}

/** The real site, built once for all tests until a source file changes. */
export interface BuiltSite {
  dist: string;
  /** Every page's address, in order: `/`, `/2568/`, …; `/404.html` too. */
  pages: string[];
  /** Every other file's address. */
  files: string[];
  /** A file's bytes by its address. */
  read: (address: string) => Buffer;
}

export async function builtSite(): Promise<BuiltSite> {
  await build();
  const all = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`)
    .toSorted();
  const isPage = (address: string) => address.endsWith('.html');
  return {
    dist,
    pages: all.filter(isPage).map((address) => address.replace(/index\.html$/, '')),
    files: all.filter((address) => !isPage(address)),
    read: (address) => {
      const path = join(dist, address);
      return readFileSync(existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path);
    },
  };
}
