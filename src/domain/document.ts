import { addressOf } from './address.ts';
import type { Assessment } from './assessment.ts';
import type { IsoDate } from './calendar.ts';
import type { FiscalYear } from './fiscal-year.ts';
import type { Report } from './report.ts';

/** An entry that shows a document, and what it calls it. */
interface DocumentUse {
  /** What the entry calls the document. */
  label: string;
  /** The entry: `มาตรการที่ 1 …`. */
  name: string;
  href: string;
  /** The day that the entry gives the document. */
  date: IsoDate | undefined;
  /** The entry's responsible units, by name. */
  responsible: string[];
}

/** A file of `content/attachments/` that published entries show. */
export interface Document {
  fiscalYear: FiscalYear;
  file: string;
  /** Where the repository keeps it. */
  path: string;
  /** What the first entry that shows it calls it. */
  title: string;
  uses: DocumentUse[];
}

/** A place of an entry that may name a file. */
interface Named {
  file?: string | undefined;
  label: string;
  date?: IsoDate | undefined;
}

/** Where the repository keeps a year's file. */
export function documentPath(year: FiscalYear, file: string): string {
  return `content/attachments/${year}/${file}`;
}

/**
 * Every document that published entries show.
 * @returns newest year first, in the order in which the year's entries show them: measures, indicators, OIT items
 */
export function shownDocuments(reports: readonly Report[], assessments: readonly Assessment[]): Document[] {
  const documents = new Map<string, Document>();
  const use = (fiscalYear: FiscalYear, places: readonly Named[], entry: { name: string; href: string; responsible: string[] }) => {
    for (const { file, label, date } of places) {
      if (file === undefined) continue;
      const path = documentPath(fiscalYear, file);
      const document = documents.get(path) ?? { fiscalYear, file, path, title: label, uses: [] };
      document.uses.push({ ...entry, label, date });
      documents.set(path, document);
    }
  };
  for (const { fiscalYear, measures, indicators } of reports) {
    for (const { id, data } of measures) use(fiscalYear, data.attachments, { name: `มาตรการที่ ${data.order} ${data.title}`, href: addressOf.measure(fiscalYear, id), responsible: data.responsible });
    for (const { id, data } of indicators) use(fiscalYear, data.attachments, { name: `ตัวชี้วัดที่ ${data.number} ${data.title}`, href: addressOf.indicator(fiscalYear, id), responsible: data.responsible });
  }
  for (const { fiscalYear, items } of assessments) {
    for (const { item, answer } of items) use(fiscalYear, answer?.data.where ?? [], { name: `${item.code} ${item.title} การประเมินปี ${fiscalYear}`, href: addressOf.item(fiscalYear, item.code), responsible: answer?.data.responsible ?? [] });
  }
  return [...documents.values()].toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}
