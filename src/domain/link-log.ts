import { z } from 'zod';
import { dayNumber, type IsoDate } from './calendar.ts';
import { startOf, type Issue } from './issue.ts';
import { linkReasons, linkStates, type LinkReason, type LinkState, type LinkVerdict } from './link-verdict.ts';
import { isWebAddress } from './web-address.ts';

/** Where the repository keeps what tests of outside addresses found. */
export const linksFile = 'content/links.json';

const day = z.iso.date();
const keys = <Key extends string>(table: Readonly<Record<Key, string>>) => z.enum(Object.keys(table) as [Key, ...Key[]]);

const record = z.strictObject({
  state: keys<LinkState>(linkStates),
  lastTested: day,
  /** The first day of the present state. */
  since: day,
  /** The last day on which it could be opened, if ever. */
  lastGood: day.optional(),
  status: z.int().optional(),
  reason: keys<LinkReason>(linkReasons).optional(),
});

/** What is known of one outside address. */
export type LinkRecord = z.output<typeof record>;

/** What is known of every outside address, by the address as staff typed it. */
export type LinkLog = Readonly<Record<string, LinkRecord>>;

const log = z.record(z.string().refine(isWebAddress), record);

/**
 * Reads what tests found.
 * @param text the file's text; undefined where nothing was tested yet
 */
export function parseLinks(text: string | undefined): { links: LinkLog; issues: Issue[] } {
  const refused = (line: number) => ({ links: {}, issues: [{ code: 'LINKS_UNREADABLE', place: { ...startOf(linksFile), line }, facts: {} } satisfies Issue] });
  const lines = (text ?? '{}').split('\n');
  let read: unknown;
  try {
    read = JSON.parse(text ?? '{}');
  } catch (error) {
    const conflict = lines.findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line)) + 1;
    return refused(conflict || Number(/line (\d+)/.exec(String(error))?.[1] ?? 1));
  }
  const result = log.safeParse(read);
  if (result.success) return { links: result.data, issues: [] };
  const address = JSON.stringify(result.error.issues[0]?.path[0] ?? '');
  return refused(lines.findIndex((line) => line.includes(address)) + 1 || 1);
}

/** Writes what tests found, an address on each line in order, so that two versions merge and git shows what changed. */
export function formatLinks(links: LinkLog): string {
  const lines = Object.entries(links)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, { state, lastTested, since, lastGood, status, reason }]) => ` ${JSON.stringify(address)}: ${JSON.stringify({ state, lastTested, since, lastGood, status, reason })}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** What is known after a test; what was good once stays known. */
export function noteTest(before: LinkRecord | undefined, { state, status, reason }: LinkVerdict, today: IsoDate): LinkRecord {
  const lastGood = state === 'ok' ? today : before?.lastGood;
  return {
    state,
    lastTested: today,
    since: before?.state === state ? before.since : today,
    ...(lastGood !== undefined && { lastGood }),
    ...(status !== undefined && { status }),
    ...(reason !== undefined && { reason }),
  };
}

/** Days for which a test holds: what could not be opened is tried again the next day. */
const holdsFor: Readonly<Record<LinkState, number>> = { ok: 7, broken: 1, unclear: 1 };

/** Whether an address is to be tested again. */
export function isDue(known: LinkRecord | undefined, today: IsoDate): boolean {
  if (!known) return true;
  const age = dayNumber(today) - dayNumber(known.lastTested);
  return age < 0 || age >= holdsFor[known.state];
}
