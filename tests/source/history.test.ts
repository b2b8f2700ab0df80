import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleChanges, type EntryChange } from '../../src/domain/change.ts';
import { linkedPages } from '../../src/domain/page.ts';
import { readHistory } from '../../src/source/read-history.ts';
import { files } from '../views/fixture.ts';

let root: string;
let count = 0;
const folder = mkdtempSync(join(tmpdir(), 'prongsai-history-'));
beforeAll(() => (root = newProject()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): string {
  const who = ['-c', 'user.name=ก', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  // A minute later at each commit, so that the order is sure.
  const date = `2026-01-05T10:${String(count++).padStart(2, '0')}:00+0700`;
  return execFileSync('git', [...who, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
}

const textOf = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The small agency in a repository of its own, committed once. */
function newProject(): string {
  root = join(folder, `project-${count}`);
  mkdirSync(root);
  for (const { path } of files) write(path, textOf(path));
  git('init', '-q', '-b', 'main');
  commit();
  return root;
}

function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'x');
}

const indicator = 'content/indicators/2568/2.mdx';
const measure = 'content/measures/2568/1.mdx';

async function changes(paths: readonly string[] = files.map(({ path }) => path)) {
  return assembleChanges(await readHistory(root), new Set(paths));
}

/** The changes of the newest commit. */
async function newest(): Promise<EntryChange[]> {
  return (await changes()).commits[0]?.changes ?? [];
}

describe('the history of a repository', () => {
  it('begins with everything added, and tells only what readers see', async () => {
    const { commits, isKnown, cut } = await changes();
    expect([isKnown, cut, commits.length]).toEqual([true, undefined, 1]);
    expect(commits[0]?.changes.map(({ kind, id, what }) => `${what} ${kind} ${id}`)).toEqual([
      'added years 2568',
      'added indicators 2568/1',
      'added indicators 2568/2',
      'added indicators 2568/3',
      'added measures 2568/1',
      'added measures 2568/2',
      'added frameworks 2568',
      'added units finance',
      ...Object.keys(linkedPages).map((id) => `added pages ${id}`),
    ]);
    expect(commits[0]?.day).toBe('2026-01-05');
  });

  it('tells figures and states from old to new, and of texts only which', async () => {
    write(indicator, textOf(indicator).replace('score: 90.5', 'score: 91.50').replace('in-progress', 'done').replace('เร็วขึ้นแล้ว', 'เร็วขึ้นมาก'));
    commit();
    expect(await newest()).toMatchObject([
      {
        kind: 'indicators',
        id: '2568/2',
        what: 'changed',
        fields: [
          { field: 'score', label: 'คะแนน', from: '90.5', to: '91.50' },
          { field: 'progress', label: 'ความก้าวหน้าผลการดำเนินการ' },
          { field: 'status', label: 'สถานะ', from: 'อยู่ระหว่างดำเนินการ', to: 'ดำเนินการแล้วเสร็จ' },
        ],
      },
    ]);
  });

  it('says nothing of what nobody sees: another way to type, a draft, an edit that is not committed', async () => {
    const before = (await changes()).commits.length;
    write(measure, textOf(measure).replace('title: มาตรการ 1', 'title:   "มาตรการ 1"'));
    write('content/measures/2568/3.mdx', textOf(measure).replace('order: 1', 'order: 3\ndraft: true'));
    commit();
    write(measure, textOf(measure).replace('ดีขึ้น', 'ดีขึ้นมาก'));
    expect((await changes()).commits).toHaveLength(before);
    git('checkout', '-q', '--', '.');
  });

  it('takes a draft that is published for new', async () => {
    write('content/measures/2568/3.mdx', textOf(measure).replace('order: 1', 'order: 3'));
    commit();
    expect(await newest()).toMatchObject([{ id: '2568/3', what: 'added' }]);
  });

  it('follows a file that is renamed, to and from Thai names, under the id of today', async () => {
    const thai = 'content/measures/2568/มาตรการ สาม.mdx';
    renameSync(join(root, 'content/measures/2568/3.mdx'), join(root, thai));
    commit();
    expect(await newest()).toMatchObject([{ what: 'changed', was: '2568/3', id: '2568/มาตรการ-สาม', fields: [] }]);
    const ids = (await changes([thai])).commits.flatMap((one) => one.changes.filter(({ id }) => id.startsWith('2568/มาตรการ')).map(({ what }) => what));
    expect(ids).toEqual(['changed', 'added']);
    expect((await readHistory(root)).days.get(thai)).toBe('2026-01-05');
  });

  it('says of a state that today\'s rules cannot read that it changed, and no more', async () => {
    write(measure, textOf(measure).replace('title:', 'heading:'));
    commit();
    const [change] = await newest();
    expect(change).toMatchObject({ id: '2568/1', what: 'changed' });
    expect(change).not.toHaveProperty('fields');
  });

  it('tells what is removed', async () => {
    rmSync(join(root, indicator));
    commit();
    expect(await newest()).toMatchObject([{ kind: 'indicators', id: '2568/2', what: 'removed' }]);
  });
});

describe('a merge', () => {
  it('is told by the commits that it brings, and by what it settled itself', async () => {
    newProject();
    git('checkout', '-qb', 'side');
    write(indicator, textOf(indicator).replace('90.5', '91'));
    commit();
    git('checkout', '-q', 'main');
    write(indicator, textOf(indicator).replace('90.5', '92'));
    commit();
    expect(() => git('merge', '-q', 'side')).toThrow();
    write(indicator, textOf(indicator).replace('90.5', '93'));
    commit();
    const told = (await changes()).commits.flatMap((one) => one.changes).flatMap(({ fields = [] }) => fields.map(({ from, to }) => `${from ?? ''} ${to ?? ''}`));
    expect(told).toEqual(['92 93', '90.5 92', '90.5 91']);
  });
});

describe('where the history is not whole', () => {
  it('tells of a shallow copy where it is cut, and not that all is new there', async () => {
    newProject();
    write(indicator, textOf(indicator).replace('90.5', '91'));
    commit();
    write(indicator, textOf(indicator).replace('90.5', '92'));
    commit();
    const whole = root;
    root = join(folder, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '2', `file://${whole}`, root]);
    const { commits, cut } = await changes();
    expect(cut).toBe('2026-01-05');
    expect(commits.flatMap((one) => one.changes).map(({ what, fields }) => [what, fields?.[0]?.from, fields?.[0]?.to])).toEqual([['changed', '91', '92']]);
  });

  it('tells nothing without git', async () => {
    root = join(folder, 'no-git');
    mkdirSync(join(root, 'content'), { recursive: true });
    // Not a repository that holds the folder of temporary files, should there be one.
    writeFileSync(join(root, '.git'), 'gitdir: nowhere\n');
    expect(await changes()).toEqual({ commits: [], isKnown: false });
  });

  it('tells nothing before the first commit', async () => {
    root = join(folder, 'no-commit');
    mkdirSync(root);
    git('init', '-q');
    expect(await changes()).toEqual({ commits: [], isKnown: false });
  });

  it('does not take a broken repository for one without a history', async () => {
    newProject();
    rmSync(join(root, '.git/objects'), { recursive: true });
    mkdirSync(join(root, '.git/objects'));
    await expect(readHistory(root)).rejects.toThrow('git');
  });

  it('does not take contents that cannot be read for contents that are not there', async () => {
    newProject();
    write(indicator, textOf(indicator).replace('90.5', '91'));
    commit();
    const object = git('rev-parse', `HEAD:${indicator}`).trim();
    const file = join(root, '.git/objects', object.slice(0, 2), object.slice(2));
    rmSync(file);
    expect((await readHistory(root)).blobs.has(object)).toBe(false);
    writeFileSync(file, 'x');
    await expect(readHistory(root)).rejects.toThrow('cat-file');
  });
});
