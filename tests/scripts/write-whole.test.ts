import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stageWhole, stagingOf, writeWhole } from '../../scripts/lib/write-whole.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'prongsai-whole-'));
  await mkdir(join(root, 'content'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('leaves nothing under content/ where a run is killed before the swap', async () => {
  const swap = await stageWhole(join(root, 'content/links.json'), '{}', stagingOf(root));
  expect(await readdir(join(root, 'content'))).toEqual([]);
  await swap();
  expect(await readdir(join(root, 'content'))).toEqual(['links.json']);
});

it('gives whole files to runs side by side', async () => {
  const file = join(root, 'content/releases.json');
  const texts = Array.from({ length: 20 }, (_, number) => String(number).repeat(10_000));
  await Promise.all(texts.map((text) => writeWhole(file, text, stagingOf(root))));
  expect(texts).toContain(await readFile(file, 'utf8'));
});
