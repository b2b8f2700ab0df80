import { describe, expect, it } from 'vitest';
import { sitemapSections } from '../../src/domain/site-map.ts';
import { chromeOf } from '../../src/views/chrome.ts';
import { dataFile } from '../../src/views/data-file.ts';
import { glossaryView } from '../../src/views/glossary.ts';
import { homeView } from '../../src/views/home.ts';
import { indicatorView, instrumentGroups } from '../../src/views/indicator.ts';
import { measureView } from '../../src/views/measure.ts';
import { reportView } from '../../src/views/report.ts';
import { robotsText, sitemapXml } from '../../src/views/sitemap.ts';
import { unitsView, unitView } from '../../src/views/unit.ts';
import { totalView, yearView } from '../../src/views/year.ts';
import { smallSite } from './fixture.ts';

const site = smallSite();
const { agency, units, reports, glossary } = site;
const [report] = reports;
if (!report) throw new Error('the fixture has a report');
const [firstMeasure, secondMeasure] = report.measures;
const [firstIndicator] = report.indicators;
const [unit] = units;
if (!firstMeasure || !secondMeasure || !firstIndicator || !unit) throw new Error('the fixture has two measures, an indicator and a unit');

describe('the total', () => {
  it('is shown as stated, beside the arithmetic from the printed scores', () => {
    const view = totalView(report);
    expect([view.result, view.pending]).toEqual([{ stated: '90', rating: 'ผ่าน' }, undefined]);
    // 0.6 × (100 + 90.5) ÷ 2 + 0.4 × 80 = 89.15
    expect(view.computed).toEqual({
      total: '89.15',
      rating: 'ผ่าน',
      rows: [
        { code: 'IIT', sum: '(100 + 90.5) ÷ 2', mean: '95.25', weight: '60%', share: '57.150' },
        { code: 'EIT', sum: '(80) ÷ 1', mean: '80.00', weight: '40%', share: '32.000' },
      ],
    });
  });

  it('carries the note on it, and says of a checked field without a note that it stands in the source', () => {
    const view = totalView(report);
    expect(view.remarks.map(({ text }) => text)).toEqual([
      'รายงานระบุคะแนนรวม 90 (ผ่าน) แต่คำนวณจากคะแนนตัวชี้วัดในรายงานเดียวกันได้ 89.15 (ผ่าน) ตามเกณฑ์ที่ยังไม่ได้ยืนยันกับเอกสารทางการ คะแนนรวมไม่ตรง ตรวจแล้ว ข้อมูลส่วนนี้ตรงตามเอกสารต้นฉบับ',
    ]);
  });

  it('marks a rule that was not verified', () => {
    expect(totalView(report).rule).toMatchObject({ verified: false, confidence: 'ต่ำ' });
  });

  it('is not computed while an indicator has no score', () => {
    expect(totalView({ ...report, computed: undefined }).computed).toBeUndefined();
  });
});

describe('a measure', () => {
  const view = measureView(agency, report, firstMeasure);

  it('numbers the anchors of its items and puts remarks where they belong', () => {
    expect(view.sections[0]).toEqual({
      id: 'method',
      heading: 'วิธีดำเนินการ',
      items: [{ id: 'method-1', text: 'ขั้นที่หนึ่ง' }, { id: 'method-2', text: 'ขั้นที่สอง' }],
      remarks: [{ text: 'ข้อนี้อ่านไม่ชัด' }],
    });
  });

  it('writes dates in the Buddhist era and links the unit behind an alias', () => {
    expect(view.facts.map(({ values }) => values)).toEqual([
      [{ text: '1 ตุลาคม 2567 ถึง 30 กันยายน 2568' }],
      [{ text: 'คลัง', href: '/units/finance/' }],
    ]);
  });

  it('leads to its indicators, its neighbours and up', () => {
    expect(view.related.map(({ href }) => href)).toEqual(['/2568/indicators/1/', '/2568/indicators/3/']);
    expect([view.head.previous, view.head.next?.href]).toEqual([undefined, '/2568/measures/2/']);
    expect(view.head.breadcrumbs.map(({ href }) => href)).toEqual(['/', '/2568/', '/2568/measures/']);
  });

  it('says when it last changed, where git knows', () => {
    expect(view.head.changed).toEqual({ iso: '2026-01-05', label: 'แก้ไขล่าสุด', text: '5 มกราคม 2569' });
    expect(measureView(agency, report, secondMeasure).head.changed).toBeUndefined();
  });

  it('has no status where the form has no box for one', () => {
    expect(view.status).toBeUndefined();
  });
});

