import { keepAsInSource, named, suggestion, theField, type IssueKind } from '../issue-kind.ts';

/** What can be wrong with the value of a field. */
export const valueKinds = {
  FIELD_UNKNOWN: {
    severity: 'refusal',
    title: 'ไม่รู้จักชื่อช่อง',
    message: (facts) => `ไม่รู้จักช่อง ${facts.field}`,
    mend: (facts) =>
      facts.near
        ? `แก้ชื่อช่องเป็น ${facts.near}:${facts.label ? ` (${facts.label})` : ''} ถ้าไม่ใช่ช่องนี้ ช่องที่ใช้ได้คือ ${facts.accepted}`
        : `แก้ชื่อช่องเป็นชื่อใดชื่อหนึ่ง: ${facts.accepted} ถ้าไม่มีช่องที่ตรงกัน ให้${facts.prose ? 'ย้ายข้อความไปไว้ใต้เส้น --- เส้นล่าง หรือ' : ''}ลบ${facts.prose ? 'บรรทัดนี้' : 'ช่องนี้พร้อมข้อมูลใต้ชื่อช่อง'}`,
  },
  FIELD_REQUIRED: {
    severity: 'refusal',
    title: 'ขาดช่องที่ต้องมี',
    message: (facts) => `ขาด${theField(facts)}`,
    mend: (facts) => `เพิ่มบรรทัด ${facts.field}: แล้วใส่ข้อมูล (${facts.hint ?? 'ดูคู่มือ'})`,
  },
  TYPE_LIST: {
    severity: 'refusal',
    title: 'ต้องเป็นรายการ',
    message: (facts) => `${theField(facts)} ต้องเป็นรายการ`,
    mend: (facts) => `ขึ้นบรรทัดใหม่ แล้วขึ้นต้นแต่ละรายการด้วยเครื่องหมาย -\n${facts.field}:\n  - ${facts.value || '…'}`,
    wrong: 'responsible: ทุกส่วนราชการ',
    right: 'responsible:\n  - ทุกส่วนราชการ',
  },
  TYPE_TEXT: {
    severity: 'refusal',
    title: 'ต้องเป็นข้อความเดียว',
    message: (facts) => `${theField(facts)} ต้องเป็นข้อความเดียว`,
    mend: (facts) => `เขียนค่าไว้บรรทัดเดียวกับชื่อช่อง เช่น ${facts.field}: … ถ้าข้อความมีวงเล็บ [ ] หรือ { } ให้ครอบด้วย "…"`,
  },
  TYPE_MAP: {
    severity: 'refusal',
    title: 'ต้องมีช่องย่อย',
    message: (facts) => (facts.example ? `แต่ละรายการใน${theField(facts)} ต้องมีช่องย่อย` : `${theField(facts)} ต้องมี${facts.field ? 'ช่องย่อย' : 'ชื่อช่อง'}`),
    mend: (facts) => (facts.example ? `เขียนเป็น\n${facts.example}` : facts.field ? `เขียนช่องย่อยเยื้องเข้าไป 2 ช่องใต้ ${facts.field}: (${facts.hint ?? 'ดูคู่มือ'})` : `เขียนแต่ละช่องเป็น "ชื่อช่อง: ค่า" ชิดซ้าย เช่น\n${facts.form ?? 'title: ชื่อเรื่อง'}`),
    wrong: 'attachments:\n  - report.pdf',
    right: 'attachments:\n  - file: report.pdf\n    label: รายงานผลการดำเนินงาน',
  },
  TYPE_INT: {
    severity: 'refusal',
    title: 'ต้องเป็นจำนวนเต็ม',
    message: (facts) => `${theField(facts)} ต้องเป็นจำนวนเต็ม แต่พบ "${facts.value}"`,
    mend: () => 'ใส่ตัวเลขจำนวนเต็มอย่างเดียว เช่น 2',
  },
  NUMBER_RANGE: {
    severity: 'refusal',
    title: 'ตัวเลขนอกช่วง',
    message: (facts) => `${theField(facts)} มีค่า ${facts.value} ซึ่งอยู่นอกช่วง ${facts.least} ถึง ${facts.most}`,
    mend: (facts) => `ใส่ตัวเลข ${facts.least} ถึง ${facts.most}`,
  },
  NUM_THAI_DIGITS: {
    severity: 'note',
    title: 'เลขไทยในช่องตัวเลข',
    message: (facts) => `พบเลขไทย ${facts.value} ระบบอ่านเป็น ${facts.mend}`,
    mend: () => 'ไม่ต้องทำอะไร',
  },
  TEXT_EMPTY: {
    severity: 'refusal',
    title: 'ช่องว่าง',
    message: (facts) => `${theField(facts)} ว่างอยู่`,
    mend: (facts) => `ใส่ข้อมูล${facts.required ? '' : ' หรือลบบรรทัดนี้ถ้าไม่มีข้อมูล'} (${facts.hint ?? 'ดูคู่มือ'})`,
  },
  TEXT_HTML: {
    severity: 'refusal',
    title: 'มีแท็ก HTML ในช่องข้อความ',
    message: (facts) => `พบแท็ก ${facts.found} ในช่องข้อความ`,
    mend: () => 'ลบแท็กออก เหลือไว้แต่ข้อความ',
  },
  TEXT_SMART_QUOTES: {
    severity: 'warning',
    title: 'เครื่องหมายคำพูดโค้งครอบค่า',
    message: (facts) => `พบเครื่องหมายคำพูดโค้ง ${facts.found} ครอบค่าทั้งหมด จะแสดงบนหน้าเว็บด้วย`,
    mend: (facts) => `ลบออก หรือเปลี่ยนเป็นเครื่องหมายคำพูดตรง "…"${keepAsInSource(facts)}`,
    wrong: 'period: “ปีงบประมาณ 2568”',
    right: 'period: ปีงบประมาณ 2568',
  },
  TITLE_LONG: {
    severity: 'warning',
    title: 'ชื่อเรื่องยาวเกินไป',
    message: (facts) => `ชื่อเรื่องยาว ${facts.value} ตัวอักษร (แนะนำไม่เกิน 200)`,
    mend: (facts) => `ย่อชื่อเรื่อง แล้วย้ายรายละเอียดไปไว้ในช่องอื่น${keepAsInSource(facts)}`,
  },
  LIST_EMPTY: {
    severity: 'refusal',
    title: 'รายการว่าง',
    message: (facts) => `รายการ ${named(facts)} ว่างอยู่`,
    mend: () => 'ใส่อย่างน้อย 1 รายการ ขึ้นต้นด้วยเว้นวรรค 2 ครั้งกับเครื่องหมาย -',
  },
  VALUE_UNKNOWN: {
    severity: 'refusal',
    title: 'ค่าที่ไม่มีให้เลือก',
    message: (facts) => `${theField(facts)} ใช้ค่า "${facts.value}" ไม่ได้`,
    mend: (facts) => `เลือกค่าใดค่าหนึ่ง: ${facts.accepted}${suggestion(facts)}`,
  },
  APPROVAL_FORM: {
    severity: 'refusal',
    title: 'บอกการรับรองผิดรูป',
    message: (facts) => `ช่องการรับรองเขียนว่า "${facts.value}" ระบบจึงไม่รู้ว่าใครรับรองและเมื่อใด`,
    mend: () => 'ถ้ายังเป็นร่าง เขียน approval: pending ถ้าหน่วยงานรับรองแล้ว เขียน\napproval:\n  by: นายกองค์การบริหารส่วนตำบล\n  date: 1 ธันวาคม 2569',
    wrong: 'approval: รับรองแล้ว',
    right: 'approval:\n  by: นายกองค์การบริหารส่วนตำบล\n  date: 1 ธันวาคม 2569',
  },
  DATE_FORMAT: {
    severity: 'refusal',
    title: 'อ่านวันที่ไม่ได้',
    message: (facts) => `อ่านวันที่ "${facts.value}" ไม่ได้`,
    mend: (facts) => (facts.mend ? `เขียนเป็น ${facts.mend}` : 'เขียนเช่น 30 กันยายน 2568 หรือ 30/09/2568'),
  },
  DATE_BE_IN_ISO: {
    severity: 'refusal',
    title: 'ปี พ.ศ. ในวันที่แบบสากล',
    message: (facts) => `วันที่ ${facts.value} จะถูกอ่านเป็น ค.ศ. ${facts.year} (อีกหลายร้อยปีข้างหน้า)`,
    mend: (facts) => (facts.thai ? `เขียนเป็น ${facts.thai} หรือ ${facts.mend}` : 'เขียนวันที่แบบไทย เช่น 1 ตุลาคม 2568'),
  },
  DATE_CE_IN_THAI: {
    severity: 'refusal',
    title: 'ปี ค.ศ. ในวันที่แบบไทย',
    message: (facts) => `วันที่ "${facts.value}" ใช้ปี ค.ศ.`,
    mend: (facts) => `เขียนปี พ.ศ. ${facts.mend}`,
  },
  DATE_IMPOSSIBLE: {
    severity: 'refusal',
    title: 'ไม่มีวันที่นี้',
    message: (facts) => `ไม่มีวันที่ "${facts.value}" ในปฏิทิน`,
    mend: () => 'ตรวจวันที่ในเอกสารต้นฉบับ',
  },
  DATE_YEAR_SHORT: {
    severity: 'refusal',
    title: 'ปีในวันที่ไม่ครบสี่หลัก',
    message: (facts) => `วันที่ "${facts.value}" เขียนปีไม่ครบสี่หลัก`,
    mend: (facts) => (facts.mend ? `เขียนเป็น ${facts.mend}` : 'เขียนปี พ.ศ. สี่หลัก เช่น 30/09/2568'),
  },
  DATE_FUTURE: {
    severity: 'refusal',
    title: 'วันที่อยู่ในอนาคต',
    message: (facts) => `วันที่ ${facts.value} (${facts.label}) อยู่ในอนาคต`,
    mend: () => 'ตรวจวัน เดือน และปี พ.ศ.',
  },
  SECURITY_CONTACT: {
    severity: 'refusal',
    title: 'ช่องทางรับแจ้งช่องโหว่ใช้ไม่ได้',
    message: (facts) => `ช่องทางรับแจ้งช่องโหว่ "${facts.value}" ไม่ใช่ที่อยู่ mailto: หรือ https://`,
    mend: () => 'เขียนเป็น mailto:ชื่อ@หน่วยงาน หรือ https://… ถ้ายังไม่มี ให้ลบบรรทัดนี้ ระบบจะใช้หน้าติดต่อ',
  },
  SECURITY_EXPIRED: {
    severity: 'warning',
    title: 'security.txt หมดอายุแล้ว',
    message: (facts) => `security.txt หมดอายุแล้วเมื่อ ${facts.value} ผู้พบช่องโหว่จะไม่เชื่อช่องทางที่บอกไว้`,
    mend: () => 'ตรวจว่าช่องทางรับแจ้งช่องโหว่ยังใช้ได้ แล้วใส่วันใหม่ใน expires ไม่เกินหนึ่งปีจากวันนี้',
  },
  SECURITY_EXPIRES: {
    severity: 'warning',
    title: 'security.txt ใกล้หมดอายุ',
    message: (facts) => `security.txt จะหมดอายุวันที่ ${facts.value} เหลือ ${facts.days} วัน`,
    mend: () => 'ตรวจว่าช่องทางรับแจ้งช่องโหว่ยังใช้ได้ แล้วใส่วันใหม่ใน expires ไม่เกินหนึ่งปีจากวันนี้',
  },
  SECURITY_LONG: {
    severity: 'warning',
    title: 'security.txt หมดอายุช้าเกินหนึ่งปี',
    message: (facts) => `security.txt หมดอายุวันที่ ${facts.value} ซึ่งนานกว่าหนึ่งปี`,
    mend: () => 'เขียนวันที่ไม่เกินหนึ่งปีจากวันนี้ เพื่อให้มีการทวนช่องทางทุกปี',
  },
  DATE_ORDER: {
    severity: 'refusal',
    title: 'วันเริ่มอยู่หลังวันสิ้นสุด',
    message: (facts) => `วันเริ่ม (from) ${facts.from} อยู่หลังวันสิ้นสุด (to) ${facts.to}`,
    mend: () => 'สลับวันที่ หรือตรวจปี พ.ศ.',
  },
  YEAR_FORMAT: {
    severity: 'refusal',
    title: 'ปีไม่ใช่ตัวเลข',
    message: (facts) => `ปีงบประมาณ "${facts.value}" ไม่ใช่ตัวเลข`,
    mend: () => 'เขียนปี พ.ศ. สี่หลักอย่างเดียว เช่น 2568',
  },
  YEAR_CE: {
    severity: 'refusal',
    title: 'ปีเป็น ค.ศ.',
    message: (facts) => `ปีงบประมาณ ${facts.value} เป็นปี ค.ศ.`,
    mend: (facts) => `เขียนเป็น ${facts.mend}`,
  },
  YEAR_RANGE: {
    severity: 'refusal',
    title: 'ปีไม่ใช่ พ.ศ. สี่หลัก',
    message: (facts) => `ปีงบประมาณ ${facts.value} ไม่ใช่ปี พ.ศ. สี่หลัก`,
    mend: (facts) => `เขียนปี พ.ศ. สี่หลัก เช่น ${facts.mend ?? '2568'}`,
  },
  SCORE_FORMAT: {
    severity: 'refusal',
    title: 'คะแนนไม่ใช่ตัวเลข',
    message: (facts) => `${theField(facts)} ต้องเป็นตัวเลขฐานสิบเท่านั้น แต่พบ "${facts.value}"`,
    mend: (facts) => (facts.mend ? `เขียนเป็น ${facts.mend}` : 'ใส่ตัวเลข 0 ถึง 100 เช่น 94.44'),
  },
  SCORE_RANGE: {
    severity: 'refusal',
    title: 'คะแนนนอกช่วง 0 ถึง 100',
    message: (facts) => `คะแนน ${facts.value} อยู่นอกช่วง 0 ถึง 100`,
    mend: () => 'ตรวจตัวเลขจากเอกสารต้นฉบับ แล้วใส่ค่า 0 ถึง 100',
  },
  SCORE_PRECISION: {
    severity: 'warning',
    title: 'คะแนนทศนิยมเกินสองตำแหน่ง',
    message: (facts) => `คะแนน ${facts.value} มีทศนิยมเกิน 2 ตำแหน่ง`,
    mend: (facts) => `ผลการประเมินของ ป.ป.ช. ใช้ 2 ตำแหน่ง: ${facts.mend}${keepAsInSource(facts)}`,
  },
  URL_FORMAT: {
    severity: 'refusal',
    title: 'ที่อยู่เว็บเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่ที่อยู่เว็บที่สมบูรณ์`,
    mend: () => 'เขียนให้ครบโดยขึ้นต้นด้วย https:// เช่น https://www.nacc.go.th',
  },
  URL_ORIGIN: {
    severity: 'refusal',
    title: 'ที่อยู่ของเว็บไซต์นี้เขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่ที่อยู่ของเว็บไซต์ทั้งเว็บ ลิงก์และ QR ทุกหน้าจะเปิดไม่ได้`,
    mend: (facts) => `เขียนเฉพาะ https:// กับชื่อเว็บ ไม่มีอะไรต่อท้าย เช่น ${facts.mend ?? 'https://ita.example.go.th'}`,
  },
  EMAIL_FORMAT: {
    severity: 'refusal',
    title: 'อีเมลเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่ที่อยู่อีเมล`,
    mend: (facts) => (facts.mend ? `เขียนเฉพาะที่อยู่: ${facts.mend}` : 'เขียนที่อยู่เดียว เช่น saraban@example.go.th'),
  },
  PHONE_FORMAT: {
    severity: 'refusal',
    title: 'หมายเลขโทรศัพท์เขียนผิด',
    message: (facts) => {
      if (facts.found === 'none') return `"${facts.value}" ไม่มีหมายเลขโทรศัพท์`;
      return facts.found === 'several' ? `"${facts.value}" มีตัวเลขมากกว่าหนึ่งชุด ผู้อ่านจึงกดโทรไม่ได้` : `"${facts.value}" ไม่ใช่หมายเลขโทรศัพท์ที่โทรได้`;
    },
    mend: (facts) => {
      const field = facts.isChannel ? 'value' : 'phone';
      if (facts.found === 'none') return `ใส่หมายเลข เช่น ${field}: 043-123456 ถ้ายังไม่มีหมายเลข ให้ลบ${facts.isChannel ? 'ช่องทางนี้ทั้งรายการ' : 'บรรทัดนี้'}`;
      if (facts.mend === undefined) return `ใส่หมายเลขเดียวที่ครบทุกหลัก เช่น ${field}: 043-123456 ต่อ 101 หมายเลขอื่นให้เพิ่มเป็นรายการใหม่ใน channels ของไฟล์ content/agency.yaml ข้อความอื่นให้ย้ายไปไว้ใน label ของรายการ`;
      const others = (facts.others ?? '').split('\n').map((number) => `  - label: โทรศัพท์\n    kind: phone\n    value: ${number}`);
      return `ใส่หมายเลขเดียว คือ ${field}: ${facts.mend} แล้วเพิ่มหมายเลขที่เหลือใต้บรรทัด channels: ในไฟล์ content/agency.yaml\n${others.join('\n')}`;
    },
    wrong: 'phone: 043-123456, 043-123457',
    right: 'phone: 043-123456',
  },
  FORM_PART: {
    severity: 'refusal',
    title: 'วงเล็บปีกกาในลิงก์ของแบบฟอร์ม',
    message: (facts) => `ไม่รู้จัก ${facts.value} ในลิงก์ของแบบฟอร์ม`,
    mend: (facts) => (facts.near ? `แก้ ${facts.value} เป็น {${facts.near}}` : 'ใช้ได้เฉพาะ {title} แทนชื่อหน้า และ {address} แทนที่อยู่ของหน้า ถ้าไม่ได้หมายถึงสองอย่างนี้ ให้ลบวงเล็บปีกกา'),
  },
  POSTCODE_FORMAT: {
    severity: 'refusal',
    title: 'รหัสไปรษณีย์ไม่ครบ 5 หลัก',
    message: (facts) => `รหัสไปรษณีย์ "${facts.value}" ไม่ใช่เลข 5 หลัก`,
    mend: () => 'เขียนเลข 5 หลัก เช่น 40120',
  },
} as const satisfies Record<string, IssueKind>;
