import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { currentEdition } from '../src/source/edition.ts';
import { buildPages } from './lib/build-pages.ts';
import { withDistStamp } from './lib/build-stamp.ts';
import { writeRedirects } from './lib/publish-addresses.ts';
import { toPublishError } from './lib/publish-error.ts';
import { hasSite, publish, type PublishOptions } from './lib/publish.ts';
import { fail, say } from './lib/say.js';
import { writeAttachments } from './lib/write-attachments.ts';
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
    const { thai, english, detail } = toPublishError(error);
    const stays = await hasSite(root);
    fail(
      [detail, thai, stays ? 'ยังไม่มีการเผยแพร่ เว็บไซต์เดิมยังอยู่ครบ' : 'ยังไม่มีการเผยแพร่'].filter(Boolean).join('\n\n'),
      `${english} Nothing was published${stays ? '; the site that was there is untouched' : ''}.`,
    );
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' }, 'allow-removals': { type: 'boolean', default: false }, 'time-limit': { type: 'string' } } });
  const limitSeconds = values['time-limit'] === undefined ? undefined : Number(values['time-limit']);
  if (limitSeconds !== undefined && !(limitSeconds > 0)) fail('--time-limit ต้องเป็นจำนวนวินาที', '--time-limit takes a number of seconds.');
  if (values.out !== undefined) await buildSite({ root: project, outDir: resolve(values.out) });
  else await buildDist(project, { allowRemovals: values['allow-removals'], ...(limitSeconds && { limitSeconds }) });
}
