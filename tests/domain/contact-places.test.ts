import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/domain/issue-text.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { agency, files } from '../views/fixture.ts';

const path = 'content/agency.yaml';
const contact = (heading: string) => textFile('content/pages/contact.mdx', `---\ntitle: ติดต่อ\ninShort: วิธีติดต่อ\n---\n\n## ที่อยู่\n\n79 หมู่ 11\n\n## ${heading}\n\nบอกชื่อหน้า\n`);
function said(place: string, heading: string): string[] {
  const own = [textFile(path, `${agency}contactPlaces:\n  correction: ${place}\n`), contact(heading)];
  const { issues } = parseSource([...files.filter((file) => !own.some((one) => one.path === file.path)), ...own], { today: '2026-11-22' });
  return issues.flatMap((issue) => (issue.place.file === path ? [`${issue.code} ${issue.place.line} ${mendOf(issue)}`] : []));
}

describe('where the end of every page leads to', () => {
  it('is a heading that the page has', () => expect(said('/contact/#แจ้งข้อมูลผิด', 'แจ้งข้อมูลผิด')).toEqual([]));

  it('is told with the headings there are once that is renamed', () => {
    const [issue = '', ...more] = said('/contact/#แจ้งข้อมูลผิด', 'แจ้งข้อมูลที่ผิด');
    expect(more).toEqual([]);
    expect(issue).toMatch(/^SPOT_UNKNOWN 9 /);
    expect(issue).toContain('แจ้งข้อมูลที่ผิด');
  });

  it('is not judged by a page that could not be read', () => expect(said('/contact/#แจ้งข้อมูลผิด', '[ลิงก์](javascript:alert)<script>')).toEqual([]));

  it('is a page that the site has', () => expect(said('/contacts/', 'แจ้งข้อมูลผิด')).toEqual([expect.stringMatching(/^PLACE_UNKNOWN 9 .*\/contact\//s)]));

  it('is inside the site', () => expect(said('https://www.example.go.th/', 'แจ้งข้อมูลผิด')).toEqual([expect.stringMatching(/^PLACE_FORMAT 9 /)]));
});
