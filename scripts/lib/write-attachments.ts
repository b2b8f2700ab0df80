import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressOf } from '../../src/domain/address.ts';
import type { Entries } from '../../src/domain/source.ts';
import { publishAttachment } from '../../src/source/publish-attachment.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';

/** Paths and addresses of the attachments that published entries show. */
function shownAttachments({ measures, indicators, disclosures }: Entries): Map<string, string> {
  const answers = disclosures.map(({ data: { fiscalYear, draft, where } }) => ({ data: { fiscalYear, draft, attachments: where } }));
  const published = [...measures, ...indicators, ...answers].filter(({ data }) => !data.draft);
  return new Map(
    published.flatMap(({ data: { fiscalYear, attachments } }) =>
      attachments.flatMap(({ file }) => (file === undefined ? [] : [[`content/attachments/${fiscalYear}/${file}`, decodeURIComponent(addressOf.document(fiscalYear, file))] as const])),
    ),
  );
}

/**
 * Writes the attachments that entries show to their addresses, pictures without camera data.
 * @param root the folder that holds `content/`
 * @param outDir the built site
 * @param source what the check accepted
 */
export async function writeAttachments(root: string, outDir: string, { entries, attachments }: CheckedSource): Promise<void> {
  const shown = shownAttachments(entries);
  for (const { path, content } of attachments) {
    const address = shown.get(path);
    if (address === undefined || content === undefined) continue;
    const target = join(outDir, address);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await publishAttachment(await readFile(join(root, path)), content.type));
  }
}
