import { describe, expect, it } from 'vitest';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { linkedPages } from '../../src/domain/page.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { files } from '../views/fixture.ts';

const bare = files.filter(({ path }) => !path.startsWith('content/pages/'));
const contact = textFile('content/pages/contact.md', '---\ntitle: ติดต่อ\ninShort: วิธีติดต่อ\n---\n');
const lackingOf = (...more: typeof files) => parseSource([...bare, ...more]).issues.filter(({ code }) => code === 'FILE_REQUIRED');

describe('the pages that others lead to', () => {
  it('must be there, or be sent on', () => {
    const redirects = textFile('content/redirects.yaml', 'redirects:\n  - from: /about\n    to: /contact/\n    reason: รวมหน้า\n');
    expect(lackingOf().map(({ place }) => place.file)).toEqual(Object.keys(linkedPages).map((id) => `content/pages/${id}.mdx`));
    expect(lackingOf(contact, redirects).map(({ place }) => place.file)).toEqual(['content/pages/accessibility.mdx', 'content/pages/privacy.mdx']);
  });

  it('are not asked for where their file was refused', () => {
    expect(lackingOf({ ...contact, bytes: new TextEncoder().encode('---\ntitle: [\n---\n') })).toHaveLength(3);
  });

  it('are asked for with what to write', () => {
    expect(lackingOf(contact).slice(0, 1).map((issue) => `${messageOf(issue)}\n${mendOf(issue)}`).join('')).toMatchInlineSnapshot(`
      "ไม่พบไฟล์ content/pages/about.mdx ซึ่งหน้าอื่นในเว็บไซต์มีลิงก์ไปหา
      กู้ไฟล์คืนจากประวัติการแก้ไข หรือสร้างใหม่แล้วเขียนเนื้อหาใต้ --- เส้นล่าง
      ---
      title: เกี่ยวกับเว็บไซต์นี้
      inShort: สรุปหนึ่งประโยค
      ---"
    `);
  });
});
