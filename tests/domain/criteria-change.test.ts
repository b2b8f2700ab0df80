import { describe, expect, it } from 'vitest';
import { changedKindOf, type Changes, type EntryChange } from '../../src/domain/change.ts';
import { fieldChanges } from '../../src/domain/field-change.ts';
import { readVersion } from '../../src/domain/version.ts';
import { changesDataFile } from '../../src/views/changes-data-file.ts';
import { changesView } from '../../src/views/changes.ts';
import { feedOf } from '../../src/views/feed.ts';
import { assessedSite, assessmentFiles } from '../views/oit-fixture.ts';

const path = 'content/frameworks/2571.yaml';
const text = new TextDecoder().decode(assessmentFiles.find((file) => file.path === path)?.bytes);
const read = (words: string) => {
  const version = readVersion('frameworks', { path, bytes: new TextEncoder().encode(words) });
  if (!version) throw new Error('cannot be read');
  return version;
};
const changed = (edit: (words: string) => string) => fieldChanges('frameworks', read(text), read(edit(text)));

describe('what changed in the rules of a year', () => {
  it.each<[string, string, string, object]>([
    ['verified: true', 'verified: false', 'ยืนยันกับเอกสารทางการแล้ว', { field: 'verified', from: 'ยืนยันแล้ว', to: 'ยังไม่ได้ยืนยัน' }],
    ['weight: 100', 'weight: 60', 'เครื่องมือ', { field: 'instruments' }],
    ['ข้อละ 5 คะแนน', 'ข้อละ 4 คะแนน', 'วิธีให้คะแนน', { texts: [{ from: 'ข้อละ 5 คะแนน', to: 'ข้อละ 4 คะแนน' }] }],
    ['elements: [ข่าวของปี]', 'elements: [ข่าวของปี, ภาพ]', 'ข้อ K2 องค์ประกอบที่ต้องมี', { field: 'requirements.items.K2.elements', texts: [{ to: 'ภาพ' }] }],
    ['text: ปีงบประมาณ 2571', 'text: ปีงบประมาณ 2570', 'ข้อ K2 ช่วงเวลาของข้อมูล', { from: 'ปีงบประมาณ 2571', to: 'ปีงบประมาณ 2570' }],
    ['title: high, elements: low', 'title: high, elements: high', 'ข้อ K1 ความเชื่อมั่น', { from: 'ชื่อข้อ สูง องค์ประกอบที่ต้องมี ต่ำ ช่วงเวลาของข้อมูล สูง', to: 'ชื่อข้อ สูง องค์ประกอบที่ต้องมี สูง ช่วงเวลาของข้อมูล สูง' }],
  ])('%s to %s is told as %s', (before, after, label, more) => {
    expect(changed((words) => words.replace(before, after))).toMatchObject([{ label, ...more }]);
  });

  it('names items that came and went, and says nothing where nothing changed', () => {
    expect(changed((words) => words.replace('code: K2', 'code: K3'))).toMatchObject([{ label: 'นำข้อ K2 ออก' }, { label: 'เพิ่มข้อ K3', texts: [{ to: 'ข่าว' }] }]);
    expect(changed((words) => `${words}# หมายเหตุ\n`)).toEqual([]);
  });
});

describe('the history', () => {
  const site = assessedSite();
  const fields = changed((words) => words.replace('verified: true', 'verified: false'));
  const historyOf = (...changes: EntryChange[]): Changes => ({ isKnown: true, commits: [{ hash: 'a'.repeat(40), time: 1_767_600_000, day: '2026-01-05', changes }] });
  const linesOf = (changes: Changes) => changesView(site, changes).days.flatMap(({ commits }) => commits.flatMap(({ lines }) => lines));

  it('tells of rules on its page, in its feed and in its data', () => {
    expect(changedKindOf(path)).toBe('frameworks');
    const changes = historyOf({ kind: 'frameworks', id: '2571', what: 'changed', fields });
    expect(linesOf(changes)).toMatchObject([{ label: 'เกณฑ์การประเมินปี 2571', href: '/oit/2571/criteria/', fields: [{ href: '/oit/2571/criteria/#sources', from: 'ยืนยันแล้ว', to: 'ยังไม่ได้ยืนยัน' }] }]);
    expect(feedOf(site, changes).items[0]?.title).toBe('แก้ไข เกณฑ์การประเมินปี 2571: ยืนยันกับเอกสารทางการแล้ว จาก ยืนยันแล้ว เป็น ยังไม่ได้ยืนยัน');
    expect(JSON.stringify(changesDataFile(site, changes))).toContain('"kind":"frameworks"');
  });

  it('names the fields also where many entries are told in one line', () => {
    const [line] = linesOf(historyOf(...['1', '2', '3', '4'].map((id): EntryChange => ({ kind: 'measures', id: `2568/${id}`, what: 'changed', fields: [{ field: 'method', label: 'วิธีดำเนินการ', texts: [{ to: 'ใหม่' }] }, ...(id === '4' ? [{ field: 'english', label: 'ชื่อภาษาอังกฤษ' }] : [])] }))));
    expect(line?.entries).toHaveLength(4);
    expect(line?.fields.map(({ label }) => label)).toEqual(['วิธีดำเนินการ', 'ชื่อภาษาอังกฤษ']);
  });
});
