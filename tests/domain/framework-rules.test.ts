import { describe, expect, it } from 'vitest';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { frameworkKinds } from '../../src/domain/issue-kinds/framework.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { assessmentFiles } from '../views/oit-fixture.ts';

const file = 'content/frameworks/2571.yaml';
const good = new TextDecoder().decode(assessmentFiles.find(({ path }) => path === file)?.bytes);
const bands = '\n  bands:\n    - { name: ผ่าน, minTotal: 70 }\n    - { name: ดี, minTotal: 85 }';

/** One thing put wrong in a good file of rules, and what is said of it. */
const wrong: Record<string, { code: keyof typeof frameworkKinds; part: string; by: string; said: string }> = {
  'weights that do not sum to 100': { code: 'WEIGHTS_SUM', part: 'weight: 100', by: 'weight: 90', said: '4 น้ำหนักของเครื่องมือรวมได้ 90 ไม่ใช่ 100 (OIT 90)' },
  'an indicator of an instrument that is not there': { code: 'FRAMEWORK_REF', part: 'instrument: OIT, measures', by: 'instrument: EIT, measures', said: '6 ไม่พบเครื่องมือ "EIT" ในกรอบการประเมิน' },
  'an instrument without an indicator': { code: 'INSTRUMENT_EMPTY', part: 'indicators:\n', by: '  - { code: EIT, name: ก, englishName: E, weight: 0, explains: ก }\nindicators:\n', said: '5 เครื่องมือ EIT ไม่มีตัวชี้วัด จึงคำนวณคะแนนรวมไม่ได้' },
  'an instrument twice': { code: 'FRAMEWORK_DUP', part: 'indicators:\n', by: '  - { code: OIT, name: ก, englishName: E, weight: 0, explains: ก }\nindicators:\n', said: '5 เครื่องมือ "OIT" มีมากกว่าหนึ่งครั้งในปีเดียวกัน' },
  'a number of an indicator twice': { code: 'FRAMEWORK_DUP', part: 'rating:', by: '  - { number: 1, title: ก, instrument: OIT, measures: ก }\nrating:', said: '7 ตัวชี้วัด "1" มีมากกว่าหนึ่งครั้งในปีเดียวกัน' },
  'bands from low to high': { code: 'BANDS_ORDER', part: '\n  bands: []', by: bands, said: '10 ระดับ "ดี" ใช้คะแนนรวมสูงกว่าระดับ "ผ่าน" ที่อยู่ก่อนหน้า' },
  'a band twice': { code: 'FRAMEWORK_DUP', part: '\n  bands: []', by: bands.replace('ดี, minTotal: 85', 'ผ่าน, minTotal: 60'), said: '10 ระดับผล "ผ่าน" มีมากกว่าหนึ่งครั้งในปีเดียวกัน' },
  'a code of a group twice': { code: 'FRAMEWORK_DUP', part: "code: ข, indicator", by: "code: ก, indicator", said: '21 หมวด "ก" มีมากกว่าหนึ่งครั้งในปีเดียวกัน' },
  'a group of an indicator that is not there': { code: 'FRAMEWORK_REF', part: 'code: ข, indicator: 1', by: 'code: ข, indicator: 7', said: '21 ไม่พบตัวชี้วัด "7" ในกรอบการประเมิน' },
  'a code of an item twice': { code: 'FRAMEWORK_DUP', part: 'code: K2', by: 'code: K1', said: '34 ข้อ "K1" มีมากกว่าหนึ่งครั้งในปีเดียวกัน' },
  'an item of a group that is not there': { code: 'FRAMEWORK_REF', part: 'group: ข', by: 'group: ค', said: '36 ไม่พบหมวด "ค" ในกรอบการประเมิน' },
  'an element twice': { code: 'FRAMEWORK_DUP', part: '[ผลงาน, ปีที่รายงาน]', by: '[ผลงาน, ผลงาน]', said: '27 องค์ประกอบ "ผลงาน" มีมากกว่าหนึ่งครั้งในปีเดียวกัน' },
  'a source that is not there': { code: 'FRAMEWORK_REF', part: 'sources: [manual]', by: 'sources: [manuel]', said: '33 ไม่พบแหล่งอ้างอิง "manuel" ในกรอบการประเมิน' },
  'a subject that no year has': { code: 'FRAMEWORK_REF', part: '      concept: news\n', by: '      concept: news\n      includes: [reports]\n', said: '38 ไม่พบเรื่อง "reports" ในกรอบการประเมิน' },
  'a year that is not of its kind': { code: 'PERIOD_KIND', part: 'kind: assessed-year', by: 'kind: assessed-year, years: [2570]', said: '39 ข้อ K2 เขียน kind: assessed-year แต่ years คือ 2570' },
};

/** The issues of the rules with one thing put wrong. */
function issuesOf(text: string) {
  return parseSource([...assessmentFiles.filter(({ path }) => path !== file && !path.includes('disclosures')), textFile(file, text)]).issues.filter(({ place }) => place.file === file);
}

describe('the check of a year\'s rules', () => {
  it('has nothing to say of good ones', () => {
    expect(issuesOf(good)).toEqual([]);
  });

  it.each(Object.entries(wrong))('names %s', (_, { code, part, by, said }) => {
    expect(good).toContain(part);
    const found = issuesOf(good.replace(part, by)).find((issue) => `${issue.place.line} ${messageOf(issue)}` === said);
    expect(found?.code, issuesOf(good.replace(part, by)).map((issue) => `${issue.place.line} ${issue.code} ${messageOf(issue)}`).join('\n')).toBe(code);
    expect(found && mendOf(found).length).toBeGreaterThan(10);
  });

  it('has a case for each of its kinds', () => {
    expect(new Set(Object.values(wrong).map(({ code }) => code))).toEqual(new Set(Object.keys(frameworkKinds)));
  });

  it('says nothing of subjects while the rules of another year could not be read', () => {
    const broken = [...assessmentFiles.filter(({ path }) => path !== file), textFile(file, good.replace('concept: news\n', 'concept: news\n      includes: [older]\n')), textFile('content/frameworks/2570.yaml', 'title: [')];
    expect(parseSource(broken).issues.filter(({ code }) => code === 'FRAMEWORK_REF')).toEqual([]);
  });
});
