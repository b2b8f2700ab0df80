import type { IssueKind } from '../issue-kind.ts';

/** What can be wrong with a file's bytes and characters. */
export const byteKinds = {
  BYTES_BOM: {
    severity: 'note',
    title: 'มี BOM ที่ต้นไฟล์',
    message: () => 'ไฟล์มีอักขระ BOM ที่ต้นไฟล์ ระบบตัดออกให้แล้ว',
    mend: () => 'ไม่ต้องทำอะไร ครั้งต่อไปให้เลือกบันทึกเป็น UTF-8 (ไม่มี BOM)',
  },
  BYTES_CR: {
    severity: 'note',
    title: 'ขึ้นบรรทัดแบบเก่า',
    message: () => 'ไฟล์ใช้การขึ้นบรรทัดแบบเก่า (CR) ระบบแปลงให้แล้ว',
    mend: () => 'ไม่ต้องทำอะไร หรือบันทึกไฟล์ใหม่โดยเลือกการขึ้นบรรทัดแบบ LF',
  },
  BYTES_NOT_UTF8: {
    severity: 'refusal',
    title: 'ไฟล์ไม่ใช่ UTF-8',
    message: (facts) => `ไฟล์นี้ไม่ใช่ UTF-8${facts.encoding ? ` (น่าจะเป็น ${facts.encoding})` : ''} อักษรไทยจะเพี้ยน`,
    mend: () => 'เปิดไฟล์ในโปรแกรมเดิม เลือก "บันทึกเป็น" แล้วเลือกการเข้ารหัส UTF-8',
  },
  BYTES_UTF16: {
    severity: 'refusal',
    title: 'ไฟล์เป็น UTF-16',
    message: () => 'ไฟล์นี้บันทึกเป็น UTF-16 (ใน Notepad เรียกว่า Unicode) ระบบอ่านได้เฉพาะ UTF-8',
    mend: () => 'เลือก "บันทึกเป็น" แล้วเลือกการเข้ารหัส UTF-8',
  },
  BYTES_BINARY: {
    severity: 'refusal',
    title: 'ไม่ใช่ไฟล์ข้อความ',
    message: () => 'ไฟล์นี้ไม่ใช่ไฟล์ข้อความ (อาจเป็นไฟล์ Word, PDF หรือรูปภาพที่เปลี่ยนนามสกุล)',
    mend: () => 'คัดลอกข้อความมาวางในไฟล์ .mdx หรือย้ายเอกสารไปไว้ในโฟลเดอร์ content/attachments',
  },
  BYTES_CONTROL: {
    severity: 'refusal',
    title: 'อักขระควบคุม',
    message: (facts) => `พบอักขระควบคุม ${facts.found} ซึ่งมองไม่เห็นและทำให้ข้อความเสีย`,
    mend: () => 'ลบข้อความช่วงนี้ แล้วพิมพ์ใหม่',
  },
  BYTES_BIDI: {
    severity: 'refusal',
    title: 'อักขระสลับทิศทางข้อความ',
    message: (facts) => `พบอักขระสลับทิศทางข้อความ ${facts.found} ซึ่งใช้ปลอมข้อความได้`,
    mend: () => 'ลบข้อความช่วงนี้ แล้วพิมพ์ใหม่',
  },
  BYTES_REPLACEMENT: {
    severity: 'refusal',
    title: 'อักษรเสีย',
    message: () => 'พบอักษรเสีย (�) แปลว่าข้อความเดิมหายไปแล้วตอนแปลงไฟล์',
    mend: () => 'เปิดเอกสารต้นฉบับ แล้วพิมพ์คำนี้ใหม่',
  },
  BYTES_PUA: {
    severity: 'refusal',
    title: 'รหัสอักษรเฉพาะเครื่อง',
    message: (facts) => `พบรหัสอักษร ${facts.found} ที่อุปกรณ์อื่นแสดงไม่ได้`,
    mend: () => 'พิมพ์คำนี้ใหม่',
  },
  THAI_PUA: {
    severity: 'refusal',
    title: 'รหัสอักษรไทยแบบเก่า',
    message: (facts) => `พบรหัสอักษรไทยแบบเก่า (${facts.found}) ที่อุปกรณ์อื่นแสดงไม่ได้ มักมาจากการคัดลอกจาก PDF เก่า`,
    mend: (facts) => `พิมพ์คำนี้ใหม่${facts.near ? ` น่าจะเป็น "${facts.near}"` : ''}`,
  },
  BYTES_ZERO_WIDTH: {
    severity: 'note',
    title: 'อักขระที่มองไม่เห็น',
    message: (facts) => `พบอักขระที่มองไม่เห็น ${facts.found} ระบบตัดออกให้แล้ว`,
    mend: () => 'ไม่ต้องทำอะไร',
  },
  BYTES_NBSP: {
    severity: 'note',
    title: 'ช่องว่างชนิดพิเศษ',
    message: (facts) => `พบช่องว่างชนิดพิเศษ ${facts.found} ระบบเปลี่ยนเป็นช่องว่างธรรมดาให้แล้ว`,
    mend: () => 'ไม่ต้องทำอะไร',
  },
  THAI_MARK_ORDER: {
    severity: 'note',
    title: 'วรรณยุกต์มาก่อนสระ',
    message: () => 'ลำดับวรรณยุกต์กับสระสลับกัน ระบบเรียงให้แล้ว',
    mend: () => 'ไม่ต้องทำอะไร',
  },
  THAI_SARA_AM: {
    severity: 'note',
    title: 'สระอำแยกเป็นสองตัว',
    message: () => 'สระอำพิมพ์แยกเป็นนิคหิตกับสระอา ระบบรวมให้แล้ว',
    mend: () => 'ไม่ต้องทำอะไร',
  },
  THAI_DOUBLE_E: {
    severity: 'note',
    title: 'สระแอพิมพ์เป็นสระเอสองตัว',
    message: () => 'สระแอพิมพ์เป็นสระเอสองตัว (เเ) ระบบเปลี่ยนเป็น แ ให้แล้ว',
    mend: () => 'ไม่ต้องทำอะไร',
  },
  THAI_DOUBLE_MARK: {
    severity: 'warning',
    title: 'สระหรือวรรณยุกต์ซ้ำ',
    message: (facts) => `พบสระหรือวรรณยุกต์ซ้อนกันสองตัวในคำ "${facts.value}"`,
    mend: (facts) => `พิมพ์คำนี้ใหม่${facts.near ? `เป็น "${facts.near}"` : ''}`,
  },
  FILE_EMPTY_TEXT: {
    severity: 'refusal',
    title: 'ไฟล์ว่าง',
    message: () => 'ไฟล์นี้ว่างเปล่า',
    mend: () => 'ใส่ข้อมูลตามคู่มือ หรือลบไฟล์นี้',
  },
  FILE_TOO_BIG: {
    severity: 'refusal',
    title: 'ไฟล์ข้อความใหญ่เกินไป',
    message: (facts) => `ไฟล์ข้อความมีขนาด ${facts.value} ไบต์ เกินเพดาน 1 MiB (1,048,576 ไบต์)`,
    mend: () => 'ตรวจว่าไม่ได้วางรูปภาพหรือเอกสารลงในไฟล์ข้อความ แล้วแยกเอกสารไปไว้ในโฟลเดอร์ content/attachments',
  },
  GIT_CONFLICT: {
    severity: 'refusal',
    title: 'รอยขัดแย้งจากการรวมงาน',
    message: (facts) => `ไฟล์มีรอยขัดแย้งจากการรวมงาน (${facts.value}) ที่ยังไม่ได้เลือก`,
    mend: () => 'เลือกเนื้อหาฉบับที่ถูก แล้วลบบรรทัด <<<<<<< ======= >>>>>>> ให้หมด',
    wrong: '<<<<<<< HEAD\norder: 2\n=======\norder: 3\n>>>>>>> สาขาอื่น',
    right: 'order: 2',
  },
} as const satisfies Record<string, IssueKind>;
