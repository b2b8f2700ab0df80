import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { figuresFile } from '../../src/domain/figures.ts';
import { assessmentFiles } from '../views/oit-fixture.ts';
import { project, temporaryFolder } from './published-project.ts';

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let root: string;
beforeAll(async () => {
  root = await temporaryFolder();
  for (const { path, bytes } of assessmentFiles) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    // Refused until that day comes, which has nothing to do with commands.
    await writeFile(join(root, path), new TextDecoder().decode(bytes).replace(/^publishedAt: .*\n/m, ''));
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs a command as npm does. */
async function run(name: string, ...words: string[]) {
  const done = promisify(execFile)(process.execPath, [join(project, 'scripts', `${name}.ts`), ...words]);
  return done.then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }), (error: unknown) => error as { code: number; stdout: string; stderr: string });
}

describe('a mistyped command', () => {
  it.each(['archive', 'build', 'check', 'export', 'freeze', 'links', 'ready', 'start', 'verify'])('%s tells its use in Thai', async (name) => {
    const { code, stderr } = await run(name, '--nonsense');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^วิธีใช้\n {2}npm (?:start|run )/)]);
    expect(stderr).not.toContain('node:');
  });

  it.each([['--lift'], ['--lift', '--status']])('tells in Thai what must stand behind an option: %j', async (...words) => {
    expect((await run('freeze', '2571', ...words)).stderr).toMatch(/^หลัง --lift ต้องมีข้อความต่อท้าย เช่น npm run freeze -- 2569 --lift "เหตุผล"\n\nวิธีใช้/);
  });

  it('takes no more words than it knows', async () => {
    expect((await run('archive', '2568', '2569')).stderr).toMatch(/^ไม่รู้จัก "2569"\n\nวิธีใช้/);
  });
});

/** Runs a command as npm does where somebody left out the `--` before the options. */
async function runSwallowed(words: readonly string[]) {
  const done = promisify(execFile)('npm', ['run', ...words], { cwd: project });
  return done.then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }), (error: unknown) => error as { code: number; stdout: string; stderr: string });
}

describe('options that npm kept to itself', () => {
  it.each([
    [['freeze', '2569', '--status'], 'npm run freeze -- 2569 --status'],
    [['freeze', '2569', '--lift', 'ส่งชุดใหม่'], 'npm run freeze -- 2569 --lift "ส่งชุดใหม่"'],
    [['check', '--fix'], 'npm run check -- --fix'],
    [['build', '--allow-removals', '--compress'], 'npm run build -- --allow-removals --compress'],
  ])('%j does nothing and says what to type', async (words, right) => {
    const { code, stderr } = await runSwallowed(words);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`ต้องมี -- คั่นก่อนตัวเลือก จึงยังไม่ได้ทำอะไร ให้พิมพ์ว่า\n  ${right}\n`)]);
  });
});

describe('a command rightly typed', () => {
  it('ready says what is missing', async () => {
    expect(await run('ready', '2571', '--root', root)).toMatchObject({ code: 0, stdout: expect.stringContaining('K2') as string });
  });

  it('freeze --status says that nothing is frozen', async () => {
    expect(await run('freeze', '2571', '--status', '--root', root)).toMatchObject({ code: 0, stdout: expect.stringContaining('2571') as string });
  });

  it('export writes nothing while nothing is built', async () => {
    const { code, stderr } = await run('export', 'itas', '2571', '--root', root);
    expect([code, stderr]).toEqual([1, expect.stringContaining('จึงยังไม่ส่งออก') as string]);
  });

  it('archive knows the years', async () => {
    expect((await run('archive', '1999')).stderr).toMatch(/ปีที่มีคือ/);
  });

  it('ready is refused where a figure changed without a reason', async () => {
    const published = join(root, figuresFile);
    await writeFile(published, '{"/2568/indicators/2/":{"score":"12.5"}}\n');
    const { code, stderr } = await run('ready', '2571', '--root', root);
    await rm(published);
    expect([code, stderr]).toEqual([1, expect.stringContaining('FIGURE_CHANGED') as string]);
  });
});
