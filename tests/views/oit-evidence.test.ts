import { describe, expect, it } from 'vitest';
import { evidenceYears } from '../../src/domain/evidence-entries.ts';
import { checkingLinks, notFrozen } from '../../src/views/oit-checking.ts';
import { evidenceView } from '../../src/views/oit-evidence.ts';
import { itemView } from '../../src/views/oit-item.ts';
import { assessmentView } from '../../src/views/oit-year.ts';
import { assessedSite, newestAssessment } from './oit-fixture.ts';

const site = assessedSite();
const assessment = newestAssessment(site);
const [k1, k2] = assessment.items;
if (!k1 || !k2) throw new Error('two items');

/** The reports, with a day of change for each measure. */
const reports = site.reports.map((report) => ({ ...report, measures: report.measures.map((measure, index) => ({ ...measure, changed: `2026-01-0${index + 1}` })) }));
const behind = (...pages: string[]) => evidenceYears(reports, { where: pages.map((page) => ({ label: 'ที่เผยแพร่', page })) }).map(({ report, references, changed }) => [report.fiscalYear, references.join(' '), changed]);

describe('the entries behind the places of an answer', () => {
  it.each([
    ['/2568/measures/2/#outcome', 'm2', '2026-01-02'],
    ['/2568/measures/', 'm1 m2', '2026-01-02'],
    ['/2568/measures/#title', 'm1 m2', '2026-01-02'],
    ['/2568/indicators/3/', 'i03', undefined],
    ['/2568/indicators/#iit', 'i01 i02', undefined],
    ['/2568/report/#eit', 'i03', undefined],
    ['/2568/report/#m1', 'm1', '2026-01-01'],
    ['/2568/report/#title', 'year', undefined],
    ['/2568/report/', 'year m1 m2 i01 i02 i03', '2026-01-02'],
    ['/2568/', 'year', undefined],
  ])('%s leads to %s', (page, references, changed) => {
    expect(behind(page)).toEqual([[2568, references, changed]]);
  });

  it('are told once, and are none for pages of no report', () => {
    expect(behind('/2568/measures/2/', '/2568/report/#m2', '/2568/report/#i01')).toEqual([[2568, 'm2 i01', '2026-01-02']]);
    expect(behind('/units/', '/oit/2571/')).toEqual([]);
  });
});

describe('what an assessor is told of the evidence', () => {
  const [report] = reports;
  if (!report) throw new Error('a report');
  const view = evidenceView(reports, k1, [{ report, pages: 2, size: 2048, sha256: 'a' }]);

  it('is where it came from, when it changed, its remarks and its file for paper', () => {
    expect(view).toEqual({
      sources: [{ text: 'ที่มาของข้อมูลปี 2568: ตัวอย่าง', remark: undefined }],
      changed: { iso: '2026-01-02', text: '2 มกราคม 2569' },
      notes: [{ about: 'มาตรการที่ 1', text: 'ข้อนี้อ่านไม่ชัด', mark: { href: '/2568/report/#note-3', label: 'หมายเหตุ 3 ของรายงานปี 2568' } }],
      papers: [{ href: '/2568/report.pdf', label: 'รายงานปี 2568 สำหรับพิมพ์ (PDF 2.0 KB 2 หน้า)' }],
    });
    expect(evidenceView(reports, k2, [])).toEqual({ sources: [], changed: undefined, notes: [], papers: [] });
  });

  it('says that nothing is frozen, until it is, and leads to what can be checked', () => {
    expect(itemView(site.agency, site.units, assessment, k1)).toMatchObject({ submitted: notFrozen, checking: checkingLinks([2571]) });
    expect(assessmentView(site.agency, site.units, assessment)).toMatchObject({ notFrozen, checking: [{ href: '/oit/2571/criteria/' }, { href: '/changes/' }, { href: '/verify/' }, { href: '/documents/' }] });
    const frozen = { ...k1, submitted: { frozenAt: '2028-01-06', addresses: [], isExplanationChanged: false, added: [] } as unknown as NonNullable<typeof k1.submitted> };
    expect(itemView(site.agency, site.units, assessment, frozen).submitted).toBe('ที่อยู่ชุดที่ส่งเมื่อ 6 มกราคม 2571');
    expect(assessmentView(site.agency, site.units, { ...assessment, items: [frozen, k2] }).notFrozen).toBeUndefined();
  });

  it('names the main site where a year asks for it', () => {
    expect(assessmentView(site.agency, site.units, assessment).mainSite).toBeUndefined();
    const requirements = { ...assessment.list.requirements, conditions: [{ rule: 'own-site', text: 'ต้องอยู่ในเว็บไซต์หลัก', basis: 'sourced', confidence: 'medium' } as const] };
    expect(assessmentView(site.agency, site.units, { ...assessment, list: { ...assessment.list, requirements } }).mainSite).toBe(
      'หลักฐานในเว็บไซต์นี้อยู่ที่ ita.example.go.th ส่วนเว็บไซต์หลักของหน่วยงานคือ www.example.go.th เกณฑ์ที่ใช้ (ความเชื่อมั่นปานกลาง): ต้องอยู่ในเว็บไซต์หลัก',
    );
  });
});
