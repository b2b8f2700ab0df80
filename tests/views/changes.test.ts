import { describe, expect, it } from 'vitest';
import { leavesOf, missingLeaves } from '../../scripts/lib/leaves.ts';
import type { Changes, EntryChange } from '../../src/domain/change.ts';
import type { Document } from '../../src/domain/document.ts';
import { withDocuments } from '../../src/domain/document-change.ts';
import type { FileVersion, PublishedFile } from '../../src/domain/published-file.ts';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource, refusals } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { indicatorRecord } from '../../src/search/entry-records.ts';
import { changesDataFile } from '../../src/views/changes-data-file.ts';
import { changesView } from '../../src/views/changes.ts';
import { dataFile } from '../../src/views/data-file.ts';
import { feedOf } from '../../src/views/feed.ts';
import { indicatorView } from '../../src/views/indicator.ts';
import { files } from './fixture.ts';

const path = 'content/indicators/2568/2.mdx';
const reason = 'อ่านเลขผิด & แก้แล้ว';
const corrected = files.map((file) =>
  file.path === path ? textFile(path, new TextDecoder().decode(file.bytes).replace('status:', `corrections:\n  - { field: score, from: ๙๐, to: 90.5, date: 5 มกราคม 2569, reason: ${reason} }\nstatus:`)) : file,
);
const { entries, issues } = parseSource(corrected);
const site = assembleSite(entries, new Map());
const time = Date.UTC(2026, 0, 5, 18) / 1000;
const historyOf = (...changes: EntryChange[]): Changes => ({ isKnown: true, commits: [{ hash: 'a'.repeat(40), time, day: '2026-01-06', changes }] });
const added = (kind: EntryChange['kind'], id: string): EntryChange => ({ kind, id, what: 'added' });
const score: EntryChange = { kind: 'indicators', id: '2568/2', what: 'changed', fields: [{ field: 'score', label: 'คะแนน', from: '90', to: '90.5' }, { field: 'progress', label: 'ความก้าวหน้าผลการดำเนินการ' }] };
const linesOf = (changes: Changes) => changesView(site, changes).days.flatMap(({ commits }) => commits.flatMap(({ lines }) => lines));

describe('a reason for a figure', () => {
  const [report] = site.reports;
  const entry = report?.indicators.find(({ data }) => data.number === 2);
  if (!report || !entry) throw new Error(JSON.stringify(refusals(issues)));

  it('is on the page of its entry, in the data and in search, with digits and date as readers read them', () => {
    const { corrections } = indicatorView(site.agency, report, entry);
    expect(corrections).toEqual([{ label: 'คะแนน', from: '90', to: '90.5', date: { iso: '2026-01-05', text: '5 มกราคม 2569' }, reason, history: '/changes/#corrections' }]);
    expect(JSON.stringify(dataFile(report))).toContain(reason);
    expect(indicatorRecord(report, entry, '').sections.map(({ text }) => text).join('\n')).toContain(`คะแนน จาก 90 เป็น 90.5 เมื่อ 5 มกราคม 2569 เหตุผล: ${reason}`);
  });

  it('is missed by the build where a page does not show it', () => {
    const leaves = leavesOf('indicators', { data: entry.data, body: '' });
    const page = (text: string) => `<html><body><p>${text}</p></body></html>`;
    expect(missingLeaves(page('จาก 90 เป็น 90.5'), leaves)).toEqual(expect.arrayContaining([`reason: ${reason}`, 'date: 5 มกราคม 2569']));
    expect(missingLeaves(page(`จาก 90 เป็น 90.5 เมื่อ 5 มกราคม 2569 เหตุผล: อ่านเลขผิด &amp; แก้แล้ว`), leaves).filter((leaf) => /^(from|to|date|reason)/.test(leaf))).toEqual([]);
  });

  it('is told on the page of changes, in the feed and in the data, with git or without', () => {
    for (const changes of [historyOf(score), { isKnown: false, commits: [] }]) {
      expect(changesView(site, changes).corrections).toMatchObject([{ entry: 'ตัวชี้วัดที่ 2 ปี 2568', from: '90', to: '90.5', reason }]);
      const told = feedOf(site, changes).items.filter(({ description }) => description.includes(reason));
      expect(told.map(({ title }) => title)).toEqual(['แก้ไข ตัวชี้วัดที่ 2 ปี 2568: คะแนน จาก 90 เป็น 90.5']);
      expect(JSON.stringify(changesDataFile(site, changes))).toContain(reason);
    }
    expect(linesOf(historyOf(score))).toMatchObject([{ fields: [{ from: '90', to: '90.5', reason }, { label: 'ความก้าวหน้าผลการดำเนินการ', href: '/2568/indicators/2/#progress' }] }]);
  });
});

