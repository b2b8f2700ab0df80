import { stringify } from 'yaml';
import { itemSlugOf } from './address.ts';
import { completenessOf, missingElements, type AssessedItem, type Assessment } from './assessment.ts';
import { compareDays, deadlineOf, type Deadline, type Deadlines } from './deadlines.ts';
import { evidenceDoubts } from './evidence-doubt.ts';
import type { FiscalYear } from './fiscal-year.ts';

/** What is left to do for one item. */
export interface ReadyTask {
  code: string;
  title: string;
  /** The file to change or to make. */
  file: string;
  /** What to do in it, in Thai. */
  todo: string;
  /** The elements that no place proves. */
  missing: string[];
  /** Ready to paste into the file. */
  snippet: string;
  deadline: Deadline | undefined;
}

/** What one unit has left to do, what is due first and lacks most before the rest. */
export interface UnitTasks {
  unit: string;
  tasks: ReadyTask[];
  missing: number;
  deadline: Deadline | undefined;
}

/** How far an assessment is from being complete. */
export interface Readiness {
  fiscalYear: FiscalYear;
  /** `ครบ 1 จาก 26 ข้อ` */
  completeness: string;
  units: UnitTasks[];
  hasDeadlines: boolean;
}

export const nobody = 'ยังไม่ระบุผู้รับผิดชอบ';

/**
 * Says what is missing of an assessment, by unit and by deadline, worst first. An item of two units stands with both.
 * @param deadlines the days that staff wrote down; nothing where there are none
 */
export function readinessOf({ fiscalYear, items }: Assessment, deadlines: Deadlines | undefined): Readiness {
  const open = items.filter(({ state }) => state !== 'complete');
  const owned = open.flatMap((assessed) => {
    const units = assessed.answer?.data.responsible ?? [];
    return (units.length > 0 ? units : [nobody]).map((unit) => ({ unit, task: taskFor(fiscalYear, assessed, deadlineOf(deadlines, assessed.item.code)), isClaimed: assessed.answer?.data.answer === 'yes' }));
  });
  const units = [...Map.groupBy(owned, ({ unit }) => unit)].map(([unit, own]): UnitTasks => {
    // An item that is said to be there and is not scores nothing and looks untrue.
    const sorted = own.toSorted((a, b) => compareDays(a.task.deadline?.date, b.task.deadline?.date) || Number(b.isClaimed) - Number(a.isClaimed) || b.task.missing.length - a.task.missing.length);
    const tasks = sorted.map(({ task }) => task);
    return { unit, tasks, missing: tasks.reduce((sum, { missing }) => sum + missing.length, 0), deadline: tasks[0]?.deadline };
  });
  return {
    fiscalYear,
    completeness: completenessOf(items),
    units: units.toSorted((a, b) => compareDays(a.deadline?.date, b.deadline?.date) || b.missing - a.missing),
    hasDeadlines: (deadlines?.deadlines.length ?? 0) > 0,
  };
}

function taskFor(year: FiscalYear, assessed: AssessedItem, deadline: Deadline | undefined): ReadyTask {
  const { item: { code, title }, answer } = assessed;
  const missing = missingElements(assessed);
  const known = { code, title, missing, deadline, file: answer?.file ?? `content/disclosures/${year}/${itemSlugOf(code)}.mdx` };
  if (!answer) return { ...known, todo: 'สร้างไฟล์นี้ ถ้ามีไฟล์แล้วแต่เป็นฉบับร่าง ให้ลบบรรทัด draft แล้วเติมที่เผยแพร่ของแต่ละองค์ประกอบ', snippet: `---\ncode: ${code}\nfiscalYear: ${year}\nanswer: yes\nwhere:\n${placesFor(missing)}\nresponsible:\n  - ชื่อหน่วยที่มีใน content/units\n---` };
  if (assessed.state === 'noted') return { ...known, todo: `ครบทุกองค์ประกอบ มีข้อสังเกต ${evidenceDoubts(assessed).join(' ')} ถ้ามีที่เผยแพร่ที่ตรงกว่า เพิ่มต่อท้ายรายการ where แล้วลบของเดิม`, snippet: placesFor(doubtedElements(assessed)) };
  if (missing.length === 0) return { ...known, todo: 'ครบทุกองค์ประกอบแล้ว แต่ยังตอบว่าไม่มี ให้แก้บรรทัด answer', snippet: 'answer: yes' };
  const hasPlaces = answer.data.where.length > 0;
  const claim = answer.data.answer === 'yes' ? 'ตอบว่ามีแล้วแต่ยังไม่ครบ ' : '';
  const then = answer.data.answer === 'no' ? ' เมื่อครบแล้วแก้เป็น answer: yes' : '';
  return { ...known, todo: `${claim}${hasPlaces ? 'เพิ่มต่อท้ายรายการ where' : 'เพิ่มก่อนบรรทัด --- ล่าง'}${then}`, snippet: `${hasPlaces ? '' : 'where:\n'}${placesFor(missing)}` };
}

/** The elements whose proof is doubted; all of them where the doubt is about all together. */
function doubtedElements({ item, findings }: AssessedItem): string[] {
  const doubted = findings.map(({ facts }) => facts.element);
  return item.elements.filter((element) => doubted.includes(element) || doubted.includes(undefined));
}

/** A place to fill in for each element; what is to be typed is told by its words. */
function placesFor(elements: readonly string[]): string {
  return elements.map((element) => `  - label: สิ่งที่ผู้ตรวจจะพบ\n    page: /ที่อยู่ของหน้า/\n    element: ${stringify(element, { lineWidth: 0 }).trim()}`).join('\n');
}
