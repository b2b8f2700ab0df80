import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../src/domain/figure-rules.ts';
import { formatFigures, parseFigures, updateFigures } from '../../src/domain/figures.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { parseSource, refusals } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { files } from '../views/fixture.ts';
import { assessmentFiles } from '../views/oit-fixture.ts';

const path = 'content/indicators/2568/2.mdx';
const original = new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const published = updateFigures({}, parseSource(files).entries);

/** The small agency with its second indicator changed. */
function entriesWith(change: (text: string) => string, at = path) {
  const { entries, issues } = parseSource([...files.filter((file) => file.path !== path), textFile(at, change(original))]);
  expect(refusals(issues)).toEqual([]);
  return entries;
}

const score = (value: string) => (text: string) => text.replace('score: 90.5', `score: ${value}`);
const corrected = (...list: readonly (readonly [from: string, to: string])[]) => (text: string) =>
  text.replace('status:', () => `corrections:\n${list.map(([from, to]) => `  - { field: score, from: ${from}, to: ${to}, date: 5 มกราคม 2569, reason: อ่านเลขผิด }\n`).join('')}status:`);
const said = (entries: ReturnType<typeof entriesWith>, before = published, redirects: { from: string; to: string }[] = []) =>
  checkFigures(entries, before, redirects, '2026-11-22').map(({ code, place, facts }) => `${code} ${place.line} ${facts.field ?? ''} ${facts.value ?? facts.from ?? ''} ${facts.near ?? facts.to ?? ''}`);

