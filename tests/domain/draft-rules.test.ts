import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAnswersKept, withoutEchoes } from '../../src/domain/answer-lost.ts';
import { refuseWithdrawn } from '../../src/domain/draft-rules.ts';
import { updateFigures } from '../../src/domain/figures.ts';
import { withoutContradictions } from '../../src/domain/frozen-rules.ts';
import { startOf, type Issue } from '../../src/domain/issue.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { parsePublished } from '../../src/domain/published.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { readSource } from '../../src/source/read-source.ts';
import { project } from '../site/built-site.ts';

const { texts } = await readSource(project);
const published = new Set(Object.keys(parsePublished(await readFile(join(project, 'content/urls.json'), 'utf8')).published));
const measure = 'content/measures/2568/6.mdx';
const o26 = 'content/disclosures/2569/o26.mdx';
const drafted = (path: string) => ({ [path]: (texts.get(path) ?? '').replace(/^fiscalYear: .*$/m, '$&\ndraft: true') });

function read(changes: Readonly<Record<string, string | undefined>>) {
  const files = Object.entries({ ...Object.fromEntries(texts), ...changes }).flatMap(([path, text]) => (text === undefined ? [] : [textFile(path, text)]));
  return { files, ...parseSource(files, { published }) };
}
const figures = updateFigures({}, read({}).entries);

/** All that is said of the real content with some files changed. */
function said(changes: Readonly<Record<string, string | undefined>>): string[] {
  const { files, entries, issues } = read(changes);
  return refuseWithdrawn(withoutEchoes([...checkAnswersKept(entries, figures, new Set(files.map(({ path }) => path))), ...withoutContradictions(issues)])).map((issue) => `${issue.place.file} ${issue.place.line} ${issue.code} ${messageOf(issue)} | ${mendOf(issue)}`);
}

describe('a draft', () => {
  it('of an entry that readers have is refused, told once with the address that would go', () => {
    expect(said(drafted(measure))).toMatchInlineSnapshot(`
      [
        "content/measures/2568/6.mdx 4 DRAFT_LOST รายการนี้เคยเผยแพร่แล้วที่ /2568/measures/6/ ถ้าเป็นฉบับร่าง หน้านี้จะหายไป ผู้ที่มีลิงก์เดิมจะเปิดไม่ได้ | ลบบรรทัด draft: true ถ้าตั้งใจเลิกเผยแพร่ ให้ส่งต่อไปหน้าอื่นโดยเพิ่มในไฟล์ content/redirects.yaml (ถ้ามีบรรทัด redirects: อยู่แล้ว ไม่ต้องใส่ซ้ำ)
      redirects:
        - from: /2568/measures/6/
          to: /…/
          reason: เหตุผล เช่น รวมกับมาตรการที่ 2",
      ]
    `);
  });

  it('of an entry that readers have is told instead of the lost address alone', () => {
    const urlLost = (value: string): Issue => ({ code: 'URL_LOST', place: startOf('content/urls.json'), facts: { value, lost: value } });
    const { issues } = read(drafted(measure));
    expect(refuseWithdrawn([urlLost('/2568/measures/6/'), urlLost('/about/'), ...issues]).map(({ code }) => code)).toEqual(['URL_LOST', 'DRAFT_LOST']);
  });

  it('of an entry that is sent on, or was never published, is only told', () => {
    const redirects = 'redirects:\n  - from: /2568/measures/6\n    to: /2568/\n    reason: รวม\n';
    expect(read({ ...drafted(measure), 'content/redirects.yaml': redirects }).issues.filter(({ code }) => code.startsWith('DRAFT')).map(({ code }) => code)).toEqual(['DRAFT_SKIPPED']);
    const added = 'content/measures/2568/7.mdx';
    expect(said({ [added]: (texts.get(measure) ?? '').replace('order: 6', 'order: 7\ndraft: true') }).map((line) => line.split(' ')[2])).toEqual(['DRAFT_SKIPPED']);
  });

  it('of an answer that was yes is refused; of one that was no it is only told', () => {
    expect(said(drafted(o26))).toMatchInlineSnapshot(`
      [
        "content/disclosures/2569/o26.mdx 4 ANSWER_LOST ข้อ O26 ปี 2569 เคยเผยแพร่ว่า "มี" แต่ครั้งนี้คำตอบเป็นฉบับร่าง จึงไม่เผยแพร่ | ลบบรรทัด draft: true ถ้าตั้งใจแก้คำตอบเป็นไม่มี ให้ลบบรรทัดนั้นด้วย แล้วเขียน answer: no",
      ]
    `);
    expect(said(drafted('content/disclosures/2569/o02.mdx')).map((line) => line.split(' ')[2])).toEqual(['DRAFT_SKIPPED']);
  });
});

describe('an answer that is gone and frozen', () => {
  const place = { ...startOf('content/frozen/2569.yaml'), line: 9 };
  const gone: Issue = { code: 'FROZEN_ANSWER', place, facts: { year: '2569', code: 'O26', since: '1 มีนาคม 2569', way: 'gone', file: o26 } };
  const lost = { code: 'ANSWER_LOST', place: startOf(o26), facts: { value: 'O26', year: '2569', from: 'มี', file: o26 } } as const;
  const unanswered = { code: 'ITEM_UNANSWERED', place: startOf(o26), facts: { value: 'O26', year: '2569', title: 'ก' } } as const;

  it('is told once, with the command that brings it back', () => {
    expect(withoutEchoes([lost, gone, unanswered])).toEqual([gone]);
    expect(mendOf(gone)).toContain(`\ngit checkout HEAD -- ${o26}\n`);
    expect(withoutEchoes([lost, unanswered])).toEqual([lost]);
    const other = { ...lost, facts: { ...lost.facts, value: 'O25' } };
    expect(withoutEchoes([other, gone])).toEqual([other, gone]);
  });

  it('as a draft is told once too', () => {
    const draft: Issue = { ...gone, place: { ...startOf(o26), line: 4 }, facts: { ...gone.facts, way: 'draft' } };
    const skipped: Issue = { code: 'DRAFT_SKIPPED', place: draft.place, facts: {} };
    expect(withoutEchoes(withoutContradictions([{ ...lost, place: draft.place }, draft, skipped]))).toEqual([draft]);
  });
});
