import { insideAddress } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { formatDate } from '../domain/calendar.ts';
import type { LinkLog, LinkRecord } from '../domain/link-log.ts';
import { linkReasons, linkStates, type LinkState } from '../domain/link-verdict.ts';
import { unstableServiceOf } from '../domain/unstable-host.ts';

/** Whether a link opens, as far as is known. Links inside the site are tested at every build, which fails where one does not open. */
export interface LinkStateView {
  state: LinkState | 'inside' | 'untested';
  text: string;
}

/** What is known of a link, for people. */
export function linkStateView(agency: Agency, links: LinkLog, address: string): LinkStateView {
  if (insideAddress(agency.url, address) !== undefined) return { state: 'inside', text: 'ตรวจทุกครั้งที่สร้างเว็บไซต์' };
  const known = links[address];
  const service = unstableServiceOf(address);
  const text = [known ? wordsOf(known) : 'ยังไม่เคยตรวจ', service === undefined ? '' : `ไม่มั่นคง: อยู่บน ${service}`].filter(Boolean).join(' · ');
  return { state: known?.state ?? 'untested', text };
}

function wordsOf({ state, since, lastTested, lastGood, reason }: LinkRecord): string {
  const tested = `ตรวจเมื่อ ${formatDate(lastTested)}`;
  if (state === 'ok') return `${linkStates.ok} ${tested}`;
  const why = reason === undefined ? '' : ` (${linkReasons[reason]})`;
  const good = lastGood === undefined ? 'ยังไม่เคยเปิดได้' : `เปิดได้ครั้งสุดท้าย ${formatDate(lastGood)}`;
  return state === 'broken' ? `${linkStates.broken}ตั้งแต่ ${formatDate(since)}${why} ${good} ${tested}` : `${linkStates.unclear}${why} ${tested} ${good}`;
}

/** What is known of a link, for programs; `tested` says by what. */
export function linkData(agency: Agency, links: LinkLog, address: string): object {
  if (insideAddress(agency.url, address) !== undefined) return { address, tested: 'every-build' };
  return { address, tested: links[address] ? 'links' : 'never', ...links[address], unstable: unstableServiceOf(address) ?? null };
}
