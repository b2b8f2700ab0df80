import { describe, expect, it } from 'vitest';
import { checkAnswersKept } from '../../src/domain/answer-lost.ts';
import { checkFigures } from '../../src/domain/figure-rules.ts';
import { updateFigures } from '../../src/domain/figures.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { spotFacts } from '../../src/domain/nearest.ts';
import { parseSource, refusals } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { readSource } from '../../src/source/read-source.ts';
import { project } from '../site/built-site.ts';

const { texts } = await readSource(project);
const files = (change: Readonly<Record<string, string | undefined>> = {}) =>
  Object.entries({ ...Object.fromEntries(texts), ...change }).flatMap(([path, text]) => (text === undefined ? [] : [textFile(path, text)]));
const o26 = 'content/disclosures/2569/o26.mdx';
const answer = texts.get(o26) ?? '';
const whole = parseSource(files());
const published = updateFigures({}, whole.entries);

describe('an answer that readers saw', () => {
  const lost = (change: Readonly<Record<string, string | undefined>>) => {
    const given = files(change);
    return checkAnswersKept(parseSource(given).entries, published, new Set(given.map(({ path }) => path)), '2026-11-23');
  };

  it('may not go with its file; one that was no, or whose file cannot be read, is not asked for', () => {
    expect(lost({})).toEqual([]);
    expect(lost({ [o26]: undefined }).map((issue) => `${issue.place.file} ${messageOf(issue)}`)).toEqual([`${o26} ข้อ O26 ปี 2569 เคยเผยแพร่ว่า "มี" แต่ครั้งนี้ไม่มีไฟล์คำตอบ`]);
    expect(lost({ 'content/disclosures/2569/o02.mdx': undefined })).toEqual([]);
    expect(lost({ [o26]: '---\ncode: [\n---\n' })).toEqual([]);
  });

  it('is taken back by what the mend says', () => {
    const [issue] = lost({ [o26]: undefined });
    const mend = issue ? mendOf(issue) : '';
    expect(mend).toContain(`git checkout HEAD -- ${o26}`);
    const change = { [o26]: `${mend.slice(mend.indexOf('\n---\n') + 1).replace('reason: ', 'reason: เอกสารหมดอายุ')}\n` };
    expect(refusals(parseSource(files(change)).issues)).toEqual([]);
    expect([...lost(change), ...checkFigures(parseSource(files(change)).entries, published, [])]).toEqual([]);
  });
});

it('a mistyped code is told once, with the code that the file is named by, and no name that is taken', () => {
  const told = (change: Readonly<Record<string, string | undefined>>) => parseSource(files(change)).issues.map((issue) => `${issue.place.file.slice(-7)} ${issue.code} ${mendOf(issue)}`);
  const typo = { [o26]: answer.replace('code: O26', 'code: O25') };
  expect(told(typo)).toEqual(['o26.mdx ITEM_DUP ถ้าไฟล์นี้ตอบข้อ O26 ให้เขียน code: O26 ถ้าตอบข้อ O25 จริง ให้ย้ายคำตอบไปรวมใน content/disclosures/2569/o25.mdx แล้วลบไฟล์นี้']);
  expect(told({ 'content/disclosures/2569/o99.mdx': answer })).toEqual(['o99.mdx ITEM_DUP ย้ายคำตอบไปรวมใน content/disclosures/2569/o26.mdx แล้วลบไฟล์นี้']);
  const unreadable = { ...typo, 'content/disclosures/2569/o25.mdx': '---\ncode: [\n---\n' };
  expect(told(unreadable)).toContain('o26.mdx ITEM_FILE แก้ code ให้ตรงกับชื่อไฟล์ (เปลี่ยนชื่อไฟล์ไม่ได้ เพราะมีไฟล์ o25.mdx อยู่แล้ว)');
  expect(told({ ...typo, 'content/disclosures/2569/o25.mdx': undefined }).filter((line) => line.includes('ITEM_FILE'))).toEqual(['o26.mdx ITEM_FILE เปลี่ยนชื่อไฟล์เป็น o25.mdx หรือแก้ code ให้ตรงกับชื่อไฟล์']);
});

describe('the row of an entry that is gone', () => {
  it('is never taken for a row of another kind', () => {
    expect(spotFacts('i06', '/2568/report/', ['m6', 'i05'])).toEqual({ gone: 'ตัวชี้วัดที่ 6 ในปี 2568' });
    expect(spotFacts('m9', '/2568/report/', ['m6', 'i09'])).toEqual({ gone: 'มาตรการที่ 9 ในปี 2568' });
    expect(spotFacts('i6', '/2568/report/', ['m6', 'i06'])).toEqual({ near: 'i06' });
    expect(spotFacts('remark', '/2568/report/', ['m6', 'remarks'])).toEqual({ near: 'remarks' });
  });

  it.each([undefined, 'number: 16'])('is told as gone: %s', (number) => {
    const path = 'content/indicators/2568/6.mdx';
    const change = { [path]: number === undefined ? undefined : (texts.get(path) ?? '').replace('number: 6', number) };
    const issue = parseSource(files(change)).issues.find(({ code }) => code === 'SPOT_UNKNOWN');
    expect(issue && mendOf(issue)).toMatch(/^ไม่มีตัวชี้วัดที่ 6 ในปี 2568 ถ้าไฟล์หายไปหรือเลขในไฟล์ถูกแก้ ให้กู้คืน/);
  });
});
