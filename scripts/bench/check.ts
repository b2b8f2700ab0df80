import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { generateContent } from './generate-content.ts';
import { costOf } from './measure.ts';
import { writePlainSite } from './plain-site.ts';
import { median, printTable } from './table.ts';

const project = resolve(import.meta.dirname, '../..');
const workshop = join(project, '.cache/bench');
const runs = 3;

interface CheckCost {
  seconds: number;
  /** Until the first word stands on the terminal. */
  firstWord: number;
}

/** Runs the check as staff do and times it from the start of its process. */
async function check(root: string): Promise<CheckCost> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(project, 'scripts/check.ts'), '--root', root], { stdio: ['ignore', 'pipe', 'pipe'] });
  let firstWord = Infinity;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', () => {
      firstWord = Math.min(firstWord, performance.now() - start);
    });
  }
  await new Promise((done) => child.on('close', done));
  return { seconds: (performance.now() - start) / 1000, firstWord };
}

/**
 * Times the check of generated entries, beside a plain Astro build of the same entries.
 * @param counts how many entries to generate
 */
export async function benchCheck(counts: readonly number[]): Promise<void> {
  const rows = [['entries', 'check s', 'first word ms', 'plain build s', 'ratio']];
  for (const count of counts) {
    const own = join(workshop, `own-${count}`);
    const plain = join(workshop, `plain-${count}`);
    await generateContent(own, count);
    await writePlainSite(plain, join(own, 'content'), 'md');
    const checks: CheckCost[] = [];
    const builds: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      checks.push(await check(own));
      builds.push((await costOf(join(project, 'scripts/bench/build-plain.ts'), [plain, join(workshop, 'plain-dist')])).seconds);
    }
    const seconds = median(checks.map((cost) => cost.seconds));
    const build = median(builds);
    rows.push([String(count), seconds.toFixed(2), median(checks.map((cost) => cost.firstWord)).toFixed(0), build.toFixed(1), (seconds / build).toFixed(2)]);
  }
  printTable(`The check, medians of ${runs}, beside a plain Astro build of the same entries`, rows);
}
