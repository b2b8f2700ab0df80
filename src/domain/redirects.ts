import { z } from 'zod';
import { canDecode } from './address.ts';
import { refuse, text } from './field.ts';
import type { Issue, Place } from './issue.ts';

/** An address inside the site: from the first slash on, without a host. */
const innerAddress = text.transform((value, context) => {
  if (!canDecode(value)) return refuse(context, 'REDIRECT_FORMAT', { value, way: 'percent' });
  if (!/^\/(?![/\\])[^\s?#\\]*$/.test(value)) return refuse(context, 'REDIRECT_FORMAT', { value });
  // Servers and the build go by the decoded address.
  return /\/\.{0,2}\/|\/\.{1,2}$|[\\\p{Cc}]/u.test(decodeURIComponent(value)) ? refuse(context, 'REDIRECT_FORMAT', { value, way: 'climb' }) : value;
});

const redirect = z.strictObject({
  from: innerAddress.meta({ label: 'ที่อยู่เดิม', hint: 'เช่น /2568/measures/2/' }),
  to: innerAddress.meta({ label: 'ที่อยู่ใหม่', hint: 'เช่น /2568/measures/3/' }),
  reason: text.meta({ label: 'เหตุผล', hint: 'เหตุที่ย้ายหรือลบหน้านี้' }),
});

/** Addresses that have moved: `content/redirects.yaml`. */
export const redirects = z.strictObject({ redirects: z.array(redirect).meta({ label: 'ที่อยู่ที่ย้ายไป', hint: 'รายการ from, to, reason' }) });

type Redirects = z.output<typeof redirects>;

const bare = (address: string) => `${address.replace(/\/$/, '').toLowerCase()}/`;

/**
 * Finds addresses that are sent on twice, in a circle or over several stops.
 * @param list the redirects
 * @param placeOf the place of a field of the redirect with a number
 */
export function checkRedirects(list: Redirects['redirects'], placeOf: (index: number, field: 'from' | 'to') => Place): Issue[] {
  const targets = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [index, { from, to }] of list.entries()) {
    if (targets.has(bare(from))) issues.push({ code: 'REDIRECT_DUP', place: placeOf(index, 'from'), facts: { value: from } });
    else targets.set(bare(from), bare(to));
  }
  for (const [index, { from }] of list.entries()) {
    const stops = stopsFrom(bare(from), targets);
    const circle = [bare(from), ...stops].join(' → ');
    if (stops.length > 1 && targets.has(stops.at(-1) ?? '')) issues.push({ code: 'REDIRECT_CIRCLE', place: placeOf(index, 'to'), facts: { value: from, circle } });
    else if (stops[0] === bare(from)) issues.push({ code: 'REDIRECT_CIRCLE', place: placeOf(index, 'to'), facts: { value: from, circle } });
    else if (stops.length > 1) issues.push({ code: 'REDIRECT_CHAIN', place: placeOf(index, 'to'), facts: { value: from, circle: stops[0] ?? '', mend: stops.at(-1) ?? '' } });
  }
  return issues;
}

/** The addresses that a reader passes, up to the first that is sent on no more or was passed before. */
function stopsFrom(from: string, targets: ReadonlyMap<string, string>): string[] {
  const stops: string[] = [];
  const passed = new Set([from]);
  for (let next = targets.get(from); next !== undefined; next = targets.get(next)) {
    stops.push(next);
    if (passed.has(next)) break;
    passed.add(next);
  }
  return stops;
}