describe('checkFigures', () => {
  it('asks nothing when nothing was published before, or nothing changed', () => {
    expect(said(entriesWith(score('91')), {})).toEqual([]);
    expect(said(entriesWith((text) => text))).toEqual([]);
    expect(said(entriesWith((text) => text.replace('เร็วขึ้นแล้ว', 'เร็วขึ้นมาก')))).toEqual([]);
  });

  it('refuses a figure, or a state, that changed without a reason, at its place', () => {
    expect(said(entriesWith(score('91')))).toEqual(['FIGURE_CHANGED 5 score 90.5 91']);
    expect(said(entriesWith((text) => text.replace('status: in-progress', 'status: done')))).toEqual(['FIGURE_CHANGED 10 status อยู่ระหว่างดำเนินการ ดำเนินการแล้วเสร็จ']);
    expect(said(entriesWith((text) => text.replace('status: in-progress\n', '')))).toEqual(['FIGURE_CHANGED 1 status อยู่ระหว่างดำเนินการ ไม่ได้ระบุในเอกสารต้นฉบับ']);
  });

  it('refuses another way to write the number, which readers see too', () => {
    expect(said(entriesWith(score('90.50')))).toEqual(['FIGURE_CHANGED 5 score 90.5 90.50']);
  });

  it('accepts it with a reason, also by way of a value that was never published', () => {
    expect(said(entriesWith((text) => corrected(['90.5', '91'])(score('91')(text))))).toEqual([]);
    expect(said(entriesWith((text) => corrected(['90.5', '91'], ['91', '92'])(score('92')(text))))).toEqual([]);
    expect(said(entriesWith((text) => text.replace('status: in-progress', 'status: done\ncorrections:\n  - { field: status, from: in-progress, to: done, date: 5 มกราคม 2569, reason: เสร็จแล้ว }')))).toEqual([]);
  });

  it('does not take an old reason, or one for another change, for a new one', () => {
    expect(said(entriesWith((text) => corrected(['91', '92'])(score('92')(text))))).toEqual(['CORRECTION_FROM 11 score 91 90.5']);
    expect(said(entriesWith((text) => corrected(['90.5', '91'], ['91', '90.5'])(score('91')(text))))).toEqual(['FIGURE_CHANGED 5 score 90.5 91']);
  });

  it('says which correction begins elsewhere than readers stand, or than the one before it ended', () => {
    expect(said(entriesWith((text) => corrected(['90.50', '91'])(score('91')(text))))).toEqual(['CORRECTION_FROM 11 score 90.50 90.5']);
    expect(said(entriesWith((text) => corrected(['90.5', '91'], ['92', '93'])(score('93')(text))))).toEqual(['CORRECTION_FROM 12 score 92 91']);
  });

  it('lets no reason go that readers saw, though it may be worded anew', () => {
    const entries = entriesWith((text) => corrected(['90.5', '91'])(score('91')(text)));
    const since = updateFigures(published, entries);
    expect(said(entries, since)).toEqual([]);
    expect(said(entriesWith((text) => corrected(['90.5', '91'])(score('91')(text)).replace('อ่านเลขผิด', 'อ่านเลขในรายงานผิด')), since)).toEqual([]);
    expect(said(entriesWith(score('91')), since)).toEqual(['CORRECTION_LOST 1 score 90.5 91']);
    expect(said(entriesWith((text) => corrected(['91', '92'])(score('92')(text))), since)).toEqual(['CORRECTION_LOST 11 score 90.5 91']);
    expect(parseFigures(formatFigures(since))).toEqual({ figures: since, issues: [] });
  });

  it('gives the lost reason back, ready to paste', () => {
    const since = updateFigures(published, entriesWith((text) => corrected(['90.5', '91'])(score('91')(text))));
    const [issue] = checkFigures(entriesWith(score('91')), since, []);
    const mend = issue ? mendOf(issue) : '';
    expect(said(entriesWith((text) => score('91')(text).replace('status:', () => `${mend.slice(mend.indexOf('\ncorrections:') + 1)}\nstatus:`)), since)).toEqual([]);
  });

  it('asks no reason for a first answer, but for one that is taken back or given again, in the words to type', () => {
    const answered = (answer: string, more = '') => {
      const { entries, issues } = parseSource([...assessmentFiles.filter(({ path: at }) => !at.endsWith('k01.mdx')), textFile('content/disclosures/2571/k01.mdx', `---\ncode: K1\nfiscalYear: 2571\nanswer: ${answer}\n${more}---\n`)]);
      expect(refusals(issues).filter(({ code }) => code !== 'ELEMENTS_MISSING')).toEqual([]);
      return entries;
    };
    const [no, yes] = [updateFigures({}, answered('no')), updateFigures({}, answered('yes'))];
    expect(said(answered('yes'), no)).toEqual([]);
    expect(said(answered('no'), yes)).toEqual(['FIGURE_CHANGED 4 answer มี ไม่มี']);
    expect(checkFigures(answered('no'), yes, []).map(mendOf).join('')).toContain('ให้แก้กลับเป็น answer: yes ');
    const withdrawn = 'corrections:\n  - { field: answer, from: yes, to: no, date: 5 มกราคม 2569, reason: ยังไม่ครบ }\n';
    expect(said(answered('no', withdrawn), yes)).toEqual([]);
    expect(said(answered('yes', withdrawn), updateFigures({}, answered('no', withdrawn)))).toEqual(['FIGURE_CHANGED 4 answer ไม่มี มี']);
  });

  it('refuses corrections that end elsewhere than the entry, whatever was published', () => {
    expect(said(entriesWith((text) => corrected(['90', '91'])(text)), {})).toEqual(['CORRECTION_STALE 11 score 91 90.5']);
  });

  it('follows an entry whose address was sent on', () => {
    const moved = entriesWith(score('91'), 'content/indicators/2568/budget.mdx');
    expect(said(moved)).toEqual([]);
    expect(said(moved, published, [{ from: '/2568/indicators/2/', to: '/2568/indicators/budget/' }])).toEqual(['FIGURE_CHANGED 5 score 90.5 91']);
  });

  it('gives staff what to paste, and what is pasted with a reason is accepted', () => {
    const [issue] = checkFigures(entriesWith(score('91')), published, [], '2026-11-22');
    const mend = issue ? mendOf(issue) : '';
    expect(issue && `${messageOf(issue)}\n${mend}`).toMatchInlineSnapshot(`
      "ช่อง score (คะแนน) เคยเผยแพร่ว่า "90.5" ครั้งนี้เป็น "91" แต่ยังไม่มีเหตุผลที่แก้
      ถ้าพิมพ์ผิด ให้แก้กลับเป็น score: 90.5 ถ้าตั้งใจแก้ ให้เพิ่มในส่วนหัวของไฟล์นี้ แล้วพิมพ์เหตุผลหลัง reason: (ถ้ามีบรรทัด corrections: อยู่แล้ว ให้ต่อท้ายรายการ)
      corrections:
        - field: score
          from: 90.5
          to: 91
          date: 22 พฤศจิกายน 2569
          reason: "
    `);
    const pasted = mend.slice(mend.indexOf('\ncorrections:') + 1);
    expect(said(entriesWith((text) => score('91')(text).replace('status:', () => `${pasted}พิมพ์ผิด\nstatus:`)))).toEqual([]);
  });
});

describe('the record of figures', () => {
  it('is written in order, a page on each line, and read back', () => {
    const text = formatFigures(published);
    expect(text.split('\n').filter((line) => line.startsWith(' "/'))).toHaveLength(Object.keys(published).length);
    expect(parseFigures(text)).toEqual({ figures: published, issues: [] });
    expect(text).toContain(' "/2568/indicators/2/": {"score":"90.5","status":"อยู่ระหว่างดำเนินการ"}');
    expect(formatFigures({})).toBe('{}\n');
  });

  it('forgets no page, and holds nothing of drafts', () => {
    const draft = entriesWith((text) => text.replace('status:', 'draft: true\nstatus:'));
    expect(updateFigures(published, draft)).toEqual(published);
    expect(updateFigures({}, draft)).not.toHaveProperty(['/2568/indicators/2/']);
  });

  it.each(['', '[]', '{"/a/": "1"}', '{"a": {}}', '<<<<<<< HEAD\n{}'])('is refused when it reads %j', (text) => {
    expect(parseFigures(text).issues.map(({ code }) => code)).toEqual(['FIGURES_UNREADABLE']);
  });
});
