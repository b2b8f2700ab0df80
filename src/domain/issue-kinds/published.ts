import { redirectFor, suggestion, type IssueKind } from '../issue-kind.ts';

/** What can be wrong between what is about to be published and what was published before. */
export const publishedKinds = {
  URLS_UNREADABLE: {
    severity: 'refusal',
    title: 'อ่านรายการที่อยู่ที่เคยเผยแพร่ไม่ได้',
    message: () => 'อ่านรายการที่อยู่ที่เคยเผยแพร่ไม่ได้ ไฟล์นี้ระบบเขียนเอง ไม่ต้องแก้ด้วยมือ',
    mend: () => 'กู้ไฟล์คืนจากประวัติการแก้ไข ถ้ามีเครื่องหมาย <<<<<<< ให้เก็บบรรทัดของทั้งสองฝั่งไว้',
  },
  RELEASES_UNREADABLE: {
    severity: 'refusal',
    title: 'อ่านรายการครั้งที่เผยแพร่ไม่ได้',
    message: () => 'อ่านรายการครั้งที่เผยแพร่ไม่ได้ ไฟล์นี้ระบบเขียนเอง ไม่ต้องแก้ด้วยมือ',
    mend: () => 'กู้ไฟล์คืนจากประวัติการแก้ไข ถ้ามีเครื่องหมาย <<<<<<< ให้เก็บบรรทัดของทั้งสองฝั่งไว้',
  },
  RECORD_LOST: {
    severity: 'refusal',
    title: 'ไฟล์ที่ระบบเขียนเองหายไป',
    message: (facts) => `ไฟล์ ${facts.value} หายไป ระบบใช้ไฟล์นี้ตรวจว่ามีสิ่งใดที่เผยแพร่หรือส่งแล้วถูกแก้หรือลบ`,
    mend: (facts) => `กู้คืนด้วยคำสั่ง\ngit checkout -- ${facts.value}\nถ้ากู้ไม่ได้เพราะสั่ง git rm แล้ว ให้สั่ง\ngit checkout HEAD -- ${facts.value}`,
  },
  URL_LOST: {
    severity: 'refusal',
    title: 'ที่อยู่ที่เคยเผยแพร่หายไป',
    message: (facts) => `ที่อยู่ ${facts.value}${facts.more ? ` และหน้าในปีนั้นอีก ${facts.more} หน้า` : ''} เคยเผยแพร่แล้ว แต่ครั้งนี้ไม่มี ผู้ที่มีลิงก์เดิมจะเปิดไม่ได้`,
    mend: (facts) => `กู้ไฟล์ของหน้านั้นคืนจากประวัติการแก้ไข (git) หรือส่งต่อไปหน้าอื่นโดย${redirectFor(facts.lost ?? '')}`,
  },
  DRAFT_LOST: {
    severity: 'refusal',
    title: 'รายการที่เคยเผยแพร่กลายเป็นฉบับร่าง',
    message: (facts) => `รายการนี้เคยเผยแพร่แล้วที่ ${facts.value} ถ้าเป็นฉบับร่าง หน้านี้จะหายไป ผู้ที่มีลิงก์เดิมจะเปิดไม่ได้`,
    mend: (facts) => `ลบบรรทัด draft: true ถ้าตั้งใจเลิกเผยแพร่ ให้ส่งต่อไปหน้าอื่นโดย${redirectFor(facts.value ?? '')}`,
  },
  DOCUMENT_LOST: {
    severity: 'refusal',
    title: 'เอกสารที่เคยเผยแพร่หายไป',
    message: (facts) => `เอกสารที่ ${facts.value} เคยเผยแพร่แล้ว แต่ครั้งนี้ไม่มี ผู้ที่มีลิงก์เดิมจะเปิดไม่ได้`,
    mend: (facts) => `วางไฟล์ ${facts.file} กลับใน ${facts.folder} และให้มีรายการที่เผยแพร่แสดงไฟล์นี้ (ถ้ามีฉบับใหม่มาแทน ให้วางทับโดยใช้ชื่อเดิม) หรือส่งต่อไปที่อื่นโดย${redirectFor(facts.lost ?? '')}`,
  },
  REMOVALS_MANY: {
    severity: 'refusal',
    title: 'หน้าหายไปจำนวนมาก',
    message: (facts) => `หน้าเว็บจะหายไป ${facts.value} หน้า จาก ${facts.most} หน้าที่เผยแพร่อยู่ (เกินร้อยละ 10)`,
    mend: () => 'ถ้าไม่ได้ตั้งใจ ให้กู้ไฟล์คืน ถ้าตั้งใจ ให้สั่ง\nnpm run build -- --allow-removals',
  },
  REDIRECT_NOWHERE: {
    severity: 'refusal',
    title: 'ส่งต่อไปหน้าที่ไม่มี',
    message: (facts) => `ไม่มีหน้า ${facts.value} ให้ส่งต่อไป`,
    mend: (facts) => `แก้ to: ให้เป็นหน้าที่มีอยู่${suggestion(facts)}`,
  },
  REDIRECT_TAKEN: {
    severity: 'refusal',
    title: 'ส่งต่อจากหน้าที่ยังมีอยู่',
    message: (facts) => `ที่อยู่ ${facts.value} ยังมีหน้าหรือไฟล์อยู่ จึงส่งต่อไปที่อื่นไม่ได้`,
    mend: () => 'ลบรายการนี้ หรือลบไฟล์ของหน้านั้น (หน้าและไฟล์ที่ระบบสร้างเองลบไม่ได้)',
  },
} as const satisfies Record<string, IssueKind>;
