import { formatDate } from './calendar.ts';
import { standingOf, todayOf, type ItemStanding, type Today } from './frozen-standing.ts';
import { activeSubmission } from './frozen.ts';
import { startOf, type Issue } from './issue.ts';
import { siteOf } from './site.ts';
import type { Entries } from './source.ts';

/**
 * Says what changed since it was given to the assessor; such changes are allowed.
 * @param entries content without refusals
 * @param facts fingerprints of what is there today
 */
export function noteFrozenChanges(entries: Entries, facts: Pick<Today, 'files' | 'fingerprintOf'>): Issue[] {
  if (entries.frozen.length === 0) return [];
  const site = siteOf(entries);
  const today = todayOf(site, entries, { ...facts, history: new Map() });
  return entries.frozen.flatMap(({ data }) => {
    const submission = activeSubmission(data);
    const assessment = site.assessments.find(({ fiscalYear }) => fiscalYear === data.fiscalYear);
    if (!submission || !assessment) return [];
    return standingOf(submission, assessment, today).flatMap((standing): Issue[] => {
      const changes = changesOf(standing);
      const file = assessment.items.find(({ item }) => item.code === standing.code)?.answer?.file;
      return changes.length === 0 || file === undefined ? [] : [{ code: 'FROZEN_CHANGED', place: startOf(file), facts: { code: standing.code, since: formatDate(submission.frozenAt), value: changes.join(' · ') } }];
    });
  });
}

/** What changed of an item, in Thai. */
export function changesOf({ addresses, isExplanationChanged, added }: ItemStanding): string[] {
  const changed = addresses.filter(({ state }) => state === 'changed').map(({ address }) => address);
  return [...(changed.length > 0 ? [`แก้เนื้อหาที่ ${changed.join(', ')}`] : []), ...(isExplanationChanged ? ['แก้คำอธิบาย'] : []), ...(added.length > 0 ? [`เพิ่มที่อยู่ ${added.join(', ')}`] : [])];
}
