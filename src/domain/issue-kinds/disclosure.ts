import { redirectFor, suggestion, type IssueKind } from '../issue-kind.ts';

/** What can be wrong with answers to the items of an assessment. */
export const disclosureKinds = {
  ITEM_CODE_FORMAT: {
    severity: 'refusal',
    title: 'รหัสข้อเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่รหัสข้อ`,
    mend: () => 'เขียนตัวอักษรตามด้วยเลข เช่น O26',
    wrong: 'code: 26',
    right: 'code: O26',
  },
  ITEM_UNKNOWN: {
    severity: 'refusal',
    title: 'ข้อที่ไม่มีในรายการของปี',
    message: (facts) => `รายการปี ${facts.year} ไม่มีข้อ ${facts.value}`,
    mend: (facts) => `แก้รหัส${suggestion(facts)} ที่มีคือ ${facts.accepted}`,
  },
  ITEM_DUP: {
    severity: 'refusal',
    title: 'ตอบข้อเดียวกันสองไฟล์',
    message: (facts) => `ข้อ ${facts.value} ปี ${facts.year} มีมากกว่าหนึ่งไฟล์ (${facts.other})`,
    mend: (facts) => (facts.mend ? `ถ้าไฟล์นี้ตอบข้อ ${facts.mend} ให้เขียน code: ${facts.mend} ถ้าตอบข้อ ${facts.value} จริง ให้ย้ายคำตอบไปรวมใน ${facts.other} แล้วลบไฟล์นี้` : facts.extra ? `ย้ายคำตอบไปรวมใน ${facts.other} แล้วลบไฟล์นี้` : 'รวมคำตอบไว้ในไฟล์เดียว แล้วลบอีกไฟล์'),
  },
  ITEM_FILE: {
    severity: 'refusal',
    title: 'ชื่อไฟล์ไม่ตรงกับรหัสข้อ',
    message: (facts) => `ไฟล์นี้ตอบข้อ ${facts.value} แต่ชื่อไฟล์ไม่ใช่ ${facts.near}`,
    mend: (facts) => (facts.taken ? `แก้ code ให้ตรงกับชื่อไฟล์ (เปลี่ยนชื่อไฟล์ไม่ได้ เพราะมีไฟล์ ${facts.near} อยู่แล้ว)` : `เปลี่ยนชื่อไฟล์เป็น ${facts.near} หรือแก้ code ให้ตรงกับชื่อไฟล์`),
  },
  ANSWER_LOST: {
    severity: 'refusal',
    title: 'คำตอบที่เคยเผยแพร่หายไป',
    message: (facts) => `ข้อ ${facts.value} ปี ${facts.year} เคยเผยแพร่ว่า "${facts.from}" แต่ครั้งนี้${facts.way === 'draft' ? 'คำตอบเป็นฉบับร่าง จึงไม่เผยแพร่' : 'ไม่มีไฟล์คำตอบ'}`,
    mend: (facts) => facts.way === 'draft' ? 'ลบบรรทัด draft: true ถ้าตั้งใจแก้คำตอบเป็นไม่มี ให้ลบบรรทัดนั้นด้วย แล้วเขียน answer: no' :
      `กู้ไฟล์คืนด้วยคำสั่ง\ngit checkout HEAD -- ${facts.file}\nถ้า commit การลบไปแล้ว ให้ผู้ดูแลกู้จากประวัติการแก้ไข (git) ถ้าตั้งใจแก้คำตอบเป็นไม่มี ให้สร้างไฟล์นี้ แล้วพิมพ์เหตุผลหลัง reason:\n---\ncode: ${facts.value}\nfiscalYear: ${facts.year}\nanswer: no\ncorrections:\n  - field: answer\n    from: yes\n    to: no${facts.date ? `\n    date: ${facts.date}` : ''}\n    reason: \n---`,
  },
  ITEM_UNANSWERED: {
    severity: 'warning',
    title: 'ข้อที่ยังไม่ได้ตอบ',
    message: (facts) => `ปี ${facts.year} ยังไม่มีคำตอบของข้อ ${facts.value} ${facts.title}`,
    mend: (facts) => `สร้างไฟล์นี้ ถ้ายังไม่มีข้อมูลให้เขียนว่า\n---\ncode: ${facts.value}\nfiscalYear: ${facts.year}\nanswer: no\n---`,
  },
  ELEMENT_UNKNOWN: {
    severity: 'refusal',
    title: 'องค์ประกอบที่ไม่มีในข้อนี้',
    message: (facts) => `ข้อ ${facts.code} ไม่มีองค์ประกอบ "${facts.value}"`,
    mend: (facts) => `แก้ข้อความ${suggestion(facts)} องค์ประกอบของข้อนี้คือ\n${facts.accepted}`,
  },
  PLACE_TWICE: {
    severity: 'warning',
    title: 'ที่เผยแพร่ซ้ำ',
    message: (facts) => `ข้อ ${facts.code} ให้ที่อยู่ ${facts.value} ไว้แล้วสำหรับองค์ประกอบเดียวกัน`,
    mend: () => 'ลบรายการที่ซ้ำ หรือแก้ที่อยู่ให้ชี้ไปที่จุดอื่น',
  },
  ELEMENTS_MISSING: {
    severity: 'warning',
    title: 'ตอบว่ามี แต่องค์ประกอบยังไม่ครบ',
    message: (facts) => `ข้อ ${facts.code} ตอบว่ามี แต่ยังไม่มีที่เผยแพร่ของ: ${facts.value} ข้อที่ไม่ครบจะได้ 0 คะแนน`,
    mend: () => 'เพิ่มใน where พร้อม element ขององค์ประกอบที่ขาด หรือเขียน answer: no จนกว่าจะครบ',
  },
  ANSWER_PROVEN: {
    severity: 'warning',
    title: 'ตอบว่าไม่มี ทั้งที่มีครบ',
    message: (facts) => `ข้อ ${facts.code} ตอบว่าไม่มี แต่ where มีครบทุกองค์ประกอบ`,
    mend: () => 'เขียน answer: yes หรือลบ where ที่ไม่ถูกต้อง',
  },
  PLACE_FORMAT: {
    severity: 'refusal',
    title: 'ที่อยู่ของหน้าเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่ที่อยู่ของหน้าในเว็บไซต์นี้`,
    mend: (facts) =>
      facts.way === 'percent'
        ? 'เครื่องหมาย % ในที่อยู่ต้องตามด้วยรหัสสองตัว ถ้าหมายถึงเครื่องหมาย % เอง ให้เขียน %25'
        : 'เขียนตั้งแต่ / ตัวแรกจนถึง / ตัวท้าย ถ้าชี้จุดในหน้าให้ต่อด้วย # ถ้าเป็นเว็บไซต์อื่นให้ใช้ช่อง url',
    wrong: 'page: https://www.example.go.th/2568/report',
    right: 'page: /2568/report/#m1',
  },
  PLACE_ONE: {
    severity: 'refusal',
    title: 'ที่เผยแพร่ต้องมีที่อยู่เดียว',
    message: () => 'ที่เผยแพร่แต่ละแห่งต้องมีช่อง page, file หรือ url เพียงช่องเดียว',
    mend: () => 'เหลือไว้ช่องเดียว ถ้ามีหลายแห่งให้แยกเป็นหลายรายการใน where',
    wrong: '- label: รายงาน\n  page: /2568/report/\n  url: https://www.example.go.th/report',
    right: '- label: รายงาน\n  page: /2568/report/',
  },
  PLACE_UNKNOWN: {
    severity: 'refusal',
    title: 'หน้าที่ไม่มีในเว็บไซต์',
    message: (facts) => `เว็บไซต์นี้ไม่มีหน้า ${facts.value}`,
    mend: (facts) => {
      if (facts.mend) return `เขียน ${facts.mend} แทน`;
      if (facts.published) return `ไฟล์ของหน้านี้หายไปหรือถูกเปลี่ยนชื่อ ให้กู้ไฟล์คืนจากประวัติการแก้ไข (git) หรือส่งต่อไปหน้าอื่นโดย${redirectFor(facts.value ?? '')}`;
      return `แก้ที่อยู่${suggestion(facts)} ดูที่อยู่ทั้งหมดได้ที่หน้า /sitemap/`;
    },
  },
  SPOT_UNKNOWN: {
    severity: 'refusal',
    title: 'จุดที่ไม่มีในหน้า',
    message: (facts) => `หน้า ${facts.page} ไม่มีจุด #${facts.value}`,
    mend: (facts) => (facts.accepted ? `${facts.gone ? `ไม่มี${facts.gone} ถ้าไฟล์หายไปหรือเลขในไฟล์ถูกแก้ ให้กู้คืนจากประวัติการแก้ไข (git) ถ้าไม่ใช่ ให้` : ''}แก้ข้อความหลัง #${suggestion(facts)} ที่มีคือ ${facts.accepted}` : `หน้านี้ไม่มีจุดให้ชี้ ลบ #${facts.value} ออก`),
  },
  LIST_MISSING: {
    severity: 'refusal',
    title: 'ไม่มีรายการข้อของปี',
    message: (facts) => `ไม่มีรายการข้อที่ตรวจของปี ${facts.year} และไม่มีรายการของปีก่อนหน้า`,
    mend: (facts) => `เพิ่ม requirements ในไฟล์ content/frameworks/${facts.year}.yaml`,
  },
} as const satisfies Record<string, IssueKind>;
