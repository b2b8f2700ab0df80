import { suggestion, type IssueKind } from '../issue-kind.ts';

/** What can be wrong within the rules of a year. */
export const frameworkKinds = {
  WEIGHTS_SUM: {
    severity: 'refusal',
    title: 'น้ำหนักรวมไม่เท่ากับ 100',
    message: (facts) => `น้ำหนักของเครื่องมือรวมได้ ${facts.value} ไม่ใช่ 100 (${facts.accepted})`,
    mend: () => 'แก้ weight ของเครื่องมือให้รวมกันได้ 100',
    wrong: 'IIT 30, EIT 30, OIT 30',
    right: 'IIT 30, EIT 30, OIT 40',
  },
  FRAMEWORK_DUP: {
    severity: 'refusal',
    title: 'รหัสหรือชื่อซ้ำในกรอบการประเมิน',
    message: (facts) => `${facts.kind} "${facts.value}" มีมากกว่าหนึ่งครั้งในปีเดียวกัน`,
    mend: () => 'แก้ตัวที่ผิด หรือลบตัวที่ซ้ำ',
  },
  FRAMEWORK_REF: {
    severity: 'refusal',
    title: 'กรอบการประเมินอ้างถึงสิ่งที่ไม่มี',
    message: (facts) => `ไม่พบ${facts.kind} "${facts.value}" ในกรอบการประเมิน`,
    mend: (facts) => `แก้ให้ตรง${suggestion(facts)} ที่มีคือ ${facts.accepted}`,
  },
  INSTRUMENT_EMPTY: {
    severity: 'refusal',
    title: 'เครื่องมือที่ไม่มีตัวชี้วัด',
    message: (facts) => `เครื่องมือ ${facts.value} ไม่มีตัวชี้วัด จึงคำนวณคะแนนรวมไม่ได้`,
    mend: (facts) => `เพิ่มตัวชี้วัดที่เขียน instrument: ${facts.value} หรือลบเครื่องมือนี้`,
  },
  BANDS_ORDER: {
    severity: 'refusal',
    title: 'ระดับผลไม่ได้เรียงจากสูงไปต่ำ',
    message: (facts) => `ระดับ "${facts.value}" ใช้คะแนนรวมสูงกว่าระดับ "${facts.other}" ที่อยู่ก่อนหน้า`,
    mend: () => 'เรียงระดับจากคะแนนรวมสูงไปต่ำ เพราะระบบใช้ระดับแรกที่คะแนนถึง',
  },
  PERIOD_KIND: {
    severity: 'refusal',
    title: 'ปีของข้อมูลไม่ตรงกับชนิดของช่วงเวลา',
    message: (facts) => `ข้อ ${facts.code} เขียน kind: ${facts.kind} แต่ years คือ ${facts.value}`,
    mend: (facts) => `เขียน ${facts.mend} หรือแก้ kind ให้ตรง`,
  },
} as const satisfies Record<string, IssueKind>;
