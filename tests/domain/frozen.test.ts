import { describe, expect, it } from 'vitest';
import { noteFrozenChanges } from '../../src/domain/frozen-changes.ts';
import { checkFrozenFiles, checkFrozenSpots, withoutContradictions } from '../../src/domain/frozen-rules.ts';
import { standingOf, submissionNow, todayOf, withStandings } from '../../src/domain/frozen-standing.ts';
import { formatStandings } from '../../src/domain/frozen-text.ts';
import { activeSubmission, formatFrozen, lifted, withSubmission } from '../../src/domain/frozen.ts';
import { startOf, type Issue } from '../../src/domain/issue.ts';
import { severityOf } from '../../src/domain/issue-kinds.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource, type Entries } from '../../src/domain/source.ts';
import { textFile, type SourceFile } from '../../src/domain/source-file.ts';
import { fingerprintOf } from '../../src/source/fingerprint.ts';
import { itemCard } from '../../src/views/oit-item-card.ts';
import { assessmentFiles, newestAssessment } from '../views/oit-fixture.ts';

const k01 = 'content/disclosures/2571/k01.mdx';
const measure = 'content/measures/2568/1.mdx';
const page = 'content/pages/contact.mdx';
const frozenFile = 'content/frozen/2571.yaml';
const answer = `---
code: K1
fiscalYear: 2571
answer: yes
where:
  - { label: ขั้นตอน, page: /2568/measures/1/#summary-2, element: ผลงาน }
  - { label: แถวในรายงาน, page: /2568/report/#i02, element: ผลงาน }
  - { label: ติดต่อ, page: /contact/, element: ปีที่รายงาน }
  - { label: แผน, file: plan.pdf }
  - { label: เว็บไซต์หลัก, url: https://www.dla.go.th/a }
explanation: [เปิดรายงาน]
---
`;
/** The small agency, with a page and a step more than there are. */
const texts: Record<string, string> = {
  ...Object.fromEntries(assessmentFiles.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])),
  [k01]: answer,
  [page]: '---\ntitle: ติดต่อ\ninShort: ติดต่อเรา\n---\n\nที่ทำการ อบต.ตัวอย่าง\n',
};
texts[measure] = texts[measure]?.replace('summary: [ทำแล้ว]', 'summary: [ทำแล้ว, ประเมินแล้ว]') ?? '';
const files = new Map([['content/attachments/2571/plan.pdf', 'abcd']]);
const history = new Map([[measure, '2028-01-05'], [page, '2028-03-01']]);

/** A folder of these files, where `undefined` removes one. */
function read(changes: Readonly<Record<string, string | undefined>> = {}) {
  const all = { ...texts, ...changes };
  return parseSource(Object.entries(all).flatMap(([path, text]): SourceFile[] => (text === undefined ? [] : [textFile(path, text)])));
}

function todayIn(entries: Entries, prints = files) {
  const site = assembleSite(entries, history);
  return { site, assessment: newestAssessment(site), today: todayOf(site, entries, { files: prints, history, fingerprintOf }) };
}

const { site, assessment, today } = todayIn(read().entries);
const submission = submissionNow(site.agency.url, assessment, '2028-02-01', today);
const frozen = withSubmission(undefined, 2571, submission);
texts[frozenFile] = formatFrozen(frozen);

const change = (path: string, from: string | RegExp, to: string) => ({ [path]: (texts[path] ?? '').replace(from, () => to) });
const codesOf = (changes: Record<string, string | undefined>, prints = files) => {
  const { entries, issues } = read(changes);
  return [...issues, ...checkFrozenFiles(entries, prints)].filter(({ code }) => code.startsWith('FROZEN_')).map((issue) => `${issue.code} ${issue.place.file}:${issue.place.line}`);
};

describe('what was given to the assessor', () => {
  it('is read back as it was written', () => {
    const { entries, issues } = read();
    expect(issues.filter(({ code }) => severityOf(code) === 'refusal')).toEqual([]);
    expect(entries.frozen[0]?.data).toEqual(frozen);
    expect(submission.items.map(({ code, addresses }) => [code, addresses.map(({ address }) => address)])).toEqual([['K1', ['/2568/measures/1/#summary-2', '/2568/report/#i02', '/contact/', '/documents/2571/plan.pdf', 'https://www.dla.go.th/a']]]);
  });

  it('stands while nothing is changed', () => {
    expect(codesOf({})).toEqual([]);
  });
});

