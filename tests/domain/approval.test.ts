import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../scripts/lib/leaves.ts';
import { fieldChanges } from '../../src/domain/field-change.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import { pagesDataFile, pageView } from '../../src/views/page.ts';
import { files } from '../views/fixture.ts';

const path = 'content/pages/privacy.mdx';

/** A site whose page on privacy says so of its approval. */
function sourceWith(lines: string) {
  return parseSource([...files.filter(({ path: other }) => !other.startsWith('content/pages/')), textFile(path, `---\ntitle: ความเป็นส่วนตัว\ninShort: ไม่ใช้คุกกี้\n${lines}---\n\nไม่มีตัวติดตาม\n`)], { today: '2026-11-22' });
}

const pending = 'approval: pending\n';
const approved = 'approval:\n  by: นายก อบต.ตัวอย่าง\n  date: ๑ พฤศจิกายน ๒๕๖๙\n';
const words = { [pending]: 'ร่าง หน่วยงานยังไม่ได้รับรอง', [approved]: 'รับรองโดยนายก อบต.ตัวอย่าง เมื่อ 1 พฤศจิกายน 2569' };

describe('an approval', () => {
  it.each(Object.entries(words))('typed as %j reaches the page, the data, search and the changes', (lines, text) => {
    const { entries, issues } = sourceWith(lines);
    expect(issues.filter(({ place }) => place.file === path)).toEqual([]);
    const site = assembleSite(entries, new Map());
    const [entry] = entries.pages;
    const [page] = site.pages;
    if (!entry || !page) throw new Error('no page');
    expect(pageView(site.agency, page).approval).toEqual({ text, isGiven: lines === approved });
    expect(pagesDataFile(site)).toEqual([expect.objectContaining({ address: 'https://ita.example.go.th/privacy/', title: 'ความเป็นส่วนตัว', inShort: 'ไม่ใช้คุกกี้', approval: lines === pending ? 'pending' : { by: 'นายก อบต.ตัวอย่าง', date: '2026-11-01' } })]);
    expect(JSON.stringify(siteRecords({ ...site, bodies: new Map() }).find(({ url }) => url === '/privacy/'))).toContain(text);
    expect(leavesOf('pages', entry)).toContainEqual({ field: 'approval', texts: [text] });
    const before = { data: { ...page.data, approval: undefined }, body: '' };
    expect(fieldChanges('pages', before, { data: page.data as object as Record<string, unknown>, body: '' })).toEqual([{ field: 'approval', label: 'การรับรอง', from: 'ไม่ได้ระบุ', to: text }]);
  });

  it('may be left out, and nothing is said of it then', () => {
    const { entries } = sourceWith('');
    const site = assembleSite(entries, new Map());
    expect(site.pages.map((page) => pageView(site.agency, page).approval)).toEqual([undefined]);
  });

  it.each([
    ['approval: รับรองแล้ว\n', 'APPROVAL_FORM 4:11'],
    ['approval:\n', 'TEXT_EMPTY 4:10'],
    ['approval:\n  by: นายก\n', 'FIELD_REQUIRED 5:7'],
    ['approval:\n  by: นายก\n  date: เมื่อวาน\n', 'DATE_FORMAT 6:9'],
    ['approval:\n  by: นายก\n  date: 1 ธันวาคม 2569\n', 'DATE_FUTURE 6:9'],
    ['approval:\n  by: นายก\n  date: 1 ตุลาคม 2569\n  note: ครั้งที่ 1\n', 'FIELD_UNKNOWN 7:3'],
  ])('typed as %j is refused where it stands', (lines, found) => {
    expect(sourceWith(lines).issues.filter(({ place }) => place.file === path).map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([found]);
  });

  it('that cannot be read is told with both ways of writing it', () => {
    const [issue] = sourceWith('approval: รับรองแล้ว\n').issues.filter(({ code }) => code === 'APPROVAL_FORM');
    if (!issue) throw new Error('no issue');
    expect(`${messageOf(issue)}\n${mendOf(issue)}`).toMatchInlineSnapshot(`
      "ช่องการรับรองเขียนว่า "รับรองแล้ว" ระบบจึงไม่รู้ว่าใครรับรองและเมื่อใด
      ถ้ายังเป็นร่าง เขียน approval: pending ถ้าหน่วยงานรับรองแล้ว เขียน
      approval:
        by: นายกองค์การบริหารส่วนตำบล
        date: 1 ธันวาคม 2569"
    `);
  });
});
