import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/domain/issue-text.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { checkFile, withBody } from './check-text.ts';

const pageOf = (body: string) => `---\ntitle: หน้า\ninShort: หน้าตัวอย่าง\n---\n\n${body}\n`;
const said = (path: string, text: string) => checkFile(textFile(path, text)).issues.filter(({ place }) => place.file === path).map((issue) => `${issue.code} ${mendOf(issue)}`);

describe('a picture whose place is wrong', () => {
  it('is told the whole way from its file until it stands', () => {
    const path = 'content/pages/history.mdx';
    const [climbs = ''] = said(path, pageOf('![ภาพ](../../attachments/2568/a.png)'));
    expect(climbs).toBe('PATH_ESCAPE วางไฟล์ไว้ที่ content/attachments/2568/a.png แล้วเขียนที่อยู่ในวงเล็บเป็น ../attachments/2568/a.png');
    expect(said(path, pageOf(`![ภาพ](${climbs.split(' ').at(-1) ?? ''})`))).toEqual([]);
    expect(said(path, pageOf('![ภาพ](a.png)'))[0]).toContain('หมายถึง "../attachments/2568/a.png" ใช่หรือไม่');
  });

  it('is told it from a folder of a year too', () => {
    const path = 'content/measures/2568/1.mdx';
    expect(said(path, withBody('![ภาพ](../../../attachments/2568/a.png)'))[0]).toMatch(/ \.\.\/\.\.\/attachments\/2568\/a\.png$/);
    expect(said(path, withBody('![ภาพ](a.png)'))[0]).toContain('หมายถึง "../../attachments/2568/a.png"');
    expect(said(path, withBody('![ภาพ](../../attachments/2568/a.png)'))).toEqual([]);
  });
});
