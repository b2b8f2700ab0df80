import { copyFile, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { severityOf } from '../../src/domain/issue-kinds.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { checkFolder } from '../../src/source/read-source.ts';

interface Case {
  id: string;
  kind: 'measure' | 'indicator';
  file: string;
  dest: string;
  companions: { file: string; dest: string }[];
  wrong: string;
  expected: { result: 'accept' | 'warn' | 'reject'; code: string | null; line: number | null; col: number | null };
}

const project = resolve(import.meta.dirname, '../..');
const corpus = resolve(project, '../shared/bad-input');

/** The good entry that a case of a kind takes the place of. */
const replaced = { measure: 'content/measures/2568/2.mdx', indicator: 'content/indicators/2568/6.mdx' } as const;
const severities = { accept: 'note', warn: 'warning', reject: 'refusal' } as const;

/** Warnings that come and go with the day on which the tests run. */
const ofTheDay: ReadonlySet<string> = new Set(['SECURITY_EXPIRES', 'SECURITY_EXPIRED', 'SECURITY_LONG']);

async function issuesIn(root: string): Promise<Issue[]> {
  return (await checkFolder(root)).issues.filter(({ code }) => !ofTheDay.has(code));
}

async function check({ kind, file, dest, companions }: Case): Promise<Issue[]> {
  const root = await mkdtemp(join(tmpdir(), 'bad-input-'));
  try {
    // The answers of an assessment point at entries by name, and some cases rename the entry.
    await cp(join(project, 'content'), join(root, 'content'), { recursive: true, filter: (path) => !path.startsWith(join(project, 'content/disclosures')) });
    await rm(join(root, replaced[kind]));
    for (const copy of [{ file, dest }, ...companions]) {
      await mkdir(dirname(join(root, copy.dest)), { recursive: true });
      await copyFile(join(corpus, copy.file), join(root, copy.dest));
    }
    return await issuesIn(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

const has = (issues: readonly Issue[], severity: string) => issues.some(({ code }) => severityOf(code) === severity);
const resultOf = (issues: readonly Issue[]) => (has(issues, 'refusal') ? 'reject' : has(issues, 'warning') ? 'warn' : 'accept');

describe.skipIf(!existsSync(corpus))(`every case of ${corpus} (skipped where that folder is absent)`, async () => {
  const cases = existsSync(corpus) ? (JSON.parse(await readFile(join(corpus, 'index.json'), 'utf8')) as { cases: Case[] }).cases : [];
  let columns = 0;
  let places = 0;

  it.each(cases)('$id: $wrong → $expected.result', { timeout: 20_000 }, async (item) => {
    const issues = await check(item);
    const { result, code, line, col } = item.expected;
    expect(issues.map(messageOf)).toSatisfy((messages: string[]) => messages.every((message) => /[ก-๙]/.test(message)));
    expect(issues.map(mendOf)).toSatisfy((mends: string[]) => mends.every((mend) => /[ก-๙]/.test(mend)));
    expect(resultOf(issues)).toBe(result);
    if (code === null) return;
    const expected = issues.filter((issue) => severityOf(issue.code) === severities[result] && issue.place.file === item.dest);
    expect(expected.map((issue) => issue.code)).toContain(code);
    if (line === null) return;
    expect(expected.map(({ place }) => place.line)).toContain(line);
    places++;
    if (expected.some(({ place }) => place.line === line && place.column === col)) columns++;
  });

  afterAll(() => {
    expect(columns).toBeGreaterThanOrEqual(places * 0.95);
  });
});

it('refuses and warns of nothing in the real content', async () => {
  expect((await issuesIn(project)).filter(({ code }) => severityOf(code) !== 'note')).toEqual([]);
});
