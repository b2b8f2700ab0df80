import { addressOf } from '../domain/address.ts';
import type { Indicator } from '../domain/indicator.ts';
import { assessedIndicator, type Filed, type Report } from '../domain/report.ts';
import type { Link } from './link.ts';
import { statusView, type StatusView } from './status.ts';

/** An indicator in a list, a chart or a table. */
export interface IndicatorCard extends Link {
  number: string;
  /** The number alone, for display. */
  ordinal: string;
  instrument: string;
  /** The digits as printed. */
  score: string;
  /** 0–100, for the length of a bar. */
  value: number;
  status: StatusView;
  inShort: string | undefined;
  measures: string | undefined;
}

export function indicatorCard(report: Report, { id, data }: Filed<Indicator>): IndicatorCard {
  const assessed = assessedIndicator(report, data.number);
  return {
    href: addressOf.indicator(report.fiscalYear, id),
    label: data.title,
    number: `ตัวชี้วัดที่ ${data.number}`,
    ordinal: String(data.number),
    instrument: assessed?.instrument ?? '',
    score: data.score.text,
    value: data.score.value,
    status: statusView(data.status),
    inShort: data.inShort,
    measures: assessed?.measures,
  };
}
