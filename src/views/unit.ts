import { addressOf } from '../domain/address.ts';
import { itemAddress, judgedCompleteness, type Assessment } from '../domain/assessment.ts';
import { isNamed, type Filed, type Report } from '../domain/report.ts';
import type { Site } from '../domain/site.ts';
import { unitKinds, type Unit } from '../domain/unit.ts';
import { shownChannel } from './channel.ts';
import { indicatorCard, type IndicatorCard } from './indicator-card.ts';
import type { Link } from './link.ts';
import { measureCard, type MeasureCard } from './measure.ts';
import { unitChoiceOf } from './oit-filters.ts';
import { itemStateView, type ItemStateView } from './oit-item-card.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** What is published of units and of what they answer for. */
type UnitSource = Pick<Site, 'agency' | 'reports' | 'assessments' | 'units'>;

/** A unit in the list. */
export interface UnitCard extends Link {
  kind: string;
  measures: number;
  indicators: number;
  items: number;
}

/** The units, and of which years what they answer for is counted. */
export interface UnitsView {
  head: PageHead;
  units: UnitCard[];
  fiscalYear: number | undefined;
  /** Absent where no assessment is answered. */
  assessedYear: number | undefined;
}

/** What a unit answers for in one year. */
interface UnitYear {
  fiscalYear: number;
  measures: MeasureCard[];
  indicators: IndicatorCard[];
}

/** An item that a unit answers for. */
interface UnitItem extends Link {
  code: string;
  state: ItemStateView;
}

/** What a unit answers for in one assessment. */
interface UnitAssessment {
  fiscalYear: number;
  items: UnitItem[];
  /** How far they are answered. */
  completeness: string;
  /** The same items as the assessor reads them. */
  evidence: string;
}

/** A unit's own page. */
export interface UnitView {
  head: PageHead;
  kind: string;
  aliases: string[];
  /** Its telephone number, and the address that calls it. */
  phone: { text: string; href: string | undefined } | undefined;
  years: UnitYear[];
  assessments: UnitAssessment[];
}

function answersFor(unit: Filed<Unit>, names: readonly string[]): boolean {
  return names.some((name) => isNamed(unit, name));
}

function unitYear(unit: Filed<Unit>, report: Report): UnitYear {
  return {
    fiscalYear: report.fiscalYear,
    measures: report.measures.filter(({ data }) => answersFor(unit, data.responsible)).map((entry) => measureCard(report, entry)),
    indicators: report.indicators.filter(({ data }) => answersFor(unit, data.responsible)).map((entry) => indicatorCard(report, entry)),
  };
}

function unitAssessment(unit: Filed<Unit>, assessment: Assessment): UnitAssessment {
  const { fiscalYear, list } = assessment;
  const items = assessment.items.filter(({ answer }) => answer && answersFor(unit, answer.data.responsible));
  return {
    fiscalYear,
    items: items.map(({ item: { code, title }, state }) => ({ href: itemAddress(assessment, code), label: title, code, state: itemStateView(state) })),
    completeness: judgedCompleteness({ items, list }),
    evidence: `${addressOf.assessment(fiscalYear)}#${unitChoiceOf(unit.id)}`,
  };
}

/** What all units answer for, of the newest report and the newest assessment with answers. */
export function unitsView({ agency, reports, assessments, units }: UnitSource): UnitsView {
  const newest = reports[0];
  const assessed = assessments.find(({ isAnswered }) => isAnswered);
  return {
    head: pageHead(agency, {
      heading: 'หน่วยที่รับผิดชอบ',
      description: `หน่วยและตำแหน่งของ${agency.name}ที่รับผิดชอบมาตรการ ตัวชี้วัด และข้อ OIT`,
      address: addressOf.units(),
    }),
    fiscalYear: newest?.fiscalYear,
    assessedYear: assessed?.fiscalYear,
    units: units.map((unit) => {
      const year = newest && unitYear(unit, newest);
      return {
        href: addressOf.unit(unit.id),
        label: unit.data.name,
        kind: unitKinds[unit.data.kind],
        measures: year?.measures.length ?? 0,
        indicators: year?.indicators.length ?? 0,
        items: assessed ? unitAssessment(unit, assessed).items.length : 0,
      };
    }),
  };
}

export function unitView({ agency, reports, assessments }: UnitSource, unit: Filed<Unit>): UnitView {
  return {
    head: pageHead(agency, {
      heading: unit.data.name,
      kicker: unitKinds[unit.data.kind],
      description: `มาตรการ ตัวชี้วัด และข้อ OIT ที่${unit.data.name}ของ${agency.name}รับผิดชอบ`,
      address: addressOf.unit(unit.id),
      breadcrumbs: [{ href: addressOf.units(), label: 'หน่วยที่รับผิดชอบ' }],
      changed: unit.changed,
    }),
    kind: unitKinds[unit.data.kind],
    aliases: unit.data.aliases,
    phone: unit.data.phone === undefined ? undefined : shownChannel({ kind: 'phone', value: unit.data.phone }),
    years: reports.map((report) => unitYear(unit, report)).filter(({ measures, indicators }) => measures.length + indicators.length > 0),
    assessments: assessments.map((assessment) => unitAssessment(unit, assessment)).filter(({ items }) => items.length > 0),
  };
}
