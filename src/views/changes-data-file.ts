import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Changes, EntryChange } from '../domain/change.ts';
import type { DocumentChange } from '../domain/document-change.ts';
import type { Site } from '../domain/site.ts';
import { lineOf, type ChangeLine } from './change-line.ts';
import { unknownHistory } from './changes.ts';
import { listCorrections } from './correction.ts';
import { publishedEntries } from './published-entries.ts';

type Absolute = (href: string | undefined) => string | null;

/** Everything that changed, for other programs. Times are ISO 8601 in UTC, days as they are in Thailand. */
export function changesDataFile(site: Site, changes: Changes): object {
  const { agency } = site;
  const entries = publishedEntries(site);
  const absolute: Absolute = (href) => (href === undefined ? null : absoluteAddress(agency.url, href));
  return {
    agency: agency.name,
    address: absolute(addressOf.changes()),
    clock: 'git',
    unknown: unknownHistory(changes) ?? null,
    cut: changes.cut ?? null,
    corrections: listCorrections(entries.values()).map(({ href, entry, file, label, from, to, date, reason }) => ({ entry, address: absolute(href), file, label, from, to, date: date.iso, reason })),
    commits: changes.commits.map(({ hash, time, day, changes: own, documents = [] }) => ({
      hash,
      time: new Date(time * 1000).toISOString(),
      day,
      changes: [...own.map((change) => entryData(change, lineOf(change, entries), absolute)), ...documents.map((change) => documentData(change, absolute))],
    })),
  };
}

function entryData(change: EntryChange, { label, href, title, fields, note }: ChangeLine, absolute: Absolute): object {
  return {
    kind: change.kind,
    id: change.id,
    what: change.what,
    entry: label,
    title: title ?? null,
    address: absolute(href),
    note: note ?? null,
    fields: fields.map((field, index) => ({
      field: change.fields?.[index]?.field,
      label: field.label,
      address: absolute(field.href),
      texts: change.fields?.[index]?.texts ?? [],
      from: field.from ?? null,
      to: field.to ?? null,
      reason: field.reason ?? null,
    })),
  };
}

/** Sizes in bytes, and hashes whole. */
function documentData({ document: { fiscalYear, file, title }, before, after }: DocumentChange, absolute: Absolute): object {
  return {
    kind: 'documents',
    id: `${fiscalYear}/${file}`,
    what: 'replaced',
    entry: title,
    title: file,
    address: absolute(addressOf.documentEntry(fiscalYear, file)),
    note: null,
    fields: [
      { field: 'size', label: 'ขนาด', address: null, texts: [], from: String(before.size), to: String(after.size), reason: null },
      { field: 'sha256', label: 'รหัสตรวจสอบไฟล์', address: null, texts: [], from: before.sha256, to: after.sha256, reason: null },
    ],
  };
}
