import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/domain/issue-kinds.ts';
import { formatReadiness } from '../../src/domain/readiness-text.ts';
import { nobody, readinessOf } from '../../src/domain/readiness.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { sitemapSections } from '../../src/domain/site-map.ts';
import { parseSource } from '../../src/domain/source.ts';
import { readyView } from '../../src/views/ready.ts';
import { assessedSite, assessmentFiles, newestAssessment } from '../views/oit-fixture.ts';

const k01 = (text: string) => textFile('content/disclosures/2571/k01.mdx', `---\ncode: K1\nfiscalYear: 2571\n${text}---\n`);
const k02 = (text: string) => textFile('content/disclosures/2571/k02.mdx', `---\ncode: K2\nfiscalYear: 2571\n${text}---\n`);
const due = textFile('content/deadlines/2571.yaml', 'fiscalYear: 2571\ndeadlines:\n  - { label: ส่งคำตอบ, date: 30 เมษายน 2571 }\n  - { label: ข่าว, date: 31 มีนาคม 2571, items: [K2], verified: true }\n');

function readyWith(...files: Parameters<typeof assessedSite>) {
  const site = assessedSite(...files);
  return readinessOf(newestAssessment(site), site.deadlines[0]);
}

const outline = (...files: Parameters<typeof assessedSite>) => readyWith(...files).units.map(({ unit, tasks }) => `${unit}: ${tasks.map(({ code, missing }) => `${code}-${missing.length}`).join(' ')}`);

describe('what is missing', () => {
  it('is told by unit; items of nobody stand together', () => {
    expect(outline(k01('answer: no\n'))).toEqual([`${nobody}: K1-2 K2-1`]);
    expect(outline(k01('answer: no\nresponsible: [กองคลัง]\n'))).toEqual(['กองคลัง: K1-2', `${nobody}: K2-1`]);
    expect(outline(k01('answer: no\nresponsible: [กองคลัง, คลัง]\n'), k02('answer: no\nresponsible: [คลัง]\n'))).toEqual(['คลัง: K1-2 K2-1', 'กองคลัง: K1-2']);
    expect(readyWith()).toMatchObject({ completeness: 'ครบ 1 จาก 2 ข้อ', hasDeadlines: false });
  });

  it('puts what is claimed but lacks something before what lacks more, and what is due before both', () => {
    const claimed = k02('answer: yes\nresponsible: [คลัง]\n');
    const open = k01('answer: no\nresponsible: [คลัง]\n');
    expect(outline(open, claimed)).toEqual(['คลัง: K2-1 K1-2']);
    expect(outline(k01('answer: yes\nresponsible: [คลัง]\n'), k02('answer: no\nresponsible: [คลัง]\n'), due)).toEqual(['คลัง: K2-1 K1-2']);
    expect(outline(open, k02('answer: no\nresponsible: [กองคลัง]\n'), due)).toEqual(['กองคลัง: K2-1', 'คลัง: K1-2']);
  });

  it('comes with a text to paste that the check then accepts', () => {
    for (const answer of ['answer: no\n', 'answer: yes\nwhere:\n  - { label: เดิม, page: /2568/ }\n']) {
      const [task] = readyWith(k01(answer)).units.flatMap(({ tasks }) => tasks).filter(({ code }) => code === 'K1');
      const pasted = answer.includes('where') ? answer.replace(/ {2}- \{.*\}\n/, (own) => own + (task?.snippet ?? '')) + '\n' : `${answer}${task?.snippet ?? ''}\n`;
      const { issues } = parseSource([...assessmentFiles.filter(({ path }) => !path.endsWith('k01.mdx')), k01(pasted.replaceAll('/ที่อยู่ของหน้า/', '/2568/'))]);
      expect(issues.filter(({ place }) => place.file.endsWith('k01.mdx')).map(({ code }) => code)).toEqual(answer.includes('no') ? ['ANSWER_PROVEN'] : []);
    }
  });

  it('of an item without a file is the whole file', () => {
    const site = assessedSite(k02('answer: no\ndraft: true\n'));
    expect(readinessOf(newestAssessment(site), undefined).units[0]?.tasks[0]?.snippet).toMatchInlineSnapshot(`
      "---
      code: K2
      fiscalYear: 2571
      answer: yes
      where:
        - label: สิ่งที่ผู้ตรวจจะพบ
          page: /ที่อยู่ของหน้า/
          element: ข่าวของปี
      responsible:
        - ชื่อหน่วยที่มีใน content/units
      ---"
    `);
  });

  it('is told staff in Thai, with the days that are left', () => {
    expect(formatReadiness(readyWith(due), '2028-04-01')).toMatchInlineSnapshot(`
      "การประเมินปี 2571 ครบ 1 จาก 2 ข้อ

      ── ยังไม่ระบุผู้รับผิดชอบ 1 ข้อ ขาด 1 องค์ประกอบ

        K2 ข่าว
        ข่าว ภายใน 31 มีนาคม 2571 เลยกำหนดแล้ว 1 วัน
        ขาด: ข่าวของปี
        ไฟล์ content/disclosures/2571/k02.mdx
        เพิ่มก่อนบรรทัด --- ล่าง เมื่อครบแล้วแก้เป็น answer: yes

      where:
        - label: สิ่งที่ผู้ตรวจจะพบ
          page: /ที่อยู่ของหน้า/
          element: ข่าวของปี
      "
    `);
    expect(formatReadiness(readyWith(), '2028-04-01')).toContain('ยังไม่มีใครกำหนดวันไว้');
  });

  it('is printed in the columns of the file, so that what is copied from the terminal is accepted', () => {
    const printed = formatReadiness(readyWith(k01('answer: no\n')), '2028-04-01');
    const snippet = /^where:\n(?: .*\n)+?(?=\n {2}K2)/m.exec(printed)?.[0] ?? '';
    const { issues } = parseSource([...assessmentFiles.filter(({ path }) => !path.endsWith('k01.mdx')), k01(`answer: yes\n${snippet.replaceAll('/ที่อยู่ของหน้า/', '/2568/')}`)]);
    expect(snippet.split('\n').length).toBeGreaterThan(6);
    expect(issues.filter(({ code, place }) => place.file.endsWith('k01.mdx') && severityOf(code) === 'refusal')).toEqual([]);
  });
});

describe('its page', () => {
  it('says the same, and is in no list of pages, with no code that leads to it', () => {
    const site = assessedSite(k01('answer: no\n'), due);
    const view = readyView(site.agency, newestAssessment(site), site.deadlines[0]);
    expect(view.units.map(({ heading, summary, tasks }) => [heading, summary, tasks.map(({ code, deadline }) => `${code} ${deadline ?? ''}`)])).toEqual([
      [nobody, '2 ข้อ ขาด 3 องค์ประกอบ', ['K2 ข่าว ภายใน 31 มีนาคม 2571', 'K1 ส่งคำตอบ ภายใน 30 เมษายน 2571 (ยังไม่ได้ยืนยันกับเอกสารทางการ)']],
    ]);
    expect(view.head).toMatchObject({ address: '/oit/2571/ready/', qr: undefined });
    expect(sitemapSections(site).flatMap(({ links }) => links.map(({ href }) => href))).not.toContain('/oit/2571/ready/');
  });
});
