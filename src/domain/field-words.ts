import { formatApproval } from './approval.ts';
import { formatDate } from './calendar.ts';
import { answers } from './disclosure.ts';
import { formatPeriod, type Period } from './period.ts';
import type { Score } from './score.ts';
import { progressStates, type ProgressState } from './status.ts';
import { unitKinds } from './unit.ts';

/** Fields with one short value, and how that reads. All others are texts: what stood there may have been taken away for good reason. */
const worded: Readonly<Record<string, (value: never) => string>> = {
  score: ({ text }: Score) => text,
  total: ({ text }: Score) => text,
  rating: (value: string) => value,
  status: (value: ProgressState) => progressStates[value],
  answer: (value: keyof typeof answers) => answers[value],
  period: (value: Period) => formatPeriod(value),
  publishedAt: formatDate,
  approval: formatApproval,
  kind: (value: keyof typeof unitKinds) => unitKinds[value],
  order: String,
  number: String,
};

/** Whether a field's value is short enough to be told whole. */
export function hasShortValue(field: string): boolean {
  return Object.hasOwn(worded, field);
}

/** Fields that are typed as codes, and what these mean. */
const coded: Readonly<Record<string, Readonly<Record<string, string>>>> = { status: progressStates, answer: answers };

/** What is typed into a field for what readers see there. */
export function typedFor(field: string, words: string): string {
  const codes = coded[field] ?? {};
  return Object.keys(codes).find((code) => codes[code] === words) ?? words;
}

/** A field's short value as readers see it; nothing where it has none. */
export function wordsOf(field: string, value: unknown): string | undefined {
  return value === undefined ? undefined : worded[field]?.(value as never);
}
