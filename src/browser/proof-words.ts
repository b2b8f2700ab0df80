import type { Judgement } from './judge-file.ts';

/** What the page that checks a file says. */
export const verdicts: Record<Judgement['kind'], (name: string) => string> = {
  published: (name) => `“${name}” ตรงกับไฟล์ที่เผยแพร่ทุกไบต์`,
  changed: (name) => `“${name}” ไม่ตรงกับที่เผยแพร่ มีไฟล์ชื่อเดียวกันแต่เนื้อหาต่างกัน`,
  list: (name) => `“${name}” เป็นรายการไฟล์หรือไฟล์กำกับรายการ ซึ่งรายการไม่มีรหัสของตัวเอง รหัสของ manifest.json ให้เทียบกับ /manifest.json.sha256 หรือกับรหัสที่ท่านเก็บไว้`,
  unknown: (name) => `ไม่พบ “${name}” ในรายการไฟล์ที่เผยแพร่`,
};

export const readingText = (name: string) => `กำลังตรวจ “${name}”…`;
export const unreadableText = (name: string) => `เปิด “${name}” ไม่ได้ โปรดเลือกไฟล์ใหม่ (เลือกโฟลเดอร์ไม่ได้)`;
export const noListText = 'เปิดรายการไฟล์ของเว็บไซต์ไม่ได้ โปรดตรวจการเชื่อมต่อแล้วเลือกไฟล์อีกครั้ง';
export const insecureText = 'เบราว์เซอร์คำนวณรหัสได้เฉพาะเมื่อเปิดเว็บไซต์ด้วย https:// โปรดเปิดหน้านี้ใหม่ด้วย https:// หรือตรวจด้วยคำสั่งด้านล่าง';
export const addressesLabel: Record<'published' | 'changed', string> = { published: 'เผยแพร่ที่', changed: 'ฉบับที่เผยแพร่' };
