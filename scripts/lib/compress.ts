import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypes, isTextType } from '../../src/domain/content-type.ts';
import { isHostFile } from '../../src/domain/host-headers.ts';
import { filesIn } from './publish-release.ts';

/** What a reader may be sent in the place of a text. */
export const compress = {
  // The best Brotli takes a second for each megabyte: worth it for pages, not for a data file.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: body.length < 256_000 ? 11 : 5 } }),
  gzip: async (body: Buffer) => withoutSystem(await promisify(gzip)(body, { level: 9 })),
};

/** A gzip file names the system it was made on, which would differ for the same text. */
function withoutSystem(file: Buffer): Buffer {
  file[9] = 255;
  return file;
}

/** Fewer bytes fill one packet anyway. */
const leastBytes = 512;

/**
 * Writes `x.br` and `x.gz` beside each text `x` of a folder, where they are smaller, for hosts that send such as they are.
 * @param dir a built site
 */
export async function compressFolder(dir: string): Promise<void> {
  const texts = (await filesIn(dir)).filter((path) => isTextType(contentTypes[extname(path).slice(1)] ?? '') && !isHostFile(`/${path}`));
  const left = texts.values();
  // Node compresses on four threads.
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (const path of left) {
      const body = await readFile(join(dir, path));
      if (body.length < leastBytes) continue;
      for (const [ending, bytes] of [['br', await compress.br(body)], ['gz', await compress.gzip(body)]] as const) {
        if (bytes.length < body.length) await writeFile(join(dir, `${path}.${ending}`), bytes);
      }
    }
  }));
}
