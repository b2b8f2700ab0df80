import { describe, expect, it } from 'vitest';
import { searchSource } from '../../scripts/search-index.ts';
import { leavesOf } from '../../scripts/lib/leaves.ts';
import { addressOf } from '../../src/domain/address.ts';
import type { EntryKind } from '../../src/domain/entry-kinds.ts';
import { learnWords } from '../../src/search/learn-words.ts';
import { decodeRecord, encodeRecord, type SearchRecord, type SectionName } from '../../src/search/record.ts';
import { makeSegmenter } from '../../src/search/segmenter.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import { squeeze, thaiRuns } from '../../src/search/token.ts';
import { readSource } from '../../src/source/read-source.ts';
import { project, realRecords } from './node-search.ts';

function roundTrip(record: SearchRecord): { title: string; sections: SearchRecord['sections'] } {
  const names: SectionName[] = [{ label: '', anchor: '' }];
  const texts = [record.title, ...record.sections.map(({ text }) => text)];
  const { content } = encodeRecord(record, makeSegmenter(learnWords(texts.flatMap(thaiRuns)).words), (name) => names.push(name) - 1);
  return decodeRecord(content, names);
}

const odd: SearchRecord = {
  url: '/x/',
  title: 'ตัวชี้วัดที่ ๙ “การเปิดเผย” (OIT)',
  kind: 'page',
  units: [],
  sections: [
    { label: 'วิธี', anchor: 'method-12', text: "Do & Don't, JavaScript; ทุก ๆ 6 เดือน ฯลฯ ๒๕๖๘ 94.44% <b>ตัวหนา</b> & é 中 🙂 www.sokpra.go.th" },
    { label: '', anchor: '', text: '“ขึ้นต้นด้วยเครื่องหมาย” \\ ` _ ~ ^' },
  ],
};

describe('a record', () => {
  it('comes back as it was written, punctuation, capitals and Thai digits included', () => {
    expect(roundTrip(odd)).toEqual({ title: odd.title, sections: odd.sections });
  });

  it('is made of a–z and ASCII punctuation, which Pagefind keeps and does not cut', () => {
    const { content } = encodeRecord(odd, (run) => [run], () => 1);
    expect(content).toMatch(/^[a-z !-/:-@[-^`{-~]+$/);
    expect(content).not.toMatch(/[<>&_"]/);
  });

  it('of every real page comes back as it was written', async () => {
    for (const record of await realRecords()) expect(roundTrip(record), record.url).toEqual({ title: record.title, sections: record.sections });
  });
});

describe('the records of the site', async () => {
  const records = await realRecords();
  const { entries } = await readSource(project);
  const texts = records.map(({ title, sections }) => [title, ...sections.map(({ text }) => text)].map(squeeze).join('|'));
  const indexed = texts.join('|');
  const kinds: EntryKind[] = ['agency', 'units', 'years', 'glossary', 'measures', 'indicators', 'disclosures', 'pages'];

  it.each(kinds)('hold every fact of every entry of %s', (kind) => {
    const missing = entries[kind].flatMap((entry) =>
      leavesOf(kind, entry as never)
        .filter(({ field }) => field !== 'kind' && field !== 'answer')
        .flatMap(({ field, texts: leaves }) => leaves.filter((leaf) => !indexed.includes(squeeze(leaf))).map((leaf) => `${entry.file} ${field}: ${leaf}`)),
    );
    expect(missing).toEqual([]);
  });

  it('have one address each, in the order of the newest year first', () => {
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
    for (const own of Map.groupBy(records, ({ kind }) => kind).values()) {
      const years = own.flatMap(({ year }) => year ?? []);
      expect(years).toEqual(years.toSorted((a, b) => b - a));
    }
  });

  it('hold the text of the documents that an entry shows', async () => {
    const source = searchSource(await readSource(project));
    const [first] = source.reports;
    const [measure] = first?.measures ?? [];
    if (!first || !measure) throw new Error('the real site has a measure');
    const shown = { ...measure, data: { ...measure.data, attachments: [{ file: 'a.pdf', url: undefined, label: 'ประกาศมาตรการ' }] } };
    const documents = new Map([[`content/attachments/${first.fiscalYear}/a.pdf`, 'หน้าแรก\fลงนามโดยนายก']]);
    const record = siteRecords({ ...source, reports: [{ ...first, measures: [shown] }], documents }).find(({ kind }) => kind === 'measure');
    expect(record?.sections).toContainEqual({ label: 'ประกาศมาตรการ', anchor: '', text: 'หน้าแรก ลงนามโดยนายก' });
  });

  it('hold the text of the documents that an answer leads to, once', async () => {
    const source = searchSource(await readSource(project));
    const [assessment] = source.assessments;
    const [item] = assessment?.items.filter(({ answer }) => answer) ?? [];
    if (!assessment || !item?.answer) throw new Error('the real site has an answer');
    const place = { file: 'o.pdf', page: undefined, url: undefined, element: undefined };
    const answer = { ...item.answer, data: { ...item.answer.data, where: [{ ...place, label: 'คำสั่งแต่งตั้ง' }, { ...place, label: 'หน้า 2 ของคำสั่ง' }] } };
    const documents = new Map([[`content/attachments/${assessment.fiscalYear}/o.pdf`, 'คำสั่งที่ 12\nลงนามโดยนายก']]);
    const records = siteRecords({ ...source, assessments: [{ ...assessment, items: [{ ...item, answer }] }], documents });
    expect(records.flatMap(({ url, sections }) => sections.filter(({ text }) => text.includes('ลงนามโดยนายก')).map((found) => ({ url, ...found })))).toEqual([
      { url: addressOf.item(assessment.fiscalYear, item.item.code), label: 'คำสั่งแต่งตั้ง', anchor: '', text: 'คำสั่งที่ 12 ลงนามโดยนายก' },
    ]);
  });
});
