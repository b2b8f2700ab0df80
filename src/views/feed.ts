import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Changes, Commit } from '../domain/change.ts';
import type { Site } from '../domain/site.ts';
import { commitLines, type ChangeLine, type FieldView } from './change-line.ts';
import { commitSpotOf } from './changes.ts';
import { listCorrections } from './correction.ts';
import { publishedEntries } from './published-entries.ts';

/** One thing that happened, for a reader of feeds. */
interface FeedItem {
  title: string;
  description: string;
  link: string;
  pubDate: Date;
  /** No link: one page changes many times. */
  guid: string;
}

interface Feed {
  title: string;
  description: string;
  site: string;
  self: string;
  items: FeedItem[];
}

/** Items that the feed holds; readers of feeds keep the older ones themselves. */
const mostItems = 50;

/** The feed of what changed, newest first. */
export function feedOf(site: Site, changes: Changes): Feed {
  const { agency } = site;
  const absolute = (address: string) => absoluteAddress(agency.url, address);
  const entries = publishedEntries(site);
  const commits = changes.commits.slice(0, mostItems).map((commit) => ({ commit, ...commitLines(commit, entries) }));
  const lines = commits.flatMap((one) => one.lines);
  const items = commits.flatMap((one) => [...one.lines.map((line, index) => itemOf(line, index, one.commit, absolute)), ...(one.more > 0 ? [restOf(one.more, one.commit, absolute)] : [])]);
  const toldOf = (entry: string, label: string, from: string | undefined, to: string | undefined) => [entry, label, from, to].join('\n');
  const told = new Set(lines.flatMap((line) => line.fields.map(({ label, from, to }) => toldOf(line.label, label, from, to))));
  // Reasons are part of the entries, so that they are told also where git is not there to tell.
  const untold = listCorrections(entries.values())
    .filter(({ entry, label, from, to }) => !told.has(toldOf(entry, label, from, to)))
    .map(({ href, entry, label, from, to, date, reason }) => ({
      title: `แก้ไข ${entry}: ${label} จาก ${from} เป็น ${to}`,
      description: `เหตุผล: ${reason}`,
      link: absolute(href),
      pubDate: new Date(`${date.iso}T00:00:00+07:00`),
      guid: `${absolute(addressOf.changes())}#${date.iso} ${entry} ${label} ${from} ${to}`,
    }));
  return {
    title: `ประวัติการแก้ไข – ${agency.shortName}`,
    description: `ข้อมูลที่${agency.name}เผยแพร่ แก้ไข หรือนำออก ตามเวลาที่บันทึกไว้ใน git`,
    site: absolute('/'),
    self: absolute(addressOf.feed()),
    items: [...items, ...untold].toSorted((a, b) => b.pubDate.getTime() - a.pubDate.getTime()).slice(0, mostItems),
  };
}

function itemOf(line: ChangeLine, index: number, commit: Commit, absolute: (address: string) => string): FeedItem {
  const spot = `${addressOf.changes()}#${commitSpotOf(commit)}`;
  const [only] = line.fields;
  const where = line.fields.length === 1 && only?.href !== undefined ? only.href : line.href;
  const figures = line.fields.filter(({ from }) => from !== undefined);
  return {
    title: [`${line.tag} ${line.label}`, ...(figures.length > 0 ? [figures.map(fieldText).join(' ')] : [])].join(': '),
    description: [line.title, ...line.fields.map((field) => [fieldText(field), field.reason === undefined ? undefined : `เหตุผล: ${field.reason}`].filter((part) => part !== undefined).join(' ')), line.note, line.entries.map(({ label }) => label).join(', '), line.moreEntries > 0 && `และอีก ${line.moreEntries} รายการ`].filter(Boolean).join(' · '),
    link: absolute(where ?? spot),
    pubDate: new Date(commit.time * 1000),
    guid: absolute(`${spot}-${index + 1}`),
  };
}

/** Stands for the lines of a commit that would be too many. */
function restOf(more: number, commit: Commit, absolute: (address: string) => string): FeedItem {
  return {
    title: `และอีก ${more} รายการที่บันทึกพร้อมกัน`,
    description: 'รายการทั้งหมดอยู่ในไฟล์ข้อมูล (JSON)',
    link: absolute(addressOf.changesData()),
    pubDate: new Date(commit.time * 1000),
    guid: absolute(`${addressOf.changes()}#${commitSpotOf(commit)}-more`),
  };
}

function fieldText({ label, from, to }: FieldView): string {
  return from === undefined || to === undefined ? label : `${label} จาก ${from} เป็น ${to}`;
}
