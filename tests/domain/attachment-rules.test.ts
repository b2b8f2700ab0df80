import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/domain/address.ts';
import type { AttachmentFile } from '../../src/domain/attachment-file.ts';
import { checkAttachments } from '../../src/domain/attachment-rules.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import type { Entries } from '../../src/domain/source.ts';

/** An entry whose attachment stands on the line of its index, as `file` or `url`. */
function entriesWith(...items: readonly { file?: string; url?: string }[]): Entries {
  const placeOf = (path: readonly PropertyKey[]) => {
    const [, index, key] = path;
    const item = items[Number(index)] ?? {};
    const column = key !== undefined && String(key) in item ? 11 : 5;
    return { file: 'content/measures/2568/2.mdx', line: 17 + Number(index), column, length: 9 };
  };
  const measure = { id: '2568/2', file: 'content/measures/2568/2.mdx', body: '', data: { attachments: items }, placeOf };
  return { measures: [measure], indicators: [], disclosures: [] } as unknown as Entries;
}

const csv = (path: string): AttachmentFile => ({ path: `content/attachments/${path}`, kind: 'file', size: 3, sha256: '', content: { type: 'csv', text: 'ก', hidden: [], oldEncoding: false } });
const published = new Set([addressOf.document(2568, 'ประกาศ.csv'), addressOf.document(2568, 'มาตรการน้ำ.csv')]);
const disk = ['2567/old.csv', '2568/ประกาศ.csv', '2568/report.csv'].map(csv);

function codes(...items: readonly { file?: string; url?: string }[]): string[] {
  return checkAttachments(entriesWith(...items), disk, () => true, published).map(({ code, place }) => `${place.line}:${place.column} ${code}`);
}

describe('checkAttachments', () => {
  it('passes files that are there and addresses that last', () => {
    expect(codes({ file: 'report.csv' }, { file: 'ประกาศ.csv' }, { url: 'https://www.nacc.go.th/a.pdf' })).toEqual([]);
  });

  it.each(['../../../../.env', '../2567/old.csv', '/etc/passwd', 'C:\\a.pdf', '~/a.pdf', '..\\a.pdf', 'a/../../b.csv', '%2e%2e/b.csv', '..%2fb.csv', '.', './', '.. /a.csv'])('refuses to leave the folder by %s', (file) => {
    expect(codes({ file })).toEqual(['17:11 PATH_ESCAPE']);
  });

  it.each([
    ['Report.csv', 'FILE_CASE'],
    ['reprot.csv', 'FILE_MISSING'],
    ['old.csv', 'FILE_ELSEWHERE'],
    ['2568/report.csv', 'ATTACHMENT_FOLDER'],
    ['report.exe', 'FILE_FORBIDDEN'],
    ['aux.csv', 'NAME_RESERVED'],
    [`${'ป'.repeat(90)}.csv`, 'NAME_LONG'],
  ])('says of %s: %s', (file, code) => {
    expect(codes({ file })).toEqual([`17:11 ${code}`]);
  });

  it.each([
    ['https://drive.google.com/file/d/abc/view', 'URL_UNSTABLE'],
    ['https://m.facebook.com/a', 'URL_UNSTABLE'],
    ['https://bit.ly/3abc', 'URL_UNSTABLE'],
    ['javascript:alert(1)', 'URL_SCHEME'],
    ['ftp://example.go.th/a.pdf', 'URL_SCHEME'],
    ['www.example.go.th/a.pdf', 'URL_FORMAT'],
  ])('says of %s: %s', (url, code) => {
    expect(codes({ url })).toEqual([`17:11 ${code}`]);
  });

  it('finds a name whose sara am is written in two parts', () => {
    const files = [csv('2568/มาตรการน\u0E49\u0E4D\u0E32.csv')];
    expect(checkAttachments(entriesWith({ file: 'มาตรการน้ำ.csv' }), files, () => true, published).map(({ code }) => code)).toEqual(['FILE_SPELLING']);
  });

  it('says what a file holds once, where it is first named', () => {
    const broken: AttachmentFile = { path: 'content/attachments/2568/a.csv', kind: 'file', size: 0 };
    expect(checkAttachments(entriesWith({ file: 'a.csv' }, { file: 'a.csv' }), [broken], () => true, published).map(({ place }) => place.line)).toEqual([17]);
  });

  it('says at the file what no entry names', () => {
    const files = [csv('2568/a.csv'), csv('2568/A.csv'), csv('stray.csv')].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(checkAttachments(entriesWith(), files, () => false, published).map(({ code, place }) => `${place.file} ${place.line}:${place.column} ${code}`)).toEqual([
      'content/attachments/2568/A.csv 1:1 FILE_UNUSED',
      'content/attachments/2568/a.csv 1:1 FILE_TWIN',
      'content/attachments/2568/a.csv 1:1 FILE_UNUSED',
      'content/attachments/stray.csv 1:1 FILE_NO_YEAR',
    ]);
  });

  it('says before it is published that a name does not last, and what to name the file', () => {
    const said = (name: string, typed = name) => checkAttachments(entriesWith({ file: typed }), [csv(`2568/${name}`)], () => true, published).filter(({ code }) => !code.startsWith('FILE_TYPE')).map((issue) => `${issue.code} ${mendOf(issue)}`);
    expect(said('map-contact.csv')).toEqual([]);
    expect(said('Map Contact.CSV')).toEqual(['NAME_PLAIN ก่อนเผยแพร่ครั้งแรก ให้เปลี่ยนชื่อไฟล์เป็น map-contact.csv แล้วเขียนในช่องนี้\nfile: map-contact.csv']);
    expect(said('แผน 2568.csv')).toEqual(['NAME_PLAIN ก่อนเผยแพร่ครั้งแรก ให้เปลี่ยนชื่อไฟล์เป็นภาษาอังกฤษตัวเล็ก เช่น plan-2569.csv แล้วเขียนในช่องนี้\nfile: plan-2569.csv']);
    expect(said('ประกาศ.csv')).toEqual([]);
    expect(said('Map Contact.CSV', 'map contact.csv')[0]).toBe('FILE_CASE เปลี่ยนชื่อไฟล์เป็น map-contact.csv แล้วเขียนในช่องนี้\nfile: map-contact.csv');
    const [unused] = checkAttachments(entriesWith(), [csv('2568/Map Contact.CSV')], () => false, published).filter(({ code }) => code === 'FILE_UNUSED');
    expect(unused && mendOf(unused)).toContain('เปลี่ยนชื่อไฟล์เป็น map-contact.csv แล้วเพิ่มในรายการที่เกี่ยวข้อง');
    expect(unused && mendOf(unused)).toContain('file: map-contact.csv');
  });

  it('names the nearest file', () => {
    const [issue] = checkAttachments(entriesWith({ file: 'reprot.csv' }), disk, () => true, published);
    expect(issue && `${messageOf(issue)} | ${mendOf(issue)}`).toMatchInlineSnapshot(`"ไม่พบไฟล์ reprot.csv | วางไฟล์ใน content/attachments/2568 หรือแก้ชื่อให้ตรง หมายถึง "report.csv" ใช่หรือไม่ ไฟล์ที่มี: ประกาศ.csv, report.csv"`);
  });
});
