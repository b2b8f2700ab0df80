import { decodedOnce } from '../address.ts';
import type { IssueKind } from '../issue-kind.ts';
import type { Facts } from '../issue.ts';

/** How to go on where the change is meant. */
function liftFirst(facts: Facts): string {
  return `ถ้าจำเป็นต้องเปลี่ยนจริง ให้ยกเลิกการตรึงก่อนด้วย\nnpm run freeze -- ${facts.year} --lift "เหตุผล"`;
}

const since = (facts: Facts) => `ข้อ ${facts.code} ส่งผู้ตรวจประเมินและตรึงไว้เมื่อ ${facts.since}`;

const ways: Record<string, string> = {
  gone: 'แต่ครั้งนี้ไม่มีหน้านี้',
  redirect: 'แต่ครั้งนี้ถูกส่งต่อไปหน้าอื่น',
  draft: 'แต่ครั้งนี้เป็นฉบับร่าง จึงไม่เผยแพร่',
};

const answers: Record<string, string> = {
  gone: 'แต่ครั้งนี้ไม่มีไฟล์คำตอบ',
  draft: 'แต่ครั้งนี้คำตอบเป็นฉบับร่าง จึงไม่เผยแพร่',
  no: 'แต่ครั้งนี้ตอบว่าไม่มี',
};

