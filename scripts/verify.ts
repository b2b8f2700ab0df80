import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import { readCommand } from './lib/command.ts';
import { placesOf } from './lib/publish-release.ts';
import { PublishError } from './lib/publish-error.ts';
import { recordRelease } from './lib/record-release.ts';
import { fail, say } from './lib/say.js';
import { formatVerification, isProven, ofUnreadable } from './lib/verify-report.ts';
import { isAddress, NoAnswer, NoManifest, readKeptManifests, readManifestOf, readManifestsIn, verifyPlace } from './lib/verify-place.ts';

const project = resolve(import.meta.dirname, '..');

const usage = `วิธีใช้
  npm run verify                                    ตรวจโฟลเดอร์ dist
  npm run verify -- https://…                       ตรวจเว็บไซต์ที่เผยแพร่แล้ว
  npm run verify -- https://… --record              ตรวจแล้วบันทึกครั้งที่เผยแพร่
  npm run verify -- ที่อยู่หรือโฟลเดอร์ --manifest ไฟล์   เทียบกับ manifest.json ที่เก็บไว้
  npm run verify -- ที่อยู่หรือโฟลเดอร์ --older ไฟล์      ตรวจว่าต่อเนื่องจาก manifest.json ของครั้งก่อน
  npm run verify -- ที่อยู่หรือโฟลเดอร์ --signers ไฟล์    ตรวจลายเซ็นด้วยกุญแจที่เก็บไว้`;

const options = { manifest: { type: 'string' }, older: { type: 'string', multiple: true, default: [] as string[] }, signers: { type: 'string' }, record: { type: 'boolean', default: false } } satisfies ParseArgsOptionsConfig;
const { values, positionals } = readCommand(options, usage, 1);
const { manifest, older, signers, record } = values;
const place = positionals[0] ?? join(project, 'dist');
if (record && !isAddress(place)) fail('--record ใช้กับที่อยู่เว็บที่เผยแพร่แล้วเท่านั้น เช่น npm run verify -- https://… --record', '--record is for a live address only.');
say(`กำลังตรวจ ${place}…`, `Checking ${place}…`);
try {
  const result = await verifyPlace(place, {
    manifest: manifest && (await readManifestOf(manifest)),
    older: await readManifestsIn(older),
    // What earlier builds on this machine left beside today's files.
    earlier: await readKeptManifests(placesOf(project).manifests, (path) => say(...ofUnreadable(path))),
    allowedSigners: signers && (await readFile(signers, 'utf8')),
  });
  process.stdout.write(`${formatVerification(result)}\n`);
  if (!isProven(result)) process.exitCode = 1;
  else if (record) {
    const isNew = await recordRelease(project, await readManifestOf(place));
    if (isNew) say('บันทึกครั้งที่เผยแพร่ใน content/releases.json แล้ว ให้ commit ไฟล์นี้', 'Recorded the release in content/releases.json; commit that file.');
    else say('ครั้งที่เผยแพร่นี้บันทึกไว้แล้ว', 'This release is recorded already.');
  }
} catch (error) {
  if (error instanceof NoAnswer) fail(`เปิด ${place} ไม่ได้: ต่ออินเทอร์เน็ตไม่ได้ หรือยังไม่ได้เผยแพร่ที่ที่อยู่นี้ ตรวจการเชื่อมต่อและที่อยู่ แล้วสั่งอีกครั้ง`, `No answer: ${error.message}.`);
  if (error instanceof NoManifest) fail(`อ่าน manifest.json ของ ${error.message} ไม่ได้: ตรวจที่อยู่หรือชื่อโฟลเดอร์ ถ้าเป็น dist ให้สั่ง npm run build ก่อน`, `There is no readable manifest.json at ${error.message}.`);
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') fail(`ไม่พบไฟล์ ${(error as NodeJS.ErrnoException).path ?? ''}`, String(error));
  if (error instanceof PublishError) fail([error.detail, error.thai].join('\n\n'), error.english);
  throw error;
}