const lines = (texts[frozenFile] ?? '').split('\n');
const at = (address: string) => `${frozenFile}:${lines.findIndex((line) => line.endsWith(address)) + 1}`;
const redirects = (from: string) => `redirects:\n  - from: ${from}\n    to: /2568/\n    reason: ย้าย\n`;

describe('every way to move, redirect or empty it is refused', () => {
  it.each<[string, Record<string, string | undefined>, string[]]>([
    ['a page removed', { [page]: undefined }, [`FROZEN_PAGE ${at('/contact/')}`]],
    ['a page renamed', { [page]: undefined, 'content/pages/reach.mdx': texts[page] }, [`FROZEN_PAGE ${at('/contact/')}`]],
    ['a page renamed and sent on', { [page]: undefined, 'content/pages/reach.mdx': texts[page], 'content/redirects.yaml': redirects('/contact/') }, ['FROZEN_PAGE content/redirects.yaml:2']],
    ['a page sent on by an address without its slash', { [page]: undefined, 'content/redirects.yaml': redirects('/contact') }, ['FROZEN_PAGE content/redirects.yaml:2']],
    ['a page emptied', change(page, 'ที่ทำการ อบต.ตัวอย่าง', ''), [`FROZEN_EMPTY ${page}:1`]],
    ['a page of which a dash is left', change(page, 'ที่ทำการ อบต.ตัวอย่าง', '—'), [`FROZEN_EMPTY ${page}:1`]],
    ['an entry removed', { [measure]: undefined }, [`FROZEN_PAGE ${at('/2568/measures/1/#summary-2')}`]],
    ['an entry renamed', { [measure]: undefined, 'content/measures/2568/first.mdx': texts[measure] }, [`FROZEN_PAGE ${at('/2568/measures/1/#summary-2')}`]],
    ['an entry made a draft', change(measure, 'order: 1', 'order: 1\ndraft: true'), [`FROZEN_PAGE ${measure}:5`]],
    ['a step removed', change(measure, ', ประเมินแล้ว', ''), [`FROZEN_SPOT ${at('/2568/measures/1/#summary-2')}`]],
    ['a step removed beside a body', change(measure, /, ประเมินแล้ว([\s\S]*)$/, `${/ประเมินแล้ว([\s\S]*)$/.exec(texts[measure] ?? '')?.[1] ?? ''}\n## อื่น ๆ\n\nเนื้อหา\n`), [`FROZEN_SPOT ${at('/2568/measures/1/#summary-2')}`]],
    ['a step of which a dash is left', change(measure, 'ประเมินแล้ว', '"-"'), [`FROZEN_EMPTY ${measure}:1`]],
    ['a row of the report renumbered away', { 'content/indicators/2568/2.mdx': undefined, ...change('content/years/2568.yaml', 'rating: ผ่าน', 'rating: ผ่าน\nincomplete: ตัดออก') }, [`FROZEN_SPOT ${at('/2568/report/#i02')}`]],
    ['the answer removed', { [k01]: undefined }, [`FROZEN_ANSWER ${frozenFile}:${lines.findIndex((line) => line.includes('code: K1')) + 1}`]],
    ['the answer made a draft', change(k01, 'answer: yes', 'answer: yes\ndraft: true'), [`FROZEN_ANSWER ${k01}:5`]],
    ['the answer taken back', change(k01, 'answer: yes', 'answer: no'), [`FROZEN_ANSWER ${k01}:4`]],
    ['a place taken out of the answer', change(k01, /.*\/contact\/.*\n/, ''), [`FROZEN_PLACE ${k01}:6`]],
    ['a place pointed elsewhere', change(k01, '/contact/', '/2568/'), [`FROZEN_PLACE ${k01}:6`]],
    ['an outside address taken out', change(k01, /.*dla\.go\.th.*\n/, ''), [`FROZEN_PLACE ${k01}:6`]],
    ['every place taken out', change(k01, /where:[\s\S]*(?=explanation)/, ''), Array.from({ length: 5 }, () => 'FROZEN_PLACE')],
    ['the whole site moved', change('content/agency.yaml', 'https://ita.example.go.th', 'https://new.example.go.th'), ['FROZEN_URL content/agency.yaml:7']],
    ['a freeze lifted by hand without a reason', change(frozenFile, /^( +)url: (.*)$/m, '    url: https://ita.example.go.th\n    liftedAt: 1 มีนาคม 2571'), [`FROZEN_REASON ${frozenFile}`]],
  ])('%s', (_, changes, expected) => {
    const codes = codesOf(changes);
    expect(codes.map((code, index) => code.slice(0, expected[index]?.length ?? 0))).toEqual(expected);
  });

  it.each([
    ['a document removed', new Map<string, string>(), 'ไม่มีไฟล์นี้'],
    ['a document replaced', new Map([['content/attachments/2571/plan.pdf', 'other']]), 'ไฟล์ไม่ใช่ไฟล์เดิม'],
  ])('%s', (_, prints, words) => {
    const [issue, ...others] = checkFrozenFiles(read().entries, prints);
    expect(issue?.code).toBe('FROZEN_FILE');
    expect(issue && messageOf(issue)).toContain(words);
    expect(others).toEqual([]);
  });

  it('a spot that no server can read, written by hand', async () => {
    const entries = read(change(frozenFile, '/contact/', '/contact/#100%')).entries;
    expect((await checkFrozenSpots(entries, () => Promise.resolve(new Set(['summary-2', 'i02'])))).map(({ facts }) => facts.spot)).toEqual(['100%']);
    expect(codesOf(change(frozenFile, '/documents/2571/plan.pdf', '/documents/2571/100%.pdf'))).toContain(`FROZEN_FILE ${at('/documents/2571/plan.pdf')}`);
  });

  it('without a second rule that would have staff move or delete it', () => {
    const codes = (changes: Record<string, string | undefined>) => withoutContradictions(read(changes).issues).filter(({ code }) => /^(?:FROZEN|PLACE)_/.test(code)).map(({ code, facts }) => `${code} ${facts.value ?? ''}`);
    expect(read({ [page]: undefined }).issues.map(({ code }) => code)).toContain('PLACE_UNKNOWN');
    expect(codes({ [page]: undefined })).toEqual(['FROZEN_PAGE /contact/']);
    expect(codes({ ...change(k01, '/contact/', '/contatc/'), [page]: undefined }).filter((code) => code.startsWith('PLACE_'))).toEqual(['PLACE_UNKNOWN /contatc/']);
    const [unused, other] = ['plan.pdf', 'other.pdf'].map((name): Issue => ({ code: 'FILE_UNUSED', place: startOf(`content/attachments/2571/${name}`), facts: { value: name } }));
    const lost = read(change(k01, /.*plan\.pdf.*\n/, '')).issues.filter(({ code }) => code === 'FROZEN_PLACE');
    expect(unused && other && withoutContradictions([...lost, unused, other])).toEqual([...lost, other]);
  });

  it('with Thai names in Thai letters', () => {
    const facts = { year: '2571', code: 'K1', since: '', value: `/documents/2571/${encodeURIComponent('แผน.pdf')}` };
    expect(messageOf({ code: 'FROZEN_FILE', facts })).toContain('/documents/2571/แผน.pdf');
  });

  it('a spot that only the built page knows', async () => {
    const built = (spots: readonly string[]) => checkFrozenSpots(read().entries, () => Promise.resolve(new Set(spots)));
    expect(await built(['summary-2', 'i02'])).toEqual([]);
    expect((await built(['summary-2'])).map(({ code, facts }) => `${code} ${facts.spot}`)).toEqual(['FROZEN_SPOT i02']);
  });

  it('in Thai, with since when and how to go on', () => {
    const [issue] = read({ [page]: undefined }).issues.filter(({ code }) => code === 'FROZEN_PAGE');
    expect(issue && `${messageOf(issue)}\n${mendOf(issue)}`).toMatchInlineSnapshot(`
      "ข้อ K1 ส่งผู้ตรวจประเมินและตรึงไว้เมื่อ 1 กุมภาพันธ์ 2571 ชี้มาที่ /contact/ แต่ครั้งนี้ไม่มีหน้านี้
      กู้ไฟล์ของหน้านั้นคืนจากประวัติการแก้ไข (git) ด้วยชื่อเดิม การส่งต่อไปหน้าใหม่ใช้แทนไม่ได้ ถ้าจำเป็นต้องเปลี่ยนจริง ให้ยกเลิกการตรึงก่อนด้วย
      npm run freeze -- 2571 --lift "เหตุผล""
    `);
  });
});

