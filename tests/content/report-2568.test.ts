import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressStates } from '../../src/domain/status.ts';
import { readSource } from '../../src/source/read-source.ts';
import { project } from '../site/built-site.ts';

const scan = join(project, '../shared/facts/report-2568.txt');
const { entries } = await readSource(project);

/** The scanned report's table rows, one line each, without its HTML left-overs. */
const rows = existsSync(scan) ? readFileSync(scan, 'utf8').split('\n').map((line) => line.split('\t')) : [];
const measureRows = rows.filter((cells): cells is [string, string, string, string, string, string, string] => cells.length === 7 && /^\d/.test(cells[0] ?? ''));
const indicatorRows = rows.filter((cells): cells is [string, string, string, string, string] => cells.length === 5 && (cells[0] ?? '').startsWith('ตัวชี้วัดที่'));

const numberIn = (title: string) => Number(/\d+/.exec(title)?.[0]);

describe.skipIf(!existsSync(scan))('the FY2568 entries against the scanned report (skipped where ../shared is absent)', () => {
  it('have the scan to compare with', () => {
    expect(measureRows).toHaveLength(6);
    expect(indicatorRows).toHaveLength(10);
  });

  it.each(indicatorRows)('%s: number, score, period year and ticked box agree', (title, _guidance, _responsible, period, progress) => {
    const number = numberIn(title);
    const indicator = entries.indicators.find(({ data }) => data.number === number)?.data;
    expect(indicator?.score.text).toBe(/คะแนน ([\d.]+)/.exec(title)?.[1]);
    expect(indicator?.period).toEqual({ text: `ปีงบประมาณ ${/25\d\d/.exec(period)?.[0] ?? ''}` });
    const ticked = /checked=""[^>]*>\s*([^\s<]+)/.exec(progress)?.[1];
    expect(progressStates[indicator?.status ?? 'not-stated']).toBe(ticked ?? progressStates['not-stated']);
  });

  it.each(indicatorRows)('%s: numbered guidance and progress are as many', (title, guidance, _responsible, _period, progress) => {
    const indicator = entries.indicators.find(({ data }) => data.number === numberIn(title))?.data;
    const numbered = (cell = '') => [...cell.matchAll(/(?:^|\s)(\d)\. ?\D/g)].length;
    const dashed = (cell = '') => [...cell.matchAll(/(?:^|\s)-\s?(?=[ก-๙A-Z])/g)].length;
    expect(indicator?.guidance).toHaveLength(numbered(guidance) || 1);
    expect(indicator?.progress).toHaveLength(numbered(progress) || dashed(progress) || 3);
  });

  it.each(measureRows)('measure %s: as many numbered or separate steps', (order, _title, method, period, _responsible, summary, outcome) => {
    const measure = entries.measures.find(({ data }) => data.order === Number.parseInt(order, 10))?.data;
    const steps = (cell = '') => (cell.includes('<p>') ? cell.split('<p>').length - 1 : Math.max(1, ...[...cell.matchAll(/(?:^|\s)(\d)\. /g)].map((match) => Number(match[1]))));
    expect([measure?.method.length, measure?.summary.length, measure?.outcome.length]).toEqual([steps(method), steps(summary), steps(outcome)]);
    expect(measure?.period).toEqual({ text: period });
  });

  it('state the total and the rating as printed', () => {
    const [, total, rating] = /คะแนน ([\d.]+) \(([^)]+)\)/.exec(readFileSync(scan, 'utf8')) ?? [];
    expect([entries.years[0]?.data.total?.text, entries.years[0]?.data.rating]).toEqual([total, rating]);
  });
});

describe('the FY2568 entries', () => {
  it('name the agency in its one right form and hold no HTML left-overs', () => {
    const text = JSON.stringify(entries.measures.map(({ data }) => data)) + JSON.stringify(entries.indicators.map(({ data }) => data));
    expect(text.match(/หนองแ[ก-๙]*/g)?.filter((name) => !name.startsWith('หนองแวงโสกพระ'))).toEqual([]);
    expect(text).not.toMatch(/<\/?\w|&\w+;/);
  });

  it('give each measure and indicator one sentence for those who read nothing else', () => {
    for (const { data } of [...entries.measures, ...entries.indicators]) expect(data.inShort?.length).toBeGreaterThan(20);
    for (const { measures } of entries.frameworks[0]?.data.indicators ?? []) expect(measures.length).toBeGreaterThan(20);
  });
});
