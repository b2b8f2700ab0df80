import { keepAsInSource, suggestion, theField, type IssueKind } from '../issue-kind.ts';
import type { Facts } from '../issue.ts';

/** Which of two files should take another number, if its name says so, or else which number is free. */
function renumber(facts: Facts, field: string): string {
  const number = facts.own ? `ใน ${facts.own} เขียน ${facts.mend}` : `เลขที่ว่างคือ ${facts.free} ในไฟล์ที่เลขผิด เขียน ${field}: ${facts.free}`;
  return `${number} หรือลบไฟล์หนึ่งถ้าเป็นรายการเดียวกัน`;
}

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
  TEXT_YEAR: {
    severity: 'warning',
    title: 'ข้อความเขียนปีอื่น',
    message: (facts) => `${theField(facts)} เขียนปี ${facts.value} แต่ไฟล์นี้เป็นของปี ${facts.year}`,
    mend: (facts) => `แก้เป็นปี ${facts.year}${keepAsInSource(facts)}`,
  },
  YEAR_COPIED: {
    severity: 'warning',
    title: 'ผลเหมือนของปีอื่นทุกอย่าง',
    message: (facts) => `คะแนนรวม ${facts.value} ความนำ และคะแนนตัวชี้วัด เหมือนกับปี ${facts.other} ทุกอย่าง`,
    mend: (facts) => `ใส่ผลของปี ${facts.year} ถ้ายังไม่ประกาศผล ให้ลบช่อง total และ rating แล้วเขียน incomplete: ยังไม่ประกาศผล ถ้าผลเท่ากันจริง ให้เพิ่ม asInSource: [fiscalYear]`,
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
  NAME_AGENCY: {
    severity: 'warning',
    title: 'ชื่อหน่วยงานที่ตั้งไว้อาจผิด',
    message: (facts) => `เนื้อหาส่วนใหญ่ (${facts.count} แห่ง) เขียนชื่อหน่วยงานว่า "${facts.value}" แต่ที่ตั้งไว้คือ "${facts.near}"`,
    mend: () => 'ตรวจชื่อหน่วยงานในช่อง name ของไฟล์นี้ ถ้าชื่อนี้ถูกแล้ว ให้แก้ในเนื้อหา',
  },
  THAI_KNOWN_TYPO: {
    severity: 'warning',
    title: 'คำที่มักพิมพ์หรือสแกนผิด',
    message: (facts) => `"${facts.value}" น่าจะเป็น "${facts.near}"`,
    mend: (facts) => `แก้เป็น "${facts.near}"${keepAsInSource(facts)}`,
  },
  RESULT_MISSING: {
    severity: 'refusal',
    title: 'ขาดคะแนนรวมหรือระดับ',
    message: (facts) => `ขาด${theField(facts)}${facts.other ? ` ทั้งที่มีช่อง ${facts.other}` : ''}`,
    mend: (facts) => `เพิ่มบรรทัด ${facts.field}: แล้วใส่ค่าตามรายงาน ถ้ายังไม่ประกาศผล ${facts.other ? `ให้ลบบรรทัด ${facts.other}: แล้ว` : 'ให้'}เพิ่มบรรทัด (ถ้ายังไม่มี)\nincomplete: ยังไม่ประกาศผล`,
    wrong: 'fiscalYear: 2569\ntitle: รายงานผล ปีงบประมาณ 2569',
    right: 'fiscalYear: 2569\ntitle: รายงานผล ปีงบประมาณ 2569\nincomplete: ยังไม่ประกาศผล',
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
  AS_IN_SOURCE_FIELD: {
    severity: 'warning',
    title: 'asInSource ระบุช่องที่ไม่มี',
    message: (facts) => `asInSource ระบุ "${facts.value}" ซึ่งไม่ใช่ชื่อช่อง`,
    mend: (facts) => (facts.near ? `เขียน ${facts.near} แทน` : 'เขียนชื่อช่องภาษาอังกฤษที่อยู่หน้าเครื่องหมาย : เช่น period'),
    wrong: 'asInSource: [ระยะเวลา]',
    right: 'asInSource: [period]',
  },
  TOTAL_OPENING: {
    severity: 'warning',
    title: 'คะแนนรวมไม่ตรงกับความนำ',
    message: (facts) => `คะแนนรวม ${facts.value} ไม่ตรงกับที่ความนำ (opening) เขียนว่า ${facts.near}`,
    mend: () => 'ตรวจคะแนนกับต้นฉบับ ถ้าต้นฉบับพิมพ์ต่างกันจริง ให้เพิ่ม asInSource: [opening]',
  },
  RATING_OPENING: {
    severity: 'warning',
    title: 'ระดับไม่ตรงกับความนำ',
    message: (facts) => `ระดับ "${facts.value}" ไม่ตรงกับที่ความนำ (opening) เขียนว่า "${facts.near}"`,
    mend: () => 'ตรวจระดับกับต้นฉบับ ถ้าต้นฉบับพิมพ์ต่างกันจริง ให้เพิ่ม asInSource: [opening]',
  },
  NOTE_ABOUT: {
    severity: 'refusal',
    title: 'หมายเหตุเกี่ยวกับสิ่งที่ไม่มี',
    message: (facts) => `หมายเหตุนี้เกี่ยวกับ "${facts.value}" ซึ่งไม่มีในปีนี้ จึงไม่แสดงบนหน้าใด`,
    mend: (facts) => `แก้ about${suggestion(facts)} ที่มีคือ ${facts.accepted} ถ้าไฟล์ของรายการนี้หายไปโดยไม่ตั้งใจ ให้กู้คืนจากประวัติการแก้ไข (git)`,
  },
  NOTE_FIELD: {
    severity: 'refusal',
    title: 'หมายเหตุเกี่ยวกับช่องที่ไม่มี',
    message: (facts) => `หมายเหตุนี้พูดถึงช่อง "${facts.value}" ซึ่งไม่มี`,
    mend: (facts) => `แก้ field${suggestion(facts)} ที่มีคือ ${facts.accepted}`,
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
    mend: (facts) =>
      facts.several === 'yes'
        ? `เขียนบรรทัดละหนึ่งหน่วย\n${facts.mend}`
        : `แก้ชื่อให้ตรง${suggestion(facts)} ที่มีคือ ${facts.accepted}\nถ้าเป็นหน่วยใหม่ ให้สร้างไฟล์ใน content/units ชื่อภาษาอังกฤษ เช่น content/units/finance.yaml เลือก kind จาก ${facts.kinds}\nname: ${facts.value}\nkind: office\norder: ${facts.order}`,
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
    message: (facts) => `ลำดับ ${facts.value} ปี ${facts.year} ซ้ำกันระหว่างไฟล์นี้กับ ${facts.other}`,
    mend: (facts) => renumber(facts, 'order'),
  },
  INDICATOR_DUP: {
    severity: 'refusal',
    title: 'ตัวชี้วัดซ้ำ',
    message: (facts) => `ตัวชี้วัดที่ ${facts.value} ปี ${facts.year} ซ้ำกันระหว่างไฟล์นี้กับ ${facts.other}`,
    mend: (facts) => renumber(facts, 'number'),
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
    mend: (facts) => `${facts.published ? 'กู้ไฟล์นี้คืนจากประวัติการแก้ไข (git) หรือ' : ''}ย้ายรายการไปปีที่ถูก หรือสร้างไฟล์ content/years/${facts.year}.yaml แล้ววางข้อความนี้ (อย่าคัดลอกไฟล์ของปีก่อน)\nfiscalYear: ${facts.year}\ntitle: รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${facts.year}\nincomplete: ยังไม่ประกาศผล\nsource:\n  title: รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ${facts.year}\n  origin: รายงานของหน่วยงาน`,
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
