import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const scripts = resolve(import.meta.dirname, '../../scripts');
const announcement = 'Installing packages';
let folder: string;

/** A project with the real set-up and one package of its own, so that npm needs no network. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prongsai-setup-'));
  await mkdir(join(folder, 'part'));
  await cp(join(scripts, 'setup.js'), join(folder, 'scripts/setup.js'));
  for (const name of ['say.js', 'chromium.js']) await cp(join(scripts, 'lib', name), join(folder, 'scripts/lib', name));
  await writeFile(join(folder, 'part/package.json'), '{"name":"part","version":"1.0.0"}');
  await writeFile(join(folder, 'package.json'), '{"type":"module","dependencies":{"part":"file:part"}}');
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({
    lockfileVersion: 3,
    packages: { '': { dependencies: { part: 'file:part' } }, 'node_modules/part': { resolved: 'part', link: true }, part: { version: '1.0.0' } },
  }));
  await writeFile(join(folder, 'answer.js'), 'console.log(process.argv.slice(2).join()); process.exit(3);');
});

afterEach(async () => rm(folder, { recursive: true }));

interface Run { code: number | null; stdout: string; stderr: string }

async function setUp(args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/setup.js', ...args], { cwd: folder, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => (stdout += String(text)));
    child.stderr.on('data', (text) => (stderr += String(text)));
    child.on('close', (code) => { done({ code, stdout, stderr }); });
  });
}

describe('setup.js', { timeout: 60_000 }, () => {
  it('installs, then runs the file with its arguments and ends with its exit code', async () => {
    const { code, stdout, stderr } = await setUp(['answer.js', 'a', '--b']);
    expect(stderr).toContain(announcement);
    expect([code, stdout]).toEqual([3, 'a,--b\n']);
    expect(await readFile(join(folder, 'node_modules/part/package.json'), 'utf8')).toContain('part');
  });

  it('does nothing the second time, until the packages change', async () => {
    await setUp();
    expect(await setUp()).toEqual({ code: 0, stdout: '', stderr: '' });
    await writeFile(join(folder, 'package.json'), '{"type":"module","dependencies":{"part":"file:part"}} ');
    expect((await setUp()).stderr).toContain(announcement);
  });

  it('installs once when two start together', async () => {
    const runs = await Promise.all([setUp(), setUp()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs.filter(({ stderr }) => stderr.includes(announcement))).toHaveLength(1);
  });

  it('takes over the lock of a process that died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await mkdir(join(folder, '.cache'));
    await writeFile(join(folder, '.cache/setup.lock'), String(pid));
    expect((await setUp()).code).toBe(0);
  });

  it('says in both languages that there is no npm', async () => {
    const { code, stderr } = await setUp([], { PATH: folder, npm_execpath: '' });
    expect(code).toBe(1);
    expect(stderr.split('\n').slice(2, 4)).toMatchInlineSnapshot(`
      [
        "ไม่พบ npm: ติดตั้ง Node.js จาก https://nodejs.org (มี npm มาด้วย)",
        "npm was not found: install Node.js from https://nodejs.org (npm comes with it).",
      ]
    `);
  });

  it('says in both languages that there is no network', async () => {
    await writeFile(join(folder, 'package.json'), '{"type":"module","dependencies":{"zod":"4.6.7"}}');
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({
      lockfileVersion: 3,
      packages: { '': { dependencies: { zod: '4.6.7' } }, 'node_modules/zod': { version: '4.6.7', resolved: 'http://127.0.0.1:9/zod.tgz' } },
    }));
    const { code, stderr } = await setUp([], { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0', npm_config_cache: join(folder, 'cache') });
    expect(code).toBe(1);
    expect(stderr.split('\n').slice(2, 4)).toMatchInlineSnapshot(`
      [
        "ต่ออินเทอร์เน็ตไม่ได้: ครั้งแรกต้องดาวน์โหลดแพ็กเกจจาก npm",
        "No network: the first run downloads packages from npm.",
      ]
    `);
  });
});
