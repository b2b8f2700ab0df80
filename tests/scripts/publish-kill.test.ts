import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../scripts/bench/generate-content.ts';
import { buildTwoSites, copyContent, copyProject, hashFolder, namesIn, runner, temporaryFolder } from './published-project.ts';

let folder: string;
beforeAll(async () => (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  /** How long it took from the first line it printed. */
  ms: number;
  output: string;
  code: number | null;
}

/** Runs a program and kills it, with nothing that it could catch, so long after its first line. */
async function run(args: readonly string[], killAfterMs?: number): Promise<Run> {
  // Most of a run would be Node reading the same modules again.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let started = performance.now();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (output === '') {
        started = performance.now();
        if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      }
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { ms: performance.now() - started, output, code };
}

describe('kill -9', () => {
  it('of 50 builds with a fast stand-in for Astro, at random moments, leaves the site before or the one after, whole', async () => {
    const sites = await buildTwoSites(folder);
    const hashes = { a: await hashFolder(sites.a), b: await hashFolder(sites.b) };
    const lane = async (seed: number) => {
      const random = seededRandom(seed);
      const root = await copyContent(join(folder, `lane-${seed}`));
      const publish = (site: 'a' | 'b', killAfterMs?: number) => run([runner, root, 'copy', sites[site]], killAfterMs);
      let shortest = (await publish('a')).ms;
      let live: 'a' | 'b' = 'a';
      let killed = 0;
      for (let tries = 0; killed < 25 && tries < 100; tries += 1) {
        const next: 'a' | 'b' = live === 'a' ? 'b' : 'a';
        const { output, code, ms } = await publish(next, random() * shortest);
        const hash = await hashFolder(join(root, 'dist'));
        expect([hashes[live], hashes[next]]).toContain(hash);
        if (output.includes('done')) expect(hash).toBe(hashes[next]);
        if (hash === hashes[next]) live = next;
        if (code === null) killed += 1;
        else shortest = Math.min(shortest, ms);
      }
      expect((await publish('a')).output).toContain('done');
      expect([await hashFolder(join(root, 'dist')), await namesIn(join(root, '.cache/builds'))]).toEqual([hashes.a, []]);
      return killed;
    };
    expect(await Promise.all([lane(2568), lane(2569)])).toEqual([25, 25]);
  }, 180_000);

  it('of 3 real builds, at random moments, does the same, and the next real build publishes', async () => {
    const root = await copyProject(join(folder, 'real'));
    const build = (killAfterMs?: number) => run([join(root, 'scripts/build.ts')], killAfterMs);
    const { ms, code, output } = await build();
    expect([code, output]).toEqual([0, expect.stringContaining('dist')]);
    const random = seededRandom(4);
    const entry = join(root, 'content/measures/2568/1.mdx');
    const text = await readFile(entry, 'utf8');
    for (let kill = 0; kill < 3; kill += 1) {
      const before = await hashFolder(join(root, 'dist'));
      await writeFile(entry, text.replace('inShort: ', `inShort: แก้ไขครั้งที่ ${kill} `));
      const killed = await build(random() * ms);
      if (!killed.output.includes('Built')) expect(await hashFolder(join(root, 'dist'))).toBe(before);
    }
    await writeFile(entry, text.replace('inShort: ', 'inShort: แก้ไขครั้งสุดท้าย '));
    expect((await build()).code).toBe(0);
    expect(await readFile(join(root, 'dist/2568/measures/1/index.html'), 'utf8')).toContain('แก้ไขครั้งสุดท้าย');
    await pause(100);
    expect(await namesIn(join(root, '.cache/builds'))).toEqual([]);
  }, 300_000);
});
