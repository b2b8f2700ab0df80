import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/domain/glossary.ts';
import { makeTermFinder, termNames } from '../../src/domain/term-finder.ts';

const names = termNames(glossary.parse({
  terms: [
    { id: 'term-1', term: 'ITA', full: 'การประเมินคุณธรรม', meaning: 'การประเมินประจำปี', aliases: ['การประเมิน ITA'] },
    { id: 'term-2', term: 'ของกำนัล', meaning: 'สิ่งของ', aliases: ['ของขวัญ'] },
    { id: 'term-3', term: 'No Gift Policy', meaning: 'นโยบาย', aliases: ['งดรับของขวัญ'] },
    { id: 'term-4', term: 'นิติกร', meaning: 'เจ้าหน้าที่' },
    { id: 'term-5', term: 'อบต.', meaning: 'หน่วยงาน' },
    { id: 'term-6', term: 'กำ', meaning: 'คำสั้น' },
  ],
}));
const find = makeTermFinder(names);
const found = (text: string) => find(text).map(({ start, end, spot }) => `${text.slice(start, end)} ${spot}`);

describe('a term', () => {
  it('is found by its abbreviation, its full words and its other names', () => {
    expect(found('ผล ITA คือการประเมินคุณธรรม')).toEqual(['ITA term-1', 'การประเมินคุณธรรม term-1']);
    expect(found('ไม่รับของขวัญ')).toEqual(['ของขวัญ term-2']);
  });

  it('is the longest of those that begin at one place or overlap', () => {
    expect(found('ประกาศงดรับของขวัญทุกชนิด')).toEqual(['งดรับของขวัญ term-3']);
    expect(found('ในการประเมิน ITA ปีนี้')).toEqual(['การประเมิน ITA term-1']);
  });

  it('is not found inside a longer word', () => {
    expect(found('ทำนิติกรรมกับหน่วยงาน')).toEqual([]);
    expect(found('ปรึกษานิติกรก่อน')).toEqual(['นิติกร term-4']);
    expect(found('CAPITAL ITAs DIGITAL ITA2 e_ITA')).toEqual([]);
    expect(found('(ITA) ITA/OIT หน่วยITAกลาง')).toEqual(['ITA term-1', 'ITA term-1', 'ITA term-1']);
  });

  it('cuts no cluster of Thai', () => {
    expect(found('ของกำนัลที่กำหนด ถ้อยคำกำกวม เกำ กำ้')).toEqual(['ของกำนัล term-2']);
    expect(found('กำ')).toEqual(['กำ term-6']);
  });

  it('may be followed at once by a name where it ends in a full stop', () => {
    expect(found('อบต.หนองแวง และ อบต. อื่น')).toEqual(['อบต. term-5', 'อบต. term-5']);
  });
});

it('finds nothing where there are no terms', () => expect(makeTermFinder([])('ITA')).toEqual([]));
