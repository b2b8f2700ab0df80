import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { isNamed, type Filed, type Report } from '../domain/report.ts';
import { unitKinds, type Unit } from '../domain/unit.ts';
import { shownChannel } from './channel.ts';
import { indicatorCard, type IndicatorCard } from './indicator-card.ts';
import type { Link } from './link.ts';
import { measureCard, type MeasureCard } from './measure.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** A unit in the list. */
export interface UnitCard extends Link {
  kind: string;
  measures: number;
  indicators: number;
}

/** What a unit answers for in one year. */
interface UnitYear {
  fiscalYear: number;
  measures: MeasureCard[];
  indicators: IndicatorCard[];
}

/** A unit's own page. */
export interface UnitView {
  head: PageHead;
  kind: string;
  aliases: string[];
  /** Its telephone number, and the address that calls it. */
  phone: { text: string; href: string | undefined } | undefined;
  years: UnitYear[];
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

export function unitsView(agency: Agency, reports: readonly Report[], units: readonly Filed<Unit>[]): { head: PageHead; units: UnitCard[]; fiscalYear: number | undefined } {
  const newest = reports[0];
  return {
    head: pageHead(agency, {
      heading: 'หน่วยที่รับผิดชอบ',
      description: `หน่วยและตำแหน่งของ${agency.name}ที่รับผิดชอบมาตรการและตัวชี้วัด`,
      address: addressOf.units(),
    }),
    fiscalYear: newest?.fiscalYear,
    units: units.map((unit) => {
      const year = newest && unitYear(unit, newest);
      return { href: addressOf.unit(unit.id), label: unit.data.name, kind: unitKinds[unit.data.kind], measures: year?.measures.length ?? 0, indicators: year?.indicators.length ?? 0 };
    }),
  };
}

export function unitView(agency: Agency, reports: readonly Report[], unit: Filed<Unit>): UnitView {
  return {
    head: pageHead(agency, {
      heading: unit.data.name,
      kicker: unitKinds[unit.data.kind],
      description: `มาตรการและตัวชี้วัดที่${unit.data.name}ของ${agency.name}รับผิดชอบ`,
      address: addressOf.unit(unit.id),
      breadcrumbs: [{ href: addressOf.units(), label: 'หน่วยที่รับผิดชอบ' }],
      changed: unit.changed,
    }),
    kind: unitKinds[unit.data.kind],
    aliases: unit.data.aliases,
    phone: unit.data.phone === undefined ? undefined : shownChannel({ kind: 'phone', value: unit.data.phone }),
    years: reports.map((report) => unitYear(unit, report)).filter(({ measures, indicators }) => measures.length + indicators.length > 0),
  };
}
