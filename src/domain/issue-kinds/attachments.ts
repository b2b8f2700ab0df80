import type { IssueKind } from '../issue-kind.ts';
import type { Facts } from '../issue.ts';

const resave = 'เปิดเอกสารต้นฉบับใน Word แล้วเลือก บันทึกเป็น > PDF อีกครั้ง แล้ววางทับไฟล์เดิม';
const acceptedTypes = 'PDF, รูปภาพ (PNG, JPG, WebP, GIF), CSV, XLSX, ODS, DOCX และ ODT';

/** What to name a file anew. */
function renamed(facts: Facts): string {
  return facts.example ? `เปลี่ยนชื่อไฟล์เป็นภาษาอังกฤษตัวเล็ก เช่น ${facts.mend}` : `เปลี่ยนชื่อไฟล์เป็น ${facts.mend}`;
}

/** What can be wrong with attached files. */
export const attachmentKinds = {
  ATTACHMENT_FOLDER: {
    severity: 'refusal',
    title: 'ชื่อโฟลเดอร์ปนในชื่อไฟล์',
    message: (facts) => `"${facts.value}" มีชื่อโฟลเดอร์ปนอยู่ ช่องนี้ใช้เฉพาะชื่อไฟล์`,
    mend: (facts) => `วางไฟล์ไว้ในโฟลเดอร์ ${facts.folder} โดยตรง แล้วเขียน\nfile: ${facts.mend}`,
  },
  FILE_ELSEWHERE: {
    severity: 'refusal',
    title: 'ไฟล์แนบอยู่ในโฟลเดอร์อื่น',
    message: (facts) => `ไม่พบไฟล์ ${facts.value} ในโฟลเดอร์ ${facts.folder} แต่พบที่ ${facts.other}`,
    mend: (facts) => `ย้ายหรือคัดลอกไฟล์นั้นมาไว้ในโฟลเดอร์ ${facts.folder}`,
  },
  FILE_SPELLING: {
    severity: 'refusal',
    title: 'ชื่อไฟล์มีอักขระที่มองไม่เห็น',
    message: (facts) => `ชื่อไฟล์จริงดูเหมือน "${facts.value}" แต่มีอักขระที่มองไม่เห็นหรือเรียงสระต่างไป`,
    mend: (facts) => `เปลี่ยนชื่อไฟล์ในโฟลเดอร์ ${facts.folder} โดยลบชื่อเดิมทั้งหมดแล้วพิมพ์ใหม่ว่า ${facts.value}`,
  },
  FILE_TWIN: {
    severity: 'refusal',
    title: 'ชื่อไฟล์ต่างกันเพียงตัวพิมพ์',
    message: (facts) => `มีสองไฟล์ที่ชื่อต่างกันเพียงตัวพิมพ์เล็กใหญ่ (${facts.other}) บน Windows ไฟล์หนึ่งจะทับอีกไฟล์`,
    mend: () => 'ลบไฟล์หนึ่ง หรือเปลี่ยนชื่อให้ต่างกันชัดเจน',
  },
  FILE_UNUSED: {
    severity: 'warning',
    title: 'ไฟล์แนบที่ไม่มีรายการใช้',
    message: () => 'ไม่มีรายการใดอ้างถึงไฟล์นี้ จึงไม่ถูกเผยแพร่',
    mend: (facts) => `${facts.rename ? `${renamed(facts)} แล้ว` : ''}เพิ่มในรายการที่เกี่ยวข้อง หรือลบไฟล์นี้ถ้าไม่ใช้\nattachments:\n  - file: ${facts.rename ? facts.mend : facts.value}\n    label: ชื่อเอกสาร`,
  },
  FILE_NO_YEAR: {
    severity: 'warning',
    title: 'ไฟล์แนบอยู่นอกโฟลเดอร์ปี',
    message: () => 'ไฟล์นี้ไม่ได้อยู่ในโฟลเดอร์ของปี จึงไม่มีรายการใดใช้ได้',
    mend: () => 'ย้ายไปไว้ในโฟลเดอร์ปีโดยตรง เช่น content/attachments/2568',
  },
  NAME_CHARACTERS: {
    severity: 'refusal',
    title: 'อักขระที่ใช้ในชื่อไฟล์ไม่ได้',
    message: (facts) => `ชื่อไฟล์มีอักขระ ${facts.character} ซึ่งใช้ในชื่อไฟล์ไม่ได้บนบางเครื่อง หรือมองไม่เห็น`,
    mend: () => 'เปลี่ยนชื่อไฟล์ให้มีเฉพาะตัวอักษร ตัวเลข ขีด จุด และวงเล็บ แล้วแก้ชื่อในช่องนี้ให้ตรง',
  },
  NAME_AWKWARD: {
    severity: 'warning',
    title: 'อักขระที่ทำให้ลิงก์เสีย',
    message: (facts) => `ชื่อไฟล์มีอักขระ ${facts.character} ลิงก์ที่คนคัดลอกไปอาจเปิดไม่ได้`,
    mend: () => 'เปลี่ยนชื่อไฟล์ให้ไม่มีอักขระนี้ แล้วแก้ชื่อในช่องนี้ให้ตรง',
  },
  NAME_PLAIN: {
    severity: 'warning',
    title: 'ชื่อไฟล์ที่ไม่เหมาะเป็นที่อยู่ถาวร',
    message: (facts) => `ชื่อไฟล์ "${facts.value}" จะเป็นที่อยู่ถาวรของเอกสาร แต่มีอักษรไทย อักษรใหญ่ เว้นวรรค หรือเครื่องหมาย ลิงก์ที่คัดลอกไปจะอ่านไม่ออก`,
    mend: (facts) => `ก่อนเผยแพร่ครั้งแรก ให้${renamed(facts)} แล้วเขียนในช่องนี้\nfile: ${facts.mend}`,
    wrong: 'file: Map Contact.PDF',
    right: 'file: map-contact.pdf',
  },
  FILE_FORBIDDEN: {
    severity: 'refusal',
    title: 'ชนิดไฟล์ที่ไม่อนุญาต',
    message: (facts) => (facts.value ? `ไม่อนุญาตไฟล์ .${facts.value}` : 'ไม่อนุญาตไฟล์ที่ไม่มีนามสกุล'),
    mend: (facts) => `แนบเฉพาะ ${acceptedTypes}${facts.hint ? ` ${facts.hint}` : ''}`,
  },
  SVG_ACTIVE: {
    severity: 'refusal',
    title: 'ไฟล์ SVG ที่ทำงานได้เอง',
    message: () => 'ไฟล์ SVG มีส่วนที่ทำงานได้เองหรือดึงข้อมูลจากเว็บอื่น',
    mend: () => 'เปิดในโปรแกรมที่สร้างรูป แล้วส่งออกเป็น PNG',
  },
  SVG_REFUSED: {
    severity: 'refusal',
    title: 'ไฟล์ SVG',
    message: () => 'ไม่อนุญาตไฟล์ SVG เพราะเป็นไฟล์ที่ใส่คำสั่งได้',
    mend: () => 'เปิดในโปรแกรมที่สร้างรูป แล้วส่งออกเป็น PNG',
  },
  FILE_EMPTY: {
    severity: 'refusal',
    title: 'ไฟล์แนบว่างเปล่า',
    message: () => 'ไฟล์แนบว่างเปล่า (0 ไบต์)',
    mend: () => 'คัดลอกหรือดาวน์โหลดไฟล์จากต้นทางใหม่ แล้ววางทับไฟล์เดิม',
  },
  FILE_SIZE: {
    severity: 'refusal',
    title: 'ไฟล์แนบใหญ่เกินไป',
    message: (facts) => `ไฟล์มีขนาด ${facts.value} MB เกินเพดาน ${facts.most} MB`,
    mend: () => 'ใน Word เลือก บันทึกเป็น > PDF > ขนาดต่ำสุด หรือสแกนใหม่ที่ 200 จุดต่อนิ้ว หรือแบ่งเป็นหลายไฟล์',
  },
  FILE_TYPE: {
    severity: 'refusal',
    title: 'นามสกุลไม่ตรงกับเนื้อใน',
    message: (facts) => `ไฟล์ชื่อ .${facts.value} แต่เนื้อในเป็น${facts.found}`,
    mend: (facts) => `บันทึกใหม่เป็น ${facts.expected} จริงจากโปรแกรมที่สร้างไฟล์${facts.mend ? ` หรือเปลี่ยนนามสกุลเป็น .${facts.mend}` : ''}`,
  },
  PDF_ENCRYPTED: {
    severity: 'refusal',
    title: 'PDF ใส่รหัสผ่าน',
    message: () => 'ไฟล์ PDF ใส่รหัสผ่าน ประชาชนเปิดไม่ได้',
    mend: () => `บันทึกใหม่แบบไม่ใส่รหัสผ่าน: ${resave}`,
  },
  PDF_CORRUPT: {
    severity: 'refusal',
    title: 'PDF เสีย',
    message: () => 'ไฟล์ PDF เสียหรืออัปโหลดไม่ครบ เปิดไม่ได้',
    mend: () => `คัดลอกหรือดาวน์โหลดไฟล์จากต้นทางใหม่ หรือ${resave}`,
  },
  PDF_SLOW: {
    severity: 'refusal',
    title: 'อ่าน PDF ไม่ทันเวลา',
    message: () => 'อ่านไฟล์ PDF นี้ไม่จบในเวลาที่กำหนด จึงยังตรวจไม่ได้',
    mend: () => `ปิดโปรแกรมอื่นแล้วสั่งใหม่ ถ้ายังไม่ทัน ให้แบ่งเป็นหลายไฟล์ หรือ${resave}`,
  },
  PDF_ACTIVE: {
    severity: 'refusal',
    title: 'PDF ที่ทำงานได้เอง',
    message: (facts) => `ไฟล์ PDF มีส่วนที่ทำงานได้เองหรือซ่อนไฟล์ไว้ (${facts.value})`,
    mend: () => `${resave} หรือเปิดในเบราว์เซอร์ แล้วสั่งพิมพ์เป็น PDF`,
  },
  PDF_RESTRICTED: {
    severity: 'warning',
    title: 'PDF ที่ล็อกการคัดลอก',
    message: () => 'ไฟล์ PDF เปิดได้ แต่ล็อกการคัดลอกหรือแก้ไขไว้ โปรแกรมอ่านออกเสียงบางโปรแกรมอ่านไม่ได้',
    mend: () => 'ถ้าเป็นเอกสารของหน่วยงาน ให้บันทึกใหม่แบบไม่ล็อก ถ้าเป็นเอกสารของหน่วยงานอื่น ปล่อยไว้ได้',
  },
  PDF_NO_TEXT: {
    severity: 'warning',
    title: 'PDF ที่เป็นภาพสแกน',
    message: (facts) => `ไฟล์ PDF เป็นภาพสแกน ${facts.value} จาก ${facts.pages} หน้า ค้นหาไม่ได้ และคนตาบอดอ่านไม่ได้`,
    mend: () => 'ถ้ามีต้นฉบับ ให้เปิดใน Word แล้วบันทึกเป็น PDF แทนการสแกน หรือสรุปเนื้อหาไว้ในรายการนี้',
  },
  PDF_UNTAGGED: {
    severity: 'warning',
    title: 'PDF ที่โปรแกรมอ่านออกเสียงอ่านได้ไม่ดี',
    message: (facts) => `ไฟล์ PDF ไม่มี${facts.value} โปรแกรมอ่านออกเสียงอ่านได้ไม่ดี`,
    mend: () =>
      'ใน Word ใส่ชื่อเรื่องที่ ไฟล์ > ข้อมูล > ชื่อเรื่อง แล้วเลือก บันทึกเป็น > PDF > ตัวเลือก และกาช่อง "แท็กโครงสร้างเอกสารสำหรับการช่วยสำหรับการเข้าถึง"',
  },
  IMG_BROKEN: {
    severity: 'refusal',
    title: 'รูปภาพเสีย',
    message: () => 'รูปภาพเสียหรืออัปโหลดไม่ครบ',
    mend: () => 'คัดลอกหรือดาวน์โหลดรูปจากต้นทางใหม่ แล้ววางทับไฟล์เดิม',
  },
  IMG_PIXELS: {
    severity: 'refusal',
    title: 'รูปภาพใหญ่เกินไป',
    message: (facts) => `รูปภาพ ${facts.value} จุด ใหญ่เกินเพดาน ${facts.most} ล้านจุด`,
    mend: () => 'ย่อรูปก่อน เช่น เปิดใน Paint เลือก ปรับขนาด ให้กว้างไม่เกิน 4000 จุด',
  },
  IMG_CMYK: {
    severity: 'note',
    title: 'รูปภาพสีงานพิมพ์',
    message: () => 'รูปนี้เป็นสีสำหรับงานพิมพ์ (CMYK) ระบบแปลงเป็นสี RGB ให้เมื่อเผยแพร่',
    mend: () => 'ไม่ต้องทำอะไร',
  },
  IMG_GPS: {
    severity: 'note',
    title: 'พิกัดในรูปภาพ',
    message: () => 'รูปนี้มีพิกัดสถานที่ถ่ายอยู่ในไฟล์ ระบบลบออกให้เมื่อเผยแพร่',
    mend: () => 'ไม่ต้องทำอะไร',
  },
  IMG_EXIF: {
    severity: 'note',
    title: 'ข้อมูลกล้องในรูปภาพ',
    message: () => 'รูปนี้มีข้อมูลของกล้องอยู่ในไฟล์ ระบบลบออกให้เมื่อเผยแพร่',
    mend: () => 'ไม่ต้องทำอะไร',
  },
  OFFICE_ENCRYPTED: {
    severity: 'refusal',
    title: 'เอกสาร Office ใส่รหัสผ่าน',
    message: () => 'เอกสารใส่รหัสผ่าน ประชาชนเปิดไม่ได้',
    mend: () => 'เปิดใน Word หรือ Excel เลือก ไฟล์ > ข้อมูล > ป้องกันเอกสาร แล้วลบรหัสผ่าน บันทึกใหม่',
  },
  OFFICE_CORRUPT: {
    severity: 'refusal',
    title: 'เอกสาร Office เสีย',
    message: () => 'เอกสารเสียหรืออัปโหลดไม่ครบ เปิดไม่ได้',
    mend: () => 'เปิดต้นฉบับใน Word หรือ Excel แล้วบันทึกใหม่ วางทับไฟล์เดิม',
  },
  OFFICE_MACRO: {
    severity: 'refusal',
    title: 'เอกสาร Office มีแมโคร',
    message: () => 'เอกสารมีคำสั่งแมโคร ซึ่งทำงานได้เองเมื่อประชาชนเปิด',
    mend: () => 'เปิดใน Word หรือ Excel แล้วบันทึกเป็น .docx หรือ .xlsx ชนิดไม่มีแมโคร หรือบันทึกเป็น PDF',
  },
  CSV_ENCODING: {
    severity: 'warning',
    title: 'CSV ไม่ใช่ UTF-8',
    message: () => 'ไฟล์ CSV ไม่ได้เข้ารหัสแบบ UTF-8 ภาษาไทยจะอ่านไม่ออกในหลายโปรแกรม',
    mend: () => 'เปิดใน Excel แล้วเลือก บันทึกเป็น > CSV UTF-8 (คั่นด้วยจุลภาค)',
  },
} as const satisfies Record<string, IssueKind>;
