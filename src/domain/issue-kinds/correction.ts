import { named, type IssueKind } from '../issue-kind.ts';

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
        `ถ้าพิมพ์ผิด ให้แก้กลับเป็น ${facts.from} ถ้าตั้งใจแก้ ให้เพิ่มในส่วนหัวของไฟล์นี้ แล้วพิมพ์เหตุผลหลัง reason: (ถ้ามีบรรทัด corrections: อยู่แล้ว ให้ต่อท้ายรายการ)`,
        'corrections:',
        `  - field: ${facts.field}`,
        `    from: ${quoted(facts.from ?? '')}`,
        `    to: ${quoted(facts.to ?? '')}`,
        ...(facts.date === undefined ? [] : [`    date: ${facts.date}`]),
        '    reason: ',
      ].join('\n'),
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

/** A value as it may stand in YAML. */
function quoted(value: string): string {
  return /^[\p{L}\p{N}](?:[^:#'"]|:(?! ))*$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}
