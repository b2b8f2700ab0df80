import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { makePdf } from '../source/pdf-fixture.ts';
import { makeZip } from '../source/zip-fixture.ts';
import { project } from './built-site.ts';

const pdf = (title: string, pages: readonly string[]) => makePdf({ pages, catalog: '/Lang (th) /MarkInfo << /Marked true >>', info: `/Title (${title})` });

/** What the announcement says now, and what it said before. */
export const announcement = { now: pdf('A', ['ประกาศเจตนารมณ์ ไม่รับของขวัญ', 'ลงนามโดยนายก']), before: pdf('A', ['ประกาศเจตนารมณ์ ฉบับร่าง']) };

/** Begins a history with nothing of this machine's settings. */
export function initGit(root: string): void {
  execFileSync('git', ['init', '--quiet'], { cwd: root, stdio: 'ignore' });
}

/** Commits everything on a day. */
export function commitAll(root: string, day: string): void {
  const date = `${day}T12:00:00+07:00`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', ['add', '-A'], { cwd: root, stdio: 'ignore' });
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.go.th', '-c', 'commit.gpgsign=false', 'commit', '-m', day], { cwd: root, stdio: 'ignore', env });
}

/** Puts a field into an entry's front matter. */
export function addField(root: string, entry: string, yaml: string): void {
  const path = join(root, 'content', entry);
  writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', `---\n${yaml}`));
}

/**
 * Makes a project of the real content with documents of every kind, one of which was replaced.
 * @param root an empty folder inside this project, so that packages are found
 */
export async function makeDocumentsProject(root: string): Promise<void> {
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
  writeFileSync(join(root, '.gitignore'), '.cache\n');
  initGit(root);
  const put = (path: string, bytes: Buffer | string) => {
    const target = join(root, 'content/attachments', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  };
  put('2568/announcement.pdf', announcement.before);
  addField(root, 'measures/2568/1.mdx', 'attachments:\n  - { file: announcement.pdf, label: ประกาศเจตนารมณ์ไม่รับของขวัญ, date: 30 กันยายน 2568 }\n  - { file: photo.jpg, label: ภาพการประชุม }\n');
  addField(root, 'indicators/2568/6.mdx', 'attachments:\n  - { file: announcement.pdf, label: ประกาศ No Gift Policy }\n  - { file: scan.pdf, label: คำสั่งแต่งตั้งคณะทำงานขับเคลื่อนมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน }\n');
  const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: '#2a6' } });
  put('2568/photo.jpg', await photo.withExif({ IFD0: { Artist: 'Somchai', Orientation: '6' } }).jpeg().toBuffer());
  put('2568/scan.pdf', pdf('Scan', ['', '', '']));
  put('2569/plan-2569.xlsx', makeZip({ 'xl/workbook.xml': '<workbook/>', 'xl/sharedStrings.xml': '<sst><si><t>แผนจัดหาพัสดุ</t></si></sst>' }));
  const answer = join(root, 'content/disclosures/2569/o01.mdx');
  const place = 'where:\n  - { label: โครงสร้างหน่วยงาน (ตาราง), file: plan-2569.xlsx }\n';
  writeFileSync(answer, readFileSync(answer, 'utf8').replace(/^where:\n/m, place));
  commitAll(root, '2025-10-01');
  put('2568/announcement.pdf', announcement.now);
  commitAll(root, '2026-01-05');
}
