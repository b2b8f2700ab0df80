import { itemSlugOf } from './address.ts';
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
const duplicates = { measures: 'ORDER_DUP', indicators: 'INDICATOR_DUP', disclosures: 'ITEM_DUP' } as const satisfies Record<Claim['kind'], IssueCode>;

/** The number that an entry takes, if it is one of a numbered kind and says so. */
export function claimOf(kind: EntryKind, id: string, yaml: YamlText): Claim | undefined {
  if (kind !== 'measures' && kind !== 'indicators' && kind !== 'disclosures') return undefined;
  const field = claimedFields[kind];
  const typed = typeof yaml.data === 'object' && yaml.data !== null ? (yaml.data as Record<string, unknown>)[field] : undefined;
  const digits = typeof typed === 'string' ? toArabicDigits(typed.trim()).replace(/^0+(?=\d)/, '') : '';
  const number = kind === 'disclosures' ? (itemCode.safeParse(typed).data ?? '') : digits;
  return /\d$/.test(number) && (kind === 'disclosures' || /^\d+$/.test(number)) ? { kind, year: id.slice(0, 4), number, place: yaml.placeOf([field]) } : undefined;
}

/**
 * Finds numbers that more than one file of a year takes.
 * @param codes the codes of the items of each year, `2569/O26`
 */
export function checkClaims(claims: readonly Claim[], codes: ReadonlySet<string>): Issue[] {
  const taken = new Set(claims.map(({ kind, year, number }) => `${kind}/${year}/${number}`));
  return [...Map.groupBy(claims, ({ kind, year, number }) => `${kind}/${year}/${number}`).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => {
      const named = same.find(isNamedSo);
      if (named) return same.filter((claim) => claim !== named).map((claim) => misnamed(claim, named, codes));
      const mend = renumbered(same, taken);
      return same.map(({ kind, year, number, place }, index): Issue => {
        const others = [...same.slice(Math.max(0, index - 3), index), ...same.slice(index + 1, index + 4)].slice(0, 3);
        return { code: duplicates[kind], place, facts: { value: number, year, other: others.map((other) => other.place.file).join(', '), ...mend } };
      });
    });
}

/** Whether an answer stands in the file that its item's answer belongs in. */
function isNamedSo({ kind, number, place: { file } }: Claim): boolean {
  return kind === 'disclosures' && file.endsWith(`/${itemSlugOf(number)}.mdx`);
}

/** An answer in another item's file to an item that has its own: its code is mistyped, or it is that answer's copy. */
function misnamed({ number, year, place }: Claim, named: Claim, codes: ReadonlySet<string>): Issue {
  const [, own] = /\/([a-z]\d+)\.mdx$/.exec(place.file) ?? [];
  const code = itemCode.safeParse(own?.toUpperCase()).data;
  return { code: 'ITEM_DUP', place, facts: { value: number, year, other: named.place.file, ...(code !== undefined && codes.has(`${year}/${code}`) ? { mend: code } : { extra: 'yes' }) } };
}

/** The lowest free number, and which of the files should take another one because its name says so. */
function renumbered(same: readonly Claim[], taken: ReadonlySet<string>): Issue['facts'] {
  const [first] = same;
  if (!first || first.kind === 'disclosures') return {};
  const { kind, year } = first;
  const isFree = (number: number) => !taken.has(`${kind}/${year}/${number}`);
  let free = 1;
  while (!isFree(free)) free++;
  const misnumbered = same.flatMap(({ place: { file } }) => {
    const number = Number(/\/0*(\d+)\.mdx?$/.exec(file)?.[1] ?? 0);
    return number > 0 && isFree(number) ? [{ own: file, mend: `${claimedFields[kind]}: ${number}` }] : [];
  });
  return { free: String(free), ...misnumbered[0] };
}
