import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from './built-site.ts';

/** Inside the project, so that packages are found. */
const workshop = join(project, '.cache/canary-test');
const canary = join(workshop, 'canary');
const secret = 'secret-7b1f';
let calls = 0;
const trap = createServer((_request, response) => {
  calls += 1;
  response.end();
});
let trapAddress: string;

beforeAll(async () => {
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  trap.listen(0, '127.0.0.1');
  await once(trap, 'listening');
  trapAddress = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/`;
});
afterAll(() => trap.close());

/** Bodies that run code when nothing stops them; each would touch the file, tell the variable or call the address. */
const attacks: Record<string, (facts: { trap: string }) => string> = {
  'an import': () => `import fs from 'node:fs'\n\nexport const x = fs.writeFileSync(${JSON.stringify(canary)}, 'x')`,
  'an expression': () => '{process.env.CANARY}',
  'an attribute of an allowed component': ({ trap: address }) => `<Callout title={await fetch(${JSON.stringify(address)})}>x</Callout>`,
  'a picture that is a script': () => '![x](./payload.js)',
};
const payload = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(canary)}, 'x'); export default {};`;

/** Runs a script in its own process with the canary variable set; tells whether it failed. */
async function fails(script: string, folder: string): Promise<boolean> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, stdio: 'ignore', env: { PATH: process.env['PATH'], HOME: process.env['HOME'], CANARY: secret, ASTRO_TELEMETRY_DISABLED: '1' } });
  const [code] = (await once(child, 'close')) as [number];
  return code !== 0;
}

function expectUntouched(dist: string): void {
  expect(existsSync(canary)).toBe(false);
  expect(calls).toBe(0);
  const pages = existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')) : [];
  for (const page of pages) expect(readFileSync(join(dist, page), 'utf8')).not.toContain(secret);
}

describe('the build, with the check skipped', { timeout: 240_000 }, () => {
  const build = (body: string) => {
    const root = join(workshop, 'entries');
    rmSync(root, { recursive: true, force: true });
    cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
    const entry = join(root, 'content/measures/2568/2.mdx');
    writeFileSync(entry, `${readFileSync(entry, 'utf8')}\n${body}\n`);
    if (body.includes('payload.js')) writeFileSync(join(root, 'content/measures/2568/payload.js'), payload);
    return fails(`const { buildPages } = await import(${JSON.stringify(join(project, 'scripts/lib/build-pages.ts'))}); await buildPages({ root: ${JSON.stringify(root)}, outDir: ${JSON.stringify(dist)} });`, root);
  };
  const dist = join(workshop, 'entries-dist');

  it('lets plain words through', async () => {
    expect(await build('ได้จัดอบรม **แล้ว** ทุกปี')).toBe(false);
    expect(readFileSync(join(dist, '2568/measures/2/index.html'), 'utf8')).toContain('<strong>แล้ว</strong>');
  });

  it.each(Object.keys(attacks))('refuses %s before anything is compiled', async (name) => {
    expect(await build(attacks[name]?.({ trap: trapAddress }) ?? '')).toBe(true);
    expectUntouched(dist);
  });
});

describe('the guard in the Markdown pipeline, with no check at all', { timeout: 240_000 }, () => {
  const root = join(workshop, 'plain');
  const files: Record<string, string> = {
    'astro.config.mjs': `import mdx from '@astrojs/mdx';\nimport { satteri } from '@astrojs/markdown-satteri';\nimport { bodyGuard } from ${JSON.stringify(join(project, 'src/domain/body-guard.ts'))};\nexport default { cacheDir: './cache', markdown: { processor: satteri({ mdastPlugins: [bodyGuard] }) }, integrations: [mdx()] };\n`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { entries: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content' }) }) };\n`,
    'src/pages/index.astro': `---\nimport { getCollection, render } from 'astro:content';\nconst bodies = await Promise.all((await getCollection('entries')).map(async (entry) => (await render(entry)).Content));\nconst Callout = 'aside';\n---\n<html><body>{bodies.map((Content) => <Content components={{ Callout }} />)}</body></html>\n`,
    'content/payload.js': payload,
  };
  const build = (body: string) => {
    rmSync(root, { recursive: true, force: true });
    for (const [name, text] of Object.entries({ ...files, 'content/entry.mdx': `---\ntitle: x\n---\n\n${body}\n` })) {
      mkdirSync(join(root, name, '..'), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return fails(`const { build } = await import('astro'); await build({ root: ${JSON.stringify(root)}, logLevel: 'silent' });`, project);
  };

  it('lets plain words through', async () => {
    expect(await build('ได้จัดอบรม **แล้ว** ทุกปี')).toBe(false);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<strong>แล้ว</strong>');
  });

  it.each(Object.keys(attacks))('throws on %s', async (name) => {
    expect(await build(attacks[name]?.({ trap: trapAddress }) ?? '')).toBe(true);
    expectUntouched(join(root, 'dist'));
  });
});
