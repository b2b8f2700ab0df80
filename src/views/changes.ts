import { addressOf } from '../domain/address.ts';
import { formatDate, thaiTime } from '../domain/calendar.ts';
import type { Changes, Commit } from '../domain/change.ts';
import type { Site } from '../domain/site.ts';
import { commitLines, type ChangeLine } from './change-line.ts';
import { listCorrections, type ListedCorrection } from './correction.ts';
import { pageHead, type PageHead } from './page-head.ts';
import { publishedEntries } from './published-entries.ts';

/** One commit, by the clock of whoever made it. */
interface CommitView {
  id: string;
  hash: string;
  /** `19:21 น.` */
  time: string;
  lines: ChangeLine[];
  /** How many lines are left for the data file. */
  more: number;
}

interface DayView {
  iso: string;
  text: string;
  commits: CommitView[];
}

export interface ChangesView {
  head: PageHead;
  corrections: ListedCorrection[];
  days: DayView[];
  /** What this copy of the history cannot tell. */
  unknown: string | undefined;
  /** How many commits are left for the data file. */
  older: number;
  links: { feed: string; data: string };
}

/** Commits that the page lists, so that it stays small; the data file has all. */
const mostCommits = 40;

/** The spot of a commit on the page. */
export function commitSpotOf({ hash }: Pick<Commit, 'hash'>): string {
  return `c-${hash.slice(0, 10)}`;
}

/** What this copy of the history cannot tell. */
export function unknownHistory({ isKnown, cut }: Changes): string | undefined {
  if (!isKnown) return 'เว็บไซต์ชุดนี้สร้างโดยไม่มีประวัติการแก้ไข (git) จึงบอกไม่ได้ว่าอะไรแก้ไขเมื่อใด';
  return cut === undefined ? undefined : `ประวัติถึงวันที่ ${formatDate(cut)} ไม่อยู่ในสำเนานี้`;
}

/** The page of everything that changed, newest first. */
export function changesView(site: Site, changes: Changes): ChangesView {
  const entries = publishedEntries(site);
  const shown = changes.commits.slice(0, mostCommits);
  return {
    head: pageHead(site.agency, {
      heading: 'ประวัติการแก้ไข',
      description: `ข้อมูลใดของ${site.agency.name} และเกณฑ์ใดที่เว็บไซต์นี้ใช้ตรวจ เผยแพร่ แก้ไข หรือนำออก เมื่อใด ในช่องใด จากอะไรเป็นอะไร`,
      address: addressOf.changes(),
      feed: addressOf.feed(),
    }),
    corrections: listCorrections(entries.values()),
    days: [...Map.groupBy(shown, ({ day }) => day)].map(([iso, commits]) => ({
      iso,
      text: formatDate(iso),
      commits: commits.map((commit) => ({ id: commitSpotOf(commit), hash: commit.hash, time: thaiTime(commit.time), ...commitLines(commit, entries) })),
    })),
    unknown: unknownHistory(changes),
    older: changes.commits.length - shown.length,
    links: { feed: addressOf.feed(), data: addressOf.changesData() },
  };
}
