import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { formatDate, thaiDay } from '../src/domain/calendar.ts';
import { formatStandings } from '../src/domain/frozen-text.ts';
import { standingOf, submissionNow, todayOf } from '../src/domain/frozen-standing.ts';
import { activeSubmission, formatFrozen, lifted, withSubmission, type Frozen } from '../src/domain/frozen.ts';
import { text } from '../src/domain/field.ts';
import { fingerprintOf } from '../src/source/fingerprint.ts';
import { attachmentPrints, readSource } from '../src/source/read-source.ts';
import { readAnswers, stopAtUnopened } from './lib/checked-project.ts';
import { readCommand, yearOrFail } from './lib/command.ts';
import { fail } from './lib/say.js';
import { stagingOf, writeWhole } from './lib/write-whole.ts';

const project = resolve(import.meta.dirname, '..');
const usage = `วิธีใช้
  npm run freeze -- 2569                      ตรึงที่อยู่ที่ส่งผู้ตรวจประเมินแล้ว
  npm run freeze -- 2569 --status             ดูว่าแต่ละที่อยู่ไม่เปลี่ยนแปลงตั้งแต่เมื่อใด
  npm run freeze -- 2569 --lift "เหตุผล"       ยกเลิกการตรึง`;

const { values, positionals } = readCommand({ status: { type: 'boolean' }, lift: { type: 'string' }, root: { type: 'string', default: project } }, usage, 1);
const [typedYear] = positionals;
if (values.status && values.lift !== undefined) fail(`ใช้ --status หรือ --lift อย่างใดอย่างหนึ่ง\n\n${usage}`, 'Use either --status or --lift.');

const root = resolve(values.root);
const day = thaiDay(Date.now() / 1000);
if (values.lift === undefined) await freeze();
else await lift(values.lift);

/** Says how the submission in force stands, or makes one of today's answers. */
async function freeze(): Promise<void> {
  const { source, site, assessment } = await readAnswers(root, typedYear, usage);
  const { entries, attachments, history } = source;
  const year = assessment.fiscalYear;
  const before = entries.frozen.find(({ data }) => data.fiscalYear === year)?.data;
  const active = activeSubmission(before);
  const today = todayOf(site, entries, { files: attachmentPrints(attachments), history, fingerprintOf });
  if (values.status) {
    process.stdout.write(formatStandings(before, active ? standingOf(active, assessment, today) : [], year));
    return;
  }
  if (active) fail(`ปี ${year} ตรึงไว้แล้วเมื่อ ${formatDate(active.frozenAt)} ถ้าส่งชุดใหม่ ให้ยกเลิกการตรึงก่อน\n\n${usage}`, 'Already frozen.');
  await stopAtUnopened(root, source, year, 'จึงยังไม่ตรึง');
  const submission = submissionNow(site.agency.url, assessment, day, today);
  const count = submission.items.reduce((sum, { addresses }) => sum + addresses.length, 0);
  if (count === 0) fail(`ปี ${year} ยังไม่มีข้อใดตอบว่ามีพร้อมที่อยู่ จึงไม่มีอะไรให้ตรึง`, 'There is no address to freeze.');
  await write(withSubmission(before, year, submission), `ตรึงแล้ว ${count} ที่อยู่ ของ ${submission.items.length} ข้อ ต่อจากนี้ระบบไม่ยอมให้ย้าย ส่งต่อ หรือลบเนื้อหาของที่อยู่เหล่านี้`);
}

/** Whatever the check says of the rest: a freeze is lifted because something must be changed. */
async function lift(typed: string): Promise<void> {
  const { entries } = await readSource(root);
  const year = yearOrFail(typedYear, entries.frozen.map(({ data }) => data.fiscalYear), usage);
  const before = entries.frozen.find(({ data }) => data.fiscalYear === year)?.data;
  const active = activeSubmission(before);
  const reason = text.safeParse(typed).data ?? '';
  if (!/\p{L}/u.test(reason)) fail(`ต้องบอกเหตุผลที่ยกเลิก\n\n${usage}`, 'Give a reason.');
  if (!before || !active) fail(`ปี ${year} ไม่ได้ตรึงไว้ จึงไม่มีอะไรให้ยกเลิก`, 'Nothing is frozen.');
  await write(lifted(before, day, reason), `ยกเลิกการตรึงปี ${year} ที่ตรึงเมื่อ ${formatDate(active.frozenAt)} แล้ว เหตุผล: ${reason}`);
}

async function write(data: Frozen, told: string): Promise<void> {
  const file = `content/frozen/${data.fiscalYear}.yaml`;
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeWhole(join(root, file), formatFrozen(data), stagingOf(root));
  process.stdout.write(`${told}\nบันทึกใน ${file} แล้ว ต้อง commit ไฟล์นี้ด้วย\n`);
}
