import { addressOf, itemSlugOf } from './address.ts';
import { formatDate, type IsoDate } from './calendar.ts';
import { typedFor } from './field-words.ts';
import type { PublishedFigures } from './figures.ts';
import { startOf, type Issue } from './issue.ts';
import type { Entries } from './source.ts';
import { issueAt } from './year-rules.ts';

/**
 * Refuses that an answer goes which readers saw: it is taken back with a reason, never by being deleted or made a draft.
 * @param paths every file, readable or not
 * @param today for what staff may paste
 */
export function checkAnswersKept({ disclosures }: Entries, published: PublishedFigures, paths: ReadonlySet<string>, today?: IsoDate): Issue[] {
  const answers = new Map(disclosures.map((entry) => [addressOf.item(entry.data.fiscalYear, entry.data.code), entry]));
  return Object.entries(published).flatMap(([address, { values: { answer = '' } }]): Issue[] => {
    const [, year = '', letter = '', digits = ''] = /^\/oit\/(\d{4})\/([a-z]+)(\d+)\/$/.exec(address) ?? [];
    const code = `${letter.toUpperCase()}${Number(digits)}`;
    const file = `content/disclosures/${year}/${itemSlugOf(code)}.mdx`;
    if (year === '' || typedFor('answer', answer) !== 'yes') return [];
    const facts = { value: code, year, from: answer };
    const given = answers.get(address);
    if (given) return given.data.draft ? [issueAt(given, ['draft'], 'ANSWER_LOST', { ...facts, way: 'draft' })] : [];
    return paths.has(file) ? [] : [{ code: 'ANSWER_LOST', place: startOf(file), facts: { ...facts, file, ...(today !== undefined && { date: formatDate(today) }) } }];
  });
}

/**
 * Drops what else is told of an answer that is gone: one issue says how to bring it back, where the assessor has it the one
 * that says so.
 */
export function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const itemOf = ({ facts }: Issue, code: string | undefined) => `${facts.year}/${code}`;
  const frozen = new Set(issues.flatMap((issue) => (issue.code === 'FROZEN_ANSWER' ? [itemOf(issue, issue.facts.code)] : [])));
  const lost = issues.filter((issue) => issue.code === 'ANSWER_LOST');
  const files = new Set([...lost.map(({ place }) => place.file), ...issues.flatMap(({ code, facts }) => (code === 'FROZEN_ANSWER' && facts.file !== undefined ? [facts.file] : []))]);
  return issues.filter((issue) => {
    if (issue.code === 'ANSWER_LOST') return !frozen.has(itemOf(issue, issue.facts.value));
    return !((issue.code === 'ITEM_UNANSWERED' || issue.code === 'DRAFT_SKIPPED') && files.has(issue.place.file));
  });
}
