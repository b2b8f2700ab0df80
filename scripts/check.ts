import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from './lib/say.js';

const project = resolve(import.meta.dirname, '..');
const formats = ['text', 'json', 'github'] as const;

function readArguments() {
  try {
    const options = { format: { type: 'string', default: 'text' }, fix: { type: 'boolean', default: false }, guide: { type: 'boolean', default: false }, root: { type: 'string', default: project } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    return fail('ตัวเลือกที่ใช้ได้: --format text|json|github  --fix  --guide  --root โฟลเดอร์', (error as Error).message);
  }
}

const { format: asked, fix, guide, root } = readArguments();
const format = formats.find((name) => name === asked) ?? fail(`ไม่รู้จักรูปแบบ ${asked}: ใช้ ${formats.join(', ')}`, `Unknown format ${asked}: use ${formats.join(', ')}.`);
if (format === 'text' && !guide) process.stderr.write('กำลังตรวจโฟลเดอร์ content…\n');
enableCompileCache(join(project, '.cache/compile'));
// Only now, so that the first words appear at once.
const { runCheck, writeGuide } = await import('./lib/run-check.ts');
if (guide) await writeGuide(resolve(root));
else process.exitCode = (await runCheck(resolve(root), { format, fix })) ? 0 : 1;
