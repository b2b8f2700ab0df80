import { suggestion, type IssueKind } from '../issue-kind.ts';

/** What can be wrong with file names, places and addresses. */
export const addressKinds = {
  FILE_REQUIRED: {
    severity: 'refusal',
    title: 'ขาดไฟล์ที่ต้องมี',
    message: (facts) => `ไม่พบไฟล์ ${facts.value}${facts.title ? ' ซึ่งหน้าอื่นในเว็บไซต์มีลิงก์ไปหา' : ''}`,
    mend: (facts) => (facts.title ? `กู้ไฟล์คืนจากประวัติการแก้ไข หรือสร้างใหม่แล้วเขียนเนื้อหาใต้ --- เส้นล่าง\n---\ntitle: ${facts.title}\ninShort: สรุปหนึ่งประโยค\n---` : 'กู้ไฟล์คืนจากประวัติการแก้ไข หรือสร้างใหม่ตามคู่มือ content/README.md'),
  },
  FILE_MISPLACED: {
    severity: 'refusal',
    title: 'ไฟล์อยู่ผิดที่',
    message: () => 'ไฟล์นี้อยู่ผิดที่หรือตั้งชื่อผิด ระบบจึงไม่รู้ว่าเป็นข้อมูลชนิดใด',
    mend: (facts) => {
      if (facts.home) return `ย้ายไฟล์นี้ไปไว้ที่ ${facts.home} ถ้าไม่ใช้แล้ว ให้ลบ`;
      if (facts.other) return `ลบไฟล์นี้ถ้าเป็นสำเนาของ ${facts.other} ถ้าเป็นรายการใหม่ ให้ตั้งชื่อใหม่แล้วย้ายไปไว้ในโฟลเดอร์เดียวกัน`;
      if (facts.named) return `ตั้งชื่อไฟล์ด้วย${facts.named} ถ้าไม่ใช้แล้ว ให้ลบ`;
      return 'ย้ายหรือเปลี่ยนชื่อตามคู่มือ content/README.md ส่วนเอกสารแนบให้อยู่ใน content/attachments';
    },
  },
  FILE_IGNORED: {
    severity: 'refusal',
    title: 'ชื่อไฟล์ที่ระบบไม่อ่าน',
    message: (facts) => `ระบบไม่อ่านไฟล์ชื่อนี้ (${facts.reason}) ข้อมูลในไฟล์จะไม่ขึ้นเว็บ`,
    mend: (facts) => (facts.near ? `เปลี่ยนชื่อไฟล์เป็น ${facts.near} ถ้าเป็นไฟล์สำรองที่ไม่ใช้แล้ว ให้ลบ` : `ลบไฟล์นี้ เพราะมีไฟล์ ${facts.other} อยู่แล้ว`),
  },
  FILE_LINK: {
    severity: 'refusal',
    title: 'ไฟล์เป็นทางลัด',
    message: () => 'ไฟล์นี้เป็นทางลัด (symbolic link) ไปที่อื่น ไม่ใช่ไฟล์จริง',
    mend: () => 'ลบทางลัด แล้ววางไฟล์จริงแทน',
  },
  SLUG_DUP: {
    severity: 'refusal',
    title: 'สองไฟล์ได้ที่อยู่เว็บเดียวกัน',
    message: (facts) => `ไฟล์นี้ได้ที่อยู่เว็บเดียวกับ ${facts.other}`,
    mend: () => 'เปลี่ยนชื่อไฟล์หนึ่ง หรือลบไฟล์ที่ซ้ำ',
  },
  NAME_SLUG: {
    severity: 'note',
    title: 'ชื่อไฟล์ในที่อยู่เว็บ',
    message: (facts) => `ชื่อไฟล์มีเว้นวรรค เครื่องหมาย อักษรใหญ่ หรืออักษรไทย ที่อยู่เว็บจะใช้ "${facts.value}"`,
    mend: () => 'ไม่ต้องทำอะไร ครั้งต่อไปให้ตั้งชื่อด้วย a-z, 0-9 และ - เช่น measure-2.mdx',
  },
  NAME_EMPTY: {
    severity: 'refusal',
    title: 'ชื่อไฟล์ใช้เป็นที่อยู่เว็บไม่ได้',
    message: () => 'ชื่อไฟล์ไม่มีตัวอักษรหรือตัวเลข จึงใช้เป็นที่อยู่เว็บไม่ได้',
    mend: () => 'เปลี่ยนชื่อไฟล์ เช่น 7.mdx',
  },
  NAME_RESERVED: {
    severity: 'refusal',
    title: 'ชื่อไฟล์ที่สงวนไว้',
    message: (facts) => `ชื่อไฟล์ ${facts.value} ใช้ไม่ได้${facts.reason === 'windows' ? 'บน Windows' : ' เพราะตรงกับที่อยู่ที่ระบบใช้'}`,
    mend: () => 'เปลี่ยนชื่อไฟล์',
  },
  NAME_LONG: {
    severity: 'refusal',
    title: 'ชื่อไฟล์ยาวเกินไป',
    message: (facts) => `ชื่อไฟล์ยาว ${facts.letters} ตัวอักษร (${facts.bytes} ไบต์) เกินเพดานของระบบ 255 ไบต์`,
    mend: () => 'ย่อชื่อให้ไม่เกิน 60 ตัวอักษร แล้วใส่ชื่อเต็มในช่อง label',
  },
  FILE_MISSING: {
    severity: 'refusal',
    title: 'ไม่พบไฟล์',
    message: (facts) => `ไม่พบไฟล์ ${facts.value}`,
    mend: (facts) => `วางไฟล์ใน ${facts.folder} หรือแก้ชื่อให้ตรง${suggestion(facts)}${facts.accepted ? ` ไฟล์ที่มี: ${facts.accepted}` : ''}`,
  },
  FILE_CASE: {
    severity: 'refusal',
    title: 'ตัวพิมพ์ใหญ่เล็กของชื่อไฟล์ไม่ตรง',
    message: (facts) => `ชื่อไฟล์ "${facts.value}" ตัวพิมพ์ใหญ่เล็กไม่ตรงกับไฟล์จริง "${facts.near}"`,
    mend: (facts) => (facts.rename ? `เปลี่ยนชื่อไฟล์${facts.example ? 'เป็นภาษาอังกฤษตัวเล็ก เช่น' : 'เป็น'} ${facts.mend} แล้วเขียนในช่องนี้\nfile: ${facts.mend}` : `เขียนเป็น ${facts.near}`),
  },
  ATTACHMENT_PLACE: {
    severity: 'refusal',
    title: 'เอกสารแนบไม่มีที่อยู่',
    message: () => 'เอกสารแนบต้องมี file หรือ url อย่างใดอย่างหนึ่ง',
    mend: () => 'ใส่ file: ชื่อไฟล์ในโฟลเดอร์ attachments หรือ url: https://…',
  },
  REDIRECT_FORMAT: {
    severity: 'refusal',
    title: 'ที่อยู่ส่งต่อเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่ที่อยู่ในเว็บนี้`,
    mend: (facts) => {
      if (facts.way === 'percent') return 'เครื่องหมาย % ในที่อยู่ต้องตามด้วยรหัสสองตัว ถ้าหมายถึงเครื่องหมาย % เอง ให้เขียน %25';
      if (facts.way === 'climb') return 'เขียนที่อยู่เต็มโดยไม่มี // /./ /../ หรือเครื่องหมาย \\ แม้เขียนเป็นรหัส (%2e%2e) ตัวอย่างที่ถูกคือ /2568/measures/2/';
      return 'เขียนที่อยู่ที่ขึ้นต้นด้วย / เช่น /2568/measures/2/ ส่งต่อไปเว็บอื่นไม่ได้';
    },
  },
  BEST_FORMAT: {
    severity: 'refusal',
    title: 'หน้าที่แสดงก่อนเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่ที่อยู่ของหน้าในเว็บไซต์นี้`,
    mend: () => 'เขียนตั้งแต่ / ตัวแรกจนถึง / ตัวท้าย ไม่ต้องมี # เช่น page: /contact/',
  },
  SIGNER_KEY: {
    severity: 'refusal',
    title: 'กุญแจสาธารณะเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่กุญแจสาธารณะ`,
    mend: () => 'คัดลอกทั้งบรรทัดจากไฟล์ที่ลงท้ายด้วย .pub ซึ่งขึ้นต้นด้วย ssh-ed25519 AAAA ห้ามใส่กุญแจส่วนตัว',
  },
  SIGNER_EMAIL: {
    severity: 'refusal',
    title: 'อีเมลผู้ลงนามเขียนผิด',
    message: (facts) => `"${facts.value}" ไม่ใช่อีเมล`,
    mend: () => 'เขียนอีเมลเดียว ใช้ a–z ตัวเลข และเครื่องหมาย . _ + - เช่น palad@example.go.th',
  },
  REDIRECT_CIRCLE: {
    severity: 'refusal',
    title: 'ส่งต่อวนกลับ',
    message: (facts) => `ที่อยู่ ${facts.value} ส่งต่อวนกลับมาที่เดิม (${facts.circle})`,
    mend: () => 'แก้ปลายทางให้เป็นหน้าที่มีอยู่จริง หรือลบรายการนี้',
  },
  REDIRECT_CHAIN: {
    severity: 'warning',
    title: 'ส่งต่อหลายทอด',
    message: (facts) => `ที่อยู่ ${facts.value} ส่งต่อไป ${facts.circle} ซึ่งถูกส่งต่ออีกทอด`,
    mend: (facts) => `เขียน to: ${facts.mend}`,
  },
  REDIRECT_DUP: {
    severity: 'refusal',
    title: 'ส่งต่อซ้ำ',
    message: (facts) => `ที่อยู่ ${facts.value} ถูกส่งต่อไว้แล้วในรายการก่อนหน้า`,
    mend: () => 'เหลือไว้รายการเดียว',
  },
} as const satisfies Record<string, IssueKind>;
