import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../scripts/lib/leaves.ts';
import type { EntryKind } from '../../src/domain/entry-kinds.ts';
import { learnWords } from '../../src/search/learn-words.ts';
import { decodeRecord, encodeRecord, type SearchRecord, type SectionName } from '../../src/search/record.ts';
import { makeSegmenter } from '../../src/search/segmenter.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import { squeeze, thaiRuns } from '../../src/search/token.ts';
import { publishedFile } from '../../src/domain/published-file.ts';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { readSource } from '../../src/source/read-source.ts';
import { assessmentFiles } from '../views/oit-fixture.ts';
import { project, realRecords } from './node-search.ts';

function roundTrip(record: SearchRecord): { title: string; sections: SearchRecord['sections'] } {
  const names: SectionName[] = [{ label: '', anchor: '' }];
  const texts = [record.title, ...record.sections.map(({ text }) => text)];
  const { content } = encodeRecord(record, makeSegmenter(learnWords(texts.flatMap(thaiRuns)).words), (name) => names.push(name) - 1);
  return decodeRecord(content, names);
}

const path = 'content/attachments/2568/a.pdf';
const pdf = { state: 'readable', restricted: false, pages: 2, textPages: 2, title: '', language: '', tagged: false, active: [] } as const;
const file = publishedFile({ type: 'pdf', pdf: { ...pdf, active: [] }, text: 'หน้าแรก\fลงนามโดยนายก', hidden: [] }, { size: 9, sha256: 'ab' });
const answerPath = 'content/attachments/2571/o.pdf';
const replaced = new Map([
  ['content/measures/2568/1.mdx', (text: string) => text.replace('order: 1', 'order: 1\nattachments: [{ file: a.pdf, label: ประกาศมาตรการ }]')],
  ['content/disclosures/2571/k02.mdx', (text: string) => text.replace('answer: no', 'answer: yes\nwhere: [{ label: คำสั่งแต่งตั้ง, file: o.pdf }, { label: หน้า 2 ของคำสั่ง, file: o.pdf }]')],
]);
const parsed = parseSource(assessmentFiles.map((own) => textFile(own.path, replaced.get(own.path)?.(new TextDecoder().decode(own.bytes)) ?? new TextDecoder().decode(own.bytes))));

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

  it('says where the headings stand that its parts begin with', () => {
    const record = { ...odd, title: 'a b', sections: [{ label: '', anchor: '', text: 'c d e' }, { label: 'f g', anchor: 'x', text: 'f g h' }, { label: 'i', anchor: '', text: 'j' }] };
    // Marks stand at 0, 3, 7 and 11.
    expect(encodeRecord(record, (run) => [run], () => 1).headings).toEqual([[8, 9]]);
  });

  it('is made of a–z and ASCII punctuation, which Pagefind keeps and does not cut', () => {
    const { content } = encodeRecord(odd, (run) => [run], () => 1);
    expect(content).toMatch(/^[a-z !-/:-@[-^`{-~]+$/);
    expect(content).not.toMatch(/[<>&_"]/);
  });

  it('of every real page comes back as it was written', { timeout: 60_000 }, async () => {
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
        // Where the links at the end of every page lead is no text to find.
        .filter(({ field }) => !['kind', 'answer', 'correction', 'complaint'].includes(field))
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

  it('hold the text of a document once, in the document\'s own record, and its name with its entries too', () => {
    const site = { ...assembleSite(parsed.entries, new Map(), {}, new Map([[path, file], [answerPath, { ...file, text: 'คำสั่งที่ 12' }]])), bodies: new Map<string, string>() };
    const holding = (words: string) => siteRecords(site).filter(({ title, sections }) => [title, ...sections.map(({ text }) => text)].some((text) => text.includes(words)));
    expect(holding('ลงนามโดยนายก')).toMatchObject([{ url: '/documents/#2568-a.pdf', title: 'ประกาศมาตรการ', kind: 'document', year: 2568, units: ['finance'] }]);
    expect(holding('ประกาศมาตรการ').map(({ url }) => url)).toEqual(['/2568/measures/1/', '/documents/#2568-a.pdf']);
    expect(holding('คำสั่งที่ 12')).toMatchObject([{ url: '/documents/#2571-o.pdf', title: 'คำสั่งแต่งตั้ง', year: 2571 }]);
    expect(holding('หน้า 2 ของคำสั่ง').map(({ url }) => url)).toEqual(['/oit/2571/k02/', '/documents/#2571-o.pdf']);
  });
});
