import { expect, it } from 'vitest';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { englishView } from '../../src/views/english.ts';
import { homeView } from '../../src/views/home.ts';
import { yearPoster } from '../../src/views/poster.ts';
import { reportView } from '../../src/views/report.ts';
import { indicatorsView, measuresView, yearView } from '../../src/views/year.ts';
import { files, framework, indicator } from './fixture.ts';

/** The small agency with a new year, of which `more` is published. */
function newYear(...more: ReturnType<typeof textFile>[]) {
  const site = assembleSite(
    parseSource([
      ...files,
      textFile('content/frameworks/2569.yaml', framework(2569)),
      textFile('content/years/2569.yaml', 'fiscalYear: 2569\ntitle: รายงาน ปี 2569\nincomplete: ยังไม่ประกาศผล\nsource: { title: เอกสาร, origin: ตัวอย่าง }\n'),
      ...more,
    ]).entries,
    new Map(),
  );
  const [report] = site.reports;
  if (report?.fiscalYear !== 2569) throw new Error('2569 is the newest year');
  return { ...site, report };
}

it('a year of which nothing is published counts nothing: each place says that it is not published', () => {
  const { agency, reports, report } = newYear();
  const year = yearView(agency, report, [], reports);
  expect(year.parts).toEqual({ indicators: { heading: 'ตัวชี้วัด', none: 'ยังไม่เผยแพร่ตัวชี้วัดของปี 2569' }, measures: { heading: 'มาตรการ', none: 'ยังไม่เผยแพร่มาตรการของปี 2569' } });
  expect(year.head.description).toContain('ยังไม่เผยแพร่ตัวชี้วัดและมาตรการ');
  // What a form without entries has no boxes for cannot be told.
  expect(year.missing).toEqual(['ตัวชี้วัดที่ 1, 2, 3 ยังไม่มีข้อมูล']);
  expect(homeView(agency, reports).tasks.slice(1, 3).map(({ explains }) => explains)).toEqual(['ยังไม่เผยแพร่มาตรการของปี 2569', 'ยังไม่เผยแพร่ตัวชี้วัดของปี 2569']);
  expect(reportView(agency, report).parts).toEqual(year.parts);
  const said = [year, measuresView(agency, report), indicatorsView(agency, report), yearPoster(agency, report), homeView(agency, reports).tasks, englishView(agency, report).head];
  for (const view of said) expect(JSON.stringify(view)).not.toMatch(/(?<![\d.])0 (?:มาตรการ|ตัว|indicator|measure)/);
  for (const { head } of [measuresView(agency, report), indicatorsView(agency, report)]) expect(head.description).toMatch(/ ยังไม่เผยแพร่$/);
  expect(englishView(agency, report).head.description).toContain('no indicators or measures published yet');
});

it('a year of which a part is published counts that and tells the other', () => {
  const { agency, reports, report } = newYear(textFile('content/indicators/2569/1.mdx', indicator(2569, 1, '100', 'done')));
  const { parts, head } = yearView(agency, report, [], reports);
  expect([parts.indicators, parts.measures.none]).toEqual([{ heading: 'ตัวชี้วัด 1 ตัว', none: undefined }, 'ยังไม่เผยแพร่มาตรการของปี 2569']);
  expect(head.description).toMatch(/พร้อมตัวชี้วัด 1 ตัว ยังไม่เผยแพร่มาตรการ$/);
  expect(englishView(agency, report).head.description).toMatch(/, 1 indicator$/);
});
