import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Changes } from '../domain/change.ts';
import type { Site } from '../domain/site.ts';
import { lineOf } from './change-line.ts';
import { unknownHistory } from './changes.ts';
import { listCorrections } from './correction.ts';
import { publishedEntries } from './published-entries.ts';

/** Everything that changed, for other programs. Times are ISO 8601 in UTC, days as they are in Thailand. */
export function changesDataFile(site: Site, changes: Changes): object {
  const { agency } = site;
  const entries = publishedEntries(site);
  const absolute = (href: string | undefined) => (href === undefined ? null : absoluteAddress(agency.url, href));
  return {
    agency: agency.name,
    address: absolute(addressOf.changes()),
    clock: 'git',
    unknown: unknownHistory(changes) ?? null,
    cut: changes.cut ?? null,
    corrections: listCorrections(entries.values()).map(({ href, entry, file, label, from, to, date, reason }) => ({ entry, address: absolute(href), file, label, from, to, date: date.iso, reason })),
    commits: changes.commits.map((commit) => ({
      hash: commit.hash,
      time: new Date(commit.time * 1000).toISOString(),
      day: commit.day,
      changes: commit.changes.map((change) => {
        const { label, href, title, fields, note } = lineOf(change, entries);
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
      }),
    })),
  };
}
