import { absoluteAddress, addressOf } from './address.ts';
import type { Agency } from './agency.ts';
import type { Assessment, ItemState } from './assessment.ts';
import { answers, disclosure, placeHref, type Disclosure } from './disclosure.ts';
import { labelOf } from './field.ts';
import { numberedLines, type Table } from './table.ts';

/** What the agency gives to the assessor about one item. */
export interface SubmissionRow {
  code: string;
  title: string;
  state: ItemState;
  /** Absent while the item is not answered. */
  answer: Disclosure['answer'] | undefined;
  /** The page of the item on this site, in full. */
  page: string;
  /** In full, each once, in the order of the answer. */
  addresses: string[];
  explanation: string[];
}

/** The columns of the sheet: fields of an answer, named as its schema names them. */
const columns = [
  { field: 'code', width: 10 },
  { field: 'answer', width: 10 },
  { field: 'where', width: 60 },
  { field: 'explanation', width: 70 },
] as const;

/** Names the page of an item. */
const pageLabel = 'หน้าของข้อนี้ในเว็บไซต์';

/**
 * An assessment as it is typed into the assessor's form: every item of the list, answered or not.
 * An item that the agency says it has not gives no address.
 */
export function submissionRows(agency: Agency, { fiscalYear, items }: Assessment): SubmissionRow[] {
  return items.map(({ item, answer, state }) => ({
    code: item.code,
    title: item.title,
    state,
    answer: answer?.data.answer,
    page: absoluteAddress(agency.url, addressOf.item(fiscalYear, item.code)),
    addresses: [...new Set((answer ? submittedPlaces(answer.data) : []).map((place) => fullAddress(agency, placeHref(fiscalYear, place))))],
    explanation: answer?.data.explanation ?? [],
  }));
}

/** The places of an answer that are given to the assessor. */
export function submittedPlaces({ answer, where }: Disclosure): Disclosure['where'] {
  return answer === 'yes' ? where : [];
}

/** An address of this site under the place where it is published; one of another site as it is. */
export function fullAddress(agency: Agency, href: string): string {
  return href.startsWith('/') ? absoluteAddress(agency.url, href) : href;
}

export function submissionTable(year: number, rows: readonly SubmissionRow[]): Table {
  return {
    name: `OIT ${year}`,
    columns: [...columns.map(({ field, width }) => ({ label: labelOf(disclosure, field), width })), { label: pageLabel, width: 40 }],
    rows: rows.map(({ code, answer, page, addresses, explanation }) => [code, answer === undefined ? '' : answers[answer], addresses.join('\n'), numberedLines(explanation), page]),
  };
}

/** The sheet as text to copy from, a block for each item. */
export function submissionText(agency: Agency, year: number, rows: readonly SubmissionRow[]): string {
  const part = (field: 'answer' | 'where' | 'explanation', text: string) => (text === '' ? [] : [`${labelOf(disclosure, field)}:`, text]);
  const blocks = rows.map(({ code, title, answer, page, addresses, explanation }) =>
    [`${code} ${title}`, ...part('answer', answer === undefined ? 'ยังไม่ได้ตอบ' : answers[answer]), ...part('where', addresses.join('\n')), ...part('explanation', numberedLines(explanation)), `${pageLabel}:`, page].join('\n'),
  );
  return `${[`คำตอบ OIT ปี ${year} ${agency.name}`, ...blocks].join('\n\n')}\n`;
}
