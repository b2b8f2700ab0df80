import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { Assessment } from '../domain/assessment.ts';
import { confidences } from '../domain/confidence.ts';
import { totalsAgree } from '../domain/rating.ts';
import { isInEnglish, yearChanged, type Report } from '../domain/report.ts';
import { formatComputedScore } from '../domain/score.ts';
import { progressStates, type ProgressState } from '../domain/status.ts';
import { resultOf } from '../domain/year.ts';
import { correctionViews, type CorrectionView } from './correction.ts';
import { dashboardView, type Dashboard } from './dashboard.ts';
import { indicatorCard, type IndicatorCard } from './indicator-card.ts';
import { instrumentGroups, type InstrumentGroup } from './indicator.ts';
import type { Link, Remark } from './link.ts';
import { measureCard, type MeasureCard } from './measure.ts';
import { pageHead, yearCrumb, type PageHead } from './page-head.ts';
import { remarksElsewhere, remarksOn } from './remarks.ts';
import { statusView, type StatusView } from './status.ts';
import { partsTold, yearParts, type YearParts } from './year-parts.ts';

/** One line of the arithmetic behind the computed total. */
interface ArithmeticRow {
  code: string;
  /** `(100 + 100 + 94.44) ÷ 3` */
  sum: string;
  mean: string;
  weight: string;
  share: string;
}

/** The stated total beside the one computed from the printed scores. */
export interface TotalView {
  /** What the report states; absent while no result is announced. */
  result: { stated: string; rating: string } | undefined;
  /** Why there is no result; absent where there is one. */
  pending: string | undefined;
  remarks: Remark[];
  /** In one line, where the figures of the report do not agree. */
  doubt: string | undefined;
  /** Absent while an indicator has no score. */
  computed: { total: string; rating: string | undefined; rows: ArithmeticRow[] } | undefined;
  rule: { title: string; bands: { name: string; total: string; each: string | undefined }[]; note: string | undefined; weightsNote: string | undefined; verified: boolean; confidence: string; sources: string[] };
}

/** How many entries are in one state, and which. */
export interface StatusCount {
  status: StatusView;
  count: number;
  entries: Link[];
}

/** The page of one fiscal year. */
export interface YearView {
  head: PageHead;
  fiscalYear: number;
  reportTitle: string;
  opening: string | undefined;
  incomplete: string | undefined;
  source: { title: string; origin: string; remarks: Remark[] };
  total: TotalView;
  dashboard: Dashboard;
  corrections: CorrectionView[];
  parts: YearParts;
  indicators: IndicatorCard[];
  groups: InstrumentGroup[];
  measures: MeasureCard[];
  statuses: StatusCount[];
  /** Empty where the form has no status of measures. */
  measureStatuses: StatusCount[];
  missing: string[];
  remarks: Remark[];
  links: { poster: string; measures: string; indicators: string; report: string; data: string; csv: string; xlsx: string; changes: string };
  /** The year told in English. */
  english: string | undefined;
  /** The assessment that this year's pages answer. */
  assessment: Link | undefined;
}

/** Stands where a total would. */
export const noResult = 'ยังไม่มีผล';

/** Says beside a stated total what the printed scores add up to, where that is something else. */
function disagreement({ year, framework, computed }: Report): string[] {
  const result = resultOf(year.data);
  if (!result || !computed || totalsAgree(computed, result.total)) return [];
  const band = computed.rating ? ` (${computed.rating.name})` : '';
  const unverified = framework.verified ? '' : ' ตามเกณฑ์ที่ยังไม่ได้ยืนยันกับเอกสารทางการ';
  return [`รายงานระบุคะแนนรวม ${result.total.text} (${result.rating}) แต่คำนวณจากคะแนนตัวชี้วัดในรายงานเดียวกันได้ ${formatComputedScore(computed.total)}${band}${unverified}`];
}

/** One remark on the total: what does not add up, then the year's notes on it and on the rating. */
export function totalRemarks(report: Report): Remark[] {
  const { asInSource } = report.year.data;
  const notes = ['total', 'rating'].flatMap((field) => remarksOn(report, 'year', field, asInSource).map(({ text }) => text));
  const sentences = [...disagreement(report), ...new Set(notes)];
  return sentences.length > 0 ? [{ text: sentences.join(' ') }] : [];
}

