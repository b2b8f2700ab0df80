import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { itemAddress, itemStates, missingElements, type Assessment } from '../domain/assessment.ts';
import { confidences } from '../domain/confidence.ts';
import { disclosure } from '../domain/disclosure.ts';
import { entryCells } from '../domain/entry-table.ts';
import { labelOf } from '../domain/field.ts';
import { indicator } from '../domain/indicator.ts';
import { measure } from '../domain/measure.ts';
import type { Filed, Report } from '../domain/report.ts';
import { requirement } from '../domain/requirement.ts';
import { formatComputedScore } from '../domain/score.ts';
import type { Table } from '../domain/table.ts';
import { year } from '../domain/year.ts';

/** Facts of one kind, by the label of their columns. */
type Row = ReadonlyMap<string, string>;

const ownColumns = { kind: 'ชนิด', address: 'ที่อยู่', changed: 'แก้ไขล่าสุด', state: 'ผลของข้อ', missing: 'องค์ประกอบที่ยังขาด', confidence: 'ความเชื่อมั่นของรายการ', computedTotal: 'คะแนนรวมที่คำนวณได้', computedRating: 'ระดับที่คำนวณได้', rule: 'เกณฑ์ที่ใช้คำนวณ' } as const;

/** Lists of steps need room; what is short does not. */
const widest = 60;

function entryRow(schema: Parameters<typeof entryCells>[0], { data, changed }: Filed<object>, kind: string, address: string): Row {
  return new Map([[ownColumns.kind, kind], ...entryCells(schema, data), [ownColumns.address, address], [ownColumns.changed, changed ?? '']]);
}

function tableOf(name: string, rows: readonly Row[]): Table {
  const labels = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const longest = (label: string) => Math.max(label.length, ...rows.flatMap((row) => (row.get(label) ?? '').split('\n').map((line) => line.length)));
  const columns = labels.map((label) => ({
    label,
    get width() {
      return Math.min(widest, longest(label) + 2);
    },
  }));
  return { name, columns, rows: rows.map((row) => labels.map((label) => row.get(label) ?? '')) };
}

/** The facts of a report year or an assessment as tables, made where they are asked for. */
export interface DataTables {
  title: string;
  /** For a workbook: a sheet for each kind of entry. */
  readonly sheets: Table[];
  /** For what holds one table: all of them as one. */
  readonly whole: Table;
}

/** The total that follows from the report's own scores, beside the one that it states. */
function computedCells({ computed, framework }: Report): Row {
  if (!computed) return new Map();
  return new Map([
    [ownColumns.computedTotal, formatComputedScore(computed.total)],
    [ownColumns.computedRating, computed.rating?.name ?? ''],
    [ownColumns.rule, framework.verified ? framework.title : `${framework.title} (ยังไม่ได้ยืนยันกับเอกสารทางการ)`],
  ]);
}

export function yearTables(report: Report): DataTables {
  const { fiscalYear, agency, year: own, measures, indicators } = report;
  const at = (address: string) => absoluteAddress(agency.url, address);
  const kinds: [string, Row[]][] = [
    ['ปี', [new Map([...entryRow(year, own, 'ปี', at(addressOf.year(fiscalYear))), ...computedCells(report)])]],
    ['ตัวชี้วัด', indicators.map((entry) => entryRow(indicator, entry, 'ตัวชี้วัด', at(addressOf.indicator(fiscalYear, entry.id))))],
    ['มาตรการ', measures.map((entry) => entryRow(measure, entry, 'มาตรการ', at(addressOf.measure(fiscalYear, entry.id))))],
  ];
  return {
    title: own.data.title,
    get sheets() {
      return kinds.filter(([, rows]) => rows.length > 0).map(([name, rows]) => tableOf(name, rows));
    },
    get whole() {
      return tableOf(String(fiscalYear), kinds.flatMap(([, rows]) => rows));
    },
  };
}

export function assessmentTables(agency: Agency, { fiscalYear, list, items, isAnswered }: Assessment): DataTables {
  const rows = items.map((assessed): Row => {
    const { item, answer, state } = assessed;
    const known = (Object.keys(item.confidence) as (keyof typeof item.confidence)[]).map((part) => `${labelOf(requirement, part)}: ${confidences[item.confidence[part]]}`);
    return new Map([
      ...entryCells(requirement, item, ['concept', 'includes', 'basis', 'confidence', 'sources']),
      [ownColumns.confidence, [...(list.framework.verified ? [] : ['ยังไม่ได้ยืนยันกับเอกสารทางการ']), ...known].join('\n')],
      [ownColumns.state, itemStates[state]],
      [ownColumns.missing, missingElements(assessed).join('\n')],
      ...entryCells(disclosure, answer?.data ?? {}, ['code', 'fiscalYear']),
      [ownColumns.address, absoluteAddress(agency.url, itemAddress({ fiscalYear, isAnswered }, item.code))],
      [ownColumns.changed, answer?.changed ?? ''],
    ]);
  });
  const whole = tableOf(`OIT ${fiscalYear}`, rows);
  return { title: `OIT ${fiscalYear} ${agency.name}`, sheets: [whole], whole };
}
