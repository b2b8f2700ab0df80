import type { FiscalYear } from './fiscal-year.ts';
import type { Framework } from './framework.ts';
import { isSameSubject, type Requirement, type Requirements } from './requirement.ts';

/** The list of items by which a year is assessed. */
export interface RequirementList {
  /** The year that asks for a list. */
  fiscalYear: FiscalYear;
  /** The year that the list was made for. */
  listYear: FiscalYear;
  /** The year's own list is not known; that of the newest year before it stands in. */
  provisional: boolean;
  framework: Framework;
  requirements: Requirements;
}

/**
 * The list for a year; where none is known, the newest one before it.
 * @param frameworks rules of all years, in any order
 * @returns nothing where no year up to it has a list
 */
export function requirementListFor(fiscalYear: FiscalYear, frameworks: readonly Framework[]): RequirementList | undefined {
  const [framework] = withList(frameworks).filter((one) => one.fiscalYear <= fiscalYear).toSorted((a, b) => b.fiscalYear - a.fiscalYear);
  if (!framework) return undefined;
  return { fiscalYear, listYear: framework.fiscalYear, provisional: framework.fiscalYear !== fiscalYear, framework, requirements: framework.requirements };
}

/** The frameworks that have a list of items. */
export function withList(frameworks: readonly Framework[]): (Framework & { requirements: Requirements })[] {
  return frameworks.flatMap((framework) => (framework.requirements ? [{ ...framework, requirements: framework.requirements }] : []));
}

/** An item of a certain year. */
interface YearItem {
  fiscalYear: FiscalYear;
  item: Requirement;
}

/**
 * The same subject in other years, whatever its code and title there.
 * @param listYear the year of the item's list
 * @returns oldest year first
 */
export function sameSubject(item: Requirement, listYear: FiscalYear, frameworks: readonly Framework[]): YearItem[] {
  return withList(frameworks)
    .filter(({ fiscalYear }) => fiscalYear !== listYear)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
    .flatMap(({ fiscalYear, requirements }) => requirements.items.filter((other) => isSameSubject(item, other)).map((other) => ({ fiscalYear, item: other })));
}