describe('a document that was replaced', () => {
  const document: Document = { fiscalYear: 2568, file: 'plan.pdf', path: 'content/attachments/2568/plan.pdf', title: 'แผนป้องกันการทุจริต', uses: [] };
  const version = (name: string, size: number, seconds: number): FileVersion => ({ commit: name.repeat(40), time: time + seconds, date: '2026-01-06', size, sha256: name.repeat(64) });
  const [first, second, third] = [version('1', 900, -7200), version('a', 2048, 0), version('3', 2050, 3600)];
  const file: PublishedFile = { type: 'pdf', textLayer: 'searchable', text: '', size: 2050, sha256: third.sha256, since: third, earlier: [second, first] };
  const withPlan = { ...site, documents: [document], files: new Map([[document.path, file]]) };
  const changes = withDocuments(historyOf(score), withPlan);

  it('is told on the page in the commit that did it, also where that changed nothing else', () => {
    const commits = changesView(withPlan, changes).days.flatMap((day) => day.commits);
    expect(commits.map(({ hash, lines }) => [hash[0], lines.map(({ tag }) => tag)])).toEqual([['3', ['เปลี่ยนไฟล์']], ['a', ['แก้ไข', 'เปลี่ยนไฟล์']]]);
    expect(commits[1]?.lines[1]).toMatchObject({
      label: 'แผนป้องกันการทุจริต',
      title: 'plan.pdf',
      href: '/documents/#2568-plan.pdf',
      fields: [{ label: 'ขนาด', from: '900 ไบต์', to: '2.0 KB' }, { label: 'รหัสตรวจสอบไฟล์', from: '1'.repeat(12), to: 'a'.repeat(12) }],
    });
    expect(commits[0]?.lines[0]?.fields.map(({ label }) => label)).toEqual(['รหัสตรวจสอบไฟล์']);
  });

  it('is in the feed, and in the data with every byte and digit', () => {
    expect(feedOf(withPlan, changes).items.find(({ pubDate }) => pubDate.getTime() === third.time * 1000)).toMatchObject({ title: expect.stringContaining('เปลี่ยนไฟล์ แผนป้องกันการทุจริต') as string, link: 'https://ita.example.go.th/documents/#2568-plan.pdf' });
    const { commits } = changesDataFile(withPlan, changes) as { commits: { changes: { kind: string; fields: { from: string; to: string }[] }[] }[] };
    const told = commits.map((commit) => commit.changes.filter(({ kind }) => kind === 'documents').map(({ fields }) => fields.map(({ from, to }) => [from, to])));
    expect(told).toEqual([[[['2048', '2050'], [second.sha256, third.sha256]]], [[['900', '2048'], [first.sha256, second.sha256]]]]);
  });

  it('leaves a history without any as it is', () => {
    expect(withDocuments(historyOf(score), site).commits).toEqual(historyOf(score).commits.map((commit) => ({ ...commit, documents: [] })));
  });
});

