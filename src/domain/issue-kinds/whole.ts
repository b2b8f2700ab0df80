import { keepAsInSource, suggestion, type IssueKind } from '../issue-kind.ts';

/** What can be wrong between files: references, uniqueness, the year as a whole. */
export const wholeKinds = {
  YEAR_FOLDER: {
    severity: 'refusal',
    title: 'ปีไม่ตรงกับโฟลเดอร์',
    message: (facts) => `ปีงบประมาณ ${facts.value} ไม่ตรงกับโฟลเดอร์ ${facts.folder}`,
    mend: (facts) => `เขียนเป็น ${facts.folder} หรือย้ายไฟล์ไปโฟลเดอร์ ${facts.value}`,
  },
  STATUS_NONE: {
    severity: 'warning',
    title: 'ไม่ได้ระบุสถานะ',
    message: () => 'ไม่ได้ระบุสถานะ หน้าเว็บจะแสดงว่า "ไม่ได้ระบุในเอกสารต้นฉบับ"',
    mend: () => 'ถ้าต้นฉบับไม่ระบุ ให้เพิ่มบรรทัด\nstatus: not-stated',
  },
  PERIOD_YEAR: {
    severity: 'warning',
    title: 'ปีในระยะเวลาไม่ตรง',
    message: (facts) => `ระยะเวลาเขียนปี ${facts.value} แต่รายการนี้อยู่ปี ${facts.year}`,
    mend: () => 'แก้ปีให้ตรง หรือถ้าต้นฉบับเขียนเช่นนี้จริง ให้เพิ่ม asInSource: [period]',
  },
  OTHER_AGENCY_KIND: {
    severity: 'warning',
    title: 'คำของหน่วยงานประเภทอื่น',
    message: (facts) => `พบคำว่า "${facts.value}" ทั้งที่หน่วยงานนี้เป็น${facts.kind}`,
    mend: (facts) => `แก้คำ${keepAsInSource(facts)}`,
  },
  NAME_NEAR_MISS: {
    severity: 'warning',
    title: 'ชื่อหน่วยงานคล้ายแต่ไม่ตรง',
    message: (facts) => `ชื่อหน่วยงาน "${facts.value}" ต่างจากที่ตั้งไว้ "${facts.near}" เพียงเล็กน้อย`,
    mend: (facts) => `แก้เป็น "${facts.near}" ตามที่ตั้งไว้ใน content/agency.yaml${keepAsInSource(facts)}`,
  },
  THAI_KNOWN_TYPO: {
    severity: 'warning',
    title: 'คำที่มักพิมพ์หรือสแกนผิด',
    message: (facts) => `"${facts.value}" น่าจะเป็น "${facts.near}"`,
    mend: (facts) => `แก้เป็น "${facts.near}"${keepAsInSource(facts)}`,
  },
  TOTAL_MISMATCH: {
    severity: 'warning',
    title: 'คะแนนรวมไม่ตรงกับที่คำนวณ',
    message: (facts) => `คะแนนรวม ${facts.value} ไม่ตรงกับค่าที่คำนวณจากคะแนนตัวชี้วัด (${facts.computed})`,
    mend: () => 'ตรวจคะแนนกับต้นฉบับ ถ้าต้นฉบับพิมพ์เช่นนี้จริง ให้เพิ่ม asInSource: [total]',
  },
  RATING_MISMATCH: {
    severity: 'warning',
    title: 'ระดับไม่ตรงกับเกณฑ์',
    message: (facts) => `ระดับ "${facts.value}" ไม่ตรงกับระดับตามเกณฑ์ (${facts.computed})`,
    mend: () => 'ตรวจระดับกับต้นฉบับ ถ้าต้นฉบับพิมพ์เช่นนี้จริง ให้เพิ่ม asInSource: [rating]',
  },
  AS_IN_SOURCE_STALE: {
    severity: 'warning',
    title: 'asInSource ที่ไม่จำเป็นแล้ว',
    message: (facts) => `asInSource ระบุช่อง ${facts.value} แต่ช่องนี้ไม่มีคำเตือนแล้ว`,
    mend: (facts) => `ลบ ${facts.value} ออกจาก asInSource`,
  },
  REF_FORMAT: {
    severity: 'refusal',
    title: 'รหัสตัวชี้วัดเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่รหัสตัวชี้วัด`,
    mend: () => 'เขียนเป็น i01 ถึง i10',
  },
  REF_UNKNOWN: {
    severity: 'refusal',
    title: 'อ้างถึงตัวชี้วัดที่ไม่มี',
    message: (facts) => `ไม่พบตัวชี้วัด ${facts.value}`,
    mend: (facts) => `แก้รหัส${suggestion(facts)} ที่มีคือ ${facts.accepted}`,
  },
  UNIT_UNKNOWN: {
    severity: 'refusal',
    title: 'ไม่รู้จักผู้รับผิดชอบ',
    message: (facts) => `ไม่พบหน่วย "${facts.value}" ในโฟลเดอร์ content/units`,
    mend: (facts) => `แก้ชื่อให้ตรง${suggestion(facts)} ที่มีคือ ${facts.accepted}`,
  },
  UNIT_DUP: {
    severity: 'refusal',
    title: 'ชื่อหน่วยซ้ำ',
    message: (facts) => `ชื่อหน่วย "${facts.value}" มีอยู่แล้วในไฟล์ ${facts.other}`,
    mend: () => 'เปลี่ยนชื่อ หรือลบไฟล์หนึ่ง',
  },
  ORDER_DUP: {
    severity: 'refusal',
    title: 'ลำดับซ้ำ',
    message: (facts) => `ลำดับ ${facts.value} ปี ${facts.year} มีมากกว่าหนึ่งไฟล์ (${facts.other})`,
    mend: () => 'ลบไฟล์หนึ่ง หรือแก้เลขลำดับ',
  },
  INDICATOR_DUP: {
    severity: 'refusal',
    title: 'ตัวชี้วัดซ้ำ',
    message: (facts) => `ตัวชี้วัดที่ ${facts.value} ปี ${facts.year} มีมากกว่าหนึ่งไฟล์ (${facts.other})`,
    mend: () => 'ลบไฟล์หนึ่ง หรือแก้เลขตัวชี้วัด',
  },
  INDICATOR_MISSING: {
    severity: 'refusal',
    title: 'ตัวชี้วัดไม่ครบ',
    message: (facts) => `ปี ${facts.year} ขาดตัวชี้วัดที่ ${facts.value}`,
    mend: (facts) => `เพิ่มไฟล์ content/indicators/${facts.year}/${facts.value}.mdx หรือบอกเหตุผลในช่อง incomplete ของไฟล์ปี`,
  },
  INDICATOR_UNKNOWN: {
    severity: 'refusal',
    title: 'ตัวชี้วัดที่ไม่มีในกรอบ',
    message: (facts) => `กรอบการประเมินปี ${facts.year} ไม่มีตัวชี้วัดที่ ${facts.value}`,
    mend: (facts) => `แก้เลขตัวชี้วัด ที่มีคือ ${facts.accepted}`,
  },
  YEAR_MISSING: {
    severity: 'refusal',
    title: 'ไม่มีไฟล์ปี',
    message: (facts) => `มีรายการของปี ${facts.year} แต่ไม่มีไฟล์ content/years/${facts.year}.yaml`,
    mend: (facts) => `สร้างไฟล์ content/years/${facts.year}.yaml โดยคัดลอกจากปีก่อนแล้วแก้ หรือย้ายรายการไปปีที่ถูก`,
  },
  FRAMEWORK_MISSING: {
    severity: 'refusal',
    title: 'ไม่มีกรอบการประเมิน',
    message: (facts) => `ไม่มีกรอบการประเมินของปี ${facts.year}`,
    mend: (facts) => `สร้างไฟล์ content/frameworks/${facts.year}.yaml โดยคัดลอกจากปีก่อนแล้วแก้`,
  },
  DRAFT_SKIPPED: {
    severity: 'warning',
    title: 'ยังเป็นฉบับร่าง',
    message: () => 'รายการนี้ยังเป็นร่าง จะไม่ถูกเผยแพร่',
    mend: () => 'ลบบรรทัด draft: true เมื่อพร้อมเผยแพร่',
  },
} as const satisfies Record<string, IssueKind>;
