import { inflateSync } from 'node:zlib';
import type { ActiveContent, HiddenText } from '../domain/attachment-file.ts';

/** What the objects of a PDF hold besides its pages. */
interface PdfObjects {
  active: Set<ActiveContent>;
  /** Every text outside the pages that has 13 digits or more, and the title and language. */
  texts: HiddenText[];
  language: string;
  title: string;
}

/** Bytes that one compressed stream may unpack to. */
const most = 64 * 2 ** 20;

const token = /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|<[0-9A-Fa-f\0\t\n\f\r ]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[[\]{}()]|[^\0\t\n\f\r ()<>[\]{}/%]+|./gsy;

/** A name as key, a name as its value: what makes a PDF do something. */
const activePairs: Readonly<Record<string, ActiveContent>> = {
  'S JavaScript': 'javascript',
  'S Launch': 'launch',
  'S SubmitForm': 'form',
  'S ImportData': 'form',
  'S GoToE': 'embedded-file',
  'S Rendition': 'media',
  'Subtype RichMedia': 'media',
  'Subtype Screen': 'media',
  'Type EmbeddedFile': 'embedded-file',
};
const activeKeys: Readonly<Record<string, ActiveContent>> = { JS: 'javascript', XFA: 'form', EF: 'embedded-file' };

/**
 * Looks through every object of a PDF, those in compressed object streams too. PDFium's functions tell of the
 * catalog only; a script can hang on any annotation, page or field.
 * @param bytes the whole file
 */
export function readPdfObjects(bytes: Buffer): PdfObjects {
  const found: PdfObjects = { active: new Set(), texts: [], language: '', title: '' };
  const actions = new Map<string, string>();
  const opened: string[] = [];
  const source = bytes.toString('latin1');
  visit(source, found, actions, opened, (dictionary, start, end) => {
    const type = /\/Type\s*\/(ObjStm|Metadata)\b/.exec(dictionary)?.[1];
    if (type === undefined) return;
    const unpacked = unpack(bytes.subarray(start, end), dictionary);
    if (!unpacked) return;
    if (type === 'Metadata') readXmp(unpacked.toString('utf8'), found);
    else visitObjectStream(unpacked.toString('latin1'), dictionary, found, actions, opened);
  });
  for (const target of opened) {
    const action = /\/S\s*\/(\w+)/.exec(actions.get(target) ?? target)?.[1];
    if (action !== undefined && action !== 'GoTo') found.active.add(action === 'JavaScript' ? 'javascript' : 'open-action');
  }
  return found;
}

