import { describe, expect, it } from 'vitest';
import { makeExcerpt, markTerms } from '../../src/search/excerpt.ts';
import { decodeGap, encodeGap } from '../../src/search/gap-code.ts';
import { NearWords } from '../../src/search/near-words.ts';
import { readQuery } from '../../src/search/query.ts';
import { makeSegmenter } from '../../src/search/segmenter.ts';
import { clusterBoundaries, widenToClusters } from '../../src/search/thai-cluster.ts';
import { squeeze, tokenise } from '../../src/search/token.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { decodeWord, encodeWord } from '../../src/search/word-code.ts';

describe('clusters', () => {
  it('keep leading vowels, marks and sara am with their consonant', () => {
    const text = 'เจ้าหน้าที่ทำ';
    const offsets = clusterBoundaries(text);
    expect(offsets.slice(1).map((end, index) => text.slice(offsets[index], end))).toEqual(['เจ้า', 'ห', 'น้า', 'ที่', 'ทำ']);
  });

  it('are never cut by a mark', () => {
    expect(widenToClusters('ที่นี่', 1, 2)).toEqual([0, 3]);
  });
});

describe('marked text', () => {
  it('marks whole clusters and leaves the rest as it is', () => {
    expect(markTerms('นโยบาย No Gift Policy ทุก ๆ 6 เดือน', ['nogift', 'ทุก6เดือน'])).toEqual([
      { text: 'นโยบาย ', marked: false },
      { text: 'No Gift', marked: true },
      { text: ' Policy ', marked: false },
      { text: 'ทุก ๆ 6 เดือน', marked: true },
    ]);
    expect(markTerms('จัดซื้อ', ['จัดซื'])).toEqual([{ text: 'จัดซื้อ', marked: false }].map(() => ({ text: 'จัดซื้', marked: true })).concat([{ text: 'อ', marked: false }]));
  });

  it('shows the part of the page that says most, with no space put in', () => {
    const sections = [{ label: 'ก', anchor: '', text: 'เรื่องอื่น' }, { label: 'ข', anchor: 'b-1', text: `${'คำนำยาวมาก '.repeat(20)}แจ้งเบาะแสการทุจริตได้ที่นี่ ${'คำต่อท้าย '.repeat(20)}` }];
    const excerpt = makeExcerpt(sections, ['เบาะแส']);
    expect(excerpt?.section.anchor).toBe('b-1');
    const shown = excerpt?.pieces.map(({ text }) => text).join('') ?? '';
    expect(sections[1]?.text).toContain(shown.replaceAll('…', ''));
    expect(shown.length).toBeLessThan(170);
    expect(excerpt?.pieces.find(({ marked }) => marked)?.text).toBe('เบาะแส');
  });
});

describe('equal parts of a page', () => {
  it('are shown by the heading that says what was sought', () => {
    const sections = [{ label: 'ก', anchor: 'a', text: 'แจ้งทุจริตได้' }, { label: 'แจ้งทุจริต', anchor: 'b', text: 'แจ้งทุจริต ที่นี่' }];
    expect(makeExcerpt(sections, ['ทุจริต'])?.section.anchor).toBe('b');
  });
});

describe('codes', () => {
  it.each(['การเปิดเผยข้อมูล', 'ฎีกาฬฤๅ', '94.44', 'don', '0', 'ญญูฑฒ๎'])('of %s give it back', (word) => {
    expect(encodeWord(word)).toMatch(/^[a-y]+z$/);
    expect(decodeWord(encodeWord(word))).toBe(word);
  });

  it('of what stands between words give it back', () => {
    for (const gap of [' ', '', '“ ', ' – ', '\u0e2f', '🙂', ', ', '(...)', '\u0000']) expect(decodeGap(encodeGap(gap))).toBe(gap);
  });
});

describe('a query', () => {
  it('is read whatever damage it has', () => {
    const parts = (typed: string) => readQuery(typed).parts;
    expect(parts('การใช้อํานาจ')).toEqual(['การใช้อำนาจ']);
    expect(parts('จัด\u200bซื้อ')).toEqual(['จัดซื้อ']);
    expect(parts('เเจ้งเบาะเเส')).toEqual(['แจ้งเบาะแส']);
    expect(parts('ท่ีตัวชี้วัด ๑๐')).toEqual(['ที่ตัวชี้วัด', '10']);
    expect(parts('ป.ป.ช.')).toEqual(['ปปช']);
    expect(parts('ITA 94.44.')).toEqual(['ita', '94.44']);
    expect(parts('\u0000<b>')).toEqual(['b']);
  });

  it('compares without spaces and punctuation', () => {
    expect(squeeze('ทุก ๆ 6 เดือน (No Gift)')).toBe('ทุก6เดือนnogift');
  });
});

describe('the segmenter', () => {
  const cut = makeSegmenter(new Set(['จัด', 'ซื้อ', 'จัดซื้อ', 'จ้าง']));

  it('takes the fewest known words and leaves strangers in clusters', () => {
    expect(cut('จัดซื้อจัดจ้าง')).toEqual(['จัดซื้อ', 'จัด', 'จ้าง']);
    expect(cut('แมวจ้าง')).toEqual(['แม', 'ว', 'จ้าง']);
  });

  it('loses nothing', () => {
    const text = ' “จัดซื้อ” 94.44 Do & Don’t ๆ';
    const { before, tokens } = tokenise(text, cut);
    expect(before + tokens.map(({ written, after }) => written + after).join('')).toBe(text);
  });
});

describe('misspelt words', () => {
  const near = new NearWords(new Vocabulary(['กฎหมาย', 'ครุภัณฑ์', 'จริยธรรม', 'ทับซ้อน', 'ทุจริต', 'ประชาสัมพันธ์', 'ประโยชน์', 'ผล', 'ร้องเรียน', 'เว็บไซต์', 'โปร่งใส'].sort(), []));

  it.each([
    ['ทุจริด', 'ทุจริต'],
    ['โปร่งไส', 'โปร่งใส'],
    ['จริยะธรรม', 'จริยธรรม'],
    ['ผลประโยชทับซ้อน', 'ผลประโยชน์ทับซ้อน'],
    ['ร้องเรียณ', 'ร้องเรียน'],
    ['ประชาสัมพัน', 'ประชาสัมพันธ์'],
    ['กฏหมาย', 'กฎหมาย'],
    ['เว็ปไซต์', 'เว็บไซต์'],
    ['ครุภันฑ์', 'ครุภัณฑ์'],
    ['รองเรยน', 'ร้องเรียน'],
  ])('%s may mean %s', (typed, meant) => {
    expect(near.readings(typed).map(({ text }) => text)).toContain(meant);
  });

  it.each(['แมว', 'หวย', 'ฟุตบอล', 'สนามบิน'])('%s means nothing here', (typed) => {
    expect(near.readings(typed)).toEqual([]);
  });
});
