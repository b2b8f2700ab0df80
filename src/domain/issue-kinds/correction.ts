import { named, type IssueKind } from '../issue-kind.ts';
import type { Facts } from '../issue.ts';

/** What can be wrong between figures that are about to be published and those published before. */
export const correctionKinds = {
  FIGURES_UNREADABLE: {
    severity: 'refusal',
    title: 'อ่านรายการตัวเลขที่เคยเผยแพร่ไม่ได้',
    message: () => 'อ่านรายการตัวเลขที่เคยเผยแพร่ไม่ได้ ไฟล์นี้ระบบเขียนเอง ไม่ต้องแก้ด้วยมือ',
    mend: () => 'กู้ไฟล์คืนจากประวัติการแก้ไข ถ้ามีเครื่องหมาย <<<<<<< ให้เก็บบรรทัดของฝั่งที่เผยแพร่แล้ว',
  },
  FIGURE_CHANGED: {
    severity: 'refusal',
    title: 'แก้ตัวเลขที่เคยเผยแพร่โดยไม่บอกเหตุผล',
    message: (facts) => `ช่อง ${named(facts)} เคยเผยแพร่ว่า "${facts.from}" ครั้งนี้เป็น "${facts.to}" แต่ยังไม่มีเหตุผลที่แก้`,
    mend: (facts) =>
      [
        `ถ้าพิมพ์ผิด ให้แก้กลับเป็น ${facts.field}: ${facts.typed} ถ้าตั้งใจแก้ ให้เพิ่มในส่วนหัวของไฟล์นี้ แล้วพิมพ์เหตุผลหลัง reason: (ถ้ามีบรรทัด corrections: อยู่แล้ว ให้ต่อท้ายรายการ)`,
        written(facts),
      ].join('\n'),
  },
  CORRECTION_LOST: {
    severity: 'refusal',
    title: 'เหตุผลที่เผยแพร่แล้วถูกลบ',
    message: (facts) => `รายการแก้ไขช่อง ${named(facts)} จาก "${facts.from}" เป็น "${facts.to}" วันที่ ${facts.date} เคยเผยแพร่แล้ว แต่ครั้งนี้ไม่มี`,
    mend: (facts) => `ใส่รายการนี้กลับในส่วนหัวของไฟล์ ตามลำดับเดิม (ถ้ามีบรรทัด corrections: อยู่แล้ว ไม่ต้องใส่ซ้ำ) แก้ถ้อยคำของเหตุผลได้ แต่ลบหรือแก้ช่องอื่นไม่ได้\n${written(facts)}`,
  },
  CORRECTION_FROM: {
    severity: 'refusal',
    title: 'รายการแก้ไขบอกค่าเดิมไม่ตรง',
    message: (facts) => `รายการแก้ไขช่อง ${named(facts)} บอกว่าเดิมเป็น "${facts.value}" แต่ค่าก่อนแก้คือ "${facts.near}"`,
    mend: (facts) => `เขียน from: ${quoted(facts.near ?? '')}`,
  },
  CORRECTION_EARLY: {
    severity: 'warning',
    title: 'รายการแก้ไขของสิ่งที่ยังไม่เคยเผยแพร่',
    message: (facts) => `รายการแก้ไขช่อง ${named(facts)} วันที่ ${facts.date} เกิดก่อนที่ช่องนี้ของปี ${facts.year} จะเผยแพร่ครั้งแรก น่าจะติดมาจากไฟล์ของปีอื่น และจะแสดงบนหน้าเว็บของปีนี้`,
    mend: () => 'ลบรายการนี้ ถ้าไม่เหลือรายการใด ให้ลบบรรทัด corrections: ด้วย',
  },
  CORRECTION_COPIED: {
    severity: 'warning',
    title: 'รายการแก้ไขเหมือนของปีอื่น',
    message: (facts) => `รายการแก้ไขช่อง ${named(facts)} วันที่ ${facts.date} เหมือนกับใน ${facts.other} ทุกอย่าง และจะแสดงบนหน้าเว็บของปี ${facts.year} ด้วย`,
    mend: () => 'ถ้าติดมาจากการคัดลอกไฟล์ ให้ลบรายการนี้ ถ้าไม่เหลือรายการใด ให้ลบบรรทัด corrections: ด้วย',
  },
  CORRECTION_STALE: {
    severity: 'refusal',
    title: 'รายการแก้ไขไม่ตรงกับค่าในช่อง',
    message: (facts) => `รายการแก้ไขล่าสุดของช่อง ${named(facts)} บอกว่าแก้เป็น "${facts.value}" แต่ในช่องเป็น "${facts.to}"`,
    mend: (facts) => `ถ้าพิมพ์ผิดในรายการแก้ไข ให้แก้ to: เป็น ${facts.to} ถ้าแก้ตัวเลขอีกครั้ง ให้ต่อท้ายด้วยรายการใหม่ที่ from: เป็น ${facts.value} และ to: เป็น ${facts.to}`,
    wrong: 'score: 94.40\ncorrections:\n  - field: score\n    from: 94.44\n    to: 94.41',
    right: 'score: 94.40\ncorrections:\n  - field: score\n    from: 94.44\n    to: 94.40',
  },
} as const satisfies Record<string, IssueKind>;

/** A correction ready to paste; its reason is left to be typed where it is not known. */
function written({ field, from = '', to = '', date, reason = '' }: Facts): string {
  return ['corrections:', `  - field: ${field}`, `    from: ${quoted(from)}`, `    to: ${quoted(to)}`, ...(date === undefined ? [] : [`    date: ${date}`]), `    reason: ${reason === '' ? '' : quoted(reason)}`].join('\n');
}

/** A value as it may stand in YAML. */
function quoted(value: string): string {
  return /^[\p{L}\p{N}](?:[^:#'"]|:(?! ))*$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}
