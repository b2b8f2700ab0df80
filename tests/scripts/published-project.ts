import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hashFiles, nameOf } from '../../scripts/lib/hash-files.ts';
import type { Builder } from '../../scripts/lib/publish-builder.ts';
import { writeManifest } from '../../scripts/lib/write-manifest.ts';
import { runBuilder } from '../../scripts/lib/publish-builder.ts';

export const project = resolve(import.meta.dirname, '../..');
const fixtures = join(project, 'tests/fixtures/publish');

/** A fast builder that copies a site, or goes wrong in the way its name says. */
export function fakeBuilder(mode: string, site: string): Builder {
  return [join(fixtures, 'builder.js'), mode, site];
}

/** The program that publishes with a fake builder, for tests that kill it. */
export const runner = join(fixtures, 'run.js');

/** A folder of its own for a test file, readable by all. */
export async function temporaryFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'prongsai-publish-')));
}

/** One inside this project, for real builds of other content: Astro loses a component's script when its source and its root share no folder. */
export async function folderInside(): Promise<string> {
  await mkdir(join(project, '.cache'), { recursive: true });
  return mkdtemp(join(project, '.cache/publish-test-'));
}

/** A folder with this project's content and nothing else: enough for a fake builder. */
export async function copyContent(to: string): Promise<string> {
  await mkdir(to, { recursive: true });
  await cp(join(project, 'content'), join(to, 'content'), { recursive: true });
  await rm(join(to, 'content/urls.json'), { force: true });
  return to;
}

/** A whole copy of this project, with its history, for real builds. */
export async function copyProject(to: string): Promise<string> {
  const names = ['src', 'content', 'public', 'scripts', '.git', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  await mkdir(to, { recursive: true });
  for (const name of names) await cp(join(project, name), join(to, name), { recursive: true });
  // Shown to the public, and so a part of the build.
  await cp(join(project, 'tests/accessibility.md'), join(to, 'tests/accessibility.md'));
  await symlink(join(project, 'node_modules'), join(to, 'node_modules'), 'dir');
  // What was drawn and typeset once need not be again: files kept there are named by all that they are made from.
  await cp(join(project, '.cache/press'), join(to, '.cache/press'), { recursive: true }).catch(() => undefined);
  return to;
}

/** Two sites of this project's content, really built once, that differ in one file that no rule looks into. */
export async function buildTwoSites(folder: string): Promise<{ a: string; b: string }> {
  const [root, a, b] = [await copyProject(join(folder, 'source')), join(folder, 'site-a'), join(folder, 'site-b')];
  await runBuilder([join(root, 'scripts/lib/build-child.ts')], { root, outDir: a, limitSeconds: 120 });
  await cp(a, b, { recursive: true });
  await writeFile(join(b, 'robots.txt'), `${await readFile(join(b, 'robots.txt'), 'utf8')}# b\n`);
  await writeManifest(root, b);
  return { a, b };
}

/** The name of a release that holds what a folder holds. */
export async function hashFolder(dir: string): Promise<string> {
  return nameOf(await hashFiles(dir));
}

/** Names in a folder; none where there is no folder. */
export async function namesIn(dir: string): Promise<string[]> {
  return readdir(dir).catch(() => []);
}
