import { keepAsInSource, type IssueKind } from '../issue-kind.ts';

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
    mend: (facts) => `ถ้าเป็นเลขของบุคคล ให้ลบหรือปิดบัง${keepAsInSource(facts)}`,
  },
  PDPA_PHONE: {
    severity: 'warning',
    title: 'เบอร์มือถือ',
    message: () => 'พบเบอร์มือถือ ซึ่งอาจเป็นของบุคคล',
    mend: (facts) => `ใช้เบอร์สำนักงานแทน${keepAsInSource(facts)}`,
  },
  PDPA_EMAIL: {
    severity: 'warning',
    title: 'อีเมลส่วนตัว',
    message: () => 'พบอีเมลของผู้ให้บริการทั่วไป ซึ่งอาจเป็นอีเมลส่วนตัว',
    mend: (facts) => `ใช้อีเมลของหน่วยงานแทน${keepAsInSource(facts)}`,
  },
  PDPA_COMPLAINANT: {
    severity: 'warning',
    title: 'ชื่อผู้ร้องเรียนหรือพยาน',
    message: (facts) => `พบชื่อบุคคลต่อจากคำว่า "${facts.value}"`,
    mend: (facts) => `ลบชื่อ เพื่อคุ้มครองผู้แจ้ง${keepAsInSource(facts)}`,
  },
  PDPA_ACCOUNT: {
    severity: 'warning',
    title: 'เลขบัญชีธนาคาร',
    message: () => 'พบเลขบัญชีธนาคาร',
    mend: (facts) => `ถ้าเป็นบัญชีของบุคคล ให้ลบหรือปิดบัง${keepAsInSource(facts)}`,
  },
  PDPA_ADDRESS: {
    severity: 'warning',
    title: 'ที่อยู่ของบุคคล',
    message: () => 'พบบ้านเลขที่คู่กับชื่อบุคคล',
    mend: (facts) => `ลบที่อยู่ เหลือไว้เพียงตำบลหรืออำเภอ${keepAsInSource(facts)}`,
  },
  PDPA_SENSITIVE: {
    severity: 'warning',
    title: 'ข้อมูลอ่อนไหวของบุคคล',
    message: (facts) => `พบข้อมูลอ่อนไหว ("${facts.value}") คู่กับชื่อบุคคล`,
    mend: (facts) => `ลบชื่อ หรือลบข้อมูลอ่อนไหว${keepAsInSource(facts)}`,
  },
} as const satisfies Record<string, IssueKind>;
