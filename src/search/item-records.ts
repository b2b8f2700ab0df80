import { addressOf } from '../domain/address.ts';
import { itemAddress, itemStates, type AssessedItem, type Assessment } from '../domain/assessment.ts';
import { formatDate } from '../domain/calendar.ts';
import { correctionText } from '../domain/correction-text.ts';
import { answers, disclosure as schema, type DisclosurePlace } from '../domain/disclosure.ts';
import { labelOf } from '../domain/field.ts';
import { unitNamed, type Filed } from '../domain/report.ts';
import type { Unit } from '../domain/unit.ts';
import { proseSections } from './prose.ts';
import type { SearchRecord } from './record.ts';
import { fact, section } from './section.ts';

/** An assessment's items and, before them, the assessment itself, as search knows them. */
export function assessmentRecords(assessment: Assessment, units: readonly Filed<Unit>[], bodies: ReadonlyMap<string, string>): SearchRecord[] {
  return [assessmentRecord(assessment), ...assessment.items.map((item) => itemRecord(assessment, item, units, bodies.get(item.answer?.file ?? '') ?? ''))];
}

function assessmentRecord({ fiscalYear, list: { framework, requirements } }: Assessment): SearchRecord {
  return {
    url: addressOf.assessment(fiscalYear),
    title: `รายการที่ตรวจบนเว็บไซต์ (OIT) การประเมิน ITA ปี ${fiscalYear}`,
    kind: 'assessment',
    year: fiscalYear,
    units: [],
    sections: [
      section('กรอบการประเมิน', '', framework.title),
      section('ที่มาของรายการ', '', requirements.note),
      section('วิธีให้คะแนน', '', requirements.scoring.text),
      ...requirements.groups.map(({ code, title }) => section('หมวด', '', `${code} ${title}`)),
      ...requirements.sources.map(({ title }) => section('แหล่งอ้างอิง', '', title)),
    ],
  };
}

function itemRecord({ fiscalYear, list, isAnswered }: Assessment, { item, answer, state }: AssessedItem, units: readonly Filed<Unit>[], body: string): SearchRecord {
  const group = list.requirements.groups.find(({ code }) => code === item.group);
  const responsible = answer?.data.responsible ?? [];
  return {
    url: itemAddress({ fiscalYear, isAnswered }, item.code),
    title: `${item.code} ${item.title}`,
    kind: isAnswered ? 'item' : 'criterion',
    year: fiscalYear,
    units: responsible.flatMap((name) => unitNamed(units, name)?.id ?? []),
    sections: [
      ...fact('คำตอบ', answer && `${answers[answer.data.answer]} ${itemStates[state]}`),
      ...(answer?.data.explanation ?? []).map((text) => section(labelOf(schema, 'explanation'), '', text)),
      ...(answer?.data.where ?? []).map((place) => section(labelOf(schema, 'where'), '', placeText(place))),
      ...item.elements.map((text) => section('องค์ประกอบที่ต้องมี', '', text)),
      ...fact('ช่วงเวลาของข้อมูล', item.period.text),
      ...fact('รูปแบบไฟล์', item.formats.map(({ text }) => text).join(', ')),
      ...fact('หมวด', group && `${group.code} ${group.title} ตัวชี้วัดที่ ${group.indicator}`),
      ...fact('ชื่ออื่น', item.otherTitles.join(', ')),
      ...fact(labelOf(schema, 'responsible'), responsible.join(', ')),
      ...fact(labelOf(schema, 'publishedAt'), answer?.data.publishedAt && formatDate(answer.data.publishedAt)),
      ...(answer?.data.corrections ?? []).flatMap((correction) => fact(labelOf(schema, 'corrections'), correctionText('disclosures', correction))),
      ...fact(labelOf(schema, 'asInSource'), answer?.data.asInSource.map((field) => (field in schema.shape ? labelOf(schema, field as 'code') : field)).join(', ')),
      ...proseSections(body),
    ],
  };
}

function placeText({ label, page, file, url, element }: DisclosurePlace): string {
  return [label, page ?? file ?? url, element].filter((part) => part !== undefined).join(' · ');
}
