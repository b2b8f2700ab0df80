import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { labelOf } from '../domain/field.ts';
import { indicator as indicatorSchema, indicatorReferenceOf } from '../domain/indicator.ts';
import { measure as measureSchema } from '../domain/measure.ts';
import { formatPeriod } from '../domain/period.ts';
import { assessedIndicator, measureReferenceOf, notesAbout, yearChanged, type Report } from '../domain/report.ts';
import type { Remark } from './link.ts';
import { pageHead, yearCrumb, type PageHead } from './page-head.ts';
import { statusBoxes } from './status.ts';
import { yearParts, type YearParts } from './year-parts.ts';
import { totalRemarks, totalView, type TotalView } from './year.ts';

/** A row of the seven-column table of measures. */
interface MeasureRow {
  id: string;
  order: number;
  title: string;
  href: string;
  method: string[];
  period: string;
  responsible: string[];
  summary: string[];
  outcome: string[];
  /** Numbers of the remarks about it, in the list at the end. */
  notes: number[];
}

/** A row of an instrument's table of indicators. */
export interface IndicatorRow {
  id: string;
  number: number;
  title: string;
  href: string;
  score: string;
  guidance: string[];
  responsible: string[];
  period: string;
  progress: string[];
  /** The form's boxes; empty where the source has none. */
  boxes: { label: string; checked: boolean }[];
  notes: number[];
}

/** The whole report in its official form. */
export interface ReportView {
  head: PageHead;
  title: string;
  agencyName: string;
  agencyPlace: string;
  opening: string | undefined;
  total: TotalView;
  measuresHeading: string;
  measureColumns: string[];
  measures: MeasureRow[];
  parts: YearParts;
  indicatorColumns: string[];
  /** Said where the source has no boxes. */
  noBoxes: string;
  tables: { code: string; heading: string; rows: IndicatorRow[] }[];
  remarksOpening: string;
  /** Every remark of the year, with what it is about. */
  remarks: (Remark & { about: string; href: string; reference: string })[];
  sourceLine: string;
}

export function reportView(agency: Agency, report: Report): ReportView {
  const { fiscalYear } = report;
  const measureLabel = (field: keyof typeof measureSchema.shape) => labelOf(measureSchema, field);
  const indicatorLabel = (field: keyof typeof indicatorSchema.shape) => labelOf(indicatorSchema, field);
  const remarks = allRemarks(report);
  const notesNumbered = (reference: string) => remarks.flatMap((remark, index) => (remark.reference === reference ? [index + 1] : []));
  return {
    head: pageHead(agency, {
      heading: `รายงานฉบับเต็ม ปีงบประมาณ ${fiscalYear}`,
      description: `${report.year.data.title} ของ${agency.name} ทั้งฉบับตามแบบรายงาน พิมพ์ลงกระดาษ A4 แนวนอนได้`,
      address: addressOf.report(fiscalYear),
      breadcrumbs: [yearCrumb(report)],
      changed: yearChanged(report),
    }),
    title: report.year.data.title,
    agencyName: agency.name,
    agencyPlace: `อำเภอ${agency.district} จังหวัด${agency.province}`,
    opening: report.year.data.opening,
    total: totalView(report),
    measuresHeading: 'มาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    measureColumns: [measureLabel('order'), ...(['title', 'method', 'period', 'responsible', 'summary', 'outcome'] as const).map(measureLabel)],
    measures: report.measures.map(({ id, data }) => ({
      ...data,
      id: measureReferenceOf(data.order),
      href: addressOf.measure(fiscalYear, id),
      period: formatPeriod(data.period),
      notes: notesNumbered(measureReferenceOf(data.order)),
    })),
    parts: yearParts(report),
    indicatorColumns: (['title', 'guidance', 'responsible', 'period', 'progress'] as const).map(indicatorLabel),
    noBoxes: 'รายงานไม่ได้ระบุสถานะ',
    tables: report.framework.instruments.map(({ code, name }) => ({
      code,
      heading: `สรุปการประเมิน ${code} (${name}) เพื่อยกระดับการประเมิน`,
      rows: report.indicators
        .filter(({ data }) => assessedIndicator(report, data.number)?.instrument === code)
        .map(({ id, data }) => ({
          ...data,
          id: indicatorReferenceOf(data.number),
          href: addressOf.indicator(fiscalYear, id),
          score: data.score.text,
          period: formatPeriod(data.period),
          notes: notesNumbered(indicatorReferenceOf(data.number)),
          boxes: data.status && data.status !== 'not-stated' ? statusBoxes(data.status) : [],
        })),
    })),
    remarksOpening: 'เว็บไซต์นี้แสดงข้อมูลตามรายงาน ส่วนที่ไม่สอดคล้องกันหรืออ่านไม่ชัดมีหมายเหตุดังนี้',
    remarks,
    sourceLine: `ที่มา: ${report.year.data.source.title} (${report.year.data.source.origin})`,
  };
}

/** Remarks in the report's order, each leading to what it is about. */
export function allRemarks(report: Report): ReportView['remarks'] {
  const subjects = [
    { reference: 'year', about: 'ทั้งรายงาน', href: addressOf.year(report.fiscalYear) },
    ...report.measures.map(({ id, data }) => ({ reference: measureReferenceOf(data.order), about: `มาตรการที่ ${data.order}`, href: addressOf.measure(report.fiscalYear, id) })),
    ...report.indicators.map(({ id, data }) => ({ reference: indicatorReferenceOf(data.number), about: `ตัวชี้วัดที่ ${data.number}`, href: addressOf.indicator(report.fiscalYear, id) })),
  ];
  // What is said of the total and the rating is one remark, as beside the total itself: its parts refer to each other.
  const ofTotal = totalRemarks(report).map(({ text }) => ({ reference: 'year', about: 'คะแนนรวมและระดับ', href: addressOf.year(report.fiscalYear), text }));
  const isOfTotal = (reference: string, field: string | undefined) => reference === 'year' && (field === 'total' || field === 'rating');
  const others = subjects.flatMap(({ reference, about, href }) => notesAbout(report, reference).filter(({ field }) => !isOfTotal(reference, field)).map(({ text }) => ({ reference, about, href, text })));
  return [...ofTotal, ...others];
}
