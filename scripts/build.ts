import { resolve } from 'node:path';
import { currentEdition } from '../src/source/edition.ts';
import { buildPages } from './lib/build-pages.ts';
import { withDistStamp } from './lib/build-stamp.ts';
import { readCommand } from './lib/command.ts';
import { writeRedirects } from './lib/publish-addresses.ts';
import { toPublishError } from './lib/publish-error.ts';
import { hasSite, publish, type PublishOptions } from './lib/publish.ts';
import { recordRelease } from './lib/record-release.ts';
import { fail, say } from './lib/say.js';
import { readManifestOf } from './lib/verify-place.ts';
import { writeAttachments } from './lib/write-attachments.ts';
import { writeHostFiles } from './lib/write-hosts.ts';
import { writeOffline } from './lib/write-offline.ts';
import { writeManifest } from './lib/write-manifest.ts';
import { writeSigners } from './lib/write-signers.ts';
import { writeSearchIndex } from './search-index.ts';

const project = resolve(import.meta.dirname, '..');

/**
 * Builds the site of the `content/` folder found in `root`.
 * @param root the folder that holds `content/`; this project's own, or one with other entries
 * @param outDir where the pages go
 * @throws what Astro throws when it cannot
 */
export async function buildSite({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  await buildPages({ root, outDir });
  const { source } = currentEdition();
  await writeSearchIndex(source, outDir);
  await writeAttachments(root, outDir, source);
  await writeRedirects(source, outDir);
  await writeHostFiles(source, outDir);
  await writeSigners(source, outDir);
  await writeOffline(source, outDir);
  await writeManifest(root, outDir);
}

/**
 * Publishes the `dist` of `root`, and remembers what it was built from, so that `npm start` need not build it again.
 * Ends the process with a message where it cannot; the `dist` of before is then untouched.
 */
export async function buildDist(root: string, options: Omit<PublishOptions, 'root'> = {}): Promise<void> {
  try {
    await withDistStamp(root, async () => {
      const { pages, swap } = await publish({ report: say, ...options, root });
      if (swap === 'folders') say('เปลี่ยนเว็บไซต์ด้วยการสลับโฟลเดอร์ จึงมีชั่วขณะที่เปิดไม่ได้', 'The folder was exchanged in two steps, between which the site could not be read.');
      say(`สร้างเว็บไซต์แล้ว ${pages} หน้า ใน dist`, `Built ${pages} pages into dist.`);
    });
  } catch (error) {
    await failUnpublished(root, error);
  }
}

/** Ends the process with the reason why nothing was published. */
async function failUnpublished(root: string, error: unknown): Promise<never> {
  const { thai, english, detail } = toPublishError(error);
  const stays = await hasSite(root);
  return fail(
    [detail, thai, stays ? 'ยังไม่มีการเผยแพร่ เว็บไซต์เดิมยังอยู่ครบ' : 'ยังไม่มีการเผยแพร่'].filter(Boolean).join('\n\n'),
    `${english} Nothing was published${stays ? '; the site that was there is untouched' : ''}.`,
  );
}

/** Makes what stands at an address or in a file the release before this one, where the repository does not know of it. */
async function adoptPrevious(root: string, place: string): Promise<void> {
  const text = await readManifestOf(place).catch(() => fail(`อ่าน manifest.json ของครั้งก่อนที่ ${place} ไม่ได้ ยังไม่มีการเผยแพร่`, `There is no readable manifest.json at ${place}. Nothing was published.`));
  const isNew = await recordRelease(root, text).catch((error: unknown) => failUnpublished(root, error));
  if (isNew) say('บันทึกครั้งก่อนใน content/releases.json แล้ว ให้ commit ไฟล์นี้', 'Recorded the release before in content/releases.json; commit that file.');
}

if (import.meta.main) {
  const usage = `วิธีใช้
  npm run build                             ตรวจ สร้าง และเผยแพร่ลง dist
  npm run build -- --allow-removals         ยอมให้หน้าหายไปมากในครั้งเดียว
  npm run build -- --compress               เขียนไฟล์ .br และ .gz ไว้ข้างไฟล์ข้อความด้วย
  npm run build -- --sign กุญแจ              ลงนามกำกับด้วยกุญแจส่วนตัว
  npm run build -- --previous ที่อยู่          นับเว็บไซต์ที่อยู่นี้เป็นครั้งก่อน
  npm run build -- --time-limit วินาที        เวลาสูงสุดที่ให้สร้าง
  npm run build -- --out โฟลเดอร์            สร้างลงโฟลเดอร์อื่น โดยไม่เผยแพร่`;
  const options = { out: { type: 'string' }, 'allow-removals': { type: 'boolean', default: false }, compress: { type: 'boolean', default: false }, 'time-limit': { type: 'string' }, sign: { type: 'string' }, previous: { type: 'string' } } as const;
  const { values } = readCommand(options, usage, 0);
  const limitSeconds = values['time-limit'] === undefined ? undefined : Number(values['time-limit']);
  if (limitSeconds !== undefined && !(limitSeconds > 0)) fail('--time-limit ต้องเป็นจำนวนวินาที', '--time-limit takes a number of seconds.');
  if (values.previous !== undefined) await adoptPrevious(project, values.previous);
  if (values.out !== undefined) await buildSite({ root: project, outDir: resolve(values.out) });
  else await buildDist(project, { allowRemovals: values['allow-removals'], compress: values.compress, signingKey: values.sign ?? process.env['PRONGSAI_SIGNING_KEY'], ...(limitSeconds && { limitSeconds }) });
}
