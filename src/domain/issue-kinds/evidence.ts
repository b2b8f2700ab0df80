import type { IssueKind } from '../issue-kind.ts';
import type { Facts } from '../issue.ts';

function theProof(facts: Facts): string {
  return `ข้อ ${facts.code} องค์ประกอบ "${facts.element}"`;
}

/** How far the rule can be relied on, where that is to be said. */
function rest(facts: Facts): string {
  return facts.rest ? ` ${facts.rest}` : '';
}

const keep = 'ถ้าตรวจแล้วว่าใช้ตอบข้อนี้ได้ ให้บอกเหตุผลใน explanation แล้วเพิ่ม asInSource: [where]';

/** What can be wrong with a place that is given as proof of an element. */
export const evidenceKinds = {
  EVIDENCE_PERIOD: {
    severity: 'warning',
    title: 'หลักฐานเป็นของปีอื่น',
    message: (facts) => `${theProof(facts)} ต้องเป็นข้อมูลปี ${facts.accepted} แต่ ${facts.places ?? `"${facts.label}"`} เป็นของปี ${facts.value}${rest(facts)}`,
    mend: (facts) => `เปลี่ยนเป็นที่เผยแพร่ของปี ${facts.accepted} ${keep}`,
  },
  EVIDENCE_SITE: {
    severity: 'warning',
    title: 'หลักฐานอยู่ในเว็บไซต์อื่น',
    message: (facts) => `${theProof(facts)} อยู่ที่ ${facts.value} ซึ่งไม่ใช่เว็บไซต์ของหน่วยงาน (${facts.accepted})${rest(facts)}`,
    mend: () => `เผยแพร่ในเว็บไซต์นี้ แล้วใช้ช่อง page หรือ file แทน url ${keep}`,
  },
  EVIDENCE_UNSTABLE: {
    severity: 'warning',
    title: 'หลักฐานอยู่ในบริการที่ลิงก์อาจหาย',
    message: (facts) => `${theProof(facts)} อยู่ที่ ${facts.value} ซึ่งลิงก์อาจหายหรือต้องเข้าสู่ระบบ${rest(facts)}`,
    mend: () => 'ดาวน์โหลดไฟล์มาไว้ใน content/attachments ของปีนั้น แล้วใช้ช่อง file แทน url',
  },
  EVIDENCE_SPOT: {
    severity: 'warning',
    title: 'หลักฐานไม่ได้เปิดถึงจุดของตน',
    message: (facts) => `${theProof(facts)} เปิดที่ ${facts.value} ที่เดียวกับองค์ประกอบ "${facts.other}" ผู้ตรวจต้องค้นเองว่าอยู่ตรงไหน${rest(facts)}`,
    mend: (facts) => `ต่อท้ายที่อยู่ด้วยจุดในหน้า เช่น ${facts.value}#จุด หรือใช้หน้าที่มีเรื่องเดียว`,
  },
  EVIDENCE_CIRCULAR: {
    severity: 'warning',
    title: 'หลักฐานชี้กลับมาที่คำตอบ',
    message: (facts) => `${theProof(facts)} ชี้ไปที่ ${facts.value} ซึ่งเป็นหน้าคำตอบ ไม่ใช่ข้อมูลที่พิสูจน์องค์ประกอบ`,
    mend: () => 'ชี้ไปที่หน้าหรือไฟล์ที่มีข้อมูลจริง หรือเขียนข้อมูลนั้นใต้ --- เส้นล่างของไฟล์นี้',
  },
  EVIDENCE_FORMAT: {
    severity: 'warning',
    title: 'หลักฐานไม่ครบชนิดไฟล์',
    message: (facts) => `ข้อ ${facts.code} ยังไม่มี${facts.value} เกณฑ์คือ ${facts.accepted}${rest(facts)}`,
    mend: (facts) => `วางไฟล์ใน content/attachments/${facts.year} แล้วเพิ่มใน where ด้วยช่อง file พร้อม element ${keep}`,
  },
} as const satisfies Record<string, IssueKind>;
