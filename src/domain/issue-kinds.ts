import type { Facts } from './issue.ts';

/** `refusal` stops publishing, `warning` is published and listed, `note` says what was normalised. */
export type Severity = 'refusal' | 'warning' | 'note';

interface IssueKind {
  severity: Severity;
  /** What is wrong, in Thai. */
  message: (facts: Facts) => string;
  /** How to mend it, in Thai. */
  mend: (facts: Facts) => string;
}

const named = (facts: Facts) => (facts.label ? `${facts.field} (${facts.label})` : facts.field);
const suggestion = (facts: Facts) => (facts.near ? ` หมายถึง "${facts.near}" หรือไม่` : '');

/** Every kind of problem that staff can cause: its code, how serious it is, and its words. */
export const issueKinds = {
  FM_MISSING: {
    severity: 'refusal',
    message: () => 'ไม่พบเส้นเปิด --- ของส่วนหัวข้อมูลที่บรรทัดแรก',
    mend: () => 'ใส่ --- หนึ่งบรรทัดไว้บนสุดของไฟล์ และอีกหนึ่งบรรทัดหลังข้อมูลบรรทัดสุดท้าย',
  },
  FM_UNCLOSED: {
    severity: 'refusal',
    message: () => 'ไม่พบเส้นปิด --- ของส่วนหัวข้อมูล',
    mend: () => 'ใส่ --- หนึ่งบรรทัดหลังข้อมูลบรรทัดสุดท้าย',
  },
  YAML_SYNTAX: {
    severity: 'refusal',
    message: () => 'อ่านรูปแบบข้อมูลบรรทัดนี้ไม่ได้',
    mend: () => 'ตรวจว่าแต่ละช่องเขียนเป็น "ชื่อช่อง: ค่า" และรายการย่อยเยื้องเข้าไป 2 ช่อง',
  },
  FIELD_UNKNOWN: {
    severity: 'refusal',
    message: (facts) => `ไม่รู้จักช่อง ${facts.field}`,
    mend: (facts) => `ลบบรรทัดนี้ หรือแก้ชื่อช่อง${suggestion(facts)} ช่องที่ใช้ได้: ${facts.accepted}`,
  },
  FIELD_REQUIRED: {
    severity: 'refusal',
    message: (facts) => `ขาดช่อง ${named(facts)}`,
    mend: (facts) => `เพิ่มบรรทัด ${facts.field}: ตามด้วย${facts.hint ?? 'ค่าของช่องนี้'}`,
  },
  TYPE_LIST: {
    severity: 'refusal',
    message: (facts) => `ช่อง ${named(facts)} ต้องเป็นรายการ`,
    mend: (facts) => `ขึ้นบรรทัดใหม่ แล้วขึ้นต้นแต่ละรายการด้วยเครื่องหมาย -\n${facts.field}:\n  - ${facts.value || '…'}`,
  },
  TYPE_TEXT: {
    severity: 'refusal',
    message: (facts) => `ช่อง ${named(facts)} ต้องเป็นข้อความเดียว`,
    mend: (facts) => `เขียนค่าไว้บรรทัดเดียวกับชื่อช่อง เช่น ${facts.field}: …`,
  },
  TYPE_MAP: {
    severity: 'refusal',
    message: (facts) => `ช่อง ${named(facts)} ต้องมีช่องย่อย`,
    mend: (facts) => `เขียนช่องย่อยเยื้องเข้าไป 2 ช่องใต้ ${facts.field}: (${facts.hint ?? 'ดูคู่มือ'})`,
  },
  TYPE_INT: {
    severity: 'refusal',
    message: (facts) => `ช่อง ${named(facts)} ต้องเป็นจำนวนเต็ม แต่พบ ${facts.value}`,
    mend: () => 'ใส่ตัวเลขจำนวนเต็ม เช่น 2',
  },
  NUMBER_RANGE: {
    severity: 'refusal',
    message: (facts) => `ช่อง ${named(facts)} มีค่า ${facts.value} ซึ่งอยู่นอกช่วง ${facts.least} ถึง ${facts.most}`,
    mend: (facts) => `ใส่ตัวเลข ${facts.least} ถึง ${facts.most}`,
  },
  TEXT_EMPTY: {
    severity: 'refusal',
    message: (facts) => `ช่อง ${named(facts)} ว่างอยู่`,
    mend: (facts) => `ใส่ข้อความ หรือลบบรรทัดนี้ถ้าไม่มีข้อมูล (${facts.hint ?? ''})`,
  },
  LIST_EMPTY: {
    severity: 'refusal',
    message: (facts) => `รายการ ${named(facts)} ว่างอยู่`,
    mend: () => 'ใส่อย่างน้อย 1 รายการ ขึ้นต้นด้วยเครื่องหมาย -',
  },
  VALUE_UNKNOWN: {
    severity: 'refusal',
    message: (facts) => `ช่อง ${named(facts)} ใช้ค่า "${facts.value}" ไม่ได้`,
    mend: (facts) => `เลือกค่าใดค่าหนึ่ง: ${facts.accepted}`,
  },
  DATE_FORMAT: {
    severity: 'refusal',
    message: (facts) => `อ่านวันที่ "${facts.value}" ไม่ได้`,
    mend: () => 'เขียนเช่น 30 กันยายน 2568 หรือ 30/09/2568',
  },
  DATE_BE_IN_ISO: {
    severity: 'refusal',
    message: (facts) => `วันที่ ${facts.value} จะถูกอ่านเป็น ค.ศ. ${facts.year}`,
    mend: (facts) => `เขียนเป็น ${facts.mend} หรือเขียนวันที่แบบไทย เช่น 1 ตุลาคม 2568`,
  },
  DATE_CE_IN_THAI: {
    severity: 'refusal',
    message: (facts) => `วันที่ "${facts.value}" ใช้ปี ค.ศ.`,
    mend: (facts) => `เขียนปี พ.ศ. ${facts.mend}`,
  },
  DATE_IMPOSSIBLE: {
    severity: 'refusal',
    message: (facts) => `ไม่มีวันที่ "${facts.value}" ในปฏิทิน`,
    mend: () => 'ตรวจวันที่ในเอกสารต้นฉบับ',
  },
  YEAR_FORMAT: {
    severity: 'refusal',
    message: (facts) => `ปีงบประมาณ "${facts.value}" ไม่ใช่ตัวเลข`,
    mend: () => 'เขียนปี พ.ศ. สี่หลัก เช่น 2568',
  },
  YEAR_CE: {
    severity: 'refusal',
    message: (facts) => `ปีงบประมาณ ${facts.value} เป็นปี ค.ศ.`,
    mend: (facts) => `เขียนเป็น ${facts.mend}`,
  },
  YEAR_RANGE: {
    severity: 'refusal',
    message: (facts) => `ปีงบประมาณ ${facts.value} ไม่ใช่ปี พ.ศ. สี่หลัก`,
    mend: () => 'เขียนปี พ.ศ. สี่หลัก เช่น 2568',
  },
  YEAR_FOLDER: {
    severity: 'refusal',
    message: (facts) => `ปีงบประมาณ ${facts.value} ไม่ตรงกับโฟลเดอร์ ${facts.folder}`,
    mend: (facts) => `เขียนเป็น ${facts.folder} หรือย้ายไฟล์ไปโฟลเดอร์ ${facts.value}`,
  },
  SCORE_FORMAT: {
    severity: 'refusal',
    message: (facts) => `ช่องคะแนนต้องเป็นตัวเลขฐานสิบเท่านั้น แต่พบ "${facts.value}"`,
    mend: (facts) => (facts.mend ? `เขียนเป็น ${facts.mend}` : 'ใส่ตัวเลข 0 ถึง 100 เช่น 94.44'),
  },
  SCORE_RANGE: {
    severity: 'refusal',
    message: (facts) => `คะแนน ${facts.value} อยู่นอกช่วง 0 ถึง 100`,
    mend: () => 'ตรวจตัวเลขจากเอกสารต้นฉบับ แล้วใส่ค่า 0 ถึง 100',
  },
  STATUS_NONE: {
    severity: 'warning',
    message: () => 'ไม่ได้ระบุสถานะ หน้าเว็บจะแสดงว่า "ไม่ได้ระบุในเอกสารต้นฉบับ"',
    mend: () => 'ถ้าต้นฉบับไม่ระบุ ให้เพิ่มบรรทัด status: not-stated',
  },
  PERIOD_YEAR: {
    severity: 'warning',
    message: (facts) => `ระยะเวลาเขียนปี ${facts.value} แต่รายการนี้อยู่ปี ${facts.year}`,
    mend: () => 'แก้ปีให้ตรง หรือถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [period]',
  },
  OTHER_AGENCY_KIND: {
    severity: 'warning',
    message: (facts) => `พบคำว่า "${facts.value}" ทั้งที่หน่วยงานนี้เป็น${facts.kind}`,
    mend: (facts) => `แก้คำ หรือถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [${facts.field}]`,
  },
  TOTAL_MISMATCH: {
    severity: 'warning',
    message: (facts) => `คะแนนรวม ${facts.value} ไม่ตรงกับค่าที่คำนวณจากคะแนนตัวชี้วัด (${facts.computed})`,
    mend: () => 'ตรวจคะแนนกับต้นฉบับ ถ้าต้นฉบับพิมพ์เช่นนี้จริง ให้เพิ่ม asInSource: [total]',
  },
  RATING_MISMATCH: {
    severity: 'warning',
    message: (facts) => `ระดับ "${facts.value}" ไม่ตรงกับระดับตามเกณฑ์ (${facts.computed})`,
    mend: () => 'ตรวจระดับกับต้นฉบับ ถ้าต้นฉบับพิมพ์เช่นนี้จริง ให้เพิ่ม asInSource: [rating]',
  },
  AS_IN_SOURCE_STALE: {
    severity: 'warning',
    message: (facts) => `asInSource ระบุช่อง ${facts.value} แต่ช่องนี้ไม่มีคำเตือนแล้ว`,
    mend: (facts) => `ลบ ${facts.value} ออกจาก asInSource`,
  },
  ATTACHMENT_PLACE: {
    severity: 'refusal',
    message: () => 'เอกสารแนบต้องมี file หรือ url อย่างใดอย่างหนึ่ง',
    mend: () => 'ใส่ file: ชื่อไฟล์ในโฟลเดอร์ attachments หรือ url: https://…',
  },
  REF_FORMAT: {
    severity: 'refusal',
    message: (facts) => `"${facts.value}" ไม่ใช่รหัสตัวชี้วัด`,
    mend: () => 'เขียนเป็น i01 ถึง i10',
  },
  REF_UNKNOWN: {
    severity: 'refusal',
    message: (facts) => `ไม่พบตัวชี้วัด ${facts.value}`,
    mend: (facts) => `ที่มีคือ ${facts.accepted}${suggestion(facts)}`,
  },
  UNIT_UNKNOWN: {
    severity: 'refusal',
    message: (facts) => `ไม่พบหน่วย "${facts.value}" ในโฟลเดอร์ content/units`,
    mend: (facts) => `แก้ชื่อให้ตรง${suggestion(facts)} ที่มีคือ ${facts.accepted}`,
  },
  ORDER_DUP: {
    severity: 'refusal',
    message: (facts) => `ลำดับ ${facts.value} ปี ${facts.year} มีสองไฟล์ (${facts.other})`,
    mend: () => 'ลบไฟล์หนึ่ง หรือแก้เลขลำดับ',
  },
  INDICATOR_DUP: {
    severity: 'refusal',
    message: (facts) => `ตัวชี้วัดที่ ${facts.value} ปี ${facts.year} มีสองไฟล์ (${facts.other})`,
    mend: () => 'ลบไฟล์หนึ่ง หรือแก้เลขตัวชี้วัด',
  },
  INDICATOR_MISSING: {
    severity: 'refusal',
    message: (facts) => `ปี ${facts.year} ขาดตัวชี้วัดที่ ${facts.value}`,
    mend: (facts) => `เพิ่มไฟล์ content/indicators/${facts.year}/${facts.value}.mdx หรือบอกเหตุผลในช่อง incomplete ของไฟล์ปี`,
  },
  YEAR_MISSING: {
    severity: 'refusal',
    message: (facts) => `มีรายการของปี ${facts.year} แต่ไม่มีไฟล์ content/years/${facts.year}.yaml`,
    mend: (facts) => `สร้างไฟล์ content/years/${facts.year}.yaml`,
  },
  FRAMEWORK_MISSING: {
    severity: 'refusal',
    message: (facts) => `ไม่มีกรอบการประเมินของปี ${facts.year}`,
    mend: (facts) => `สร้างไฟล์ content/frameworks/${facts.year}.yaml โดยคัดลอกจากปีก่อนแล้วแก้`,
  },
  FILE_REQUIRED: {
    severity: 'refusal',
    message: (facts) => `ไม่พบไฟล์ ${facts.value}`,
    mend: () => 'กู้ไฟล์คืนจาก git หรือสร้างใหม่ตามคู่มือ content/README.md',
  },
  FILE_MISPLACED: {
    severity: 'refusal',
    message: () => 'ไฟล์นี้อยู่ผิดที่หรือตั้งชื่อผิด ระบบจึงไม่รู้ว่าเป็นข้อมูลชนิดใด',
    mend: () => 'ย้ายหรือเปลี่ยนชื่อตามคู่มือ เช่น content/measures/2568/7.mdx',
  },
} as const satisfies Record<string, IssueKind>;

export type IssueCode = keyof typeof issueKinds;

/** The severity of a kind of issue. */
export function severityOf(code: IssueCode): Severity {
  return issueKinds[code].severity;
}
