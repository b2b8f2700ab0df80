import { addressOf } from '../domain/address.ts';
import { channelKinds, type Agency } from '../domain/agency.ts';
import { plainForm } from '../domain/form-address.ts';
import { formatApproval } from '../domain/approval.ts';
import { formatDate } from '../domain/calendar.ts';
import { dgaDuties } from '../domain/dga-duties.ts';
import type { Glossary } from '../domain/glossary.ts';
import { ncsaDuties } from '../domain/ncsa-duties.ts';
import { showsAgency, type Page } from '../domain/page.ts';
import { isInEnglish, type Filed } from '../domain/report.ts';
import type { Site } from '../domain/site.ts';
import { unitKinds, type Unit } from '../domain/unit.ts';
import { websiteStandards } from '../domain/website-standard.ts';
import { documentRecord } from './document-records.ts';
import { indicatorRecord, measureRecord } from './entry-records.ts';
import { assessmentRecords } from './item-records.ts';
import { proseSections } from './prose.ts';
import type { SearchRecord, Section } from './record.ts';
import { fact, section } from './section.ts';
import { englishRecord } from './english-record.ts';
import { yearRecord } from './year-record.ts';

/** What search is made from: the typed entries, never the built pages. */
export interface SearchSource extends Site {
  /** Bodies of entries, by file. */
  bodies: ReadonlyMap<string, string>;
}

/** Kinds of pages as readers choose among them, in the order in which equals are shown. */
export const recordKinds = {
  indicator: 'ตัวชี้วัด',
  measure: 'มาตรการ',
  item: 'รายการ OIT',
  criterion: 'เกณฑ์อ้างอิง (ไม่มีคำตอบของหน่วยงาน)',
  year: 'รายงานประจำปี',
  assessment: 'การประเมิน OIT',
  document: 'เอกสารแนบ',
  unit: 'หน่วยที่รับผิดชอบ',
  glossary: 'อธิบายคำศัพท์',
  page: 'เกี่ยวกับเว็บไซต์',
} as const;

/**
 * Every page as search knows it, in the order in which equally good results are shown: newest year first.
 */
export function siteRecords({ agency, reports, assessments, units, glossary, pages, documents, files, bodies }: SearchSource): SearchRecord[] {
  return [
    ...reports.flatMap((report) => [
      ...report.indicators.map((entry) => indicatorRecord(report, entry, bodies.get(entry.file) ?? '')),
      ...report.measures.map((entry) => measureRecord(report, entry, bodies.get(entry.file) ?? '')),
      yearRecord(report),
      ...(isInEnglish(report) ? [englishRecord(report)] : []),
    ]),
    ...assessments.flatMap((assessment) => assessmentRecords(assessment, units, bodies)),
    ...documents.map((document) => documentRecord(document, files.get(document.path), units)),
    ...units.map((unit) => unitRecord(unit)),
    glossaryRecord(glossary),
    ...pages.map((page) => pageRecord(page, agency, bodies.get(page.file) ?? '')),
    standardsRecord(),
  ];
}

function unitRecord({ id, data }: Filed<Unit>): SearchRecord {
  return {
    url: addressOf.unit(id),
    title: data.name,
    kind: 'unit',
    units: [id],
    sections: [...fact('ประเภทหน่วย', unitKinds[data.kind]), ...fact('ชื่อเรียกอื่น', data.aliases.join(', ')), ...fact('โทรศัพท์', data.phone)],
  };
}

function glossaryRecord({ terms }: Glossary): SearchRecord {
  const sections = terms.map(({ id, term, full, english, meaning, aliases }) =>
    section(term, id, [term, full, english, meaning, ...aliases].filter((part) => part !== undefined).join(' · ')),
  );
  return { url: addressOf.glossary(), title: 'อธิบายคำศัพท์', kind: 'glossary', units: [], sections };
}

/** What the standards for websites ask; how the site stands to them is for its page to say. */
function standardsRecord(): SearchRecord {
  const sections = [...dgaDuties, ...ncsaDuties].map(({ id, text, answer }) => section(text, id, 'todo' in answer ? `${text} ${answer.todo}` : text));
  const about = Object.values(websiteStandards).map(({ title, by, version }) => `${title} ${by} ${version}`);
  return { url: addressOf.standards(), title: 'มาตรฐานเว็บไซต์ที่ใช้', kind: 'page', units: [], sections: [section('', '', about.join(' · ')), ...sections] };
}

function pageRecord({ id, data }: Filed<Page>, agency: Agency, body: string): SearchRecord {
  const facts = showsAgency(id) ? agencySections(agency) : [];
  return { url: addressOf.page(id), title: data.title, kind: 'page', units: [], sections: [section('', '', data.inShort), ...fact('การรับรอง', data.approval && formatApproval(data.approval)), ...proseSections(body), ...facts] };
}

function agencySections(agency: Agency): Section[] {
  const parts = (...all: (string | undefined)[]) => all.filter((part) => part !== undefined).join(' ');
  const facts: [string, string | undefined][] = [
    ['ชื่อหน่วยงาน', parts(agency.name, agency.shortName, agency.englishName, ...agency.aliases)],
    ['ที่ตั้ง', parts(agency.subdistrict, agency.district, agency.province)],
    ['ที่อยู่', parts(agency.address, agency.postcode)],
    [channelKinds.phone, agency.phone],
    [channelKinds.email, agency.email],
    [channelKinds.website, parts(agency.website, agency.url)],
    ['แจ้งช่องโหว่ของเว็บไซต์', agency.securityTxt && `security.txt ใช้ได้ถึง ${formatDate(agency.securityTxt.expires)} ${agency.securityTxt.contact ?? ''}`.trim()],
    ...agency.channels.map(({ label, kind, value }): [string, string] => [label, kind === 'form' ? plainForm(value) : value]),
  ];
  return facts.flatMap(([label, value]) => fact(label, value)).map((own) => ({ ...own, anchor: 'agency' }));
}
