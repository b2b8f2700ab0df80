import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/domain/issue-text.ts';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import { aToZView } from '../../src/views/a-z.ts';
import { glossaryDataFile, glossaryView } from '../../src/views/glossary.ts';
import { termLinker } from '../../src/views/term-links.ts';
import { files } from '../views/fixture.ts';

const path = 'content/glossary.yaml';
const term = (name: string, id: string, more = '') => `  - term: ${name}\n${id === '' ? '' : `    id: ${id}\n`}    meaning: ความหมายของ${name}\n${more}`;

function sourceWith(...terms: string[]) {
  return parseSource([...files.filter((file) => file.path !== path), textFile(path, `terms:\n${terms.join('')}`)]);
}

/** What is said of a glossary, with the line and what to type. */
function said(...terms: string[]) {
  return sourceWith(...terms).issues.filter(({ place }) => place.file === path).map((issue) => `${issue.place.line} ${issue.code} ${mendOf(issue).split('\n').at(-1) ?? ''}`);
}

/** Every place that leads to a term, by the term. */
function spots(...terms: string[]) {
  const source = sourceWith(...terms);
  const site = assembleSite(source.entries, new Map());
  const search = siteRecords({ ...site, bodies: new Map() }).find(({ kind }) => kind === 'glossary')?.sections ?? [];
  const index = aToZView(site).sections.flatMap(({ links }) => links);
  return Object.fromEntries(site.glossary.terms.map(({ term: name }) => [name, {
    page: glossaryView(site.agency, site.glossary).terms.find((own) => own.term === name)?.id,
    data: glossaryDataFile(site.glossary).find((own) => own.term === name)?.id,
    search: search.find(({ label }) => label === name)?.anchor,
    index: index.find(({ label }) => label === `${name} (คำศัพท์)`)?.href,
    words: /href="([^"]+)"/.exec(termLinker(site.glossary)(`<p>คือ ${name} นั้น</p>`))?.[1],
  }]));
}

const ita = term('ITA', 'term-1');
const gift = term('ของขวัญ', 'term-2');

describe('the spot of a term', () => {
  it('stays where it is when another term comes before it', () => {
    const before = spots(ita, gift);
    expect(before['ของขวัญ']).toEqual({ page: 'term-2', data: 'term-2', search: 'term-2', index: '/glossary/#term-2', words: '/glossary/#term-2' });
    expect(spots(ita, term('เกณฑ์', 'term-criteria'), gift)).toEqual({ ...before, เกณฑ์: { page: 'term-criteria', data: 'term-criteria', search: 'term-criteria', index: '/glossary/#term-criteria', words: '/glossary/#term-criteria' } });
    expect(spots(gift, ita)).toEqual(before);
  });

  it('is asked for where it is missing, with one ready to type that no term has', () => {
    expect(said(ita, term('ประมวลจริยธรรม', '', '    english: Code of Ethics\n'), gift)).toEqual(['5 TERM_ID_MISSING     id: term-code-of-ethics']);
    expect(said(ita, term("Do & Don't", ''))).toEqual(['5 TERM_ID_MISSING     id: term-do-dont']);
    expect(said(term('ก', ''), term('ข', 'term-2'), term('ค', ''))).toEqual(['2 TERM_ID_MISSING     id: term-3', '7 TERM_ID_MISSING     id: term-4']);
    expect(said(ita, term('จริยธรรม', 'term-ethics'), term('จรรยา', '', '    english: ethics\n'))).toEqual(['8 TERM_ID_MISSING     id: term-3']);
  });

  it('belongs to one term: of two, the later one is told', () => {
    expect(said(ita, term('เกณฑ์', 'term-1', '    english: criteria\n'))).toEqual(['6 TERM_ID_DUP แก้เฉพาะคำที่เพิ่มใหม่ คำเดิมคงไว้เพราะมีลิงก์มาแล้ว ถ้าเพิ่ม "เกณฑ์" ให้เขียนในบรรทัด 6 เป็น id: term-criteria ถ้าเพิ่ม "ITA" ให้เขียนในบรรทัด 3 เป็น id: term-ita']);
  });

  it.each([
    ['Code of Ethics', 'เขียนเป็น term-code-of-ethics'],
    ['ethics', 'เขียนเป็น term-ethics'],
    ['term_Ethics', 'เขียนเป็น term-ethics'],
    ['term-จริยธรรม', 'ขึ้นต้นด้วย term- ตามด้วย a-z ตัวเล็ก ตัวเลข และขีดกลาง เช่น term-code-of-ethics'],
    ['term-', 'ขึ้นต้นด้วย term- ตามด้วย a-z ตัวเล็ก ตัวเลข และขีดกลาง เช่น term-code-of-ethics'],
  ])('is refused as %j', (id, mend) => {
    expect(said(term('เกณฑ์', id))).toEqual([`3 TERM_ID_FORMAT ${mend}`]);
  });
});
