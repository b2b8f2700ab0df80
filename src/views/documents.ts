import { absoluteAddress, addressOf, documentSpotOf, printedSpotOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { fileTypes } from '../domain/attachment-file.ts';
import { formatDate, newest, type IsoDate } from '../domain/calendar.ts';
import type { Document } from '../domain/document.ts';
import { textLayers, type FileVersion, type PublishedFile } from '../domain/published-file.ts';
import type { Site } from '../domain/site.ts';
import { fileData, formatSize, shortHash } from './file.ts';
import type { Link } from './link.ts';
import { pageHead, type PageHead } from './page-head.ts';
import type { PrintedReport } from './report-paper.ts';

/** Other bytes that stood at a document's address before. */
interface EarlierVersion {
  date: { iso: IsoDate; text: string };
  size: string;
  sha256: string;
  commit: string;
}

/** One document with all that is known of it. */
export interface DocumentView extends Link {
  id: string;
  file: string;
  /** Its address in full. */
  address: string;
  type: string;
  size: string;
  pages: string | undefined;
  /** The day on the document, as its entries say. */
  date: string | undefined;
  /** Since when these bytes stand there. */
  since: { iso: IsoDate; text: string } | undefined;
  sha256: string;
  text: string;
  thumbnail: { src: string; width: number; height: number } | undefined;
  /** The entries that show it, `as` where one calls it otherwise. */
  uses: (Link & { as: string | undefined })[];
  earlier: EarlierVersion[];
  /** Said of what this site made itself. */
  made?: string;
}

/** The page of all documents. */
export interface DocumentsView {
  head: PageHead;
  lead: string;
  years: { id: string; heading: string; documents: DocumentView[] }[];
  data: string;
}

const day = (iso: IsoDate) => ({ iso, text: formatDate(iso) });

/** Every document with what is known of its file, newest year first. */
function known({ documents, files }: Site): { document: Document; file: PublishedFile }[] {
  return documents.map((document) => {
    const file = files.get(document.path);
    if (!file) throw new Error(`nothing was read of ${document.path}, which the check found`);
    return { document, file };
  });
}

/** @param printed the reports that this site prints itself */
export function documentsView(site: Site, printed: readonly PrintedReport[]): DocumentsView {
  const { agency } = site;
  const all = known(site);
  const attached = all.map(({ document, file }) => ({ year: document.fiscalYear, view: documentView(agency, document, file) }));
  const made = printed.map((one) => ({ year: one.report.fiscalYear, view: printedView(agency, one) }));
  const years = Map.groupBy([...made, ...attached], ({ year }) => year);
  return {
    head: pageHead(agency, {
      heading: 'เอกสารทั้งหมด',
      description: `เอกสารทุกฉบับที่เผยแพร่ในเว็บไซต์ข้อมูลความโปร่งใสของ${agency.name} พร้อมชนิด ขนาด วันที่ และรหัสตรวจสอบไฟล์`,
      address: addressOf.documents(),
      changed: newest(all.map(({ file }) => file.since?.date)),
    }),
    lead: [...(made.length > 0 ? [`รายงานฉบับพิมพ์ ${made.length} ฉบับ ซึ่งเว็บไซต์นี้สร้างจากข้อมูลที่เผยแพร่`] : []), all.length > 0 ? `เอกสารแนบ ${all.length} ฉบับ` : 'ยังไม่มีเอกสารแนบของหน่วยงาน'].join(' และ'),
    years: [...years].toSorted(([a], [b]) => b - a).map(([year, own]) => ({ id: `year-${year}`, heading: `ปี ${year}`, documents: own.map(({ view }) => view) })),
    data: addressOf.documentsData(),
  };
}

function documentView(agency: Agency, { fiscalYear, file: name, title, uses }: Document, { type, size, pages, textPages, sha256, textLayer, thumbnail, since, earlier }: PublishedFile): DocumentView {
  const href = addressOf.document(fiscalYear, name);
  const date = uses.find((use) => use.date !== undefined)?.date;
  return {
    id: documentSpotOf(fiscalYear, name),
    href,
    label: title,
    file: name,
    address: absoluteAddress(agency.url, href),
    type: fileTypes[type].label,
    size: exactSize(size),
    pages: pages === undefined ? undefined : `${pages} หน้า`,
    date: date && formatDate(date),
    since: since && day(since.date),
    sha256,
    text: textLayer === 'partial' ? `${textLayers.partial} (มีข้อความ ${textPages ?? 0} จาก ${pages ?? 0} หน้า)` : textLayers[textLayer],
    thumbnail: thumbnail && { src: addressOf.thumbnail(thumbnail.sha256), width: thumbnail.width, height: thumbnail.height },
    uses: uses.map((use) => ({ href: use.href, label: use.name, as: use.label === title ? undefined : use.label })),
    earlier: earlier.map(earlierView),
  };
}

/** What this site made itself of a year's entries. */
function printedView(agency: Agency, { report: { fiscalYear }, pages, size, sha256 }: PrintedReport): DocumentView {
  const href = addressOf.reportPdf(fiscalYear);
  return {
    id: printedSpotOf(fiscalYear),
    href,
    label: `รายงานปี ${fiscalYear} ฉบับพิมพ์`,
    file: href.slice(href.lastIndexOf('/') + 1),
    address: absoluteAddress(agency.url, href),
    type: fileTypes.pdf.label,
    size: exactSize(size),
    pages: `${pages} หน้า`,
    date: undefined,
    since: undefined,
    sha256,
    text: textLayers.searchable,
    thumbnail: undefined,
    uses: [{ href: addressOf.report(fiscalYear), label: `รายงานฉบับเต็ม ปีงบประมาณ ${fiscalYear}`, as: undefined }],
    earlier: [],
    made: `เว็บไซต์นี้สร้างจากข้อมูลของปี ${fiscalYear} ไม่ใช่เอกสารที่หน่วยงานลงนาม และเปลี่ยนเมื่อข้อมูลเปลี่ยน`,
  };
}

function exactSize(size: number): string {
  return size < 1024 ? formatSize(size) : `${formatSize(size)} (${grouped(size)} ไบต์)`;
}

function earlierView({ commit, date, size, sha256 }: FileVersion): EarlierVersion {
  return { date: day(date), size: formatSize(size), sha256, commit: shortHash(commit) };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The same facts for other programs. Dates are ISO 8601, years Buddhist era. */
export function documentsDataFile(site: Site, printed: readonly PrintedReport[]): object {
  const { agency, files } = site;
  const whole = (address: string) => absoluteAddress(agency.url, address);
  return {
    agency,
    address: whole(addressOf.documents()),
    documents: known(site).map(({ document: { fiscalYear, file, path, title, uses }, file: { thumbnail, earlier } }) => ({
      title,
      year: fiscalYear,
      file,
      path,
      ...fileData(agency, files, fiscalYear, file),
      thumbnail: thumbnail ? { address: whole(addressOf.thumbnail(thumbnail.sha256)), ...thumbnail } : null,
      uses: uses.map(({ name, label, href, date }) => ({ name, label, address: whole(href), date: date ?? null })),
      earlier: earlier.map(({ commit, date, size, sha256 }) => ({ commit, date, size, sha256 })),
    })),
    printed: printed.map(({ report: { fiscalYear }, pages, size, sha256 }) => ({ title: `รายงานปี ${fiscalYear} ฉบับพิมพ์`, year: fiscalYear, address: whole(addressOf.reportPdf(fiscalYear)), entry: whole(`${addressOf.documents()}#${printedSpotOf(fiscalYear)}`), type: 'pdf', size, pages, sha256, madeFrom: whole(addressOf.report(fiscalYear)) })),
  };
}
