import type { IssueKind } from '../issue-kind.ts';

/** What can be wrong with the words of the glossary. */
export const glossaryKinds = {
  TERM_ID_MISSING: {
    severity: 'refusal',
    title: 'คำศัพท์ไม่มีที่อยู่',
    message: (facts) => `คำว่า "${facts.value}" ไม่มีช่อง id จึงไม่มีที่อยู่ให้ลิงก์ไป`,
    mend: (facts) => `เพิ่มบรรทัดนี้ใต้คำ (เยื้องเท่ากับ term) ตั้งแล้วไม่ต้องเปลี่ยนอีก\n${facts.indent ?? ''}id: ${facts.mend}`,
    wrong: '- term: ประมวลจริยธรรม\n  meaning: หลักความประพฤติ',
    right: '- term: ประมวลจริยธรรม\n  id: term-code-of-ethics\n  meaning: หลักความประพฤติ',
  },
  TERM_ID_FORMAT: {
    severity: 'refusal',
    title: 'ที่อยู่ของคำศัพท์ใช้ไม่ได้',
    message: (facts) => `ที่อยู่ของคำ "${facts.value}" ใช้ไม่ได้`,
    mend: (facts) => (facts.mend ? `เขียนเป็น ${facts.mend}` : 'ขึ้นต้นด้วย term- ตามด้วย a-z ตัวเล็ก ตัวเลข และขีดกลาง เช่น term-code-of-ethics'),
  },
  TERM_ID_DUP: {
    severity: 'refusal',
    title: 'ที่อยู่ของคำศัพท์ซ้ำกัน',
    message: (facts) => `id "${facts.value}" ใช้กับสองคำ คือ "${facts.other}" (บรรทัด ${facts.otherLine}) และ "${facts.term}" (บรรทัด ${facts.line})`,
    mend: (facts) => `แก้เฉพาะคำที่เพิ่มใหม่ คำเดิมคงไว้เพราะมีลิงก์มาแล้ว ถ้าเพิ่ม "${facts.term}" ให้เขียนในบรรทัด ${facts.line} เป็น id: ${facts.mend} ถ้าเพิ่ม "${facts.other}" ให้เขียนในบรรทัด ${facts.otherLine} เป็น id: ${facts.otherMend}`,
  },
} as const satisfies Record<string, IssueKind>;
