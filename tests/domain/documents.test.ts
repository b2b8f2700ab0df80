import { describe, expect, it } from 'vitest';
import { addressOf, documentIn, documentSpotOf } from '../../src/domain/address.ts';
import type { FileContent } from '../../src/domain/attachment-file.ts';
import { messageOf, mendOf } from '../../src/domain/issue-text.ts';
import { checkPublished, updatePublished } from '../../src/domain/published.ts';
import { publishedFile, type FileVersion } from '../../src/domain/published-file.ts';

const version = (date: string, sha256: string): FileVersion => ({ commit: `c${date}`, time: Date.parse(date) / 1000, date, size: 1, sha256 });
const csv: FileContent = { type: 'csv', text: 'a', hidden: [] };
const pdf = (pages: number, textPages: number): FileContent => ({ type: 'pdf', text: '', hidden: [], pdf: { state: 'readable', restricted: false, pages, textPages, title: '', language: '', tagged: false, active: [] } });

describe('a file\'s history', () => {
  const historyOf = (sha256: string, ...versions: FileVersion[]) => {
    const { since, earlier } = publishedFile(csv, { size: 1, sha256 }, versions);
    return { since: since?.date, earlier: earlier.map(({ date }) => date) };
  };

  it('tells since when its bytes stand there, and what stood there before', () => {
    expect(historyOf('b', version('2026-03-01', 'b'), version('2026-01-01', 'a'))).toEqual({ since: '2026-03-01', earlier: ['2026-01-01'] });
  });

  it('counts a return to older bytes as a change', () => {
    expect(historyOf('a', version('2026-03-01', 'a'), version('2026-02-01', 'b'), version('2026-01-01', 'a'))).toEqual({ since: '2026-03-01', earlier: ['2026-02-01', '2026-01-01'] });
  });

  it('does not count commits that left the bytes as they were', () => {
    expect(historyOf('b', version('2026-04-01', 'b'), version('2026-03-01', 'b'), version('2026-02-01', 'a'), version('2026-01-01', 'a'))).toEqual({ since: '2026-03-01', earlier: ['2026-01-01'] });
  });

  it('does not date bytes that are not committed', () => {
    expect(historyOf('c', version('2026-03-01', 'b'))).toEqual({ since: undefined, earlier: ['2026-03-01'] });
    expect(historyOf('c')).toEqual({ since: undefined, earlier: [] });
  });
});

describe('the text layer', () => {
  const layerOf = (content: FileContent) => publishedFile(content, { size: 1, sha256: 'a' }).textLayer;

  it('is told by pages with text', () => {
    expect([pdf(3, 3), pdf(3, 1), pdf(3, 0)].map(layerOf)).toEqual(['searchable', 'partial', 'scanned']);
  });

  it('is told of other files by their text', () => {
    expect([csv, { ...csv, text: ' \n' }].map(layerOf)).toEqual(['searchable', 'empty']);
    expect(layerOf({ type: 'jpg', text: '', hidden: [], picture: { state: 'readable', width: 1, height: 1, pixels: 1, cmyk: false, exif: false, gps: false } })).toBe('picture');
  });
});

describe('addresses of documents', () => {
  it('are told from those of pages', () => {
    expect(documentIn('/documents/2568/report.pdf')).toEqual({ year: 2568, file: 'report.pdf' });
    expect(['/documents/', '/documents/2568/', '/2568/report/', '/documents/thumbnails/ab.webp'].map(documentIn)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('have a spot each, whatever their names, that a link can lead to', () => {
    const names = ['a b.pdf', 'a~20b.pdf', 'a-b.pdf', 'แผน 1.pdf', 'a%20b.pdf', 'A-b.pdf'];
    const spots = names.map((name) => documentSpotOf(2568, name));
    expect(new Set(spots).size).toBe(names.length);
    for (const [index, name] of names.entries()) {
      expect(spots[index]).not.toMatch(/\s/);
      expect(decodeURIComponent(addressOf.documentEntry(2568, name).split('#')[1] ?? '')).toBe(spots[index]);
    }
  });

  const before = updatePublished({}, ['/', '/2568/', '/documents/2568/a.pdf']);

  it('are remembered as those of documents', () => {
    expect(before['/documents/2568/a.pdf']).toBe('document');
  });

  it('are not lost without a redirect', () => {
    const [issue, ...others] = checkPublished(['/', '/2568/', '/documents/2568/b.pdf'], before, [], false);
    expect(others).toEqual([]);
    expect(issue && `${messageOf(issue)}\n${mendOf(issue)}`).toMatchInlineSnapshot(`
      "เอกสารที่ /documents/2568/a.pdf เคยเผยแพร่แล้ว แต่ครั้งนี้ไม่มี ผู้ที่มีลิงก์เดิมจะเปิดไม่ได้
      วางไฟล์ a.pdf กลับใน content/attachments/2568 และให้มีรายการที่เผยแพร่แสดงไฟล์นี้ (ถ้ามีฉบับใหม่มาแทน ให้วางทับโดยใช้ชื่อเดิม) หรือส่งต่อไปที่อื่นโดยเพิ่มในไฟล์ content/redirects.yaml (ถ้ามีบรรทัด redirects: อยู่แล้ว ไม่ต้องใส่ซ้ำ)
      redirects:
        - from: /documents/2568/a.pdf
          to: /…/
          reason: เหตุผล เช่น รวมกับมาตรการที่ 2"
    `);
  });

  it('may be sent on', () => {
    const place = { file: 'content/redirects.yaml', line: 1, column: 1, length: 1 };
    const made = ['/', '/2568/', '/documents/2568/b.pdf'];
    expect(checkPublished(made, before, [{ from: '/documents/2568/a.pdf', to: '/documents/2568/b.pdf', place }], false)).toEqual([]);
    expect(checkPublished(made, before, [{ from: '/documents/2568/a.pdf', to: '/documents/2568/c.pdf', place }], false).map(({ code }) => code)).toEqual(['REDIRECT_NOWHERE']);
  });

  it('go with their year, which is told once', () => {
    const [issue, ...others] = checkPublished(['/'], before, [], true);
    expect(others).toEqual([]);
    expect(issue?.facts).toMatchObject({ value: '/2568/', lost: '/2568/\n/documents/2568/a.pdf' });
  });
});
