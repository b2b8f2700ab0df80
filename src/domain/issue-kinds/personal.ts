import type { IssueKind } from '../issue-kind.ts';
import type { Facts } from '../issue.ts';

/** The only way to keep what looks personal: it is no person's, or the person has agreed. */
function keepOnlyIf(facts: Facts, exception: string): string {
  return facts.field ? ` เฉพาะเมื่อ${exception} จึงเพิ่ม asInSource: [${facts.field}]` : '';
}

const consent = 'เจ้าของข้อมูลยินยอมเป็นหนังสือให้เผยแพร่แล้ว';

/** Personal data that should not be published. */
export const personalKinds = {
  PDPA_CITIZEN_ID: {
    severity: 'refusal',
    title: 'เลขประจำตัวประชาชน',
    message: (facts) => `พบเลขประจำตัวประชาชน 13 หลัก${facts.where ? ` ใน${facts.where}` : ''}`,
    mend: (facts) => facts.mend ?? (facts.where ? `ลบเลขนี้ออกจาก${facts.where}` : 'ลบ หรือปิดบังเป็น x-xxxx-xxxxx-xx-x'),
  },
  PDPA_13_DIGITS: {
    severity: 'warning',
    title: 'เลข 13 หลัก',
    message: (facts) => `พบเลข 13 หลัก${facts.where ? ` ใน${facts.where}` : ''} โปรดตรวจว่าไม่ใช่เลขประจำตัวประชาชน`,
    mend: (facts) => `ถ้าเป็นเลขของบุคคล ให้ลบหรือปิดบัง${keepOnlyIf(facts, 'ตรวจแล้วว่าไม่ใช่เลขของบุคคล')}`,
  },
  PDPA_PHONE: {
    severity: 'warning',
    title: 'เบอร์มือถือ',
    message: () => 'พบเบอร์มือถือ ซึ่งอาจเป็นของบุคคล',
    mend: (facts) => `ลบเบอร์นี้ หรือใช้เบอร์สำนักงานแทน${keepOnlyIf(facts, `เป็นเบอร์ของสำนักงานเอง หรือ${consent}`)}`,
  },
  PDPA_EMAIL: {
    severity: 'warning',
    title: 'อีเมลส่วนตัว',
    message: () => 'พบอีเมลของผู้ให้บริการทั่วไป ซึ่งอาจเป็นอีเมลส่วนตัว',
    mend: (facts) => `ลบอีเมลนี้ หรือใช้อีเมลของหน่วยงานแทน${keepOnlyIf(facts, `เป็นอีเมลของหน่วยงานเอง หรือ${consent}`)}`,
  },
  PDPA_COMPLAINANT: {
    severity: 'warning',
    title: 'ชื่อผู้ร้องเรียนหรือพยาน',
    message: (facts) => `พบชื่อบุคคลต่อจากคำว่า "${facts.value}"`,
    mend: (facts) => `ลบชื่อ เพื่อคุ้มครองผู้แจ้ง${keepOnlyIf(facts, consent)}`,
  },
  PDPA_ACCOUNT: {
    severity: 'warning',
    title: 'เลขบัญชีธนาคาร',
    message: () => 'พบเลขบัญชีธนาคาร',
    mend: (facts) => `ลบหรือปิดบังเลขบัญชี${keepOnlyIf(facts, `เป็นบัญชีของหน่วยงานเอง หรือ${consent}`)}`,
  },
  PDPA_ADDRESS: {
    severity: 'warning',
    title: 'ที่อยู่ของบุคคล',
    message: () => 'พบบ้านเลขที่คู่กับชื่อบุคคล',
    mend: (facts) => `ลบที่อยู่ เหลือไว้เพียงตำบลหรืออำเภอ${keepOnlyIf(facts, `เป็นที่อยู่ของหน่วยงานเอง หรือ${consent}`)}`,
  },
  PDPA_SENSITIVE: {
    severity: 'warning',
    title: 'ข้อมูลอ่อนไหวของบุคคล',
    message: (facts) => `พบข้อมูลอ่อนไหว ("${facts.value}") คู่กับชื่อบุคคล`,
    mend: (facts) => `ลบชื่อ หรือลบข้อมูลอ่อนไหว${keepOnlyIf(facts, consent)}`,
  },
} as const satisfies Record<string, IssueKind>;