describe('an indicator', () => {
  it('shows the digits as printed and leads back to its measures', () => {
    const view = indicatorView(agency, report, firstIndicator);
    expect(view.card).toMatchObject({ score: '100', instrument: 'IIT', status: { state: 'done', label: 'ดำเนินการแล้วเสร็จ' } });
    expect(view.related.map(({ href }) => href)).toEqual(['/2568/measures/1/', '/2568/measures/2/']);
    expect(view.standardTitle).toBe('การปฏิบัติหน้าที่');
  });

  it('is grouped under its instrument', () => {
    expect(instrumentGroups(report).map(({ code, indicators }) => [code, indicators.length])).toEqual([['IIT', 2], ['EIT', 1]]);
  });
});

describe('a year', () => {
  it('counts statuses and says what is missing', () => {
    const view = yearView(agency, report);
    expect(view.statuses.map(({ status, count }) => [status.state, count])).toEqual([['done', 1], ['in-progress', 1], ['not-stated', 1]]);
    expect(view.missing).toEqual([
      'ตัวชี้วัดที่ 3 ไม่ได้ระบุสถานะในเอกสารต้นฉบับ',
      'แบบรายงานไม่มีช่องสถานะของมาตรการ จึงไม่มีสถานะให้แสดง',
      '5 จาก 5 รายการ (มาตรการและตัวชี้วัด) ไม่มีเอกสารแนบ',
    ]);
    expect(view.remarks).toEqual([{ text: 'ข้อสังเกตทั่วไป' }]);
  });

  it('is the home page\'s newest one', () => {
    expect(homeView(agency, reports).year?.fiscalYear).toBe(2568);
    expect(homeView(agency, []).year).toBeUndefined();
  });
});

describe('the official report', () => {
  const view = reportView(agency, report);

  it('has the seven columns of the form', () => {
    expect(view.measureColumns).toEqual(['ลำดับ', 'มาตรการ/กิจกรรม', 'วิธีดำเนินการ', 'ระยะเวลาในการดำเนินการ', 'ผู้รับผิดชอบ', 'สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม', 'ผลลัพธ์หรือความสำเร็จในการดำเนินการ']);
  });

  it('ticks the box of a stated status and draws none for one that is not stated', () => {
    expect(view.tables[0]?.rows[1]?.boxes.filter(({ checked }) => checked)).toEqual([{ label: 'อยู่ระหว่างดำเนินการ', checked: true }]);
    expect(view.tables[1]?.rows[0]?.boxes).toEqual([]);
  });

  it('holds every remark of the year, that on the total whole', () => {
    expect(view.remarks.map(({ about }) => about)).toEqual(['คะแนนรวมและระดับ', 'ทั้งรายงาน', 'มาตรการที่ 1']);
    expect(view.remarks[0]?.text).toBe(view.total.remarks[0]?.text);
    expect(view.remarks[0]?.text).toMatch(/^รายงานระบุคะแนนรวม 90 .*คะแนนรวมไม่ตรง ตรวจแล้ว/);
  });
});

describe('the rest', () => {
  it('counts what each unit answers for, by name or alias', () => {
    expect(unitsView(site).units).toMatchObject([{ label: 'กองคลัง', kind: 'สำนัก/กอง', measures: 2, indicators: 3 }]);
    expect(unitView(site, unit).years).toMatchObject([{ fiscalYear: 2568 }]);
    expect(unitView(site, { ...unit, data: { ...unit.data, phone: '043-123456 ต่อ 101' } }).phone).toEqual({ text: '043-123456 ต่อ 101', href: 'tel:043123456;ext=101' });
  });

  it('sorts terms in Thai order', () => {
    expect(glossaryView(agency, glossary).terms.map(({ term }) => term)).toEqual(['กำนัล', 'เกณฑ์', 'ITA']);
  });

  it('lists every address once in the site map', () => {
    const sections = sitemapSections(site);
    const xml = sitemapXml(agency.url, sections);
    const addresses = [...xml.matchAll(/<loc>([^<]+)/g)].map((match) => match[1]);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('https://ita.example.go.th/2568/measures/1/');
    expect(xml).toContain('<lastmod>2026-01-05</lastmod>');
    expect(robotsText(agency.url)).toContain('https://ita.example.go.th/sitemap.xml');
  });

  it('keeps the newest year in the navigation', () => {
    expect(chromeOf(site).navigation[0]).toEqual({ href: '/2568/', label: 'ปี 2568' });
    expect(chromeOf({ ...site, reports: [] }).navigation.map(({ label }) => label)).toEqual(['หน่วยที่รับผิดชอบ', 'ติดต่อ']);
  });

  it('gives programs every field with its address', () => {
    expect(dataFile(report)).toMatchObject({ measures: [{ address: 'https://ita.example.go.th/2568/measures/1/', order: 1, method: ['ขั้นที่หนึ่ง', 'ขั้นที่สอง'] }, {}] });
  });
});
