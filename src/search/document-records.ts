import { addressOf } from '../domain/address.ts';
import { fileTypes } from '../domain/attachment-file.ts';
import { formatDate } from '../domain/calendar.ts';
import type { Document } from '../domain/document.ts';
import type { PublishedFile } from '../domain/published-file.ts';
import { unitNamed, type Filed } from '../domain/report.ts';
import type { Unit } from '../domain/unit.ts';
import type { SearchRecord } from './record.ts';
import { fact, section } from './section.ts';

/** A document as search knows it: its text is found here alone, its name on the pages of its entries too. */
export function documentRecord({ fiscalYear, file, title, uses }: Document, published: PublishedFile | undefined, units: readonly Filed<Unit>[]): SearchRecord {
  const text = (published?.text ?? '').replace(/\s+/g, ' ').trim();
  const otherNames = new Set(uses.map(({ label }) => label).filter((label) => label !== title));
  return {
    url: addressOf.documentEntry(fiscalYear, file),
    title,
    kind: 'document',
    year: fiscalYear,
    units: [...new Set(uses.flatMap(({ responsible }) => responsible.flatMap((name) => unitNamed(units, name)?.id ?? [])))],
    sections: [
      ...(text === '' ? [] : [section('ข้อความในเอกสาร', '', text)]),
      ...fact('ชื่ออื่น', [...otherNames].join(', ')),
      ...fact('ไฟล์', [file, published && fileTypes[published.type].label].filter((part) => part !== undefined).join(' ')),
      ...uses.flatMap(({ name, date }) => fact('ใช้ประกอบ', [name, date && formatDate(date)].filter((part) => part !== undefined).join(' '))),
    ],
  };
}