describe('what is allowed', () => {
  it.each<[string, Record<string, string | undefined>, string[]]>([
    ['a correction', change(measure, 'ประเมินแล้ว', 'ประเมินผลแล้ว'), ['แก้เนื้อหาที่ /2568/measures/1/#summary-2']],
    ['a correction elsewhere in the entry', change(measure, 'outcome: [ดีขึ้น]', 'outcome: [ดีขึ้นมาก]'), []],
    ['a page with more on it', change(page, 'ที่ทำการ', 'สำนักงาน'), ['แก้เนื้อหาที่ /contact/']],
    ['another explanation', change(k01, '[เปิดรายงาน]', '[เปิดรายงาน, ดูแถว]'), ['แก้คำอธิบาย']],
    ['one more place', change(k01, 'explanation', '  - { label: ปี, page: /2568/ }\nexplanation'), ['เพิ่มที่อยู่ /2568/']],
    ['a field that says nothing', change(measure, 'order: 1', 'order: 1\ndraft: false'), []],
  ])('%s, and it is said', (_, changes, expected) => {
    expect(codesOf(changes)).toEqual([]);
    expect(noteFrozenChanges(read(changes).entries, { files, fingerprintOf }).map(({ code, place, facts }) => `${code} ${place.file} ${facts.value}`)).toEqual(expected.map((words) => `FROZEN_CHANGED ${k01} ${words}`));
  });

  it('everything, once the freeze is lifted; the file keeps what was given and why it was lifted', () => {
    const open = { [frozenFile]: formatFrozen(lifted(frozen, '2028-04-01', 'ผู้ตรวจขอให้แก้')), [page]: undefined, ...change(k01, /.*\/contact\/.*\n/, '') };
    expect(codesOf(open)).toEqual([]);
    const [entry] = read(open).entries.frozen;
    expect(activeSubmission(entry?.data)).toBeUndefined();
    expect(formatStandings(entry?.data, [], 2571)).toBe('ปี 2571 ไม่ได้ตรึงไว้\n\nชุดที่ยกเลิกแล้ว\n  ตรึงเมื่อ 1 กุมภาพันธ์ 2571 ยกเลิกเมื่อ 1 เมษายน 2571 เหตุผล: ผู้ตรวจขอให้แก้\n');
    expect(entry?.data.submissions[0]?.items).toEqual(submission.items);
  });
});

