import type { EntryKind } from './entry-kinds.ts';
import type { Issue, Place } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { itemCode } from './requirement.ts';
import { toArabicDigits } from './thai-text.ts';
import type { YamlText } from './yaml-text.ts';

/** A number or a code that an entry takes for itself in its year. Files that are refused for another reason take theirs too. */
export interface Claim {
  kind: keyof typeof claimedFields;
  year: string;
  number: string;
  place: Place;
}

const claimedFields = { measures: 'order', indicators: 'number', disclosures: 'code' } as const;
const codes = { measures: 'ORDER_DUP', indicators: 'INDICATOR_DUP', disclosures: 'ITEM_DUP' } as const satisfies Record<Claim['kind'], IssueCode>;

/** The number that an entry takes, if it is one of a numbered kind and says so. */
export function claimOf(kind: EntryKind, id: string, yaml: YamlText): Claim | undefined {
  if (kind !== 'measures' && kind !== 'indicators' && kind !== 'disclosures') return undefined;
  const field = claimedFields[kind];
  const typed = typeof yaml.data === 'object' && yaml.data !== null ? (yaml.data as Record<string, unknown>)[field] : undefined;
  const digits = typeof typed === 'string' ? toArabicDigits(typed.trim()).replace(/^0+(?=\d)/, '') : '';
  const number = kind === 'disclosures' ? (itemCode.safeParse(typed).data ?? '') : digits;
  return /\d$/.test(number) && (kind === 'disclosures' || /^\d+$/.test(number)) ? { kind, year: id.slice(0, 4), number, place: yaml.placeOf([field]) } : undefined;
}

/** Finds numbers that more than one file of a year takes. */
export function checkClaims(claims: readonly Claim[]): Issue[] {
  return [...Map.groupBy(claims, ({ kind, year, number }) => `${kind}/${year}/${number}`).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ kind, year, number, place }, index): Issue => {
        const others = [...same.slice(Math.max(0, index - 3), index), ...same.slice(index + 1, index + 4)].slice(0, 3);
        return { code: codes[kind], place, facts: { value: number, year, other: others.map((other) => other.place.file).join(', ') } };
      }),
    );
}
