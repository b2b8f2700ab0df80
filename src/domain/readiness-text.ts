import { dayNumber, formatDate, type IsoDate } from './calendar.ts';
import type { Deadline } from './deadlines.ts';
import type { Readiness, ReadyTask, UnitTasks } from './readiness.ts';

/** Said where no deadline is known. */
export const noDeadlines = (year: number) => `ยังไม่มีใครกำหนดวันไว้ ถ้าต้องการกำหนด ให้สร้าง content/deadlines/${year}.yaml`;

/** A deadline in words. */
export function deadlineText({ label, date, verified }: Deadline): string {
  return `${label} ภายใน ${formatDate(date)}${verified ? '' : ' (ยังไม่ได้ยืนยันกับเอกสารทางการ)'}`;
}

/** Words what is missing for a terminal. */
export function formatReadiness({ fiscalYear, completeness, units, hasDeadlines }: Readiness, today: IsoDate): string {
  const head = [`การประเมินปี ${fiscalYear} ${completeness}`, ...(hasDeadlines ? [] : [noDeadlines(fiscalYear)])].join('\n');
  return `${[head, ...units.map((unit) => unitText(unit, today))].join('\n\n')}\n`;
}

/** How much a unit has left to do. */
export function unitSummary({ tasks, missing }: Pick<UnitTasks, 'tasks' | 'missing'>): string {
  return `${tasks.length} ข้อ ${missing > 0 ? `ขาด ${missing} องค์ประกอบ` : 'ไม่ขาดองค์ประกอบ'}`;
}

function unitText({ unit, tasks, missing }: UnitTasks, today: IsoDate): string {
  return [`── ${unit} ${unitSummary({ tasks, missing })}`, ...tasks.map((task) => taskText(task, today))].join('\n\n');
}

/** What is to be pasted stands at the margin, since its own columns count. */
function taskText({ code, title, file, todo, missing, snippet, deadline }: ReadyTask, today: IsoDate): string {
  const lines = [`${code} ${title}`, ...(deadline ? [`${deadlineText(deadline)} ${daysLeft(deadline.date, today)}`] : []), ...(missing.length > 0 ? [`ขาด: ${missing.join(' / ')}`] : []), `ไฟล์ ${file}`, todo];
  return `${lines.map((line) => `  ${line}`).join('\n')}\n\n${snippet}`;
}

function daysLeft(date: IsoDate, today: IsoDate): string {
  const days = dayNumber(date) - dayNumber(today);
  if (days < 0) return `เลยกำหนดแล้ว ${-days} วัน`;
  return days === 0 ? 'วันนี้วันสุดท้าย' : `เหลือ ${days} วัน`;
}
