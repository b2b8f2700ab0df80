import type { HiddenText, OfficeFacts } from '../domain/attachment-file.ts';
import { isFaultOfFile } from './file-fault.ts';
import { unzip, zipItems } from './zip.ts';

/** Bytes of XML that one document may unpack to. */
const most = 100 * 2 ** 20;

/** Where Word, Excel and OpenDocument keep what a reader sees, and what they keep beside it. */
const visibleParts = /^(word\/(document|header\d*|footer\d*|footnotes|endnotes)|xl\/(sharedStrings|worksheets\/[^/]+)|content)\.xml$/;
const hiddenParts = /^(docProps\/[^/]+|meta|word\/comments\w*|xl\/comments\w*|xl\/persons\/[^/]+)\.xml$/;
const macroParts = /vbaProject\.bin$|^Basic\/|^Scripts\//;

/** Reads a Word, Excel or OpenDocument file. */
export function readOffice(bytes: Buffer): { office: OfficeFacts; text: string; hidden: HiddenText[] } {
  const nothing = (state: OfficeFacts['state']) => ({ office: { state, macros: false }, text: '', hidden: [] });
  const items = zipItems(bytes);
  if (!items) return nothing('broken');
  if (items.some(({ encrypted }) => encrypted)) return nothing('encrypted');
  try {
    let left = most;
    const read = (parts: RegExp) =>
      items
        .filter(({ name }) => parts.test(name))
        .map((item) => {
          const xml = unzip(bytes, item, left);
          left -= xml.length;
          return { where: item.name, text: textOf(xml.toString('utf8')) };
        });
    const manifest = items.find(({ name }) => name === 'META-INF/manifest.xml');
    if (manifest && unzip(bytes, manifest, left).includes('encryption-data')) return nothing('encrypted');
    const visible = read(visibleParts).map(({ text }) => text).join('\f');
    return { office: { state: 'readable', macros: items.some(({ name }) => macroParts.test(name)) }, text: visible, hidden: read(hiddenParts) };
  } catch (error) {
    if (!isFaultOfFile(error)) throw error;
    return nothing('broken');
  }
}

/** Runs within a paragraph belong together; cells and paragraphs do not. No pattern reads past the next `<`, however many stand unclosed. */
function textOf(xml: string): string {
  return xml
    .replace(/<\/(w:p|si|c|row|text:p|text:h|table:table-cell|[a-z]+:[a-zA-Z]+Properties|dc:\w+|cp:\w+|meta:[\w-]+)>/g, '\n')
    .replace(/<(w:tab|w:br|text:tab|text:s|text:line-break)\b[^<>]*>/g, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (whole, hex: string, digits: string) => {
      const code = parseInt(digits, hex === '' ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