/** Why there is no result. */
function pendingText({ year }: Report): string {
  return year.data.incomplete ?? noResult;
}

export function totalView(report: Report): TotalView {
  const result = resultOf(report.year.data);
  const { framework, computed } = report;
  return {
    result: result && { stated: result.total.text, rating: result.rating },
    pending: result ? undefined : pendingText(report),
    remarks: totalRemarks(report),
    doubt: result && computed && !totalsAgree(computed, result.total) ? `ตัวเลขในรายงานไม่ตรงกัน: คำนวณจากตัวชี้วัดได้ ${formatComputedScore(computed.total)}` : undefined,
    computed: computed && {
      total: formatComputedScore(computed.total),
      rating: computed.rating?.name,
      rows: computed.instruments.map(({ code, weight, scores, mean }) => ({
        code,
        sum: `(${scores.map((score) => score.text).join(' + ')}) ÷ ${scores.length}`,
        mean: formatComputedScore(mean),
        weight: `${weight}%`,
        share: ((mean * weight) / 100).toFixed(3),
      })),
    },
    rule: {
      title: framework.title,
      bands: framework.rating.bands.map(({ name, minTotal, minEach }) => ({ name, total: minTotal.text, each: minEach?.text })),
      note: framework.rating.note,
      weightsNote: framework.weightsNote,
      verified: framework.verified,
      confidence: confidences[framework.confidence],
      sources: framework.sources.map(({ title }) => title),
    },
  };
}

function statusCounts(entries: readonly { state: ProgressState; link: Link }[]): StatusCount[] {
  return (Object.keys(progressStates) as ProgressState[])
    .map((state) => {
      const own = entries.filter((entry) => entry.state === state).map(({ link }) => link);
      return { status: statusView(state), count: own.length, entries: own };
    })
    .filter(({ count }) => count > 0);
}

function indicatorStatuses({ fiscalYear, indicators }: Report): StatusCount[] {
  return statusCounts(indicators.map(({ id, data }) => ({ state: data.status ?? 'not-stated', link: { href: addressOf.indicator(fiscalYear, id), label: `ตัวชี้วัดที่ ${data.number}` } })));
}

function measureStatuses({ fiscalYear, measures }: Report): StatusCount[] {
  if (measures.every(({ data }) => data.status === undefined)) return [];
  return statusCounts(measures.map(({ id, data }) => ({ state: data.status ?? 'not-stated', link: { href: addressOf.measure(fiscalYear, id), label: `มาตรการที่ ${data.order}` } })));
}

/** What a reader will not find, said plainly. */
function missingFrom(report: Report): string[] {
  const entries = [...report.measures, ...report.indicators];
  const withoutStatus = report.indicators.filter(({ data }) => (data.status ?? 'not-stated') === 'not-stated').map(({ data }) => data.number);
  const withoutDocuments = entries.filter(({ data }) => data.attachments.length === 0).length;
  const absent = report.framework.indicators.filter(({ number }) => !report.indicators.some(({ data }) => data.number === number));
  return [
    ...(absent.length > 0 ? [`ตัวชี้วัดที่ ${absent.map(({ number }) => number).join(', ')} ยังไม่มีข้อมูล`] : []),
    ...(withoutStatus.length > 0 ? [`ตัวชี้วัดที่ ${withoutStatus.join(' และ ')} ไม่ได้ระบุสถานะในเอกสารต้นฉบับ`] : []),
    ...(report.measures.length > 0 && report.measures.every(({ data }) => data.status === undefined) ? ['แบบรายงานไม่มีช่องสถานะของมาตรการ จึงไม่มีสถานะให้แสดง'] : []),
    ...(withoutDocuments > 0 ? [`${withoutDocuments} จาก ${entries.length} รายการ (มาตรการและตัวชี้วัด) ไม่มีเอกสารแนบ`] : []),
  ];
}

/** The newest assessment with an answer that points into the year. */
function assessmentOf({ fiscalYear }: Report, assessments: readonly Assessment[]): Link | undefined {
  const start = addressOf.year(fiscalYear);
  const found = assessments.find(({ items }) => items.some(({ answer }) => answer?.data.where.some(({ page }) => page?.startsWith(start))));
  return found && { href: addressOf.assessment(found.fiscalYear), label: `คำตอบสำหรับผู้ตรวจประเมินปี ${found.fiscalYear}` };
}

