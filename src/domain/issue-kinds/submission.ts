import type { IssueKind } from '../issue-kind.ts';

const build = 'สั่ง npm run build แล้วสั่งใหม่';

/** What can be wrong with the addresses that are given to the assessor. */
export const submissionKinds = {
  SUBMIT_URL: {
    severity: 'refusal',
    title: 'ที่อยู่ของเว็บไซต์ยังไม่ใช่ของจริง',
    message: (facts) => `${facts.value} เป็นที่อยู่ตัวอย่าง ผู้ตรวจประเมินจะเปิดไม่ได้`,
    mend: () => 'เขียนที่อยู่จริงที่จะเผยแพร่เว็บไซต์นี้ในช่อง url',
  },
  SUBMIT_UNBUILT: {
    severity: 'refusal',
    title: 'ยังไม่ได้สร้างเว็บไซต์',
    message: () => 'ยังไม่ได้สร้างเว็บไซต์ในโฟลเดอร์ dist จึงไม่รู้ว่าที่อยู่ที่จะส่งเปิดได้จริง',
    mend: () => build,
  },
  SUBMIT_PAGE: {
    severity: 'refusal',
    title: 'หน้าที่จะส่งยังไม่มีในเว็บไซต์ที่สร้างไว้',
    message: (facts) => `ข้อ ${facts.code} จะส่งหน้า ${facts.value} แต่เว็บไซต์ในโฟลเดอร์ dist ยังไม่มีหน้านี้`,
    mend: () => build,
  },
  SUBMIT_STALE: {
    severity: 'refusal',
    title: 'เว็บไซต์ที่สร้างไว้ยังเป็นฉบับเก่า',
    message: (facts) => `ข้อ ${facts.code} จะส่ง ${facts.value} แต่ในโฟลเดอร์ dist ยังเป็นข้อมูลเก่า ไม่ตรงกับไฟล์ใน content`,
    mend: () => build,
  },
  SUBMIT_SPOT: {
    severity: 'refusal',
    title: 'จุดที่จะส่งไม่มีในหน้า',
    message: (facts) => `ข้อ ${facts.code} จะส่ง ${facts.value} แต่หน้านั้นในโฟลเดอร์ dist ไม่มีจุด #${facts.spot}`,
    mend: () => `ถ้าเพิ่งแก้เนื้อหา ให้${build} ถ้ายังไม่มี ให้แก้ข้อความหลัง # ให้ตรงกับหัวข้อในหน้านั้น หรือลบ # และข้อความหลังจากนั้นออก`,
  },
  SUBMIT_FILE: {
    severity: 'refusal',
    title: 'ไฟล์ที่จะส่งยังไม่มีในเว็บไซต์ที่สร้างไว้',
    message: (facts) => `ข้อ ${facts.code} จะส่งไฟล์ ${facts.value} แต่เว็บไซต์ในโฟลเดอร์ dist ยังไม่มีไฟล์นี้`,
    mend: () => build,
  },
} as const satisfies Record<string, IssueKind>;
