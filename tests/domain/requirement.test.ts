import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAttachments } from '../../src/domain/attachment-rules.ts';
import { messageOf, mendOf } from '../../src/domain/issue-text.ts';
import { requirementListFor, sameSubject } from '../../src/domain/requirement-list.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { readSource } from '../../src/source/read-source.ts';
import { project } from '../site/built-site.ts';
import { assessmentFiles } from '../views/oit-fixture.ts';

const { entries } = await readSource(project);
const frameworks = entries.frameworks.map(({ data }) => data);
const listOf = (year: number) => requirementListFor(year, frameworks)?.requirements.items ?? [];

describe('the lists of requirements', () => {
  it.each([[2566, 43], [2567, 35], [2568, 28], [2569, 26]])('of %i has %i items in order, each with elements, a group of its year and known sources', (year, count) => {
    const list = requirementListFor(year, frameworks);
    const items = list?.requirements.items ?? [];
    expect(items.map(({ code }) => code)).toEqual(Array.from({ length: count }, (_, index) => `O${index + 1}`));
    const groups = new Set(list?.requirements.groups.map(({ code }) => code));
    const sources = new Set(list?.requirements.sources.map(({ id }) => id));
    for (const item of items) {
      expect(item.elements.length, item.code).toBeGreaterThan(0);
      expect(new Set(item.elements).size, item.code).toBe(item.elements.length);
      expect(groups, item.code).toContain(item.group);
      for (const source of item.sources) expect(sources, item.code).toContain(source);
    }
    expect(list?.provisional).toBe(false);
  });

  it('are all said not to be verified', () => {
    for (const framework of frameworks) expect([framework.fiscalYear, framework.verified]).toEqual([framework.fiscalYear, false]);
  });

  it('follow the subject of an item from year to year', () => {
    const codes = (code: string) => listOf(2569).filter((item) => item.code === code).flatMap((own) => sameSubject(own, 2569, frameworks)).map(({ fiscalYear, item }) => `${fiscalYear} ${item.code}`);
    expect(codes('O26')).toEqual(['2566 O43', '2567 O35', '2568 O28']);
    expect(codes('O17')).toEqual(['2566 O28', '2567 O23', '2568 O18']);
    expect(codes('O1')).toEqual(['2566 O1', '2566 O3', '2567 O1', '2567 O3', '2568 O1']);
    expect(codes('O25')).toEqual(['2566 O42', '2567 O34', '2568 O27']);
  });

  it('offer the newest one for a year that has none, and none for a year before the first', () => {
    expect(requirementListFor(2570, frameworks)).toMatchObject({ fiscalYear: 2570, listYear: 2569, provisional: true });
    expect(requirementListFor(2565, frameworks)).toBeUndefined();
  });
});

const registry = join(project, '../shared/facts/oit-registry.json');

describe.skipIf(!existsSync(registry))('the lists against the registry of facts (skipped where ../shared is absent)', () => {
  type Item = { code: string; title: string; group: string; concept: string; elements: string[]; elements_basis: string; confidence: Record<string, string> };
  const { years } = (existsSync(registry) ? JSON.parse(readFileSync(registry, 'utf8')) : { years: {} }) as { years: Record<string, { items: Item[] }> };

  it.each([2566, 2567, 2568, 2569])('%i says the same of every item', (year) => {
    const facts = (years[year]?.items ?? []).map(({ code, title, group, concept, elements, elements_basis, confidence }) => ({ code, title, group, concept, elements, basis: elements_basis, confidence }));
    expect(listOf(year).map(({ code, title, group, concept, elements, basis, confidence }) => ({ code, title, group, concept, elements, basis: basis.elements, confidence }))).toEqual(facts);
  });
});

