import { addressOf } from '../domain/address.ts';
import { correctionText } from '../domain/correction-text.ts';
import { labelOf } from '../domain/field.ts';
import { formatComputedScore } from '../domain/score.ts';
import { notesAbout, type Report } from '../domain/report.ts';
import { resultOf, year as yearSchema, type Year } from '../domain/year.ts';
import type { SearchRecord } from './record.ts';
import { fact, section } from './section.ts';

/** A year's overview as search knows it. */
export function yearRecord(report: Report): SearchRecord {
  const { fiscalYear, year, framework, computed } = report;
  const result = resultOf(year.data);
  return {
    url: addressOf.year(fiscalYear),
    title: `ผลการประเมิน ITA ปีงบประมาณ ${fiscalYear}`,
    kind: 'year',
    year: fiscalYear,
    units: [],
    sections: [
      ...fact('รายงานปี', String(fiscalYear)),
      section('ชื่อรายงาน', '', year.data.title),
      ...fact('คะแนนรวม', result && `${result.total.text} ${result.rating}`),
      ...fact('คะแนนรวมที่คิดจากตัวชี้วัด', computed && formatComputedScore(computed.total)),
      ...section.optional('ความนำ', '', year.data.opening),
      ...section.optional('เหตุที่ข้อมูลไม่ครบ', '', year.data.incomplete),
      ...framework.instruments.map(({ code, name, englishName, weight, explains }) => section(name, 'scores', `${code} ${name} ${englishName} น้ำหนักร้อยละ ${weight} ${explains}`)),
      section('กรอบการประเมิน', '', framework.title),
      ...framework.rating.bands.map(({ name, minTotal, minEach }) => section('เกณฑ์ระดับผล', '', `${name} ${minTotal.text} ${minEach?.text ?? ''}`.trim())),
      ...section.optional('เกณฑ์ระดับผล', '', framework.rating.note),
      ...section.optional('ที่มาของน้ำหนัก', '', framework.weightsNote),
      section('แหล่งที่มา', '', `${year.data.source.title} ${year.data.source.origin}`),
      ...framework.sources.map(({ title }) => section('แหล่งที่มา', '', title)),
      ...notesAbout(report, 'year').map(({ text }) => section('หมายเหตุ', '', text)),
      ...year.data.corrections.flatMap((correction) => fact('แก้ไขตัวเลขหรือสถานะ', correctionText('years', correction))),
      ...fact('ตรงตามต้นฉบับ', year.data.asInSource.map((field) => (field in yearSchema.shape ? labelOf(yearSchema, field as keyof Year) : field)).join(', ')),
    ],
  };
}
