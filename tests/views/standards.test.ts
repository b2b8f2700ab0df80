import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAccessibilityRecord, type Criterion } from '../../src/domain/accessibility-record.ts';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource, refusals } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { dutyStates, type DutyState } from '../../src/domain/website-standard.ts';
import { standardsView, websiteDuties } from '../../src/views/standards.ts';
import { agency, files } from './fixture.ts';

const tests = join(import.meta.dirname, '..');
const record = parseAccessibilityRecord(readFileSync(join(tests, 'accessibility.md'), 'utf8'));
const page = (name: string) => {
  const [id = '', approval] = name.split(' ');
  return textFile(`content/pages/${id}.mdx`, `---\ntitle: หน้า ${id}\ninShort: เรื่องของหน้า ${id}\n${approvals[approval ?? ''] ?? ''}---\n`);
};
const approvals: Readonly<Record<string, string>> = { approved: 'approval: { by: นายก, date: 1 ธันวาคม 2568 }\n', pending: 'approval: pending\n' };

/** How each duty stands where the small agency has more, or says otherwise. */
function statesWith({ lines = '', url = 'https://ita.example.go.th', pages = [], criteria = record, signers = '' }: { lines?: string; url?: string; pages?: string[]; criteria?: Criterion[]; signers?: string }) {
  const own = `${agency.replace('https://ita.example.go.th', url)}${lines}`;
  const source = parseSource([...files.filter(({ path }) => !/agency\.yaml$|\/pages\//.test(path)), textFile('content/agency.yaml', own), ...pages.map(page), ...(signers ? [textFile('content/signers.yaml', signers)] : [])]);
  expect(refusals(source.issues).filter(({ code }) => code !== 'FILE_REQUIRED')).toEqual([]);
  const view = standardsView(assembleSite(source.entries, new Map()), criteria);
  const duties = view.standards.flatMap(({ keepers }) => keepers.flatMap((keeper) => keeper.duties));
  return { view, duties, states: Object.fromEntries(duties.map(({ id, state }) => [id, state])) };
}

const channel = (kind: string, value: string) => `channels:\n  - { label: ช่องทาง, kind: ${kind}, value: "${value}" }\n`;
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJmGm4a1KQ3H0dpQHbnfrCCRN2nUf5wGmyMHeUVcfYV8';
const confirmed = 'urlConfirmed: 1 ธันวาคม 2568\n';
const closed = record.map((criterion): Criterion => ({ ...criterion, result: 'met' }));
const opened = record.map((criterion): Criterion => ({ ...criterion, result: 'open' }));

describe('how a duty stands', () => {
  it.each<[string, Parameters<typeof statesWith>[0], DutyState]>([
    ['domain', {}, 'partly'],
    ['domain', { lines: confirmed }, 'met'],
    ['domain', { url: 'https://example.github.io', lines: confirmed }, 'partly'],
    ['https', {}, 'partly'],
    ['https', { lines: confirmed }, 'met'],
    ['https', { url: 'http://ita.example.go.th', lines: confirmed }, 'lacking'],
    ['https', { url: 'http://ita.example.go.th' }, 'lacking'],
    ['basic', {}, 'partly'],
    ['basic', { pages: ['about', 'contact'], lines: 'address: 1 หมู่ 1\nphone: 043 411 234\nemail: a@example.go.th\n' }, 'met'],
    ['basic', { pages: ['about'], lines: 'address: 1 หมู่ 1\nphone: 043 411 234\nemail: a@example.go.th\n' }, 'partly'],
    ['e-service', {}, 'lacking'],
    ['e-service', { lines: channel('form', 'https://www.example.go.th/form') }, 'met'],
    ['participation', {}, 'lacking'],
    ['participation', { pages: ['contact'] }, 'partly'],
    ['participation', { pages: ['contact'], lines: channel('email', 'a@example.go.th') }, 'met'],
    ['privacy', {}, 'lacking'],
    ['privacy', { pages: ['privacy'] }, 'partly'],
    ['privacy', { pages: ['privacy pending'] }, 'partly'],
    ['privacy', { pages: ['privacy approved'] }, 'met'],
    ['personal-data', { pages: ['privacy pending'] }, 'partly'],
    ['website-policy', { pages: ['website-policy pending'] }, 'partly'],
    ['website-policy', { pages: ['website-policy approved'] }, 'met'],
    ['disclaimer', { pages: ['disclaimer pending'] }, 'partly'],
    ['security-policy', { pages: ['privacy approved'] }, 'lacking'],
    ['accessibility', {}, 'partly'],
    ['accessibility', { pages: ['accessibility'], criteria: opened }, 'partly'],
    ['accessibility', { pages: ['accessibility pending'], criteria: closed }, 'partly'],
    ['accessibility', { pages: ['accessibility approved'], criteria: closed }, 'met'],
    ['responsive', {}, 'met'],
    ['responsive', { criteria: opened }, 'lacking'],
    ['vulnerabilities', {}, 'lacking'],
    ['vulnerabilities', { lines: 'securityTxt:\n  expires: 30 กันยายน 2570\n' }, 'met'],
    ['integrity', {}, 'partly'],
    ['integrity', { signers: `signers:\n  - { name: ปลัด, email: a@example.go.th, key: ${key} }\n` }, 'met'],
    ['finding', {}, 'met'],
    ['cookies', {}, 'absent'],
    ['logs', {}, 'host'],
    ['self-assessment', {}, 'agency'],
  ])('%s with %o is "%s"', (id, more, state) => {
    expect(statesWith(more).states[id]).toBe(state);
  });

  it('is told with what is missing, and with what shows it', () => {
    const { duties, view } = statesWith({ pages: ['contact'] });
    const waiting = view.staff.flatMap(({ todos }) => todos.flatMap((todo) => todo.duties.map(({ href }) => href)));
    for (const { id, state, proofs, whys } of duties) {
      expect(['partly', 'lacking'].includes(state), id).toBe(whys.length > 0);
      expect(['partly', 'lacking', 'agency', 'host'].includes(state), id).toBe(waiting.includes(`#${id}`));
      if (['met', 'partly', 'absent'].includes(state)) expect(proofs.length).toBeGreaterThan(0);
    }
    expect(duties.find(({ id }) => id === 'participation')).toMatchObject({ proofs: [{ href: '/contact/', text: 'หน้า contact' }], whys: ['ยังไม่มีโทรศัพท์ อีเมล หรือแบบฟอร์มให้ประชาชนแจ้งเรื่อง'] });
  });

  it('names files and commands to staff alone, who find each thing to do once', () => {
    const { duties, view } = statesWith({ pages: ['contact', 'privacy pending', 'disclaimer pending'] });
    const toReaders = JSON.stringify(duties.map(({ text, label, proofs, whys, rests }) => [text, label, proofs.map((proof) => proof.text), whys, rests]));
    expect(toReaders).not.toMatch(/\bcontent\/|\.yaml|\.mdx|README|\bnpm\b|\bgit\b/);
    expect(duties.flatMap(({ whys }) => whys).filter((why) => /^(?:เพิ่ม|ตั้ง|เขียน|ให้|ใส่)/.test(why))).toEqual([]);
    const todos = view.staff.flatMap((one) => one.todos);
    expect(new Set(todos.map(({ text }) => text)).size).toBe(todos.length);
    expect(todos.find(({ text }) => text.includes('content/pages/privacy.mdx'))?.duties.map(({ href }) => href)).toEqual(['#privacy', '#personal-data']);
    expect(view.staff.map(({ by }) => by)).toEqual(['ผู้แก้ไขเว็บไซต์', 'หน่วยงาน', 'ผู้ดูแลเครื่องแม่ข่าย']);
  });

  it('is told with who approved a policy and when, or that nobody did; staff, with what to type once it is approved', () => {
    const told = (name: string) => statesWith({ pages: [name] }).duties.find(({ id }) => id === 'disclaimer');
    expect(told('disclaimer approved')).toMatchObject({ proofs: [{ href: '/disclaimer/' }, { text: 'รับรองโดยนายก เมื่อ 1 ธันวาคม 2568' }], whys: [] });
    expect(told('disclaimer pending')).toMatchObject({ proofs: [{ href: '/disclaimer/' }], whys: ['ร่าง หน่วยงานยังไม่ได้รับรอง'] });
    expect(JSON.stringify(statesWith({ pages: ['disclaimer pending'] }).view.staff)).toContain('approval ของ content/pages/disclaimer.mdx');
  });

  it('is counted', () => {
    const { view, duties } = statesWith({});
    expect(view.counts.reduce((sum, { count }) => sum + count, 0)).toBe(duties.length);
    for (const { state, label, count } of view.counts) expect([label, count]).toEqual([dutyStates[state], duties.filter((duty) => duty.state === state).length]);
  });
});

describe('the duties', () => {
  const all = Object.values(websiteDuties).flat();

  it('have a spot each, and no number of a clause that nobody here has read', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ text }) => /(?:ข้อ|มาตรา|หมวด|§)\s*[\d๐-๙]/.test(text))).toEqual([]);
  });

  it.each(all.flatMap(({ id, answer }) => ('test' in answer ? [[id, answer.test] as const] : [])))('%s names a test that exists', (_, { file, name }) => {
    expect(existsSync(join(tests, file)) && readFileSync(join(tests, file), 'utf8')).toContain(name);
  });
});