describe('since when each address is unchanged', () => {
  const standing = (changes = {}) => {
    const now = todayIn(read(changes).entries);
    return { ...now, items: standingOf(submission, now.assessment, now.today) };
  };

  it('is the day of its last change before it was given, or that day', () => {
    expect(standing().items[0]?.addresses.map(({ address, state, since }) => `${address} ${state} ${since ?? ''}`)).toEqual([
      '/2568/measures/1/#summary-2 unchanged 2028-01-05',
      '/2568/report/#i02 unchanged 2028-02-01',
      '/contact/ unchanged 2028-02-01',
      '/documents/2571/plan.pdf unchanged 2028-02-01',
      'https://www.dla.go.th/a unknown ',
    ]);
  });

  it('is told staff, changed ones with the day', () => {
    expect(formatStandings(frozen, standing(change(page, 'ที่ทำการ', 'สำนักงาน')).items, 2571)).toContain('K1 เปลี่ยนแปลงหลังส่ง\n  /2568/measures/1/#summary-2\n    ไม่เปลี่ยนแปลงตั้งแต่ 5 มกราคม 2571\n');
    expect(formatStandings(frozen, standing(change(page, 'ที่ทำการ', 'สำนักงาน')).items, 2571)).toContain('  /contact/\n    เปลี่ยนแปลงหลังส่ง เมื่อ 1 มีนาคม 2571\n');
  });

  it('is told the assessor beside the item', () => {
    const lineOf = (changes = {}) => {
      const { entries } = read(changes);
      const now = todayIn(entries);
      const frozenSite = withStandings(now.site, entries, now.today);
      return newestAssessment(frozenSite).items.map((item) => itemCard(frozenSite.agency, frozenSite.units, newestAssessment(frozenSite), item).submitted);
    };
    expect(lineOf()).toEqual(['ที่อยู่ชุดที่ส่งเมื่อ 1 กุมภาพันธ์ 2571 เนื้อหาไม่เปลี่ยนแปลงตั้งแต่ 1 กุมภาพันธ์ 2571', undefined]);
    expect(lineOf(change(page, 'ที่ทำการ', 'สำนักงาน'))[0]).toBe('ที่อยู่ชุดที่ส่งเมื่อ 1 กุมภาพันธ์ 2571 เนื้อหาเปลี่ยนแปลงหลังส่งเมื่อ 1 มีนาคม 2571');
  });
});
