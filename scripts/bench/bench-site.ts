import { join, resolve } from 'node:path';
import { rm } from 'node:fs/promises';
import { buildSite } from '../build.ts';

const project = resolve(import.meta.dirname, '../..');

/** Where benchmarks build. Inside the project, so that packages are found. */
export const workshop = join(project, '.cache/bench');

/** Builds the real site as it is published. */
export async function buildBenchSite(): Promise<string> {
  const outDir = join(workshop, 'real-site');
  await rm(outDir, { recursive: true, force: true });
  await buildSite({ root: project, outDir });
  return outDir;
}
