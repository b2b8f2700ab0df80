import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { readCommand } from './lib/command.ts';
import { fail } from './lib/say.js';

const project = resolve(import.meta.dirname, '..');
const formats = ['text', 'json', 'github'] as const;

const usage = `วิธีใช้
  npm run check                       ตรวจทุกไฟล์ใน content
  npm run check -- --fix              แก้ให้ในจุดที่แก้ได้แน่นอน
  npm run check -- --format json      เลือกรูปแบบ text, json หรือ github
  npm run check -- --root โฟลเดอร์     ตรวจ content ของโฟลเดอร์อื่น
  npm run check -- --guide            เขียน content/CHECK-GUIDE.md ใหม่`;

const options = { format: { type: 'string', default: 'text' }, fix: { type: 'boolean', default: false }, guide: { type: 'boolean', default: false }, root: { type: 'string', default: project } } as const;
const { format: asked, fix, guide, root } = readCommand(options, usage, 0).values;
const format = formats.find((name) => name === asked) ?? fail(`ไม่รู้จักรูปแบบ ${asked}: ใช้ ${formats.join(', ')}`, `Unknown format ${asked}: use ${formats.join(', ')}.`);
if (format === 'text' && !guide) process.stderr.write('กำลังตรวจโฟลเดอร์ content…\n');
enableCompileCache(join(project, '.cache/compile'));
// Only now, so that the first words appear at once.
const { runCheck, writeGuide } = await import('./lib/run-check.ts');
if (guide) await writeGuide(resolve(root));
else process.exitCode = (await runCheck(resolve(root), { format, fix })) ? 0 : 1;
