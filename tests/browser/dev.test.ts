import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtSite, project } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

/** A copy whose entries may be broken; inside the project, so that packages are found. */
const copy = join(project, '.cache/dev-test');
const entry = join(copy, 'content/indicators/2568/6.mdx');
let server: ChildProcess;
let output = '';
let address: string;
let visited: Visit;

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  for (const name of ['src', 'content', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(project, name), join(copy, name), { recursive: true });
  cpSync(join(project, 'tests/accessibility.md'), join(copy, 'tests/accessibility.md'));
  // Of the environment only what a terminal has: Astro and Vite behave otherwise where Vitest's variables are set.
  server = spawn(process.execPath, [join(project, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'], { cwd: copy, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } });
  address = await new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const local = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (local && output.includes('watching for file changes')) resolve(local);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
  });
  visited = await visit(copy);
}, 90_000);

afterAll(async () => {
  server.kill();
  await visited.close();
});

it('shows a mistake in the browser and the terminal in Thai, and the site again once it is mended', { timeout: 90_000 }, async () => {
  const page = await visited.open();
  await page.goto(`${address}/2568/indicators/6/`);
  await page.getByRole('heading', { name: 'คุณภาพการดำเนินงาน' }).waitFor();
  const good = readFileSync(entry, 'utf8');

  writeFileSync(entry, good.replace('score: 94.44', 'score: 101'));
  await page.getByText('คะแนน 101 อยู่นอกช่วง 0 ถึง 100').waitFor({ timeout: 30_000 });
  expect(await page.locator('pre').innerText()).toContain('content/indicators/2568/6.mdx');
  expect(output).toContain('คะแนน 101 อยู่นอกช่วง 0 ถึง 100');

  writeFileSync(entry, good.replace('score: 94.44', 'score: 93.33'));
  await page.getByText('93.33').first().waitFor({ timeout: 30_000 });
});

it('shows the design system, which no build does', { timeout: 60_000 }, async () => {
  const page = await visited.open();
  await page.goto(`${address}/styleguide/`);
  await page.getByRole('heading', { name: 'บทบาทของสี' }).waitFor();
  // The fonts lie outside this copy, which Vite does not serve.
  expect(page.complaints.filter((text) => !text.includes('403'))).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  expect(await page.locator('.swatch').count()).toBeGreaterThan(30);
  expect(await page.locator('.multiples li').count()).toBeGreaterThan(0);
  expect(existsSync(join((await builtSite()).dist, 'styleguide'))).toBe(false);
});
