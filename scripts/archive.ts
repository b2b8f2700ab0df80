import { dirname, join, resolve } from 'node:path';
import { shownInside } from '../src/domain/submission-rules.ts';
import { sha256Of } from '../src/source/fingerprint.ts';
import { archiveYear } from './lib/archive-year.ts';
import { readProject } from './lib/checked-project.ts';
import { readCommand, yearOrFail } from './lib/command.ts';
import { placesOf } from './lib/publish-release.ts';
import { fail, say } from './lib/say.js';
import { isProven, ofUnreadable } from './lib/verify-report.ts';
import { readKeptManifests, readManifestOf, verifyPlace } from './lib/verify-place.ts';
import { writeWhole } from './lib/write-whole.ts';

const project = resolve(import.meta.dirname, '..');
const usage = `วิธีใช้
  npm run archive -- 2568                    เก็บทั้งปี (ปีของรายงาน หรือปีที่ประเมินพร้อมหน้าที่คำตอบชี้ไป) เป็นไฟล์ .wacz ไฟล์เดียว เปิดอ่านได้โดยไม่ต้องต่ออินเทอร์เน็ต
  npm run archive -- 2568 --out ไฟล์.wacz     เลือกไฟล์ที่จะเก็บ`;

const { values, positionals } = readCommand({ out: { type: 'string' } }, usage, 1);
const { site, source } = await readProject(project);
const answered = site.assessments.filter(({ isAnswered }) => isAnswered).map(({ fiscalYear }) => fiscalYear);
const year = yearOrFail(positionals[0], [...new Set([...site.reports.map(({ fiscalYear }) => fiscalYear), ...answered])], usage);
const shown = answered.includes(year) ? shownInside(source.entries, year).map((path) => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`) : undefined;
const dist = join(project, 'dist');
await readManifestOf(dist).catch(() => fail('ยังไม่มีเว็บไซต์ใน dist: สั่ง npm run build ก่อน', 'There is no site in dist: run npm run build first.'));
const earlier = await readKeptManifests(placesOf(project).manifests, (path) => say(...ofUnreadable(path)));
if (!isProven(await verifyPlace(dist, { earlier }))) fail('เว็บไซต์ใน dist ไม่ตรงกับ manifest.json จึงไม่เก็บ: สั่ง npm run build ใหม่ แล้วสั่งอีกครั้ง (ดูว่าไฟล์ไหนด้วย npm run verify)', 'The site in dist is not as its manifest lists it: build again.');

// The files are taken now; from which commit they were built, the archive says itself.
const date = new Date().toISOString().replace(/\.\d+/, '');
const { wacz, pages, files } = await archiveYear({ dir: dist, origin: site.agency.url, year, shown, date });
const out = resolve(values.out ?? join(project, `.cache/archive/${year}.wacz`));
// It may go to another disk.
await writeWhole(out, wacz, dirname(out));
process.stdout.write(`${out}\nSHA-256 ${sha256Of(wacz)}\n`);
say(
  `เก็บปี ${year} แล้ว ${pages} หน้า ${files} ไฟล์ ${Math.ceil(wacz.length / 1024)} KB เปิดด้วยโปรแกรมอ่าน WACZ เช่น ReplayWeb.page ลิงก์ไปหน้านอกปีนี้จะเปิดไม่ได้เมื่อไม่ต่ออินเทอร์เน็ต`,
  `Archived ${year}: ${pages} pages, ${files} files. Open it in a WACZ player; links out of the year need a network.`,
);
