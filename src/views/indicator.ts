import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { labelOf } from '../domain/field.ts';
import { indicator as schema, indicatorReferenceOf, indicatorSteps, type Indicator } from '../domain/indicator.ts';
import type { Instrument } from '../domain/framework.ts';
import { formatPeriod } from '../domain/period.ts';
import { assessedIndicator, type Filed, type Report } from '../domain/report.ts';
import { indicatorSeries, reportsUpTo } from '../domain/series.ts';
import { attachmentViews, type AttachmentView } from './attachment.ts';
import { correctionViews, type CorrectionView } from './correction.ts';
import { indicatorCard, type IndicatorCard } from './indicator-card.ts';
import type { Fact, Remark } from './link.ts';
import { englishFact, listSection, publishedFact, relatedMeasures, responsibleFact, type ListSection, type MeasureCard } from './measure.ts';
import { neighbours, pageHead, yearCrumb, type PageHead } from './page-head.ts';
import { remarksElsewhere, remarksOn } from './remarks.ts';
import { trendOf, type Trend } from './trend.ts';

/** An indicator's own page. */
export interface IndicatorView {
  head: PageHead;
  card: IndicatorCard;
  /** The indicator's name in the assessment, where the report words it otherwise. */
  standardTitle: string | undefined;
  instrument: Instrument | undefined;
  /** Its years; absent while there is only one. */
  trend: Trend | undefined;
  titleRemarks: Remark[];
  scoreRemarks: Remark[];
  statusRemarks: Remark[];
  corrections: CorrectionView[];
  facts: Fact[];
  sections: ListSection[];
  attachments: AttachmentView[];
  related: MeasureCard[];
  remarks: Remark[];
  hasBody: boolean;
}

const shownFields = ['title', 'score', 'status', 'period', 'responsible', ...indicatorSteps];

/** @param reports every year there is, for what came before */
export function indicatorView(agency: Agency, report: Report, entry: Filed<Indicator>, reports: readonly Report[] = [report]): IndicatorView {
  const { data } = entry;
  const about = indicatorReferenceOf(data.number);
  const remarks = (field: string) => remarksOn(report, about, field, data.asInSource);
  const assessed = assessedIndicator(report, data.number);
  return {
    head: pageHead(agency, {
      heading: data.title,
      kicker: `ตัวชี้วัดที่ ${data.number} ปีงบประมาณ ${report.fiscalYear}`,
      description: data.inShort ?? `ตัวชี้วัดที่ ${data.number} ปีงบประมาณ ${report.fiscalYear} ของ${agency.name}`,
      address: addressOf.indicator(report.fiscalYear, entry.id),
      breadcrumbs: [yearCrumb(report), { href: addressOf.indicators(report.fiscalYear), label: 'ตัวชี้วัด' }],
      changed: entry.changed,
      ...neighbours(report.indicators, entry, ({ id, data: other }) => ({ href: addressOf.indicator(report.fiscalYear, id), label: `ตัวชี้วัดที่ ${other.number} ${other.title}` })),
    }),
    card: indicatorCard(report, entry),
    standardTitle: assessed && assessed.title !== data.title ? assessed.title : undefined,
    instrument: report.framework.instruments.find(({ code }) => code === assessed?.instrument),
    trend: trendOf(indicatorSeries(reportsUpTo(report.fiscalYear, reports), data.number)),
    titleRemarks: remarks('title'),
    scoreRemarks: remarks('score'),
    statusRemarks: remarks('status'),
    corrections: correctionViews('indicators', data.corrections),
    facts: [
      { label: labelOf(schema, 'period'), values: [{ text: formatPeriod(data.period) }], remarks: remarks('period') },
      responsibleFact(report, labelOf(schema, 'responsible'), data.responsible, remarks('responsible')),
      ...englishFact(data.english),
      ...publishedFact(data.publishedAt),
    ],
    sections: indicatorSteps.map((field) => listSection(field, labelOf(schema, field), data[field], remarks(field))),
    attachments: attachmentViews(report.files, report.fiscalYear, data.attachments),
    related: relatedMeasures(report, data.number),
    remarks: remarksElsewhere(report, about, shownFields),
    hasBody: entry.hasBody,
  };
}

/** The indicators of one instrument. */
export interface InstrumentGroup {
  id: string;
  code: string;
  name: string;
  englishName: string;
  explains: string;
  weight: number;
  indicators: IndicatorCard[];
}

/** A year's indicators by instrument, in the framework's order. */
export function instrumentGroups(report: Report): InstrumentGroup[] {
  return report.framework.instruments.map(({ code, ...instrument }) => ({
    id: code.toLowerCase(),
    code,
    ...instrument,
    indicators: report.indicators.filter(({ data }) => assessedIndicator(report, data.number)?.instrument === code).map((entry) => indicatorCard(report, entry)),
  }));
}
