import { join, resolve } from 'node:path';
import { readAnswers, stopAtUnopened } from './lib/checked-project.ts';
import { readCommand } from './lib/command.ts';
import { exportSheet } from './lib/export-sheet.ts';
import { fail } from './lib/say.js';

const project = resolve(import.meta.dirname, '..');
const usage = `วิธีใช้
  npm run export -- itas 2569                    ตารางคำตอบ OIT ของปีที่ประเมิน (XLSX, CSV และข้อความสำหรับคัดลอก)
  npm run export -- itas 2569 --out โฟลเดอร์      เลือกโฟลเดอร์ที่จะเก็บไฟล์`;

const { values, positionals } = readCommand({ out: { type: 'string' }, root: { type: 'string', default: project } }, usage, 2);
const [kind, typedYear] = positionals;
if (kind !== 'itas') fail(`${kind === undefined ? 'ยังไม่ได้บอกว่าจะส่งออกอะไร' : `ไม่รู้จัก "${kind}"`} ที่มีคือ itas\n\n${usage}`, 'The only kind is itas.');

const root = resolve(values.root);
const { source, site, assessment } = await readAnswers(root, typedYear, usage);
const year = assessment.fiscalYear;
await stopAtUnopened(root, source, year, 'จึงยังไม่ส่งออก');

const { files, remarks } = await exportSheet(site, assessment, resolve(values.out ?? join(root, `.cache/exports/itas-${year}`)));
process.stdout.write(`${remarks.join('\n')}\n\nเขียนไฟล์แล้ว\n${files.map((file) => `  ${file}`).join('\n')}\n`);
