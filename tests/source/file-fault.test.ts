import { inflateRawSync } from 'node:zlib';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawThumbnail } from '../../src/source/draw-thumbnail.ts';
import { isFaultOfFile } from '../../src/source/file-fault.ts';
import { readIfThere } from '../../src/source/read-if-there.ts';
import { readPicture } from '../../src/source/read-picture.ts';
import { unzip } from '../../src/source/zip.ts';

async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  return undefined;
}

const item = { name: 'a', encrypted: false, method: 0, compressedSize: 9, offset: 0 };

it.each<[string, () => unknown]>([
  ['a picture that is none', () => sharp(Buffer.from('x')).metadata()],
  ['a picture of too many pixels', () => sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } }).png().toBuffer().then((bytes) => sharp(bytes, { limitInputPixels: 9 }).stats())],
  ['packed bytes that are none', () => inflateRawSync(Buffer.from('xyz'))],
  ['packed bytes that are more than they may be', () => inflateRawSync(Buffer.from([0x4b, 0x4c, 0x84, 0x01, 0x00]), { maxOutputLength: 1 })],
  ['a file of a ZIP that ends too early', () => unzip(Buffer.alloc(35), item, 99)],
  ['a file of a ZIP that begins behind its end', () => unzip(Buffer.alloc(9), item, 99)],
  ['a crash inside WebAssembly', () => new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11])))],
])('takes %s for a fault of the file', async (_, act) => {
  expect(isFaultOfFile(await thrownBy(act))).toBe(true);
});

it.each<[string, () => unknown]>([
  ['a mistake of ours', () => (undefined as unknown as string).length],
  ['a wrong option', () => sharp(Buffer.alloc(9)).resize(-1)],
  ['what the system refuses', () => readIfThere(tmpdir())],
  ['no memory', () => { throw new Error('unable to allocate memory'); }],
])('does not take %s for one', async (_, act) => {
  expect(isFaultOfFile(await thrownBy(act))).toBe(false);
});

it('never tells that a picture is broken where it was asked for wrongly', async () => {
  await expect(drawThumbnail(5 as unknown as Buffer, 'png')).rejects.toThrow();
  await expect(readPicture(5 as unknown as Buffer)).rejects.toThrow();
});

it('reads what need not be there, and fails at what is there and cannot be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prongsai-read-'));
  await mkdir(join(folder, 'links.json'));
  expect(await readIfThere(join(folder, 'none.json'))).toBeUndefined();
  await expect(readIfThere(join(folder, 'links.json'))).rejects.toThrow('EISDIR');
  await rm(folder, { recursive: true });
});
