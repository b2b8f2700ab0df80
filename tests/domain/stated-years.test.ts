import { describe, expect, it } from 'vitest';
import { evidenceDoubts } from '../../src/domain/evidence-doubt.ts';
import { oddRowsAt, yearsAt } from '../../src/domain/stated-years.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { assessmentDataFile } from '../../src/views/oit-data-file.ts';
import { itemView } from '../../src/views/oit-item.ts';
import { indicator } from '../views/fixture.ts';
import { assessedSite, assessmentFiles, newestAssessment } from '../views/oit-fixture.ts';

const element = 'ข่าวของปี';
const pages = ['m1', 'i01', 'i02', 'i03', 'iit'].map((spot) => `/2568/report/#${spot}`);
const framework = new TextDecoder().decode(assessmentFiles.find(({ path }) => path === 'content/frameworks/2571.yaml')?.bytes);
/** The second indicator states another year than its report's; the third states no status. */
const site = assessedSite(
  textFile('content/frameworks/2571.yaml', framework.replace('kind: assessed-year,', 'kind: assessed-year, years: [2571],')),
  textFile('content/indicators/2568/2.mdx', indicator(2568, 2, '90.5', 'done').replace('period: ปีงบประมาณ 2568', 'period: ปีงบประมาณ 2567')),
  textFile('content/disclosures/2571/k02.mdx', `---\ncode: K2\nfiscalYear: 2571\nanswer: yes\nasInSource: [where]\nwhere:\n${pages.map((page, index) => `  - { label: แห่งที่ ${index + 1}, page: "${page}", element: ${element} }\n`).join('')}---\n`),
);
const assessment = newestAssessment(site);
const [, item] = assessment.items;
if (!item) throw new Error('two items');

describe('the year of what a page shows', () => {
  it.each([
    ['/2568/report/#i01', [2568]],
    ['/2568/report/#i02', [2567]],
    ['/2568/indicators/2/#progress', [2567]],
    ['/2568/report/#iit', [2567, 2568]],
    ['/2568/report/#m1', [2568]],
    ['/2568/report/#title', [2568]],
    ['/2568/report/', [2568]],
    ['/2567/', [2567]],
    ['/units/', []],
  ])('%s is %j', (page, years) => {
    expect(yearsAt(page, site.reports)).toEqual(years);
  });

  it('is told for each row as the row states it', () => {
    const start = `ข้อ K2 องค์ประกอบ "${element}" ต้องเป็นข้อมูลปี 2571 แต่`;
    expect(evidenceDoubts(item)).toEqual([`${start} "แห่งที่ 1", "แห่งที่ 2", "แห่งที่ 4" เป็นของปี 2568`, `${start} "แห่งที่ 3" เป็นของปี 2567`, `${start} "แห่งที่ 5" เป็นของปี 2567, 2568`]);
    const [, data] = (assessmentDataFile(site.agency, assessment) as { items: { findings: { found: string }[]; oddities: { label: string }[] }[] }).items;
    expect(data?.findings.map(({ found }) => found)).toEqual(['2568', '2568', '2567', '2568', '2567, 2568']);
    expect(data?.oddities.map(({ label }) => label)).toEqual(['แห่งที่ 3', 'แห่งที่ 4', 'แห่งที่ 5']);
  });
});

describe('what is odd about a row', () => {
  const odd = 'ตัวชี้วัดที่ 2 ระบุระยะเวลาเป็นปี 2567 ในรายงานปี 2568';

  it('stands beside the place that shows it', () => {
    const [element] = itemView(site.agency, site.units, assessment, item).card.elements;
    expect(element?.places.map(({ oddities }) => oddities)).toEqual([[], [], [odd], ['ตัวชี้วัดที่ 3 ไม่ได้ระบุสถานะ'], [odd]]);
  });

  it('is no missing status where no row of its kind has one, and nothing of a whole report', () => {
    expect(oddRowsAt('/2568/measures/#title', site.reports)).toEqual([]);
    expect(oddRowsAt('/2568/report/', site.reports)).toEqual([]);
  });
});
