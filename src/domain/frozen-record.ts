import { addressOf } from './address.ts';
import { formatDate } from './calendar.ts';
import type { PublishedFigures } from './figures.ts';
import { activeSubmission } from './frozen.ts';
import { startOf, type Issue } from './issue.ts';
import type { Entries } from './source.ts';

/** The submissions in force, as the record of what was published keeps them. */
export function frozenRecord({ frozen }: Entries): PublishedFigures {
  return Object.fromEntries(frozen.flatMap(({ data }) => {
    const active = activeSubmission(data);
    return active ? [[addressOf.assessment(data.fiscalYear), { values: { frozen: active.frozenAt }, corrections: [] }] as const] : [];
  }));
}

/** The record without submissions, which today's files say anew. */
export function withoutFrozen(published: PublishedFigures): PublishedFigures {
  return Object.fromEntries(Object.entries(published).filter(([, { values }]) => values['frozen'] === undefined));
}

/** Refuses a submission that is gone from its file: a freeze ends by being lifted with a reason, never by being deleted. */
export function checkFrozenKept({ frozen }: Entries, published: PublishedFigures): Issue[] {
  return Object.entries(published).flatMap(([address, { values: { frozen: since } }]) => {
    const year = /\d{4}/.exec(address)?.[0] ?? '';
    const kept = frozen.find(({ data }) => String(data.fiscalYear) === year)?.data.submissions.some(({ frozenAt }) => frozenAt === since);
    return since === undefined || kept ? [] : [{ code: 'FROZEN_LOST', place: startOf(`content/frozen/${year}.yaml`), facts: { year, since: formatDate(since) } }];
  });
}
