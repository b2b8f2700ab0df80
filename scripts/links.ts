import { resolve } from 'node:path';
import { thaiDay } from '../src/domain/calendar.ts';
import { formatIssues } from '../src/domain/issue-text.ts';
import { reportLinks } from '../src/domain/link-rules.ts';
import { linkStates, type LinkState } from '../src/domain/link-verdict.ts';
import { checkFolder } from '../src/source/read-source.ts';
import { askLinks, manners } from './lib/ask-links.ts';
import { readCommand } from './lib/command.ts';
import { fail, say } from './lib/say.js';
import { testLinks, type LinkTest } from './lib/test-links.ts';

const usage = `วิธีใช้
  npm run links                       ตรวจลิงก์ไปเว็บอื่นที่ถึงเวลาตรวจ
  npm run links -- --all              ตรวจทุกลิงก์ใหม่
  npm run links -- --strict           แจ้งรหัสผิดพลาดถ้ามีลิงก์เปิดไม่ได้
  npm run links -- --root โฟลเดอร์     ตรวจ content ของโฟลเดอร์อื่น`;

const options = { all: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false }, root: { type: 'string', default: resolve(import.meta.dirname, '..') } } as const;
const { all, strict, root: folder } = readCommand(options, usage, 0).values;
const root = resolve(folder);
const source = await checkFolder(root).catch((error: unknown) => fail(`อ่านโฟลเดอร์ content ใน ${root} ไม่ได้`, String(error)));
if (source.issues.some(({ code }) => code === 'LINKS_UNREADABLE')) fail('อ่าน content/links.json ไม่ได้ สั่ง npm run check เพื่อดูวิธีแก้', 'content/links.json cannot be read: `npm run check` says how to mend it.');

// The page of addresses stands on this machine, which no proxy reaches.
process.env['NO_PROXY'] = [process.env['NO_PROXY'] ?? process.env['no_proxy'], '127.0.0.1'].filter(Boolean).join(',');
const site = source.entries.agency[0]?.data.url ?? '';
const userAgent = `Prongsai-link-check/1 (+${site})`;
const ask: LinkTest['ask'] = (addresses, learnt) => {
  if (addresses.length > 0) say(`กำลังตรวจ ${addresses.length} ลิงก์ อาจใช้เวลาหลายนาที…`, `Testing ${addresses.length} links…`);
  return askLinks(addresses, { ...manners, userAgent }, learnt);
};
const { links, asked, isOffline } = await testLinks(root, source, { today: thaiDay(Date.now() / 1000), all, ask });
if (isOffline) {
  say('ต่ออินเทอร์เน็ตไม่ได้ จึงไม่ได้บันทึกผล ต่ออินเทอร์เน็ตแล้วสั่งใหม่', 'No network: nothing was tested or written.');
} else {
  const issues = reportLinks(source.entries, links);
  const counts = (Object.keys(linkStates) as LinkState[]).map((state) => `${linkStates[state]} ${Object.values(links).filter((link) => link.state === state).length}`);
  if (issues.length > 0) process.stdout.write(`${formatIssues(issues, { texts: source.texts, width: process.stdout.columns || 80 })}\n\n`);
  process.stdout.write(`ลิงก์ไปเว็บอื่น ${Object.keys(links).length} แห่ง: ${counts.join(', ')} (ครั้งนี้ตรวจ ${asked} แห่ง ที่เหลือเพิ่งตรวจไป) บันทึกใน content/links.json\n`);
  if (strict && Object.values(links).some(({ state }) => state === 'broken')) process.exitCode = 1;
}