/** What may not happen to addresses that were given to the assessor. */
export const frozenKinds = {
  FROZEN_PAGE: {
    severity: 'refusal',
    title: 'หน้าที่ส่งผู้ตรวจประเมินแล้วหายไปหรือถูกย้าย',
    message: (facts) => `${since(facts)} ชี้มาที่ ${decodedOnce(facts.value ?? '')} ${ways[facts.way ?? ''] ?? ways.gone}`,
    mend: (facts) => `${facts.way === 'redirect' ? 'ลบรายการส่งต่อนี้ แล้วกู้ไฟล์ของหน้านั้นคืนจากประวัติการแก้ไข (git)' : facts.way === 'draft' ? 'ลบบรรทัด draft' : 'กู้ไฟล์ของหน้านั้นคืนจากประวัติการแก้ไข (git) ด้วยชื่อเดิม การส่งต่อไปหน้าใหม่ใช้แทนไม่ได้'} ${liftFirst(facts)}`,
  },
  FROZEN_SPOT: {
    severity: 'refusal',
    title: 'จุดในหน้าที่ส่งผู้ตรวจประเมินแล้วหายไป',
    message: (facts) => `${since(facts)} ชี้มาที่ ${decodedOnce(facts.value ?? '')} แต่ครั้งนี้หน้านั้นไม่มีจุด #${facts.spot}`,
    mend: (facts) => `กู้หัวข้อหรือรายการของจุดนั้นคืน ${liftFirst(facts)}`,
  },
  FROZEN_EMPTY: {
    severity: 'refusal',
    title: 'เนื้อหาที่ส่งผู้ตรวจประเมินแล้วถูกลบจนว่าง',
    message: (facts) => `${since(facts)} ชี้มาที่ ${decodedOnce(facts.value ?? '')} แต่ครั้งนี้ไม่มีเนื้อหาที่จุดนั้น`,
    mend: (facts) => `กู้เนื้อหาคืนจากประวัติการแก้ไข (git) แก้ถ้อยคำได้ แต่ต้องไม่ว่าง ${liftFirst(facts)}`,
  },
  FROZEN_PLACE: {
    severity: 'refusal',
    title: 'ที่อยู่ที่ส่งแล้วถูกลบออกจากคำตอบ',
    message: (facts) => `${since(facts)} พร้อมที่อยู่ ${decodedOnce(facts.value ?? '')} แต่ครั้งนี้คำตอบไม่มีที่อยู่นี้`,
    mend: (facts) => `เพิ่มที่อยู่นี้กลับใน where ที่อยู่อื่นเพิ่มได้ ${liftFirst(facts)}`,
  },
  FROZEN_ANSWER: {
    severity: 'refusal',
    title: 'คำตอบที่ส่งแล้วหายไป',
    message: (facts) => `${since(facts)} โดยตอบว่ามี ${answers[facts.way ?? ''] ?? answers.gone}`,
    mend: (facts) => `${facts.way === 'draft' ? 'ลบบรรทัด draft' : facts.way === 'no' ? 'เขียน answer: yes' : `กู้ไฟล์คำตอบคืนด้วยคำสั่ง\ngit checkout HEAD -- ${facts.file}\nถ้า commit การลบไปแล้ว ให้ผู้ดูแลกู้จากประวัติการแก้ไข (git)`} ${liftFirst(facts)}`,
  },
  FROZEN_FILE: {
    severity: 'refusal',
    title: 'ไฟล์ที่ส่งผู้ตรวจประเมินแล้วหายไปหรือถูกแทน',
    message: (facts) => `${since(facts)} ชี้มาที่ไฟล์ ${decodedOnce(facts.value ?? '')} แต่ครั้งนี้${facts.way === 'gone' ? 'ไม่มีไฟล์นี้' : 'ไฟล์ไม่ใช่ไฟล์เดิม'}`,
    mend: (facts) => `กู้ไฟล์เดิมคืนจากประวัติการแก้ไข (git)${facts.way === 'gone' ? '' : ' ถ้ามีไฟล์ใหม่ ให้วางด้วยชื่อใหม่แล้วเพิ่มใน where'} ${liftFirst(facts)}`,
  },
  FROZEN_URL: {
    severity: 'refusal',
    title: 'ที่อยู่ของเว็บไซต์เปลี่ยนหลังส่งผู้ตรวจประเมิน',
    message: (facts) => `ที่อยู่ทั้งหมดของการประเมินปี ${facts.year} ที่ส่งและตรึงไว้เมื่อ ${facts.since} อยู่ใต้ ${facts.near} แต่ครั้งนี้เป็น ${facts.value}`,
    mend: (facts) => `เขียน url: ${facts.near} ${liftFirst(facts)}`,
  },
  FROZEN_LOST: {
    severity: 'refusal',
    title: 'ชุดที่ตรึงไว้หายไปจากไฟล์',
    message: (facts) => `คำตอบของการประเมินปี ${facts.year} ตรึงไว้เมื่อ ${facts.since} แต่ครั้งนี้ไม่มีชุดนั้นในไฟล์`,
    mend: (facts) => `กู้ไฟล์คืนด้วย\ngit restore content/frozen/${facts.year}.yaml\nถ้า commit การลบไปแล้ว ให้ผู้ดูแลกู้จากประวัติ git ถ้าจะยกเลิกการตรึง ให้กู้ไฟล์ก่อน แล้วสั่ง\nnpm run freeze -- ${facts.year} --lift "เหตุผล"`,
  },
  FROZEN_REASON: {
    severity: 'refusal',
    title: 'ยกเลิกการตรึงโดยไม่บอกวันที่หรือเหตุผล',
    message: () => 'การยกเลิกการตรึงต้องมีทั้ง liftedAt และ reason',
    mend: () => 'กู้ไฟล์นี้คืนจากประวัติการแก้ไข แล้วยกเลิกด้วย\nnpm run freeze -- ปี --lift "เหตุผล"',
  },
  FROZEN_CHANGED: {
    severity: 'note',
    title: 'เปลี่ยนแปลงหลังส่งผู้ตรวจประเมิน',
    message: (facts) => `เปลี่ยนแปลงหลังส่ง: ข้อ ${facts.code} ที่ส่งเมื่อ ${facts.since} ${facts.value}`,
    mend: () => 'ไม่ต้องทำอะไรถ้าตั้งใจแก้ ที่อยู่เดิมยังเปิดได้',
  },
} as const satisfies Record<string, IssueKind>;
