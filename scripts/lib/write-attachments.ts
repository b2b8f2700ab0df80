import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressOf } from '../../src/domain/address.ts';
import { siteOf } from '../../src/domain/site.ts';
import { makePublished } from '../../src/source/read-published.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';

/**
 * Writes the documents that entries show to their addresses, pictures without camera data, and their thumbnails.
 * @param root the folder that holds `content/`
 * @param outDir the built site
 * @param source what the check accepted
 */
export async function writeAttachments(root: string, outDir: string, { entries, attachments }: CheckedSource): Promise<void> {
  const addresses = new Map(siteOf(entries).documents.map(({ path, fiscalYear, file }) => [path, decodeURIComponent(addressOf.document(fiscalYear, file))]));
  for (const file of attachments) {
    const address = addresses.get(file.path);
    if (address === undefined || file.content === undefined) continue;
    const { bytes, thumbnail, facts } = await makePublished(root, file);
    await write(join(outDir, address), bytes);
    if (thumbnail && facts.thumbnail) await write(join(outDir, addressOf.thumbnail(facts.thumbnail.sha256)), thumbnail);
  }
}

async function write(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
