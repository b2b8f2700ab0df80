import { decodedOnce } from './address.ts';
import { formatDate } from './calendar.ts';
import { changesOf } from './frozen-changes.ts';
import type { AddressStanding, ItemStanding } from './frozen-standing.ts';
import { activeSubmission, type Frozen } from './frozen.ts';

/**
 * Says in Thai since when each address that was given to the assessor is unchanged, and which submissions were lifted and why.
 * @param data what the year's file says; nothing where there is none
 * @param items how the submission in force stands
 */
export function formatStandings(data: Frozen | undefined, items: readonly ItemStanding[], year: number): string {
  const active = activeSubmission(data);
  const past = (data?.submissions ?? []).flatMap(({ frozenAt, liftedAt, reason }) => (liftedAt === undefined ? [] : [`  ตรึงเมื่อ ${formatDate(frozenAt)} ยกเลิกเมื่อ ${formatDate(liftedAt)} เหตุผล: ${reason ?? ''}`]));
  return `${[
    active ? `ชุดที่ส่งของปี ${year} ตรึงเมื่อ ${formatDate(active.frozenAt)} ภายใต้ ${active.url}` : `ปี ${year} ไม่ได้ตรึงไว้`,
    ...items.map(itemText),
    ...(past.length > 0 ? [`ชุดที่ยกเลิกแล้ว\n${past.join('\n')}`] : []),
  ].join('\n\n')}\n`;
}

function itemText(item: ItemStanding): string {
  const changes = changesOf(item);
  return [`${item.code} ${changes.length > 0 ? 'เปลี่ยนแปลงหลังส่ง' : 'ไม่เปลี่ยนแปลงหลังส่ง'}`, ...item.addresses.map((address) => `  ${decodedOnce(address.address)}\n    ${addressText(address)}`), ...changes.filter((change) => !change.startsWith('แก้เนื้อหา')).map((change) => `  ${change}`)].join('\n');
}

function addressText({ state, since }: AddressStanding): string {
  if (state === 'unknown') return 'ระบบนี้ไม่ได้ตรวจเนื้อหาของที่อยู่นี้';
  if (state === 'unchanged') return `ไม่เปลี่ยนแปลงตั้งแต่ ${formatDate(since ?? '')}`;
  return since === undefined ? 'เปลี่ยนแปลงหลังส่ง ยังไม่ได้ commit' : `เปลี่ยนแปลงหลังส่ง เมื่อ ${formatDate(since)}`;
}
