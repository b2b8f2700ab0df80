import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkProject } from '../../scripts/lib/check-project.ts';
import { mendOf } from '../../src/domain/issue-text.ts';
import { checkFolder } from '../../src/source/read-source.ts';
import { temporaryFolder } from '../scripts/published-project.ts';
import { files } from '../views/fixture.ts';

const records: Record<string, string> = {
  'content/published.json': '{"/2568/indicators/2/":{"score":"12.5"}}\n',
  'content/urls.json': '{}\n',
  'content/releases.json': '[]\n',
  'content/frozen/2569.yaml': 'fiscalYear: 2569\nsubmissions: []\n',
};

let root: string;
const git = (...words: string[]) => promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd: root });
const told = async () => (await checkProject(root, await checkFolder(root))).issues.filter(({ code }) => code === 'RECORD_LOST');

beforeAll(async () => {
  root = await temporaryFolder();
  for (const { path, bytes } of files) await put(path, bytes);
  for (const [path, text] of Object.entries(records)) await put(path, text);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

it('refuses that a record of the last commit goes, and brings it back by what it says', async () => {
  const remove = async () => {
    for (const path of Object.keys(records)) await rm(join(root, path));
  };
  await remove();
  expect(await told()).toEqual([]);
  await git('init', '-q');
  expect(await told()).toEqual([]);
  for (const [path, text] of Object.entries(records)) await put(path, text);
  await git('add', '.');
  await git('commit', '-qm', 'a');
  expect(await told()).toEqual([]);
  await remove();
  const issues = await told();
  expect(issues.map(({ place }) => place.file)).toEqual(Object.keys(records).toSorted());
  for (const issue of issues) {
    const [, command = ''] = /\ngit (.+)$/m.exec(mendOf(issue)) ?? [];
    await git(...command.split(' '));
  }
  expect(await told()).toEqual([]);
});

it('a deletion that was committed is meant', async () => {
  await git('rm', '-q', 'content/urls.json');
  expect((await told()).map(({ place }) => place.file)).toEqual(['content/urls.json']);
  await git('commit', '-qm', 'b');
  expect(await told()).toEqual([]);
});
