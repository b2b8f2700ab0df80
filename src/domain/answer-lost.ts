import { addressOf, itemSlugOf } from './address.ts';
import { formatDate, type IsoDate } from './calendar.ts';
import { typedFor } from './field-words.ts';
import type { PublishedFigures } from './figures.ts';
import { startOf, type Issue } from './issue.ts';
import type { Entries } from './source.ts';

/**
 * Refuses that the file of an answer goes which readers saw: an answer is taken back with a reason, never by being deleted.
 * @param paths every file, readable or not
 * @param today for what staff may paste
 */
export function checkAnswersKept({ disclosures }: Entries, published: PublishedFigures, paths: ReadonlySet<string>, today?: IsoDate): Issue[] {
  const answered = new Set(disclosures.map(({ data }) => addressOf.item(data.fiscalYear, data.code)));
  return Object.entries(published).flatMap(([address, { values: { answer = '' } }]): Issue[] => {
    const [, year = '', letter = '', digits = ''] = /^\/oit\/(\d{4})\/([a-z]+)(\d+)\/$/.exec(address) ?? [];
    const code = `${letter.toUpperCase()}${Number(digits)}`;
    const file = `content/disclosures/${year}/${itemSlugOf(code)}.mdx`;
    if (year === '' || typedFor('answer', answer) !== 'yes' || answered.has(address) || paths.has(file)) return [];
    return [{ code: 'ANSWER_LOST', place: startOf(file), facts: { value: code, year, from: answer, file, ...(today !== undefined && { date: formatDate(today) }) } }];
  });
}
