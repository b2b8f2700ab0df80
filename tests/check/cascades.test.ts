import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { severityOf } from '../../src/domain/issue-kinds.ts';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { parsePublished } from '../../src/domain/published.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile, type SourceFile } from '../../src/domain/source-file.ts';
import { readFiles } from '../../src/source/read-files.ts';

const project = resolve(import.meta.dirname, '../..');
const files = readFiles(project);
const published = new Set(Object.keys(parsePublished(await readFile(join(project, 'content/urls.json'), 'utf8')).published));
const textOf = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

/** What the check says of the real content with some files changed, added or, where the text is undefined, deleted. */
function issuesWith(changes: Readonly<Record<string, string | undefined>>) {
  const changed = Object.entries(changes).flatMap(([path, text]): SourceFile[] => (text === undefined ? [] : [textFile(path, text)]));
  return parseSource([...files.filter(({ path }) => !Object.hasOwn(changes, path)), ...changed], { published }).issues.filter(({ code }) => severityOf(code) !== 'note');
}
const said = (changes: Parameters<typeof issuesWith>[0]) => issuesWith(changes).map(({ code, place, facts }) => `${place.file.replace('content/', '')} ${code}${facts.value ? ` ${facts.value}` : ''}`);
const edited = (path: string, from: string | RegExp, to: string) => ({ [path]: textOf(path).replaceAll(from, to) });

const year = 'content/years/2568.yaml';
const body = (text: string) => ({ 'content/pages/about.mdx': `---\ntitle: ก\ninShort: ก\n---\n\n${text}\n` });

it.each([
  ['an indicator', 'content/indicators/2568/6.mdx', /^score: .*$/m],
  ['a measure', 'content/measures/2568/1.mdx', /^period: .*$/m],
  ['a year', year, /^rating: .*$/m],
  ['the agency', 'content/agency.yaml', /^district: .*$/m],
  ['a framework', 'content/frameworks/2568.yaml', /^title: .*$/m],
  ['the framework of the answers', 'content/frameworks/2569.yaml', /^title: .*$/m],
  ['a unit', 'content/units/legal-officer.yaml', /^kind: .*$/m],
  ['the glossary', 'content/glossary.yaml', /^terms:/m],
])('tells alone that %s was refused', (_, path, line) => {
  expect(new Set(issuesWith({ [path]: textOf(path).replace(line, 'x: 1') }).map(({ place }) => place.file))).toEqual(new Set([path]));
});

it('tells alone that a file has a name that is not read', () => {
  expect(said({ [year]: undefined, 'content/years/2568.yml': textOf(year) })).toEqual(['years/2568.yml FILE_IGNORED']);
});

it('tells a deleted year file once', () => {
  expect(said({ [year]: undefined })).toEqual(['measures/2568/1.mdx YEAR_MISSING']);
});

it('tells a whole deleted year once, with every redirect that it needs', () => {
  const gone = Object.fromEntries(files.filter(({ path }) => /^content\/(?:years|measures|indicators)\/2568/.test(path)).map(({ path }) => [path, undefined]));
  const issues = issuesWith(gone);
  expect(issues.map(({ code, facts }) => `${code} ${facts.value} +${facts.more}`)).toEqual(['URL_LOST /2568/ +20']);
  expect(issues.map(mendOf).join('').match(/^ {2}- from: /gm)).toHaveLength(21);
});

