import { deflateSync } from 'node:zlib';

/** What a made-up PDF should hold; texts are one line a page, with NUL for a glyph that stands for no letter. */
export interface PdfWish {
  pages?: readonly string[];
  /** Objects numbered from 100 on, as they are written in a PDF. */
  objects?: readonly string[];
  /** More entries of the catalog, of the first page, of the information dictionary. */
  catalog?: string;
  page?: string;
  info?: string;
  /** Puts catalog, pages and `objects` into a compressed object stream. */
  compressed?: boolean;
}

const stream = (dictionary: string, data: Buffer | string) => Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`, 'latin1'), Buffer.from(data), Buffer.from('\nendstream')]);

/** Text with a font of its own that maps codes to any Unicode. */
function pageObjects(text: string, pageNumber: number, extra: string): [number, Buffer | string][] {
  const letters = [...new Set(text.replaceAll('\0', ''))];
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const code = (letter: string) => hex(letters.indexOf(letter) + 1, 2);
  const unicode = (letter: string) => [...Buffer.from(letter, 'utf16le').swap16()].map((byte) => hex(byte, 2)).join('');
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${letters.length} beginbfchar ${letters.map((letter) => `<${code(letter)}> <${unicode(letter)}>`).join(' ')} endbfchar endcmap end end`;
  const first = pageNumber * 4 + 6;
  const drawn = text === '' ? '' : `BT /F1 9 Tf 20 700 Td <${Array.from(text, code).join('')}> Tj ET`;
  return [
    [first, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 842] /Contents ${first + 1} 0 R /Resources << /Font << /F1 ${first + 2} 0 R >> >> ${extra} >>`],
    [first + 1, stream('/Filter /FlateDecode', deflateSync(drawn))],
    [first + 2, `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 /Widths [${Array(256).fill(600).join(' ')}] /ToUnicode ${first + 3} 0 R >>`],
    [first + 3, stream('', map)],
  ];
}

/** Makes a small, whole PDF. */
export function makePdf({ pages = ['Text'], objects = [], catalog = '', page = '', info = '', compressed = false }: PdfWish = {}): Buffer {
  const plain: [number, Buffer | string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${pages.map((_, index) => `${index * 4 + 6} 0 R`).join(' ')}] /Count ${pages.length} >>`],
    ...(info === '' ? [] : [[3, `<< ${info} >>`] as [number, string]]),
    ...objects.filter((object) => !object.includes('stream')).map((object, index): [number, string] => [100 + index, object]),
  ];
  const loose: [number, Buffer | string][] = [
    ...objects.filter((object) => object.includes('stream')).map((object, index): [number, Buffer] => [200 + index, Buffer.from(object, 'latin1')]),
    ...pages.flatMap((text, index) => pageObjects(text, index, index === 0 ? page : '')),
  ];
  const trailer = `/Root 1 0 R ${info === '' ? '' : '/Info 3 0 R'}`;
  return compressed ? withObjectStream(plain, loose, trailer) : withTable([...plain, ...loose], trailer);
}

function write(objects: readonly (readonly [number, Buffer | string])[]): { body: Buffer; offsets: Map<number, number> } {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  for (const [number, object] of objects) {
    offsets.set(number, length);
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(object as string, 'latin1'), Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  return { body: Buffer.concat(parts), offsets };
}

function withTable(objects: readonly (readonly [number, Buffer | string])[], trailer: string): Buffer {
  const { body, offsets } = write(objects);
  const rows = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.concat([body, Buffer.from(`xref\n0 1\n0000000000 65535 f \n${rows}trailer << /Size 300 ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`)]);
}

function withObjectStream(plain: readonly (readonly [number, Buffer | string])[], loose: readonly (readonly [number, Buffer | string])[], trailer: string): Buffer {
  let offset = 0;
  const heads: string[] = [];
  for (const [number, object] of plain) {
    heads.push(`${number} ${offset}`);
    offset += object.length + 1;
  }
  const head = `${heads.join(' ')} `;
  const packed = deflateSync(Buffer.from(head + plain.map(([, object]) => object as string).join(' '), 'latin1'));
  const { body, offsets } = write([...loose, [298, stream(`/Type /ObjStm /N ${plain.length} /First ${head.length} /Filter /FlateDecode`, packed)]]);
  const row = (type: number, second: number, third: number) => Buffer.from([type, second >> 24, second >> 16, second >> 8, second, third]);
  const rows = Array.from({ length: 300 }, (_, number) => {
    const inside = plain.findIndex(([own]) => own === number);
    if (inside >= 0) return row(2, 298, inside);
    const at = number === 299 ? body.length : offsets.get(number);
    return at === undefined ? row(0, 0, 255) : row(1, at, 0);
  });
  const table = stream(`/Type /XRef /Size 300 /W [1 4 1] /Filter /FlateDecode ${trailer}`, deflateSync(Buffer.concat(rows)));
  return Buffer.concat([body, Buffer.from('299 0 obj\n'), table, Buffer.from(`\nendobj\nstartxref\n${body.length}\n%%EOF\n`)]);
}
