import type { IssueKind } from '../issue-kind.ts';

const quoted = (facts: Readonly<Record<string, string>>) => (facts.mend ? ` เช่น\n${facts.mend}` : '');

/** What can be wrong with front matter and YAML. */
export const yamlKinds = {
  FM_MISSING: {
    severity: 'refusal',
    title: 'ไม่มีเส้นเปิด ---',
    message: () => 'ไม่พบเส้นเปิด --- ของส่วนหัวข้อมูลที่บรรทัดแรก',
    mend: () => 'ใส่ --- (ขีดกลาง 3 ขีดพอดี) หนึ่งบรรทัดไว้บนสุดของไฟล์ และอีกหนึ่งบรรทัดหลังข้อมูลบรรทัดสุดท้าย',
  },
  FM_UNCLOSED: {
    severity: 'refusal',
    title: 'ไม่มีเส้นปิด ---',
    message: () => 'ไม่พบเส้นปิด --- ของส่วนหัวข้อมูล',
    mend: () => 'ใส่ --- หนึ่งบรรทัดหลังข้อมูลบรรทัดสุดท้าย',
  },
  FM_FENCE: {
    severity: 'refusal',
    title: 'เส้น --- เขียนผิด',
    message: (facts) => `เส้นคั่นส่วนหัวข้อมูลเขียนเป็น "${facts.value}" ระบบต้องการ --- เท่านั้น`,
    mend: () => 'แก้บรรทัดนี้เป็น --- (ขีดกลาง 3 ขีดพอดี ไม่มีอักษรอื่น)',
  },
  FM_SPLIT: {
    severity: 'refusal',
    title: 'มี --- เกินกลางส่วนหัวข้อมูล',
    message: () => 'พบ --- เกินกลางส่วนหัวข้อมูล ข้อมูลหลังเส้นนี้จะหลุดไปเป็นเนื้อหา',
    mend: () => 'ลบ --- ที่อยู่ก่อนบรรทัดนี้',
  },
  FM_TOML: {
    severity: 'refusal',
    title: 'ส่วนหัวเป็นรูปแบบอื่น',
    message: (facts) => `ส่วนหัวเป็นรูปแบบ ${facts.value} ระบบนี้ใช้ YAML ที่คั่นด้วย ---`,
    mend: () => 'คัดลอกส่วนหัวจากไฟล์อื่นในโฟลเดอร์เดียวกัน แล้วแก้ข้อมูล',
  },
  YAML_SYNTAX: {
    severity: 'refusal',
    title: 'อ่านรูปแบบข้อมูลไม่ได้',
    message: () => 'อ่านรูปแบบข้อมูลบรรทัดนี้ไม่ได้',
    mend: () => 'ตรวจว่าแต่ละช่องเขียนเป็น "ชื่อช่อง: ค่า" และรายการย่อยขึ้นต้นด้วยเว้นวรรค 2 ครั้งกับเครื่องหมาย -',
  },
  YAML_INDENT: {
    severity: 'refusal',
    title: 'เยื้องไม่ตรงกัน',
    message: () => 'บรรทัดนี้เยื้องไม่ตรงกับบรรทัดอื่นในชุดเดียวกัน',
    mend: () => 'ให้ชื่อช่องชิดซ้าย และรายการย่อยเยื้องเข้าไป 2 ช่องเท่ากันทุกบรรทัด',
  },
  YAML_BULLET: {
    severity: 'refusal',
    title: 'เครื่องหมายนำรายการไม่ถูก',
    message: (facts) => `รายการขึ้นต้นด้วย "${facts.value}" ระบบไม่รู้ว่าเป็นรายการ`,
    mend: (facts) => `ขึ้นต้นด้วย - แล้วเว้นวรรค เช่น\n${facts.mend}`,
    wrong: 'method:\n  • จัดทำประกาศ\n  2. จัดอบรม\n  -ติดตามผล',
    right: 'method:\n  - จัดทำประกาศ\n  - จัดอบรม\n  - ติดตามผล',
  },
  YAML_ITEM_JOINED: {
    severity: 'refusal',
    title: 'รายการเยื้องลึกเกินไป',
    message: (facts) => `บรรทัดนี้ขึ้นต้นด้วย ${facts.value} แต่เยื้องลึกเกินไป จึงจะไปต่อท้ายข้อความบรรทัดบน`,
    mend: (facts) =>
      facts.isField
        ? `ถ้าเป็นรายการ ให้เว้นว่างหลังชื่อช่อง แล้วเขียน\n${facts.first}\n${facts.mend}\nถ้าเป็นข้อความเดียว ให้ต่อไว้ในบรรทัดบน`
        : `เยื้องให้ตรงกับรายการบน\n${facts.mend}`,
    wrong: 'method:\n  - จัดอบรม\n    - ติดตามผล',
    right: 'method:\n  - จัดอบรม\n  - ติดตามผล',
  },
  YAML_TAB: {
    severity: 'refusal',
    title: 'เยื้องด้วย Tab',
    message: () => 'บรรทัดนี้เยื้องด้วยปุ่ม Tab ซึ่งใช้ไม่ได้',
    mend: () => 'ลบ Tab แล้วกดเว้นวรรค 2 ครั้งแทน',
  },
  YAML_NBSP_INDENT: {
    severity: 'refusal',
    title: 'เยื้องด้วยช่องว่างชนิดพิเศษ',
    message: () => 'บรรทัดนี้เยื้องด้วยช่องว่างชนิดพิเศษ (NBSP) ระบบอ่านรายการไม่ได้',
    mend: () => 'ลบช่องว่างหน้าข้อความ แล้วกดเว้นวรรค 2 ครั้ง',
  },
  YAML_COLON: {
    severity: 'refusal',
    title: 'มี : ในข้อความ',
    message: () => 'ข้อความมีเครื่องหมาย : ตามด้วยเว้นวรรค ระบบจึงเข้าใจว่าเป็นชื่อช่อง',
    mend: (facts) => `ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูดตรง "…"${quoted(facts)}`,
    wrong: 'title: มาตรการ: ป้องกันการทุจริต',
    right: 'title: "มาตรการ: ป้องกันการทุจริต"',
  },
  YAML_COLON_SPACE: {
    severity: 'refusal',
    title: 'ไม่เว้นวรรคหลัง :',
    message: () => 'ต้องมีเครื่องหมาย : แล้วเว้นวรรค 1 ครั้งหลังชื่อช่อง',
    mend: (facts) => `เขียนเป็น\n${facts.mend}`,
    wrong: 'fiscalYear:2568',
    right: 'fiscalYear: 2568',
  },
  YAML_NO_KEY: {
    severity: 'refusal',
    title: 'บรรทัดไม่มีชื่อช่อง',
    message: () => 'บรรทัดนี้ไม่มีชื่อช่อง ระบบไม่รู้ว่าเป็นข้อมูลของช่องใด',
    mend: (facts) => facts.mend ? `ถ้าเป็นช่อง ${facts.field} ให้ใส่ : หลังชื่อช่อง\n${facts.mend}` : 'ถ้าต่อจากบรรทัดก่อน ให้เยื้องเข้าไป 2 ช่อง ถ้าเป็นรายการ ให้ขึ้นต้นด้วยเว้นวรรค 2 ครั้งกับเครื่องหมาย -',
  },
  YAML_RESERVED: {
    severity: 'refusal',
    title: 'ขึ้นต้นด้วยเครื่องหมายสงวน',
    message: (facts) => `ข้อความขึ้นต้นด้วย ${facts.value} ไม่ได้`,
    mend: (facts) => facts.bold ? `ช่องนี้แสดงเป็นข้อความธรรมดา ทำตัวหนาไม่ได้ ให้ลบ ** ออก เขียนเป็น\n${facts.mend}` : `ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูดตรง "…"${quoted(facts)}`,
    wrong: 'title: @มาตรการ',
    right: 'title: "@มาตรการ"',
  },
  YAML_QUOTE: {
    severity: 'refusal',
    title: 'เครื่องหมายคำพูดไม่ครบคู่',
    message: (facts) => (facts.after ? `มีข้อความต่อท้ายเครื่องหมายคำพูดปิด ${facts.value}` : `เปิดเครื่องหมายคำพูด ${facts.value} แล้วไม่ปิด`),
    mend: (facts) => (facts.after ? `ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูดอีกแบบ หรือใช้ “ ” ภายในข้อความแทน${quoted(facts)}` : `ให้มีเครื่องหมายคำพูดทั้งหน้าและหลังข้อความ หรือลบออกทั้งคู่${quoted(facts)}`),
  },
  YAML_ESCAPE: {
    severity: 'refusal',
    title: 'เครื่องหมาย \\ ในคำพูด',
    message: () => 'เครื่องหมาย \\ ในข้อความที่ครอบด้วย "…" ทำให้ระบบเข้าใจผิด',
    mend: () => 'พิมพ์ \\\\ แทน \\ หรือเปลี่ยนไปครอบด้วยเครื่องหมาย \'…\'',
  },
  YAML_BRACKET: {
    severity: 'refusal',
    title: 'วงเล็บไม่ปิด',
    message: (facts) => `เปิด ${facts.value} แล้วไม่ปิด`,
    mend: (facts) => `ใส่ ${facts.close} ท้ายบรรทัด หรือถ้าเป็นข้อความธรรมดา ให้ครอบด้วย "…"`,
    wrong: 'indicators: [i01',
    right: 'indicators: [i01]',
  },
  YAML_COMMENT_CUT: {
    severity: 'refusal',
    title: 'ข้อความหายหลัง #',
    message: (facts) => `ข้อความตั้งแต่เครื่องหมาย # จะหายไปจากหน้าเว็บ ("${facts.value}")`,
    mend: (facts) => `ถ้าเป็นส่วนหนึ่งของข้อความ ให้ครอบด้วย "…"${quoted(facts)}\nถ้าเป็นหมายเหตุของเจ้าหน้าที่ ให้ย้ายไปไว้บรรทัดของตัวเอง`,
    wrong: 'title: ประกาศ #5',
    right: 'title: "ประกาศ #5"',
  },
  YAML_DUP_KEY: {
    severity: 'refusal',
    title: 'ช่องซ้ำ',
    message: (facts) => `ช่อง ${facts.field} เขียนไว้สองครั้ง`,
    mend: (facts) => `เหลือไว้บรรทัดเดียว${facts.mend ? ` ถ้าเป็นรายการใหม่ ให้ขึ้นต้นด้วย -\n${facts.mend}` : ''}`,
  },
  YAML_ANCHOR: {
    severity: 'refusal',
    title: 'อ้างอิงด้วย & หรือ *',
    message: () => 'ไม่อนุญาตให้ใช้ & และ * อ้างอิงข้อมูลในส่วนหัว',
    mend: () => 'พิมพ์ข้อมูลนั้นซ้ำ หรือถ้าเป็นข้อความ ให้ครอบด้วย "…"',
  },
  YAML_MERGE: {
    severity: 'refusal',
    title: 'รวมข้อมูลด้วย <<',
    message: () => 'ไม่อนุญาตให้ใช้ << รวมข้อมูลในส่วนหัว',
    mend: () => 'ลบบรรทัดนี้ แล้วพิมพ์แต่ละช่องเอง',
  },
  YAML_TAG: {
    severity: 'refusal',
    title: 'คำสั่งที่ขึ้นต้นด้วย !',
    message: () => 'ไม่อนุญาตให้ใช้ ! นำหน้าค่าในส่วนหัวข้อมูล',
    mend: () => 'ใส่ค่าตรง ๆ เช่น order: 2 หรือถ้าเป็นข้อความ ให้ครอบด้วย "…"',
  },
  YAML_DOC_END: {
    severity: 'refusal',
    title: 'มีเส้นจบข้อมูลกลางไฟล์',
    message: (facts) => `บรรทัด ${facts.value} ทำให้ข้อมูลหลังจากนี้หายไป`,
    mend: () => 'ลบบรรทัดนี้',
  },
  YAML_LONG: {
    severity: 'refusal',
    title: 'ข้อมูลยาวเกินไป',
    message: (facts) => `ส่วนข้อมูลยาวเกิน ${facts.value} บรรทัด`,
    mend: () => 'ตรวจว่าไม่ได้ลืมเส้นปิด --- หรือวางข้อความผิดที่ แล้วแยกข้อมูลเป็นหลายไฟล์',
  },
  YAML_DEEP: {
    severity: 'refusal',
    title: 'ซ้อนลึกเกินไป',
    message: () => 'ข้อมูลซ้อนกันลึกเกิน 100 ชั้น',
    mend: () => 'ลบวงเล็บหรือการเยื้องที่เกิน',
  },
} as const satisfies Record<string, IssueKind>;
