import type { Report } from '../domain/report.ts';

/** What a year holds of one kind of entry; a year is there before anything of it is published. */
export interface YearPart {
  /** `มาตรการ 6 มาตรการ`; without entries the kind alone, which is no count. */
  heading: string;
  /** Stands in the place of the entries; absent where there are some. */
  none: string | undefined;
}

/** The two kinds of entries that a year consists of. */
export interface YearParts {
  indicators: YearPart;
  measures: YearPart;
}

function part(kind: string, unit: string, count: number, { fiscalYear }: Pick<Report, 'fiscalYear'>): YearPart {
  return count > 0 ? { heading: `${kind} ${count} ${unit}`, none: undefined } : { heading: kind, none: `ยังไม่เผยแพร่${kind}ของปี ${fiscalYear}` };
}

/** Names the parts of a year by how much they hold, or says that nothing of them is published. */
export function yearParts(report: Pick<Report, 'fiscalYear' | 'indicators' | 'measures'>): YearParts {
  return { indicators: part('ตัวชี้วัด', 'ตัว', report.indicators.length, report), measures: part('มาตรการ', 'มาตรการ', report.measures.length, report) };
}

/** The end of a sentence about a year: what it comes with, and what is not published. */
export function partsTold(report: Pick<Report, 'fiscalYear' | 'indicators' | 'measures'>): string {
  const { indicators, measures } = yearParts(report);
  const there = [indicators, measures].filter(({ none }) => none === undefined).map(({ heading }) => heading);
  const lacking = [indicators, measures].filter(({ none }) => none !== undefined).map(({ heading }) => heading);
  return [...(there.length > 0 ? [`พร้อม${there.join('และ')}`] : []), ...(lacking.length > 0 ? [`ยังไม่เผยแพร่${lacking.join('และ')}`] : [])].join(' ');
}
