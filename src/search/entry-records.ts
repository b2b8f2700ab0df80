import { addressOf } from '../domain/address.ts';
import type { Attachment } from '../domain/attachment.ts';
import { formatDate } from '../domain/calendar.ts';
import type { Correction } from '../domain/correction.ts';
import { correctionText } from '../domain/correction-text.ts';
import { labelOf } from '../domain/field.ts';
import { indicator as indicatorSchema, indicatorReferenceOf, type Indicator } from '../domain/indicator.ts';
import { measure as measureSchema, type Measure } from '../domain/measure.ts';
import { formatPeriod } from '../domain/period.ts';
import { assessedIndicator, measureReferenceOf, notesAbout, unitNamed, type Filed, type Report } from '../domain/report.ts';
import { progressStates } from '../domain/status.ts';
import { proseSections } from './prose.ts';
import type { SearchRecord, Section } from './record.ts';
import { fact, section, stepSections } from './section.ts';

/** A measure as search knows it. */
export function measureRecord(report: Report, { id, data }: Filed<Measure>, body: string): SearchRecord {
  const label = (field: keyof Measure) => labelOf(measureSchema, field);
  return {
    url: addressOf.measure(report.fiscalYear, id),
    title: `มาตรการที่ ${data.order} ${data.title}`,
    kind: 'measure',
    year: report.fiscalYear,
    status: data.status,
    units: unitsOf(report, data.responsible),
    sections: [
      ...section.optional('', '', data.inShort),
      ...fact(label('english'), data.english),
      ...stepSections(label('method'), 'method', data.method),
      ...stepSections(label('summary'), 'summary', data.summary),
      ...stepSections(label('outcome'), 'outcome', data.outcome),
      ...fact(label('responsible'), data.responsible.join(', ')),
      ...fact(label('status'), data.status && progressStates[data.status]),
      ...fact(label('period'), formatPeriod(data.period)),
      ...fact(label('indicators'), data.indicators.map((number) => `ตัวชี้วัดที่ ${number}`).join(', ')),
      ...notes(report, measureReferenceOf(data.order)),
      ...commonSections('measures', data, (field) => (field in measureSchema.shape ? label(field as keyof Measure) : field)),
      ...proseSections(body),
    ],
  };
}

/** An indicator as search knows it. */
export function indicatorRecord(report: Report, { id, data }: Filed<Indicator>, body: string): SearchRecord {
  const label = (field: keyof Indicator) => labelOf(indicatorSchema, field);
  const assessed = assessedIndicator(report, data.number);
  const instrument = report.framework.instruments.find(({ code }) => code === assessed?.instrument);
  return {
    url: addressOf.indicator(report.fiscalYear, id),
    title: `ตัวชี้วัดที่ ${data.number} ${data.title}`,
    kind: 'indicator',
    year: report.fiscalYear,
    status: data.status ?? 'not-stated',
    units: unitsOf(report, data.responsible),
    sections: [
      ...section.optional('', '', data.inShort),
      ...fact(label('english'), data.english),
      ...fact(label('score'), data.score.text),
      ...fact('เครื่องมือ', instrument && `${instrument.code} ${instrument.name}`),
      ...section.optional('วัดอะไร', '', assessed && (assessed.title === data.title ? assessed.measures : `${assessed.title} ${assessed.measures}`)),
      ...stepSections(label('guidance'), 'guidance', data.guidance),
      ...stepSections(label('progress'), 'progress', data.progress),
      ...fact(label('responsible'), data.responsible.join(', ')),
      ...fact(label('status'), progressStates[data.status ?? 'not-stated']),
      ...fact(label('period'), formatPeriod(data.period)),
      ...notes(report, indicatorReferenceOf(data.number)),
      ...commonSections('indicators', data, (field) => (field in indicatorSchema.shape ? label(field as keyof Indicator) : field)),
      ...proseSections(body),
    ],
  };
}

function unitsOf(report: Report, names: readonly string[]): string[] {
  return names.flatMap((name) => unitNamed(report.units, name)?.id ?? []);
}

function notes(report: Report, about: string): Section[] {
  return notesAbout(report, about).map(({ text }) => section('หมายเหตุ', '', text));
}

function commonSections(kind: 'measures' | 'indicators', data: { corrections: Correction[]; attachments: Attachment[]; publishedAt?: string | undefined; asInSource: string[] }, labelOfField: (field: string) => string): Section[] {
  return [
    ...data.corrections.flatMap((correction) => fact('แก้ไขตัวเลขหรือสถานะ', correctionText(kind, correction))),
    ...data.attachments.flatMap(({ label, file, url, date }) => fact('เอกสารแนบ', [label, file ?? url, date && formatDate(date)].filter((part) => part !== undefined).join(' '))),
    ...fact('วันที่เผยแพร่', data.publishedAt && formatDate(data.publishedAt)),
    ...fact('ตรงตามต้นฉบับ', data.asInSource.map(labelOfField).join(', ')),
  ];
}
