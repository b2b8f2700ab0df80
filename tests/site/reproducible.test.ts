import { execFile, spawnSync } from 'node:child_process';
import { readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn } from '../../scripts/lib/publish-release.ts';
import { copyProject, hashFolder, temporaryFolder } from '../scripts/published-project.ts';

let folder: string;
beforeAll(async () => (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What runs a command with the network cut off; nothing where this machine does not let us. */
const cutOff = [['unshare', '-n'], ['unshare', '-rn']].find(([program, ...before]) => spawnSync(program ?? '', [...before, 'true']).status === 0) ?? [];

/** Builds a copy of this project as a machine with these settings would. */
async function buildCopy(name: string, environment: Record<string, string>, before: readonly string[] = []): Promise<string> {
  const root = await copyProject(join(folder, name));
  const out = join(root, 'out');
  // Not the cleaned environment of `npm run build`, which would hide a difference.
  const [program = process.execPath, ...arguments_] = [...before, process.execPath, join(root, 'scripts/build.ts'), '--out', out] as string[];
  await promisify(execFile)(program, arguments_, { cwd: root, env: { ...process.env, NODE_ENV: 'production', ...environment } });
  return out;
}

it(`builds the same bytes of the same content in another folder, time zone and language, ${cutOff.length > 0 ? 'with the network cut off' : 'but with a network, which this machine does not let us cut off'}`, async () => {
  const bangkok = await buildCopy('bangkok', { TZ: 'Asia/Bangkok', LANG: 'th_TH.UTF-8', LC_ALL: 'th_TH.UTF-8' });
  const kiritimati = await buildCopy('another-folder/kiritimati', { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }, cutOff);
  const paths = await filesIn(bangkok);
  expect(await filesIn(kiritimati)).toEqual(paths);
  const different = [];
  for (const path of paths) if (!(await readFile(join(bangkok, path))).equals(await readFile(join(kiritimati, path)))) different.push(path);
  expect(different).toEqual([]);
  expect(paths.length).toBeGreaterThan(35);
}, 120_000);

it('builds the same bytes again where a cache is warm and files are newer', async () => {
  const root = await copyProject(join(folder, 'again'));
  const build = async (out: string) => {
    await promisify(execFile)(process.execPath, [join(root, 'scripts/build.ts'), '--out', join(root, out)], { cwd: root });
    return hashFolder(join(root, out));
  };
  const first = await build('first');
  for (const path of await filesIn(join(root, 'content'))) await utimes(join(root, 'content', path), new Date('2030-01-01'), new Date('2030-01-01'));
  expect(await build('second')).toBe(first);
}, 120_000);
