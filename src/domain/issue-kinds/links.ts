import type { IssueKind } from '../issue-kind.ts';
import type { Facts } from '../issue.ts';

function lastGood(facts: Facts): string {
  return facts.lastGood ? `เปิดได้ครั้งสุดท้าย ${facts.lastGood}` : 'ยังไม่เคยเปิดได้';
}

/** What can be wrong with addresses of other sites. */
export const linkKinds = {
  LINKS_UNREADABLE: {
    severity: 'refusal',
    title: 'อ่านผลตรวจลิงก์ไม่ได้',
    message: () => 'อ่านผลตรวจลิงก์ในบรรทัดนี้ไม่ได้ ไฟล์นี้ระบบเขียนเอง ไม่ต้องแก้ด้วยมือ',
    mend: () => 'กู้ไฟล์คืนจากประวัติการแก้ไข (git) หรือลบไฟล์นี้แล้วสั่ง npm run links ถ้ามีเครื่องหมาย <<<<<<< ให้เก็บบรรทัดของทั้งสองฝั่งไว้ แล้วลบบรรทัดเครื่องหมาย',
  },
  LINK_BROKEN: {
    severity: 'warning',
    title: 'ลิงก์ไปเว็บอื่นเปิดไม่ได้',
    message: (facts) => `${facts.value} เปิดไม่ได้ตั้งแต่ ${facts.since} (${facts.reason}) ${lastGood(facts)}`,
    mend: () => 'เปิดดูด้วยตนเอง ถ้าเปิดไม่ได้จริง ให้แก้เป็นที่อยู่ใหม่ หรือนำเอกสารมาแนบเป็นไฟล์ใน content/attachments แล้วสั่ง npm run links',
  },
  LINK_UNCLEAR: {
    severity: 'warning',
    title: 'ลิงก์ที่ระบบตรวจไม่ได้',
    message: (facts) => `ระบบตรวจ ${facts.value} ไม่ได้ (${facts.reason}) เมื่อ ${facts.tested} ${lastGood(facts)}`,
    mend: () => 'เปิดดูด้วยตนเองในหน้าต่างส่วนตัว (ไม่เข้าสู่ระบบ) ถ้าเปิดได้ไม่ต้องแก้',
  },
  LINK_UNSTABLE: {
    severity: 'warning',
    title: 'ลิงก์ที่ไม่มั่นคง',
    message: (facts) => `${facts.value} อยู่บน ${facts.service} ซึ่งเจ้าของลบหรือปิดได้ และผู้อ่านอาจต้องเข้าสู่ระบบ ${facts.tested ? lastGood(facts) : 'ยังไม่เคยตรวจ'}`,
    mend: () => 'ถ้าเป็นเอกสาร ให้ดาวน์โหลดมาแนบเป็นไฟล์ใน content/attachments ถ้าเป็นลิงก์ย่อ ให้ใช้ที่อยู่เต็ม',
  },
} as const satisfies Record<string, IssueKind>;
