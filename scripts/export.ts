import { join, resolve } from 'node:path';
import { checkSubmission, submittedInside } from '../src/domain/submission-rules.ts';
import { readBuiltPlaces } from './lib/built-places.ts';
import { readProject, stopAt } from './lib/checked-project.ts';
import { exportSheet } from './lib/export-sheet.ts';
import { fail } from './lib/say.js';
import { readCommand, yearOrFail } from './lib/year-command.ts';

const project = resolve(import.meta.dirname, '..');
const usage = `วิธีใช้
  npm run export -- itas 2569                    ตารางคำตอบ OIT ของปีที่ประเมิน (XLSX, CSV และข้อความสำหรับคัดลอก)
  npm run export -- itas 2569 --out โฟลเดอร์      เลือกโฟลเดอร์ที่จะเก็บไฟล์`;

const { values, positionals } = readCommand({ out: { type: 'string' }, root: { type: 'string', default: project } }, usage);
const [kind, typedYear, ...rest] = positionals;
if (kind !== 'itas') fail(`${kind === undefined ? 'ยังไม่ได้บอกว่าจะส่งออกอะไร' : `ไม่รู้จัก "${kind}"`} ที่มีคือ itas\n\n${usage}`, 'The only kind is itas.');
if (rest.length > 0) fail(`ไม่รู้จัก "${rest.join(' ')}"\n\n${usage}`, 'Too many arguments.');

const root = resolve(values.root);
const { source, site } = await readProject(root);
const answered = site.assessments.filter(({ isAnswered }) => isAnswered);
const year = yearOrFail(typedYear, answered.map(({ fiscalYear }) => fiscalYear), usage);
const built = await readBuiltPlaces(root, join(root, 'dist'), source.entries, submittedInside(source.entries, year));
stopAt(checkSubmission(source.entries, year, built), source.texts, 'จึงยังไม่ส่งออก เพราะผู้ตรวจประเมินจะเปิดที่อยู่ข้างบนไม่ได้');

const [assessment] = answered.filter(({ fiscalYear }) => fiscalYear === year);
if (!assessment) throw new Error(`the assessment of ${year} was there a moment ago`);
const { files, remarks } = await exportSheet(site, assessment, resolve(values.out ?? join(root, `.cache/exports/itas-${year}`)));
process.stdout.write(`${remarks.join('\n')}\n\nเขียนไฟล์แล้ว\n${files.map((file) => `  ${file}`).join('\n')}\n`);
