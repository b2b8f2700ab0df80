import { deflateSync } from 'node:zlib';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAttachedFile } from '../../src/domain/attached-file-rules.ts';
import type { AttachmentFile } from '../../src/domain/attachment-file.ts';
import { isCitizenId } from '../../src/domain/citizen-id.ts';
import { readAttachments, readContent } from '../../src/source/read-attachments.ts';
import { makePdf, type PdfWish } from './pdf-fixture.ts';
import { makeZip } from './zip-fixture.ts';

const id = '9-9999-99999-99-4';

async function codesOf(name: string, bytes: Buffer): Promise<string[]> {
  const file: AttachmentFile = { path: `content/attachments/2568/${name}`, kind: 'file', size: bytes.length, sha256: '', content: await readContent(bytes) };
  return checkAttachedFile(file).map(({ code }) => code);
}

const good: PdfWish = { catalog: '/Lang (th) /MarkInfo << /Marked true >>', info: '/Title (A)' };

describe('PDF', () => {
  it('passes one that is tagged and has title and language', async () => {
    expect(await codesOf('a.pdf', makePdf(good))).toEqual([]);
    expect(await codesOf('a.pdf', makePdf({ ...good, compressed: true }))).toEqual([]);
  });

  it('reads pages, text, metadata', async () => {
    const { pdf, text, hidden } = await readContent(makePdf({ ...good, pages: ['มาตรการ น้ำ ๒๕๖๘', 'หน้าสอง'], compressed: true }));
    expect(pdf).toMatchObject({ state: 'readable', pages: 2, textPages: 2, title: 'A', language: 'th', tagged: true, active: [] });
    expect(text).toBe('มาตรการ น้ำ ๒๕๖๘\fหน้าสอง');
    expect(hidden).toEqual([{ where: 'Title', text: 'A' }]);
  });

  it('warns of pictures of text and of what screen readers miss', async () => {
    expect(await codesOf('a.pdf', makePdf({ ...good, pages: ['', ''] }))).toEqual(['PDF_NO_TEXT']);
    expect(await codesOf('a.pdf', makePdf({ ...good, pages: ['xx', 'yy', ''] }))).toEqual([]);
    expect(await codesOf('a.pdf', makePdf())).toEqual(['PDF_UNTAGGED']);
  });

  it('refuses one cut anywhere', async () => {
    const whole = makePdf({ ...good, pages: ['A', 'B', 'C'] });
    for (let part = 1; part < 20; part++) expect(await codesOf('a.pdf', whole.subarray(0, Math.floor((whole.length * part) / 20)))).toContain('PDF_CORRUPT');
  });

  it('refuses one with another file before or behind it', async () => {
    expect(await codesOf('a.pdf', Buffer.concat([Buffer.from('GIF89a '), makePdf(good)]))).toContain('FILE_TYPE');
    expect(await codesOf('a.pdf', Buffer.concat([makePdf(good), makeZip({ 'x.exe': 'MZ'.repeat(9) }), Buffer.alloc(4096, 1)]))).toContain('PDF_CORRUPT');
  });

  const active: Record<string, PdfWish> = {
    'a script when opened': { catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' },
    'a script with a name in hex': { catalog: '/OpenAction << /S /Java#53cript /J#53 (app.alert(1)) >>' },
    'a named script': { catalog: '/Names << /JavaScript << /Names [(a) 100 0 R] >> >>', objects: ['<< /S /JavaScript /JS (x) >>'] },
    'a script of an annotation': { page: '/Annots [100 0 R]', objects: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 101 0 R >>', '<< /S /JavaScript /JS (x) >>'] },
    'a program to start': { page: '/Annots [100 0 R]', objects: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>'] },
    'a form that sends': { page: '/Annots [100 0 R]', objects: ['<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /A << /S /SubmitForm /F (http://example.com) >> >>'] },
    'an address opened at once': { catalog: '/OpenAction 100 0 R', objects: ['<< /S /URI /URI (http://example.com) >>'] },
    'a file inside': { catalog: '/Names << /EmbeddedFiles << /Names [(a) 100 0 R] >> >>', objects: ['<< /Type /Filespec /F (a.xml) /EF << /F 200 0 R >> >>', '<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream'] },
  };
  it.each(Object.entries(active).flatMap(([what, wish]) => [[what, wish, false], [what, wish, true]] as const))('refuses %s', async (_, wish, compressed) => {
    expect(await codesOf('a.pdf', makePdf({ ...good, ...wish, catalog: `${good.catalog ?? ''} ${wish.catalog ?? ''}`, compressed }))).toEqual(['PDF_ACTIVE']);
  });

  it('passes a page to begin at and plain links', async () => {
    const wish = { catalog: `${good.catalog ?? ''} /OpenAction [6 0 R /XYZ null null null]`, page: '/Annots [100 0 R]', objects: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com/JS) >> >>'] };
    expect(await codesOf('a.pdf', makePdf({ ...good, ...wish }))).toEqual([]);
    expect(await codesOf('a.pdf', makePdf({ ...good, ...wish, catalog: `${good.catalog ?? ''} /OpenAction << /S /GoTo /D [6 0 R /Fit] >>`, compressed: true }))).toEqual([]);
  });
});

const metadata = (xml: string): PdfWish => ({ catalog: '/Lang (th) /MarkInfo << /Marked true >> /Metadata 200 0 R', objects: [`<< /Type /Metadata /Subtype /XML /Length ${xml.length} >>\nstream\n${xml}\nendstream`] });

describe('personal data in files', () => {
  const utf16 = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  const xmp = (text: string, packed: boolean) => {
    const data = Buffer.from(`<x:xmpmeta><rdf:Description><dc:creator><rdf:li>${text}</rdf:li></dc:creator></rdf:Description></x:xmpmeta>`);
    const bytes = packed ? deflateSync(data) : data;
    return { catalog: '/Metadata 200 0 R', objects: [`<< /Type /Metadata /Subtype /XML ${packed ? '/Filter /FlateDecode' : ''} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`] };
  };
  const hidings: Record<string, (text: string) => PdfWish> = {
    text: (text) => ({ pages: ['x', `เลข ${text} ครับ`] }),
    'Author in UTF-16': (text) => ({ info: `/Author ${utf16(text)}` }),
    'Author in UTF-8': (text) => ({ info: `/Author (${Buffer.from(text).toString('latin1')})` }),
    'a field of its own': (text) => ({ info: `/OwnField ${utf16(text)}` }),
    XMP: (text) => xmp(text, false),
    'packed XMP': (text) => xmp(text, true),
    'a note': (text) => ({ page: '/Annots [100 0 R]', objects: [`<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${utf16(text)} >>`] }),
    'a form': (text) => ({ page: '/Annots [100 0 R]', objects: [`<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V ${utf16(text)} /Rect [0 0 9 9] >>`] }),
    'a bookmark': (text) => ({ catalog: '/Outlines 100 0 R', objects: ['<< /Type /Outlines /First 101 0 R /Last 101 0 R /Count 1 >>', `<< /Title ${utf16(text)} /Parent 100 0 R >>`] }),
  };
  const thai = (text: string) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');

  it('finds the number wherever a PDF keeps it', async () => {
    const missed: string[] = [];
    let tried = 0;
    for (const [where, hide] of Object.entries(hidings)) for (const separator of ['', '-', ' ', '.', '\u200B', '\u00A0', '\u2013']) for (const script of [String, thai]) for (const compressed of [false, true]) {
      const twelve = String(110_000_000_000 + ++tried * 7_919_313).padStart(12, '0');
      const digits = twelve + (Array.from('0123456789').find((digit) => isCitizenId(twelve + digit)) ?? '');
      const written = script(digits.replace(/(.)(....)(.....)(..)(.)/, ['$1', '$2', '$3', '$4', '$5'].join(separator)));
      if (!(await codesOf('a.pdf', makePdf({ ...hide(written), compressed }))).includes('PDPA_CITIZEN_ID')) missed.push(`${where} ${JSON.stringify(written)} ${compressed}`);
    }
    expect(tried).toBeGreaterThanOrEqual(250);
    expect(missed).toEqual([]);
  }, 60_000);

  it.each([
    ['the only page', (written: string) => [`\0ายสมชาย ${written}`]],
    ['the first of two pages', (written: string) => [`\0\0\0ายสมชาย ${written}`, 'หน้าสอง']],
    ['the last of two pages', (written: string) => ['หน้าหนึ่ง', `ชื่อ\0 \0 ${written}`]],
  ])('finds it as the last text of %s, whatever the page has for glyphs without a letter', async (_, pages) => {
    for (const written of [id, thai(id), id.replaceAll('-', '')]) expect(await codesOf('a.pdf', makePdf({ ...good, pages: pages(written) }))).toContain('PDPA_CITIZEN_ID');
    expect((await readContent(makePdf({ ...good, pages: pages('จบ') }))).text).toMatch(/จบ(?:\fหน้าสอง)?$/);
  });

  it.each([
    [`${id}.pdf`, () => makePdf(good)],
    [`บัตร ${thai(id)}.pdf`, () => makePdf(good)],
    ['a.csv', () => Buffer.from(`ชื่อ,เลข\nก,${id}\n`)],
    ['a.csv', () => Buffer.from(`\xaa\xd7\xe8\xcd,${id}\n`, 'latin1')],
    ['a.docx', () => makeZip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<w:p><w:r><w:t>9-9999-</w:t></w:r><w:r><w:t>99999-99-4</w:t></w:r></w:p>' })],
    ['a.docx', () => makeZip({ 'word/document.xml': '<w:p/>', 'docProps/core.xml': `<dc:creator>${id}</dc:creator>` })],
    ['a.xlsx', () => makeZip({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': '<row><c><v>9999999999994</v></c><c><v>12</v></c></row>' })],
    ['a.ods', () => makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': `<text:p>${thai(id)}</text:p>` })],
  ])('finds it in %s', async (name, make) => {
    expect(await codesOf(name, make())).toContain('PDPA_CITIZEN_ID');
  });

  it('never repeats the number in full', async () => {
    const file: AttachmentFile = { path: 'content/attachments/2568/a.csv', kind: 'file', size: 9, content: await readContent(Buffer.from(id)) };
    expect(JSON.stringify(checkAttachedFile(file))).not.toMatch(/9{5}|9-9999-9/);
  });
});

describe('pictures', () => {
  const plain = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#268' } });

  it('passes plain ones of each type', async () => {
    expect(await codesOf('a.png', await plain().png().toBuffer())).toEqual([]);
    expect(await codesOf('a.JPEG', await plain().jpeg().toBuffer())).toEqual([]);
    expect(await codesOf('a.webp', await plain().webp().toBuffer())).toEqual([]);
    expect(await codesOf('a.gif', await plain().gif().toBuffer())).toEqual([]);
  });

  it('notes camera data and coordinates', async () => {
    expect(await codesOf('a.jpg', await plain().withExif({ IFD0: { Make: 'X' } }).jpeg().toBuffer())).toEqual(['IMG_EXIF']);
    expect(await codesOf('a.jpg', await plain().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 0/1 0/1' } }).jpeg().toBuffer())).toEqual(['IMG_GPS']);
  });

  it('notes print colours', async () => {
    expect(await codesOf('a.jpg', await plain().toColourspace('cmyk').jpeg().toBuffer())).toContain('IMG_CMYK');
  });

  it('refuses those cut short', async () => {
    const noise = sharp(Buffer.from(Array.from({ length: 100 * 100 * 3 }, (_, index) => (index * 7919) % 251)), { raw: { width: 100, height: 100, channels: 3 } });
    for (const [name, bytes] of [['a.jpg', await noise.jpeg().toBuffer()], ['a.png', await noise.png().toBuffer()], ['a.webp', await noise.webp().toBuffer()]] as const) {
      expect(await codesOf(name, bytes.subarray(0, bytes.length / 2))).toEqual(['IMG_BROKEN']);
    }
  });

  it('refuses more than 50 million pixels without opening them', async () => {
    const bytes = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: '#fff' } }).png().toBuffer();
    expect(await codesOf('a.png', bytes)).toEqual(['IMG_PIXELS']);
  });

  it('refuses SVG, living or not', async () => {
    expect(await codesOf('a.svg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'))).toEqual(['SVG_REFUSED']);
    expect(await codesOf('a.svg', Buffer.from('<svg onload="x()"/>'))).toEqual(['SVG_ACTIVE']);
  });
});

describe('types and names', () => {
  const html = Buffer.from('<!DOCTYPE html><title>404</title>');
  it.each([
    ['a.pdf', html, ['FILE_TYPE']],
    ['a.pdf', Buffer.from('MZ\0\0'), ['FILE_TYPE']],
    ['a.xlsx', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), ['FILE_TYPE']],
    ['a.docx', makeZip({ 'xl/workbook.xml': '<x/>' }), ['FILE_TYPE']],
    ['a.docx', makeZip({ 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' }), ['OFFICE_MACRO']],
    ['a.docx', makeZip({ 'word/document.xml': '<x/>' }).subarray(0, 60), ['OFFICE_CORRUPT']],
    ['a.odt', makeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), ['OFFICE_ENCRYPTED']],
    ['a.csv', Buffer.from('ก,ข\n'), []],
    ['a.csv', Buffer.from('\xa1,\xa2\n', 'latin1'), ['CSV_ENCODING']],
    ['a.zip', makeZip({ a: 'b' }), ['FILE_FORBIDDEN']],
    ['a.docm', makeZip({ a: 'b' }), ['FILE_FORBIDDEN']],
    ['a.pdf.exe', Buffer.from('MZ'), ['FILE_FORBIDDEN']],
    ['a.html', html, ['FILE_FORBIDDEN']],
    ['noextension', html, ['FILE_FORBIDDEN']],
    ['.env', Buffer.from('SECRET=1'), ['FILE_FORBIDDEN']],
    ['ประกาศ (แก้ไข) ปี 2568.csv', Buffer.from('ก'), []],
    ['CON.csv', Buffer.from('ก'), ['NAME_RESERVED']],
    ['com1.v2.csv', Buffer.from('ก'), ['NAME_RESERVED']],
    ['a:b.csv', Buffer.from('ก'), ['NAME_CHARACTERS']],
    ['a\u202Efdp.csv', Buffer.from('ก'), ['NAME_CHARACTERS']],
    ['a#1.csv', Buffer.from('ก'), ['NAME_AWKWARD']],
  ])('%s', async (name, bytes, expected) => {
    expect(await codesOf(name, bytes)).toEqual(expected);
  });
});

describe('damaged files', () => {
  // Each would take hours or years if reading a sign meant reading all that follows it again.
  it.each<[string, Buffer, string[]]>([
    ['comments of markup', Buffer.from(`${'<!---->'.repeat(500)}x`), []],
    ['a comment that never ends', Buffer.from(`<!--${'-->x<!--'.repeat(500)}`), []],
    ['a page behind comments', Buffer.from(`<?xml version="1.0"?>${'<!-- x -->\n'.repeat(100)}<html>`), ['FILE_TYPE']],
    ['unclosed tags in XMP', makePdf({ ...good, ...metadata('<dc:title><rdf:li'.repeat(50_000) + '<'.repeat(500_000)) }), []],
    ['quotes in XMP', makePdf({ ...good, ...metadata(`<a ${'"'.repeat(1_000_001)}`) }), []],
  ])('are read in one pass: %s', async (_, bytes, codes) => {
    expect(await codesOf(bytes.subarray(0, 4).toString() === '%PDF' ? 'a.pdf' : 'a.csv', bytes)).toEqual(codes);
  });

  it('are read in one pass: unclosed tags in Word, spaces in HTML', async () => {
    const xml = `<w:p>ก</w:p>${'<w:tab'.repeat(300_000)}${'<'.repeat(1_000_000)}`;
    expect((await readContent(makeZip({ 'word/document.xml': xml }))).text).toMatch(/^ก\n/);
    expect((await readContent(Buffer.from(`<html>href=${' '.repeat(2_000_000)}#`))).activeMarkup).toBe(false);
  });

  it('never crash or hang the reader', async () => {
    const wholes = [
      makePdf({ ...good, pages: ['ก', 'ข'], info: '/Title (A)' }),
      makePdf({ ...good, compressed: true }),
      makeZip({ 'word/document.xml': '<w:p>ก</w:p>', 'docProps/core.xml': '<x/>' }),
      await sharp({ create: { width: 30, height: 20, channels: 3, background: '#268' } }).withExif({ IFD3: { GPSLatitudeRef: 'N' } }).jpeg().toBuffer(),
      await sharp({ create: { width: 30, height: 20, channels: 3, background: '#268' } }).png().toBuffer(),
    ];
    let state = 20_681;
    const random = (below: number) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % below;
    for (let round = 0; round < 1_000; round++) {
      const bytes = Buffer.from(wholes[round % wholes.length] ?? '');
      for (let change = 1 + random(12); change > 0; change--) bytes[random(bytes.length)] = random(256);
      const { type } = await readContent(random(4) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes);
      expect(type).toBeTypeOf('string');
    }
  }, 60_000);
});

describe('readAttachments', () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'attachments-'));
    await mkdir(join(root, 'content/attachments/2568'), { recursive: true });
  });
  afterAll(() => rm(root, { recursive: true }));
  const put = (name: string, bytes: Buffer | string) => writeFile(join(root, 'content/attachments/2568', name), bytes);

  it('lists files in order, without what computers leave behind', async () => {
    await put('b.csv', 'ก');
    await put('a.pdf', makePdf());
    await put('.DS_Store', 'x');
    await put('Thumbs.db', 'x');
    expect((await readAttachments(root)).map(({ path, size }) => [path, size > 0])).toEqual([
      ['content/attachments/2568/a.pdf', true],
      ['content/attachments/2568/b.csv', true],
    ]);
  });

  it('never follows a link, nor reads a file over 20 MB', async () => {
    await symlink('/etc/passwd', join(root, 'content/attachments/2568/link.pdf'));
    await put('large.pdf', Buffer.alloc(20 * 2 ** 20 + 1));
    const files = await readAttachments(root);
    expect(files.find(({ path }) => path.endsWith('link.pdf'))).toEqual({ path: 'content/attachments/2568/link.pdf', kind: 'link', size: 0 });
    expect(files.find(({ path }) => path.endsWith('large.pdf'))?.content).toBeUndefined();
    expect(files.filter(({ path }) => /link|large/.test(path)).flatMap(checkAttachedFile).map(({ code }) => code)).toEqual(['FILE_SIZE', 'FILE_LINK']);
    await rm(join(root, 'content/attachments/2568/large.pdf'));
    await rm(join(root, 'content/attachments/2568/link.pdf'));
  });

  it('remembers by content, whatever name and date a file has', async () => {
    const first = await readAttachments(root);
    const cache = join(root, '.cache/attachments/v2');
    const known = await readdir(cache);
    await put('renamed.pdf', makePdf());
    await utimes(join(root, 'content/attachments/2568/a.pdf'), 1, 1);
    const second = await readAttachments(root);
    expect(await readdir(cache)).toEqual(known);
    expect(second.find(({ path }) => path.endsWith('renamed.pdf'))?.content).toEqual(first.find(({ path }) => path.endsWith('a.pdf'))?.content);
  });

  it('never remembers that a PDF could not be read in time', async () => {
    await put('slow.pdf', makePdf({ pages: ['slow'] }));
    const codesNow = async (patience?: number) => (await readAttachments(root, patience)).filter(({ path }) => path.endsWith('slow.pdf')).flatMap(checkAttachedFile).map(({ code }) => code);
    expect(await codesNow(0)).toEqual(['PDF_SLOW']);
    expect(await codesNow()).toEqual(['PDF_UNTAGGED']);
  });

  it('reads a file anew where its memory is broken', async () => {
    const cache = join(root, '.cache/attachments/v2');
    const before = await readAttachments(root);
    for (const name of await readdir(cache)) await writeFile(join(cache, name), '{"type":');
    expect(await readAttachments(root)).toEqual(before);
  });

  it('finds none where there is no folder', async () => {
    expect(await readAttachments(join(root, 'content'))).toEqual([]);
  });
});
