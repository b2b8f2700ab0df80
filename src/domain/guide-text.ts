import type { IssueKind, Severity } from './issue-kind.ts';
import type { Facts } from './issue.ts';
import { issueGroups } from './issue-kinds.ts';

/** Whatever a wording asks for, it is given a blank. */
const blanks = new Proxy<Facts>({}, { get: () => '…' });

const severities: Record<Severity, string> = {
  refusal: 'ต้องแก้ก่อนเผยแพร่',
  warning: 'ควรตรวจ แต่เผยแพร่ได้',
  note: 'แจ้งให้ทราบ ระบบจัดการให้แล้ว',
};

const opening = `# คู่มือแก้ข้อความแจ้งเตือน

คำสั่ง \`npm run check\` ตรวจทุกไฟล์ในโฟลเดอร์ content แล้วบอกไฟล์ บรรทัด ช่อง สิ่งที่ผิด และวิธีแก้
รหัสใน [ ] ท้ายข้อความตรงกับหัวข้อในหน้านี้ เครื่องหมาย … แทนข้อมูลจากไฟล์ของท่าน

- \`npm run check -- --fix\` แก้ให้เองเฉพาะสิ่งที่มีวิธีแก้เดียว เช่น อักขระที่มองไม่เห็น เลขไทยในช่องตัวเลข
- คำเตือนที่ตรวจแล้วว่าต้นฉบับเขียนเช่นนั้นจริง ให้ใส่ชื่อช่องใน asInSource เช่น \`asInSource: [period]\`

หน้านี้สร้างจากโปรแกรมด้วย \`npm run check -- --guide\` โปรดอย่าแก้เอง
`;

function block(title: string, text: string | undefined): string {
  return text === undefined ? '' : `${title}\n\n\`\`\`\n${text}\n\`\`\`\n\n`;
}

/** A mend with what is to be pasted as code: sentences begin in Thai, what is to be pasted does not. */
function inMarkdown(mend: string): string {
  const parts: string[] = [];
  let code: string[] = [];
  const close = () => {
    if (code.length > 0) parts.push(`\`\`\`\n${code.join('\n')}\n\`\`\``);
    code = [];
  };
  for (const line of mend.split('\n')) {
    if (parts.length > 0 && !/^[ก-๙]/.test(line)) code.push(line);
    else {
      close();
      parts.push(line);
    }
  }
  close();
  return parts.join('\n\n');
}

/** The staff guide to every kind of issue, in Markdown; each code is a heading. */
export function formatGuide(): string {
  const groups = issueGroups.map(({ title, kinds }) => {
    const parts = Object.entries<IssueKind>(kinds).map(([code, { title: name, severity, message, mend, wrong, right }]) => {
      return `### ${code}\n\n**${name}** (${severities[severity]})\n\n${message(blanks)}\n\nวิธีแก้: ${inMarkdown(mend(blanks))}\n\n${block('ผิด', wrong)}${block('ถูก', right)}`;
    });
    return `## ${title}\n\n${parts.join('')}`;
  });
  return `${opening}\n${groups.join('')}`.trimEnd().concat('\n');
}
