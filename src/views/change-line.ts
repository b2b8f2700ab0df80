import { addressOf } from '../domain/address.ts';
import type { ChangedKind, Commit, EntryChange } from '../domain/change.ts';
import type { DocumentChange } from '../domain/document-change.ts';
import { entryCount, entryName } from '../domain/entry-name.ts';
import type { TextChange } from '../domain/text-change.ts';
import { formatSize, shortHash } from './file.ts';
import type { Link } from './link.ts';
import type { PublishedEntry } from './published-entries.ts';

/** A field that changed, for people. */
export interface FieldView {
  label: string;
  /** The spot where it is shown. */
  href: string | undefined;
  /** Both absent where the field is a text. */
  from: string | undefined;
  to: string | undefined;
  reason: string | undefined;
  /** What was reworded, as far as it is told here. */
  texts: TextChange[];
  /** How many more there are. */
  moreTexts: number;
}

/** What happened to one entry, to several in the same way, or to a document. */
export interface ChangeLine {
  what: EntryChange['what'];
  /** เผยแพร่ครั้งแรก, แก้ไข, นำออก, เปลี่ยนไฟล์ */
  tag: string;
  label: string;
  /** Absent of what is gone, and of several. */
  href: string | undefined;
  title: string | undefined;
  fields: FieldView[];
  /** What cannot be told by fields. */
  note: string | undefined;
  /** The first entries, where there are several. */
  entries: Link[];
  /** How many more there are. */
  moreEntries: number;
}

type Entries = ReadonlyMap<string, PublishedEntry>;

const tags: Readonly<Record<EntryChange['what'], string>> = { added: 'เผยแพร่ครั้งแรก', changed: 'แก้ไข', removed: 'นำออก' };

/** More entries than this, of which only texts changed, are told in one line. */
const mostAlone = 3;

/** Texts of one field, entries of one line, and lines of one commit that are told; the page stays small. */
const mostTexts = 3;
const mostEntries = 60;
const mostLines = 40;

/** What a commit is told by, and how many lines more it would take: the data file has all. */
export function commitLines({ changes, documents = [] }: Commit, entries: Entries): { lines: ChangeLine[]; more: number } {
  const all = [...changeLines(changes, entries), ...documents.map(documentLine)];
  return { lines: all.slice(0, mostLines), more: Math.max(0, all.length - mostLines) };
}

/** Figures first told one by one, then what happened to many at once. */
function changeLines(changes: readonly EntryChange[], entries: Entries): ChangeLine[] {
  return [...Map.groupBy(changes, (change) => groupOf(change)).values()].flatMap((group) => {
    const [first] = group;
    const isMany = first !== undefined && group.length > (first.what === 'added' ? 1 : mostAlone) && !group.some(hasFigures);
    return isMany ? [linesTogether(first, group, entries)] : group.map((change) => lineOf(change, entries));
  });
}

/** Entries of one kind and year to which the same kind of thing happened. */
function groupOf(change: EntryChange): string {
  const { kind, id, what } = change;
  return hasFigures(change) ? `${kind} ${id}` : `${kind} ${what} ${yearOf(kind, id)}`;
}

function yearOf(kind: ChangedKind, id: string): string {
  return kind === 'units' || kind === 'pages' || kind === 'years' || kind === 'frameworks' ? '' : id.slice(0, 4);
}

function hasFigures({ fields = [] }: EntryChange): boolean {
  return fields.some(({ from }) => from !== undefined);
}

function linesTogether({ kind, id, what }: EntryChange, group: readonly EntryChange[], entries: Entries): ChangeLine {
  const links = group.map((change) => linkOf(change, entries));
  // Each entry's own texts are on its page and in the data file; here their fields are named once.
  const labels = [...new Set(group.flatMap(({ fields = [] }) => fields.map((field) => field.label)))];
  const fields = labels.map((label): FieldView => ({ label, href: undefined, from: undefined, to: undefined, reason: undefined, texts: [], moreTexts: 0 }));
  return { what, tag: tags[what], label: entryCount(kind, group.length, yearOf(kind, id)), href: undefined, title: undefined, fields, note: undefined, entries: links.slice(0, mostEntries), moreEntries: Math.max(0, links.length - mostEntries) };
}

/** The entry as it is today; of one that is gone its name alone. */
function linkOf({ kind, id, version }: EntryChange, entries: Entries): Link {
  const entry = entries.get(`${kind} ${id}`);
  return entry ? { href: entry.href, label: [entry.label, entry.title].filter((part) => part !== undefined).join(' ') } : { href: '', label: entryName(kind, id, version?.data) };
}

/** Tells one entry's change. */
export function lineOf(change: EntryChange, entries: Entries): ChangeLine {
  const { kind, id, what, was, fields = [], version } = change;
  const entry = entries.get(`${kind} ${id}`);
  const notes = [...(was === undefined ? [] : ['เปลี่ยนชื่อไฟล์']), ...(what === 'changed' && change.fields === undefined ? ['ไม่มีรายละเอียด เพราะเขียนตามแบบเดิมที่ระบบปัจจุบันไม่อ่านแล้ว'] : [])];
  return {
    what,
    tag: tags[what],
    label: entry?.label ?? entryName(kind, id, version?.data),
    href: entry?.href,
    title: entry?.title,
    fields: fields.map(({ field, label, from, to, texts = [] }) => ({
      label,
      href: entry?.spots[field] && `${entry.href}#${entry.spots[field]}`,
      from,
      to,
      reason: entry?.corrections.findLast((correction) => correction.field === field && correction.from === from && correction.to === to)?.reason,
      texts: texts.slice(0, mostTexts),
      moreTexts: Math.max(0, texts.length - mostTexts),
    })),
    note: notes.length === 0 ? undefined : notes.join(' '),
    entries: [],
    moreEntries: 0,
  };
}

/** Tells which file took the place of which. */
function documentLine({ document: { fiscalYear, file, title }, before, after }: DocumentChange): ChangeLine {
  const figures = [
    { label: 'ขนาด', from: formatSize(before.size), to: formatSize(after.size) },
    { label: 'รหัสตรวจสอบไฟล์', from: shortHash(before.sha256), to: shortHash(after.sha256) },
  ];
  return {
    what: 'changed',
    tag: 'เปลี่ยนไฟล์',
    label: title,
    href: addressOf.documentEntry(fiscalYear, file),
    title: file,
    fields: figures.filter(({ from, to }) => from !== to).map((figure) => ({ ...figure, href: undefined, reason: undefined, texts: [], moreTexts: 0 })),
    note: undefined,
    entries: [],
    moreEntries: 0,
  };
}