describe('the check of answers', () => {
  /** What the check says of the small agency with one answer changed. */
  function said(answer: string, file = 'content/disclosures/2571/k01.mdx'): string[] {
    const { issues } = parseSource([...assessmentFiles.filter(({ path }) => path !== file), textFile(file, answer)]);
    return issues.filter(({ place }) => place.file.includes('disclosures')).map((issue) => `${issue.place.file.split('/').at(-1) ?? ''}:${issue.place.line} [${issue.code}] ${messageOf(issue)} | ${mendOf(issue)}`);
  }
  const answer = (more: string) => `---\ncode: K1\nfiscalYear: 2571\nanswer: yes\n${more}---\n`;
  const places = 'where:\n  - { label: ก, page: /2568/measures/1/#summary-1, element: ผลงาน }\n  - { label: ข, page: /2568/report/, element: ปีที่รายงาน }\n';

  it('has nothing to say of a complete answer', () => {
    expect(said(answer(places))).toEqual([]);
  });

  it('names the item and the elements that are missing', () => {
    expect(said(answer(places.replace(/ {2}- \{ label: ข.*\n/, '')))).toMatchInlineSnapshot(`
      [
        "k01.mdx:4 [ELEMENTS_MISSING] ข้อ K1 ตอบว่ามี แต่ยังไม่มีที่เผยแพร่ของ: ปีที่รายงาน ข้อที่ไม่ครบจะได้ 0 คะแนน | เพิ่มใน where พร้อม element ขององค์ประกอบที่ขาด หรือเขียน answer: no จนกว่าจะครบ",
      ]
    `);
  });

  it('refuses an element that is not in the list, with the one that was meant', () => {
    expect(said(answer(places.replace('ผลงาน', 'ผลงาม')))).toMatchInlineSnapshot(`
      [
        "k01.mdx:6 [ELEMENT_UNKNOWN] ข้อ K1 ไม่มีองค์ประกอบ "ผลงาม" | แก้ข้อความ หมายถึง "ผลงาน" ใช่หรือไม่ องค์ประกอบของข้อนี้คือ
      ผลงาน
      ปีที่รายงาน",
      ]
    `);
  });

  it('refuses a page or a spot that is not there', () => {
    expect(said(answer(places.replace('measures/1/', 'measures/7/')))).toMatchInlineSnapshot(`
      [
        "k01.mdx:6 [PLACE_UNKNOWN] ข้อ K1 องค์ประกอบ "ผลงาน": เว็บไซต์นี้ไม่มีหน้า /2568/measures/7/ | แก้ที่อยู่ ดูที่อยู่ทั้งหมดได้ที่หน้า /sitemap/",
      ]
    `);
    expect(said(answer(places.replace('summary-1', 'summary-9')))).toMatchInlineSnapshot(`
      [
        "k01.mdx:6 [SPOT_UNKNOWN] ข้อ K1 องค์ประกอบ "ผลงาน": หน้า /2568/measures/1/ ไม่มีจุด #summary-9 | แก้ข้อความหลัง # ที่มีคือ method, method-1, method-2, summary, summary-1, outcome, outcome-1",
      ]
    `);
    expect(said(answer(places.replace('/2568/report/', 'https://ita.example.go.th/2568/report')))).toMatchInlineSnapshot(`
      [
        "k01.mdx:7 [PLACE_FORMAT] "https://ita.example.go.th/2568/report" ไม่ใช่ที่อยู่ของหน้าในเว็บไซต์นี้ | เขียนตั้งแต่ / ตัวแรกจนถึง / ตัวท้าย ถ้าชี้จุดในหน้าให้ต่อด้วย # ถ้าเป็นเว็บไซต์อื่นให้ใช้ช่อง url",
      ]
    `);
  });

  it('refuses a % that no server can read, though any spot may stand on the page', () => {
    expect(said(answer(places.replace('/2568/report/', '/2568/#100%')))).toMatchInlineSnapshot(`
      [
        "k01.mdx:7 [PLACE_FORMAT] "/2568/#100%" ไม่ใช่ที่อยู่ของหน้าในเว็บไซต์นี้ | เครื่องหมาย % ในที่อยู่ต้องตามด้วยรหัสสองตัว ถ้าหมายถึงเครื่องหมาย % เอง ให้เขียน %25",
      ]
    `);
  });

  it('refuses a code that the list has not, one of another file, and one answered twice', () => {
    expect(said(answer(places).replace('K1', 'K9'))).toMatchInlineSnapshot(`
      [
        "k01.mdx:2 [ITEM_UNKNOWN] รายการปี 2571 ไม่มีข้อ K9 | แก้รหัส หมายถึง "K1" ใช่หรือไม่ ที่มีคือ K1–K2",
      ]
    `);
    expect(said(answer(places), 'content/disclosures/2571/k05.mdx')).toMatchInlineSnapshot(`
      [
        "k05.mdx:2 [ITEM_DUP] ข้อ K1 ปี 2571 มีมากกว่าหนึ่งไฟล์ (content/disclosures/2571/k01.mdx) | ย้ายคำตอบไปรวมใน content/disclosures/2571/k01.mdx แล้วลบไฟล์นี้",
      ]
    `);
    expect(said(answer(places).replace('K1', '26'))).toMatchInlineSnapshot(`
      [
        "k01.mdx:2 [ITEM_CODE_FORMAT] "26" ไม่ใช่รหัสข้อ | เขียนตัวอักษรตามด้วยเลข เช่น O26",
      ]
    `);
  });

  it('refuses a place with two addresses, another year and an unknown unit', () => {
    expect(said(answer('where:\n  - { label: ก, page: /2568/, url: https://a.go.th/ }\n'))).toMatchInlineSnapshot(`
      [
        "k01.mdx:6 [PLACE_ONE] ที่เผยแพร่แต่ละแห่งต้องมีช่อง page, file หรือ url เพียงช่องเดียว | เหลือไว้ช่องเดียว ถ้ามีหลายแห่งให้แยกเป็นหลายรายการใน where",
      ]
    `);
    expect(said(answer(places).replace('2571', '2568'))).toMatchInlineSnapshot(`
      [
        "k01.mdx:3 [YEAR_FOLDER] ปีงบประมาณ 2568 ไม่ตรงกับโฟลเดอร์ 2571 | เขียนเป็น 2571 หรือย้ายไฟล์ไปโฟลเดอร์ 2568",
      ]
    `);
    expect(said(answer(`${places}responsible: [กองคลัก]\n`))).toMatchInlineSnapshot(`
      [
        "k01.mdx:8 [UNIT_UNKNOWN] ไม่พบหน่วย "กองคลัก" ในโฟลเดอร์ content/units | แก้ชื่อให้ตรง หมายถึง "กองคลัง" ใช่หรือไม่ ที่มีคือ กองคลัง
      ถ้าเป็นหน่วยใหม่ ให้สร้างไฟล์ใน content/units ชื่อภาษาอังกฤษ เช่น content/units/finance.yaml เลือก kind จาก all = ทุกหน่วย, office = สำนัก/กอง, division = ฝ่าย/งาน, position = ตำแหน่ง
      name: กองคลัก
      kind: office
      order: 2",
      ]
    `);
  });

  it('refuses a file that is not among the attachments of the year', () => {
    const { entries: own } = parseSource([...assessmentFiles.filter(({ path }) => !path.endsWith('k01.mdx')), textFile('content/disclosures/2571/k01.mdx', answer('where: [{ label: ก, file: a.pdf, element: ผลงาน }]\n'))]);
    expect(checkAttachments(own, [], () => false, new Set()).map(({ code, place, facts }) => `${place.file.split('/').at(-1) ?? ''} ${code} ${facts.folder ?? ''}`)).toEqual(['k01.mdx FILE_MISSING content/attachments/2571']);
  });

  it('warns of items without a file, and of a no that is proven', () => {
    expect(said(answer(places).replace('yes', 'no'))).toMatchInlineSnapshot(`
      [
        "k01.mdx:4 [ANSWER_PROVEN] ข้อ K1 ตอบว่าไม่มี แต่ where มีครบทุกองค์ประกอบ | เขียน answer: yes หรือลบ where ที่ไม่ถูกต้อง",
      ]
    `);
    const { issues } = parseSource(assessmentFiles.filter(({ path }) => !path.endsWith('k02.mdx')));
    expect(issues.filter(({ place }) => place.file.includes('disclosures')).map((issue) => `${issue.place.file} ${messageOf(issue)}`)).toMatchInlineSnapshot(`
      [
        "content/disclosures/2571/k02.mdx ปี 2571 ยังไม่มีคำตอบของข้อ K2 ข่าว",
      ]
    `);
  });
});