/**
 * @param assessments those that may ask for the year
 * @param reports every year there is, for what came before
 */
export function yearView(agency: Agency, report: Report, assessments: readonly Assessment[] = [], reports: readonly Report[] = [report]): YearView {
  const { fiscalYear, year } = report;
  const total = totalView(report);
  const english = isInEnglish(report) ? addressOf.english(fiscalYear) : undefined;
  return {
    head: pageHead(agency, {
      heading: `ผลการประเมิน ITA ปีงบประมาณ ${fiscalYear}`,
      description: `${total.result ? `คะแนนรวม ${total.result.stated} ระดับ${total.result.rating} ตามรายงานของ${agency.name}` : `${total.pending ?? noResult} ${agency.name}`} ${total.doubt === undefined ? '' : `${total.doubt} `}${partsTold(report)}`,
      address: addressOf.year(fiscalYear),
      alternate: english === undefined ? undefined : { lang: 'en', href: english },
      changed: yearChanged(report),
    }),
    fiscalYear,
    reportTitle: year.data.title,
    opening: year.data.opening,
    incomplete: year.data.incomplete,
    source: { ...year.data.source, remarks: remarksOn(report, 'year', 'source', []) },
    total,
    dashboard: dashboardView(report, reports),
    corrections: correctionViews('years', year.data.corrections),
    parts: yearParts(report),
    indicators: report.indicators.map((entry) => indicatorCard(report, entry)),
    groups: instrumentGroups(report),
    measures: report.measures.map((entry) => measureCard(report, entry)),
    statuses: indicatorStatuses(report),
    measureStatuses: measureStatuses(report),
    missing: missingFrom(report),
    remarks: remarksElsewhere(report, 'year', ['total', 'rating', 'source']),
    links: { poster: addressOf.poster(fiscalYear), measures: addressOf.measures(fiscalYear), indicators: addressOf.indicators(fiscalYear), report: addressOf.report(fiscalYear), data: addressOf.data(fiscalYear), csv: addressOf.data(fiscalYear, 'csv'), xlsx: addressOf.data(fiscalYear, 'xlsx'), changes: addressOf.changes() },
    english,
    assessment: assessmentOf(report, assessments),
  };
}

/** A list page of a year: all measures, or all indicators. */
export interface YearListView {
  head: PageHead;
  fiscalYear: number;
  measures: MeasureCard[];
  groups: InstrumentGroup[];
  indicators: IndicatorCard[];
}

/** The count of a list in its sentence; of an empty one there is none, and `unpublished` ends the sentence. */
function countOf(entries: readonly unknown[], unit: string): string {
  return entries.length > 0 ? ` ${entries.length} ${unit}` : '';
}

function unpublished(entries: readonly unknown[]): string {
  return entries.length > 0 ? '' : ' ยังไม่เผยแพร่';
}

export function measuresView(agency: Agency, report: Report): YearListView {
  return listView(agency, report, 'มาตรการ', addressOf.measures(report.fiscalYear), `มาตรการส่งเสริมคุณธรรมและความโปร่งใส${countOf(report.measures, 'มาตรการ')} ปีงบประมาณ ${report.fiscalYear} ของ${agency.name}${unpublished(report.measures)}`);
}

export function indicatorsView(agency: Agency, report: Report): YearListView {
  return listView(agency, report, 'ตัวชี้วัด', addressOf.indicators(report.fiscalYear), `คะแนนและความก้าวหน้าของตัวชี้วัด ITA${countOf(report.indicators, 'ตัว')} ปีงบประมาณ ${report.fiscalYear} ของ${agency.name}${unpublished(report.indicators)}`);
}

function listView(agency: Agency, report: Report, what: string, address: string, description: string): YearListView {
  return {
    head: pageHead(agency, { heading: `${what} ปีงบประมาณ ${report.fiscalYear}`, description, address, breadcrumbs: [yearCrumb(report)], changed: yearChanged(report) }),
    fiscalYear: report.fiscalYear,
    measures: report.measures.map((entry) => measureCard(report, entry)),
    groups: instrumentGroups(report),
    indicators: report.indicators.map((entry) => indicatorCard(report, entry)),
  };
}
