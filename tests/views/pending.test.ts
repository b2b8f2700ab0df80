import { expect, it } from 'vitest';
import { assembleSite } from '../../src/domain/site.ts';
import { totalSeries } from '../../src/domain/series.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { englishRecord } from '../../src/search/english-record.ts';
import { yearRecord } from '../../src/search/year-record.ts';
import { yearTables } from '../../src/views/data-tables.ts';
import { englishView } from '../../src/views/english.ts';
import { homeView } from '../../src/views/home.ts';
import { yearPoster } from '../../src/views/poster.ts';
import { reportPaper } from '../../src/views/report-paper.ts';
import { shareCards } from '../../src/views/share-cards.ts';
import { yearView } from '../../src/views/year.ts';
import { files, framework, indicator } from './fixture.ts';

const why = 'ยังไม่ประกาศผล คาดว่าเดือนสิงหาคม';
const site = assembleSite(
  parseSource([
    ...files,
    textFile('content/frameworks/2569.yaml', framework(2569)),
    textFile('content/years/2569.yaml', `fiscalYear: 2569\ntitle: รายงาน ปี 2569\nincomplete: ${why}\nsource: { title: เอกสาร, origin: ตัวอย่าง }\n`),
    ...['100', '90.5', '80'].map((score, index) => textFile(`content/indicators/2569/${index + 1}.mdx`, indicator(2569, index + 1, score, 'done'))),
  ]).entries,
  new Map(),
);
const { agency, reports } = site;
const [report] = reports;
if (report?.fiscalYear !== 2569) throw new Error('2569 is the newest year');

it('a year without a result says why wherever the result would stand', () => {
  const { total, head, dashboard } = yearView(agency, report, [], reports);
  expect([total.result, total.pending, total.doubt, total.remarks]).toEqual([undefined, why, undefined, []]);
  expect(head.description).toContain(why);
  // What was computed from its own scores stays, marked as computed.
  expect(dashboard.bands.marks.map(({ kind }) => kind)).toEqual(['computed']);
  expect(yearPoster(agency, report).answer).toEqual({ value: 'ยังไม่มีผล', label: why });
  expect(reportPaper(agency, report).totalRemarks).toEqual([why]);
  expect(shareCards(site).find(({ address }) => address === '/2569/')?.answer).toEqual({ value: 'ยังไม่มีผล', label: why });
  expect([englishView(agency, report).total, englishView(agency, report).pending, englishView(agency, report).head.description]).toEqual([undefined, why, expect.stringContaining('no result yet')]);
  expect(JSON.stringify(englishRecord(report).sections)).toContain(why);
  expect(JSON.stringify(yearRecord(report).sections)).toContain(why);
  const [sheet] = yearTables(report).sheets;
  const cell = (name: string) => sheet?.rows[0]?.[sheet.columns.findIndex(({ label }) => label === name)];
  expect([cell('คะแนนรวม'), cell('เหตุที่ข้อมูลไม่ครบ')]).toEqual(['', why]);
});

it('the home page tells the newest announced result with the year before, and trends leave the year out', () => {
  const home = homeView(agency, reports);
  expect([home.year?.total.pending, home.olderYears.map(({ label }) => label)]).toEqual([why, ['ปีงบประมาณ 2568 คะแนนรวม 90 (ผ่าน)']]);
  expect(homeView(agency, [...reports.slice(1), ...reports.slice(1)]).olderYears[0]?.label).toBe('ปีงบประมาณ 2568');
  expect(totalSeries(reports.toReversed()).map(({ fiscalYear }) => fiscalYear)).toEqual([2568]);
});
