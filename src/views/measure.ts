import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { formatDate } from '../domain/calendar.ts';
import { labelOf } from '../domain/field.ts';
import { measure as schema, measureSteps, type Measure } from '../domain/measure.ts';
import { formatPeriod } from '../domain/period.ts';
import { measureReferenceOf, measuresOfIndicator, unitNamed, type Filed, type Report } from '../domain/report.ts';
import { itemSpotOf } from '../domain/site-places.ts';
import { attachmentViews, type AttachmentView } from './attachment.ts';
import { correctionViews, type CorrectionView } from './correction.ts';
import { indicatorCard, type IndicatorCard } from './indicator-card.ts';
import type { Fact, Link, Remark } from './link.ts';
import { neighbours, pageHead, yearCrumb, type PageHead } from './page-head.ts';
import { remarksElsewhere, remarksOn } from './remarks.ts';
import { statusView, type StatusView } from './status.ts';

/** A titled list of an entry, each item with an address of its own. */
export interface ListSection {
  id: string;
  heading: string;
  items: { id: string; text: string }[];
  remarks: Remark[];
}

/** A measure in a list. */
export interface MeasureCard extends Link {
  number: string;
  /** The number alone, for display. */
  ordinal: string;
  inShort: string | undefined;
  status: StatusView | undefined;
}

/** A measure's own page. */
export interface MeasureView {
  head: PageHead;
  number: string;
  titleRemarks: Remark[];
  inShort: string | undefined;
  status: StatusView | undefined;
  corrections: CorrectionView[];
  facts: Fact[];
  sections: ListSection[];
  attachments: AttachmentView[];
  related: IndicatorCard[];
  remarks: Remark[];
  hasBody: boolean;
}

/** The form has no box for a measure's status, so it is shown only where one was given. */
function measureStatus({ status }: Measure): StatusView | undefined {
  return status && statusView(status);
}

export function measureCard(report: Report, { id, data }: Filed<Measure>): MeasureCard {
  return { href: addressOf.measure(report.fiscalYear, id), label: data.title, number: `มาตรการที่ ${data.order}`, ordinal: String(data.order), inShort: data.inShort, status: measureStatus(data) };
}

/** A list field as a section; items are numbered from 1 in their anchors. */
export function listSection(id: string, heading: string, items: readonly string[], remarks: Remark[]): ListSection {
  return { id, heading, items: items.map((text, index) => ({ id: itemSpotOf(id, index), text })), remarks };
}

/** The units that answer for an entry, each linked to its page. */
export function responsibleFact(report: Report, label: string, names: readonly string[], remarks: Remark[]): Fact {
  return { label, values: names.map((name) => ({ text: name, href: unitHref(report, name) })), remarks };
}

function unitHref(report: Report, name: string): string | undefined {
  const unit = unitNamed(report.units, name);
  return unit && addressOf.unit(unit.id);
}

/** The title in English, which this site translated. */
export function englishFact(english: string | undefined): Fact[] {
  return english ? [{ label: 'ชื่อภาษาอังกฤษ (เว็บไซต์นี้แปล)', values: [{ text: english, lang: 'en' }], remarks: [] }] : [];
}

/** The day on which staff say an entry was published. */
export function publishedFact(published: string | undefined): Fact[] {
  return published ? [{ label: 'วันที่เผยแพร่', values: [{ text: formatDate(published) }], remarks: [] }] : [];
}

const shownFields = ['title', 'period', 'responsible', ...measureSteps];

export function measureView(agency: Agency, report: Report, entry: Filed<Measure>): MeasureView {
  const { data } = entry;
  const about = measureReferenceOf(data.order);
  const remarks = (field: string) => remarksOn(report, about, field, data.asInSource);
  return {
    head: pageHead(agency, {
      heading: data.title,
      kicker: `มาตรการที่ ${data.order} ปีงบประมาณ ${report.fiscalYear}`,
      description: data.inShort ?? `มาตรการที่ ${data.order} ปีงบประมาณ ${report.fiscalYear} ของ${agency.name}`,
      address: addressOf.measure(report.fiscalYear, entry.id),
      breadcrumbs: [yearCrumb(report), { href: addressOf.measures(report.fiscalYear), label: 'มาตรการ' }],
      changed: entry.changed,
      ...neighbours(report.measures, entry, ({ id, data: other }) => ({ href: addressOf.measure(report.fiscalYear, id), label: `มาตรการที่ ${other.order} ${other.title}` })),
    }),
    number: `มาตรการที่ ${data.order}`,
    titleRemarks: remarks('title'),
    inShort: data.inShort,
    status: measureStatus(data),
    corrections: correctionViews('measures', data.corrections),
    facts: [
      { label: labelOf(schema, 'period'), values: [{ text: formatPeriod(data.period) }], remarks: remarks('period') },
      responsibleFact(report, labelOf(schema, 'responsible'), data.responsible, remarks('responsible')),
      ...englishFact(data.english),
      ...publishedFact(data.publishedAt),
    ],
    sections: measureSteps.map((field) => listSection(field, labelOf(schema, field), data[field], remarks(field))),
    attachments: attachmentViews(report.files, report.fiscalYear, data.attachments),
    related: report.indicators.filter((indicator) => data.indicators.includes(indicator.data.number)).map((indicator) => indicatorCard(report, indicator)),
    remarks: remarksElsewhere(report, about, shownFields),
    hasBody: entry.hasBody,
  };
}

/** Cards of the measures that name an indicator as related. */
export function relatedMeasures(report: Report, number: number): MeasureCard[] {
  return measuresOfIndicator(report, number).map((entry) => measureCard(report, entry));
}

