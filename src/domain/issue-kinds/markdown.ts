import { keepAsInSource, type IssueKind } from '../issue-kind.ts';

/** Markdown that is not read as such: its signs would be shown to readers. */
export const markdownKinds = {
  MD_LIST: {
    severity: 'refusal',
    title: 'เครื่องหมายนำข้อที่ไม่ใช่รายการ',
    message: (facts) => `บรรทัดที่ขึ้นต้นด้วย ${facts.joined} ไม่เป็นรายการ บนหน้าเว็บจะต่อท้ายบรรทัดก่อนหน้าเป็นย่อหน้าเดียว`,
    mend: (facts) => {
      const apart = `เว้นบรรทัดว่างหนึ่งบรรทัดก่อนบรรทัดที่ขึ้นต้นด้วย ${facts.joined}`;
      if (!facts.mend) return apart;
      const gap = facts.mend.startsWith('\n') ? 'เว้นบรรทัดว่างก่อนข้อแรก ' : '';
      const other = facts.numbered ? `\nถ้าต้องการคงเลขเดิมตามต้นฉบับ ให้${apart} แทน` : facts.maybe ? '\nถ้าไม่ใช่รายการ ให้พิมพ์ต่อกันในบรรทัดเดียว' : '';
      return `${gap}ขึ้นต้นแต่ละข้อด้วย ${facts.numbered ? '1.' : '-'} แล้วเว้นวรรค เขียนเป็น\n${facts.mend}${other}`;
    },
    wrong: '• จัดทำประกาศ\n• จัดอบรม',
    right: '- จัดทำประกาศ\n- จัดอบรม',
  },
  ITEM_SIGN_TWICE: {
    severity: 'warning',
    title: 'เครื่องหมายนำข้อซ้ำ',
    message: (facts) => `ข้อนี้เป็นรายการอยู่แล้ว แต่ขึ้นต้นด้วย ${facts.value} อีก ผู้อ่านจะเห็นเครื่องหมายนำข้อสองตัว`,
    mend: (facts) => `ลบ ${facts.value} ออก${keepAsInSource(facts)}`,
    wrong: '- • จัดทำประกาศ',
    right: '- จัดทำประกาศ',
  },
  MD_HEADING: {
    severity: 'refusal',
    title: 'หัวข้อไม่มีวรรคหลัง #',
    message: (facts) => `ไม่มีวรรคหลัง ${facts.value} บรรทัดนี้จึงไม่เป็นหัวข้อ หน้าเว็บจะแสดงเครื่องหมาย ${facts.value} ให้ผู้อ่านเห็น`,
    mend: (facts) => `เว้นวรรคหลัง ${facts.value} เขียนเป็น\n${facts.mend}`,
    wrong: '##ผลการดำเนินการ',
    right: '## ผลการดำเนินการ',
  },
  MD_LINK: {
    severity: 'refusal',
    title: 'ลิงก์หรือรูปภาพที่มีวรรค',
    message: (facts) => (facts.gap ? 'มีวรรคระหว่าง ] กับ ( ' : `ที่อยู่ "${facts.value}" มีวรรค `) + `หน้าเว็บจึงไม่แสดงเป็น${facts.picture ? 'รูปภาพ' : 'ลิงก์'} ผู้อ่านจะเห็นเครื่องหมาย [ ] ( ) แทน`,
    mend: (facts) => {
      if (!facts.mend) return 'ลบลิงก์นี้ แล้วแนบเอกสารในช่อง attachments ถ้าเป็นหน้าอื่นของเว็บนี้ ให้เขียนที่อยู่ขึ้นต้นด้วย / เช่น [รายงาน](/2568/report/)';
      if (facts.gap) return `ลบวรรคนั้น เขียนเป็น\n${facts.mend}`;
      if (facts.file) return `เปลี่ยนชื่อไฟล์ "${facts.name}" เป็น ${facts.file} แล้วเขียนเป็น\n${facts.mend}\nถ้าไฟล์นี้เคยเผยแพร่แล้ว อย่าเปลี่ยนชื่อ ให้ครอบที่อยู่ด้วย < > เป็น\n${facts.kept}`;
      return `เขียน %20 แทนวรรค เป็น\n${facts.mend}`;
    },
    wrong: '![ภาพการอบรม](../../attachments/2568/my photo.jpg)',
    right: '![ภาพการอบรม](../../attachments/2568/my-photo.jpg)',
  },
  MD_BOLD: {
    severity: 'refusal',
    title: 'ตัวหนาที่ไม่เป็นตัวหนา',
    message: (facts) => `เครื่องหมาย ${facts.value} ตรงนี้ไม่ทำให้เป็นตัวหนา หน้าเว็บจะแสดงดอกจันให้ผู้อ่านเห็น`,
    mend: (facts) => `${facts.mend ? `เขียนเป็น ${facts.mend} โดยให้ ** ติดข้อความด้านใน และมีวรรคด้านนอก` : 'เขียน **ข้อความ** ให้มี ** ทั้งหน้าและหลังข้อความในย่อหน้าเดียวกัน ไม่เว้นวรรคด้านใน หรือลบ ** ออก'} ถ้าต้องการดอกจันจริง ให้พิมพ์ \\ นำหน้าทุกตัว เช่น \\*\\*`,
    wrong: '**"คำพูด"**ต่อ',
    right: '**"คำพูด"** ต่อ',
  },
  TEXT_MARKDOWN: {
    severity: 'warning',
    title: 'เครื่องหมาย Markdown ในช่องข้อมูล',
    message: (facts) => `ช่องนี้แสดงเป็นข้อความธรรมดา ผู้อ่านจะเห็น ${facts.value} ทั้งเครื่องหมาย`,
    mend: (facts) => `${facts.mend ? `ลบเครื่องหมาย เหลือเพียง "${facts.mend}"` : `ลบ ${facts.value} ออก`}${keepAsInSource(facts)}${facts.link ? `\nถ้าต้องการลิงก์ ให้เขียนในเนื้อหาของรายการหรือหน้า ใต้เส้น --- เป็น\n${facts.link}` : ''}`,
    wrong: 'title: มาตรการ**ป้องกัน**',
    right: 'title: มาตรการป้องกัน',
  },
} as const satisfies Record<string, IssueKind>;
