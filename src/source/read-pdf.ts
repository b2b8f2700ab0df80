import type { ActiveContent, HiddenText, PdfFacts } from '../domain/attachment-file.ts';
import { normaliseThai } from '../domain/thai-text.ts';
import { isFaultOfFile } from './file-fault.ts';
import { readPdfObjects } from './pdf-objects.ts';

/** The functions of PDFium that are called here; the package's own types leave most of them out. */
interface Pdfium {
  HEAPU8: Uint8Array;
  wasmExports: { malloc: (size: number) => number; free: (pointer: number) => void };
  _FPDF_InitLibraryWithConfig: (config: object) => void;
  _FPDF_LoadMemDocument: (pointer: number, size: number, password: number) => number;
  _FPDF_CloseDocument: (document: number) => void;
  _FPDF_GetLastError: () => number;
  _FPDF_GetPageCount: (document: number) => number;
  _FPDF_GetSecurityHandlerRevision: (document: number) => number;
  _FPDF_GetMetaText: (document: number, tag: number, buffer: number, size: number) => number;
  _FPDFCatalog_IsTagged: (document: number) => number;
  _FPDFDoc_GetAttachmentCount: (document: number) => number;
  _FPDFDoc_GetJavaScriptActionCount: (document: number) => number;
  _FPDF_LoadPage: (document: number, index: number) => number;
  _FPDF_ClosePage: (page: number) => void;
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_ClosePage: (text: number) => void;
  _FPDFText_CountChars: (text: number) => number;
  _FPDFText_GetUnicode: (text: number, index: number) => number;
}

interface PdfRead {
  pdf: PdfFacts;
  text: string;
  hidden: HiddenText[];
}

/** PDFium's error code for a document that asks for a password. */
const passwordError = 4;

/** Milliseconds that one document may take; a few pages can be made to take hours. */
const usualPatience = 60_000;

const infoFields = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'] as const;

let loaded: Promise<Pdfium> | undefined;

async function load(): Promise<Pdfium> {
  const { PDFiumModule } = await import('@hyzyla/pdfium');
  const pdfium = (await PDFiumModule({})) as unknown as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({});
  return pdfium;
}

/**
 * Reads a PDF: whether it opens, its pages and their text, its metadata, and what it does by itself.
 * @param bytes the whole file
 * @param patience milliseconds that it may take
 */
export async function readPdf(bytes: Buffer, patience = usualPatience): Promise<PdfRead> {
  if (!isWhole(bytes)) return unreadable('broken');
  const pdfium = await (loaded ??= load());
  try {
    return read(pdfium, bytes, patience);
  } catch (error) {
    // A crash inside WebAssembly leaves PDFium unusable: the next file gets a new one.
    loaded = undefined;
    if (!isFaultOfFile(error)) throw error;
    return unreadable('broken');
  }
}

function unreadable(state: 'encrypted' | 'broken' | 'slow'): PdfRead {
  return { pdf: { state, restricted: false, pages: 0, textPages: 0, title: '', language: '', tagged: false, active: [] }, text: '', hidden: [] };
}

/** A file that was cut short has lost its end; what follows the end by more than a signature's room is another file. */
function isWhole(bytes: Buffer): boolean {
  return bytes.subarray(-2048).includes('startxref') && bytes.subarray(-2048).includes('%%EOF');
}

function read(pdfium: Pdfium, bytes: Buffer, patience: number): PdfRead {
  const pointer = pdfium.wasmExports.malloc(bytes.length);
  if (pointer === 0) throw new Error('PDFium has no memory left');
  pdfium.HEAPU8.set(bytes, pointer);
  const document = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0);
  try {
    if (document === 0) return unreadable(pdfium._FPDF_GetLastError() === passwordError ? 'encrypted' : 'broken');
    const pageCount = pdfium._FPDF_GetPageCount(document);
    if (pageCount === 0) return unreadable('broken');
    const started = performance.now();
    const pages: string[] = [];
    for (let index = 0; index < pageCount; index++) {
      pages.push(textOfPage(pdfium, document, index));
      if (performance.now() - started >= patience) return unreadable('slow');
    }
    const objects = readPdfObjects(bytes);
    const info = infoFields.map((field) => ({ where: field, text: infoText(pdfium, document, field) })).filter(({ text }) => text !== '');
    const active = new Set<ActiveContent>(objects.active);
    if (pdfium._FPDFDoc_GetJavaScriptActionCount(document) > 0) active.add('javascript');
    if (pdfium._FPDFDoc_GetAttachmentCount(document) > 0) active.add('embedded-file');
    return {
      pdf: {
        state: 'readable',
        restricted: pdfium._FPDF_GetSecurityHandlerRevision(document) >= 0,
        pages: pageCount,
        textPages: pages.filter((page) => /[\p{L}\p{N}]/u.test(page)).length,
        title: info.find(({ where }) => where === 'Title')?.text ?? objects.title,
        language: objects.language,
        tagged: pdfium._FPDFCatalog_IsTagged(document) !== 0,
        active: [...active].toSorted(),
      },
      text: pages.join('\f'),
      hidden: [...info, ...objects.texts],
    };
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(pointer);
  }
}

function textOfPage(pdfium: Pdfium, document: number, index: number): string {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new Error(`page ${index} cannot be read`);
  const text = pdfium._FPDFText_LoadPage(page);
  try {
    const count = text === 0 ? 0 : pdfium._FPDFText_CountChars(text);
    // Letter by letter: FPDFText_GetText leaves out as many letters at a page's end as the page has glyphs that stand for none.
    const letters = Array.from({ length: Math.max(count, 0) }, (_, at) => letterOf(pdfium._FPDFText_GetUnicode(text, at)));
    return normaliseThai(letters.join(''));
  } finally {
    if (text !== 0) pdfium._FPDFText_ClosePage(text);
    pdfium._FPDF_ClosePage(page);
  }
}

/** PDFium gives 0 for a glyph that stands for no letter, and 2 for a hyphen at the end of a line. */
function letterOf(unicode: number): string {
  if (unicode === 0) return '';
  return unicode === 2 ? '-' : String.fromCodePoint(unicode);
}

function infoText(pdfium: Pdfium, document: number, field: string): string {
  const name = Buffer.from(`${field}\0`, 'latin1');
  const tag = pdfium.wasmExports.malloc(name.length);
  pdfium.HEAPU8.set(name, tag);
  try {
    const size = pdfium._FPDF_GetMetaText(document, tag, 0, 0);
    return size <= 2 ? '' : normaliseThai(textFrom(pdfium, size, (buffer) => pdfium._FPDF_GetMetaText(document, tag, buffer, size))).trim();
  } finally {
    pdfium.wasmExports.free(tag);
  }
}

/** Lets PDFium write UTF-16 into a buffer and reads it; `write` returns the bytes written, the closing NUL among them. */
function textFrom(pdfium: Pdfium, size: number, write: (buffer: number) => number): string {
  const buffer = pdfium.wasmExports.malloc(size);
  try {
    const written = write(buffer);
    // The memory may have moved while it was written.
    return Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + Math.min(written, size))).toString('utf16le').replaceAll('\0', '');
  } finally {
    pdfium.wasmExports.free(buffer);
  }
}
