import { describe, expect, it } from 'vitest';
import { completenessOf, countStates } from '../../src/domain/assessment.ts';
import { evidenceDoubts } from '../../src/domain/evidence-doubt.ts';
import { readinessOf } from '../../src/domain/readiness.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { assessmentDataFile } from '../../src/views/oit-data-file.ts';
import { homeView } from '../../src/views/home.ts';
import { filterRows } from '../../src/views/oit-filters.ts';
import { itemCard } from '../../src/views/oit-item-card.ts';
import { assessedSite, assessmentFiles, newestAssessment } from '../views/oit-fixture.ts';

const framework = assessmentFiles.find(({ path }) => path === 'content/frameworks/2571.yaml');
/** The same year, whose second item asks for the year's own data. */
const dated = textFile('content/frameworks/2571.yaml', new TextDecoder().decode(framework?.bytes).replace('kind: assessed-year,', 'kind: assessed-year, years: [2571],'));
const answered = (places: readonly string[]) =>
  assessedSite(dated, textFile('content/disclosures/2571/k02.mdx', `---\ncode: K2\nfiscalYear: 2571\nanswer: yes\nasInSource: [where]\nwhere:\n${places.map((place) => `  - { ${place}, element: ข่าวของปี }\n`).join('')}---\n`));
const old = ['label: หน้าหนึ่ง, page: "/2568/report/#m1"', 'label: หน้าสอง, page: /2568/'];

function second(places: readonly string[]) {
  const site = answered(places);
  const assessment = newestAssessment(site);
  const [, item] = assessment.items;
  if (!item) throw new Error('two items');
  return { site, assessment, item };
}

describe('an item of which every element is proven by data of another year', () => {
  const { site, assessment, item } = second(old);

  it('is complete with a reservation, in its state, its count, its choice and its task', () => {
    expect(item.state).toBe('noted');
    expect(countStates(assessment.items)).toMatchObject({ complete: 1, noted: 1 });
    expect(completenessOf(assessment.items)).toBe('ครบ 1 จาก 2 ข้อ และอีก 1 ข้อครบองค์ประกอบแต่มีข้อสังเกต');
    expect(homeView(site.agency, site.reports, site.assessments).tasks.at(-1)?.explains).toBe('คำตอบ OIT ปี 2571 ครบ 1 จาก 2 ข้อ และอีก 1 ข้อครบองค์ประกอบแต่มีข้อสังเกต');
    expect(filterRows([itemCard(site.agency, site.units, assessment, item)])[0]?.states).toMatchObject([{ id: 'noted', label: 'ครบองค์ประกอบ มีข้อสังเกต', count: 1 }]);
    const { completeness, units } = readinessOf(assessment, undefined);
    expect([completeness, units.flatMap(({ tasks }) => tasks.map(({ code, missing }) => [code, missing]))]).toEqual(['ครบ 1 จาก 2 ข้อ และอีก 1 ข้อครบองค์ประกอบแต่มีข้อสังเกต', [['K2', []]]]);
    expect(units[0]?.tasks[0]?.todo).toContain('เป็นของปี 2568');
  });

  it('names every place that is doubted, or that all are', () => {
    expect(evidenceDoubts(item)).toEqual(['ข้อ K2 องค์ประกอบ "ข่าวของปี" ต้องเป็นข้อมูลปี 2571 แต่ ที่เผยแพร่ทั้ง 2 แห่ง เป็นของปี 2568']);
    const some = second([...old, 'label: หน้าใหม่, page: /units/']);
    expect(evidenceDoubts(some.item)).toEqual(['ข้อ K2 องค์ประกอบ "ข่าวของปี" ต้องเป็นข้อมูลปี 2571 แต่ "หน้าหนึ่ง", "หน้าสอง" เป็นของปี 2568']);
  });

  it('gives programs each finding with its place', () => {
    expect(assessmentDataFile(site.agency, assessment)).toMatchObject({
      states: { noted: 1 },
      items: [
        { state: 'complete', findings: [] },
        {
          state: 'noted',
          findings: [
            { code: 'EVIDENCE_PERIOD', element: 'ข่าวของปี', label: 'หน้าหนึ่ง', address: 'https://ita.example.go.th/2568/report/#m1', found: '2568', wanted: '2571' },
            { code: 'EVIDENCE_PERIOD', label: 'หน้าสอง', address: 'https://ita.example.go.th/2568/' },
          ],
        },
      ],
    });
  });
});

it('is complete without reservation where a place of the right year is given', () => {
  expect(second(['label: ข่าว, page: /units/']).item.state).toBe('complete');
});