function unpack(data: Buffer, dictionary: string): Buffer | undefined {
  if (!/\/Filter/.test(dictionary)) return data;
  if (!/\/Filter\s*\[?\s*\/FlateDecode/.test(dictionary)) return undefined;
  try {
    return inflateSync(data, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}

/** An object stream begins with pairs of object number and offset. */
function visitObjectStream(source: string, dictionary: string, found: PdfObjects, actions: Map<string, string>, opened: string[]): void {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const numbers = source.slice(0, first).trim().split(/\s+/).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const start = first + (numbers[index + 1] ?? 0);
    const object = source.slice(start, index + 3 < numbers.length ? first + (numbers[index + 3] ?? 0) : undefined);
    actions.set(`${numbers[index] ?? 0} 0`, plainNames(object.slice(0, 4000)));
  }
  visit(source.slice(first), found, actions, opened, () => undefined);
}

const plainNames = (text: string) => text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function visit(source: string, found: PdfObjects, actions: Map<string, string>, opened: string[], onStream: (dictionary: string, start: number, end: number) => void): void {
  let name = '';
  let isAfterName = false;
  let objectStart = 0;
  let words: string[] = [];
  token.lastIndex = 0;
  // `token` is shared with the calls of `onStream`, so the place is kept here.
  for (let at = 0; at < source.length; ) {
    token.lastIndex = at;
    const word = token.exec(source)?.[0] ?? source.charAt(at);
    const from = at;
    at += word.length;
    const first = word.charCodeAt(0);
    if (first <= 32 || first === 0x25) continue;
    if (first === 0x2f) {
      const next = plainNames(word.slice(1));
      const pair = isAfterName ? activePairs[`${name} ${next}`] : undefined;
      if (pair) found.active.add(pair);
      if (Object.hasOwn(activeKeys, next)) found.active.add(activeKeys[next] as ActiveContent);
      if (next === 'OpenAction') opened.push(openTarget(source, at));
      name = next;
      isAfterName = true;
      continue;
    }
    isAfterName = false;
    if (word === '(') {
      const end = endOfString(source, at);
      keepText(name, decodeText(unescape(source.slice(at, end))), found);
      at = end + 1;
    } else if (first === 0x3c && word !== '<<') {
      keepText(name, decodeText(Buffer.from(word.replace(/[^0-9A-Fa-f]/g, ''), 'hex').toString('latin1')), found);
    } else if (word === 'obj') {
      objectStart = at;
      words = words.slice(-2);
      actions.set(words.join(' '), plainNames(source.slice(at, at + 4000).split('endobj')[0] ?? ''));
    } else if (word === 'stream') {
      const start = at + (/^\r?\n?/.exec(source.slice(at, at + 2))?.[0].length ?? 0);
      const dictionary = plainNames(source.slice(Math.max(objectStart, from - 20_000), from));
      const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? NaN);
      const declared = start + length;
      const end = /^\s*endstream/.test(source.slice(declared, declared + 20)) ? declared : source.indexOf('endstream', start);
      if (end < 0) return;
      onStream(dictionary, start, end);
      at = end + 'endstream'.length;
    }
    words.push(word);
    if (words.length > 8) words = words.slice(-2);
  }
}

/** What a document does when it is opened: a dictionary, or the number of the object that holds it. */
function openTarget(source: string, at: number): string {
  const rest = source.slice(at, at + 400);
  const reference = /^\s*(\d+)\s+(\d+)\s+R/.exec(rest);
  if (reference) return `${reference[1] ?? ''} ${reference[2] ?? ''}`;
  return /^\s*<</.test(rest) ? plainNames(rest) : '';
}

function endOfString(source: string, start: number): number {
  let depth = 1;
  for (let at = start; at < source.length; at++) {
    const character = source.charCodeAt(at);
    if (character === 0x5c) at++;
    else if (character === 0x28) depth++;
    else if (character === 0x29 && --depth === 0) return at;
  }
  return source.length;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescape(raw: string): string {
  return raw.replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(parseInt(escaped, 8) & 0xff);
    return escaped === '\n' || escaped === '\r\n' || escaped === '\r' ? '' : (escapes[escaped] ?? escaped);
  });
}

/** UTF-16 and UTF-8 by their marks; else UTF-8 if it is, else the Thai code page, which old Thai programs write. */
function decodeText(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1');
  if (raw.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  if (raw.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-874').decode(bytes);
  }
}

const hasManyDigits = (text: string) => text.length >= 13 && (text.match(/\p{Nd}/gu)?.length ?? 0) >= 13;

function keepText(where: string, text: string, found: PdfObjects): void {
  if (where === 'Lang') found.language ||= text;
  if (where !== 'ID' && hasManyDigits(text)) found.texts.push({ where, text });
}

/** The longest identifiers of documents are digits and letters, and are nobody's number. */
const identifier = /\b[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\b/gi;

/** The first item of a list; no pattern reads past the next `<`, so that a file made for it cannot take for ever. */
function firstItem(xml: string, list: string): string {
  const start = xml.indexOf(`<${list}>`);
  return start < 0 ? '' : (/<rdf:li[^<>]*>([^<]*)</.exec(xml.slice(start))?.[1] ?? '').trim();
}

function readXmp(xml: string, found: PdfObjects): void {
  found.title ||= firstItem(xml, 'dc:title');
  found.language ||= firstItem(xml, 'dc:language');
  const text = xml.replace(identifier, '').replace(/<\/[^<>]*>/g, '\n').replace(/<((?:"[^"<]*"|[^<>"])*)>/g, '$1 ');
  if (hasManyDigits(text)) found.texts.push({ where: 'XMP', text });
}