describe('the page of changes', () => {
  it('groups what was added at once by kind and year, and names each', () => {
    const [group, ...others] = linesOf(historyOf(added('measures', '2568/1'), added('measures', '2568/2')));
    expect(others).toEqual([]);
    expect([group?.tag, group?.label]).toEqual(['เผยแพร่ครั้งแรก', '2 มาตรการ ปี 2568']);
    expect(group?.entries).toEqual([
      { href: '/2568/measures/1/', label: 'มาตรการที่ 1 ปี 2568 มาตรการ 1' },
      { href: '/2568/measures/2/', label: 'มาตรการที่ 2 ปี 2568 มาตรการ 2' },
    ]);
  });

  it('tells what was reworded, a few texts of a field; the data has all', () => {
    const texts = [1, 2, 3, 4].map((number) => ({ from: `เดิม ${number}`, to: `<b>ใหม่ ${number}` }));
    const changes = historyOf({ kind: 'measures', id: '2568/1', what: 'changed', fields: [{ field: 'method', label: 'วิธีดำเนินการ', texts }] });
    expect(linesOf(changes)[0]?.fields).toMatchObject([{ label: 'วิธีดำเนินการ', texts: texts.slice(0, 3), moreTexts: 1 }]);
    expect(JSON.stringify(changesDataFile(site, changes))).toContain('<b>ใหม่ 4');
  });

  it('names what is gone without leading to it or repeating its words', () => {
    const gone: EntryChange = { kind: 'measures', id: '2567/9', what: 'removed', version: { data: { order: 9, title: 'ชื่อเดิม' }, body: '' } };
    expect(linesOf(historyOf(gone))).toMatchObject([{ tag: 'นำออก', label: 'มาตรการที่ 9 ปี 2567', href: undefined, title: undefined }]);
  });

  it('says so where a change cannot be read, where there is no history and where it is cut', () => {
    expect(linesOf(historyOf({ kind: 'measures', id: '2568/1', what: 'changed' }))[0]?.note).toContain('ไม่มีรายละเอียด');
    expect(changesView(site, { isKnown: false, commits: [] }).unknown).toContain('ไม่มีประวัติการแก้ไข (git)');
    expect(changesView(site, { ...historyOf(score), cut: '2026-01-05' }).unknown).toBe('ประวัติถึงวันที่ 5 มกราคม 2569 ไม่อยู่ในสำเนานี้');
  });

  it('stays small however long the history is, and the data holds all of it', () => {
    const [commit] = historyOf(score).commits;
    const long: Changes = { isKnown: true, commits: Array.from({ length: 300 }, (_, index) => ({ hash: String(index).padStart(40, '0'), time: time - index, day: '2026-01-06', changes: commit?.changes ?? [] })) };
    const view = changesView(site, long);
    expect(view.days.flatMap(({ commits }) => commits).length + view.older).toBe(300);
    expect(view.older).toBeGreaterThan(200);
    expect((changesDataFile(site, long) as { commits: unknown[] }).commits).toHaveLength(300);
  });

  it('tells of one commit no more than a reader can take in, and how much more there is', () => {
    const many = Array.from({ length: 200 }, (_, index): EntryChange => ({ ...score, id: `2568/${index}` }));
    const view = changesView(site, historyOf(...many));
    const [commit] = view.days.flatMap(({ commits }) => commits);
    expect(commit && commit.lines.length + commit.more).toBe(200);
    expect(commit?.more).toBeGreaterThan(100);
    expect(feedOf(site, historyOf(...many)).items.filter(({ title }) => title.includes(`อีก ${commit?.more ?? ''} รายการ`))).toMatchObject([{ link: 'https://ita.example.go.th/data/changes.json' }]);
    const [line] = linesOf(historyOf(...Array.from({ length: 200 }, (_, index) => added('measures', `2568/${index}`))));
    expect(line && line.entries.length + line.moreEntries).toBe(200);
    expect(line?.moreEntries).toBeGreaterThan(100);
  });

  it('gives each item of the feed an identity of its own', () => {
    const { items } = feedOf(site, historyOf(score, { ...score, id: '2568/1' }, { ...score, id: '2568/3' }));
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
  });
});