it('says that a published page is gone and never guesses among numbers', () => {
  const issues = issuesWith({ 'content/measures/2568/6.mdx': undefined });
  expect(issues.map(({ code }) => code)).toContain('NOTE_ABOUT');
  for (const issue of issues) expect(mendOf(issue)).not.toMatch(/หมายถึง "/);
  const [page] = issuesWith(edited('content/disclosures/2569/o26.mdx', /page: \/2568\/\S*/g, 'page: /2568/measures/66/'));
  expect(page && mendOf(page)).toBe('แก้ที่อยู่ ดูที่อยู่ทั้งหมดได้ที่หน้า /sitemap/');
});

it('says where a page has moved to', () => {
  const redirects = { 'content/redirects.yaml': 'redirects:\n  - from: /old/\n    to: /2568/report/\n    reason: ย้าย\n' };
  const [link] = issuesWith({ ...redirects, ...body('[รายงาน](/old/)') });
  expect(link && `${link.code} ${mendOf(link)}`).toBe('PLACE_UNKNOWN เขียน /2568/report/ แทน');
});

it.each([
  ['[รายงาน](/2568/reports/)', 'PLACE_UNKNOWN', '/2568/report/'],
  ['[รายงาน](/2568/report)', 'PLACE_UNKNOWN', '/2568/report/'],
  ['[รายงาน](/2568/report/#m99)', 'SPOT_UNKNOWN', 'm1'],
  ['[เว็บไซต์](/www.sokpra.go.th)', 'PLACE_UNKNOWN', 'เขียน https://www.sokpra.go.th แทน'],
  ['[เว็บไซต์](www.sokpra.go.th)', 'LINK_RELATIVE', 'https://www.sokpra.go.th'],
  ['[เว็บไซต์](sokpra.go.th/a)', 'LINK_RELATIVE', 'https://sokpra.go.th/a'],
  ['[รายงาน](/attachments/2568/report.pdf)', 'PLACE_UNKNOWN', '/documents/2568/report.pdf'],
  ['[รายงาน][a]\n\n[a]: /nowhere/', 'PLACE_UNKNOWN', '/sitemap/'],
  ['| ก | ข |\n|-|-|\n| 1 | 2 | 3 |', 'MD_CELLS_LOST', '|'],
  ['08.30~12.00 น. และ 13.00~16.30 น.', 'MD_TILDE', '~~'],
])('refuses %j in a body', (text, code, mend) => {
  const issues = issuesWith(body(text));
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  expect(issues.map((issue) => `${messageOf(issue)}\n${mendOf(issue)}`).join()).toContain(mend);
  expect(issues.map(({ place }) => place.line)).toEqual([text.startsWith('|') || text.includes('[a]:') ? 8 : 6]);
});

it('accepts links that lead somewhere, full tables and meant strikethrough', () => {
  expect(said(body('[ก](/2568/report/#m1) [ข](/search/?q=ก) [ค](/data/2568.json) [ง](/contact/) [จ](/2568/measures/1/#summary-1)\n\n| ก | ข |\n|-|-|\n| 1 \\| 1 | 2 |\n| 1 |\n\n~~ก~~ 08.30~12.00'))).toEqual([]);
});

it('warns of a total or a rating that the opening says otherwise, though both are as in the source', () => {
  expect(said(edited(year, 'total: 91.33', 'total: 19.33'))).toEqual(['years/2568.yaml TOTAL_OPENING 19.33']);
  expect(said(edited(year, 'rating: ผ่าน', 'rating: ผ่านดี'))).toEqual(['years/2568.yaml RATING_OPENING ผ่านดี', 'years/2568.yaml AS_IN_SOURCE_STALE rating']);
  expect(said(edited(year, 'ได้คะแนน 91.33 (ผ่าน)', 'เป็นไปด้วยดี'))).toEqual([]);
});

it('refuses notes about nothing, and names the field that a Thai label means', () => {
  expect(said(edited(year, /about: m2$/gm, 'about: m9'))).toEqual(['years/2568.yaml NOTE_ABOUT m9']);
  expect(said(edited(year, /about: i02$/gm, 'about: i99'))).toEqual(['years/2568.yaml NOTE_ABOUT i99']);
  const [field] = issuesWith(edited(year, 'field: period', 'field: peroid'));
  expect(field && `${field.code} ${mendOf(field)}`).toContain('NOTE_FIELD แก้ field หมายถึง "period" ใช่หรือไม่');
  const [label] = issuesWith(edited('content/measures/2568/1.mdx', /^period:/gm, 'asInSource: [ระยะเวลา]\nperiod:'));
  expect(label && `${label.code} ${mendOf(label)}`).toBe('AS_IN_SOURCE_FIELD เขียน period แทน');
});

it('warns once, at the agency, of a name that most texts spell otherwise', () => {
  expect(said(edited('content/agency.yaml', 'หนองแวงโสกพระ', 'หนองแวงโศกพระ'))).toEqual(['agency.yaml NAME_AGENCY หนองแวงโสกพระ']);
});

it('shows the form of a file that is a bare list', () => {
  const [issue] = issuesWith({ 'content/redirects.yaml': '- from: /a/\n  to: /b/\n  reason: ย้าย\n' });
  expect(issue && mendOf(issue)).toContain('\nredirects:\n  - from: …\n    to: …\n    reason: …');
});
