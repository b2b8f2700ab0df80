import { mostPixels, type PictureFacts } from '../domain/attachment-file.ts';
import { isFaultOfFile } from './file-fault.ts';

/**
 * Reads a picture: its header first, its pixels only where they are few enough.
 * @param bytes the whole file
 */
export async function readPicture(bytes: Buffer): Promise<PictureFacts> {
  const { default: sharp } = await import('sharp');
  const nothing: PictureFacts = { state: 'broken', width: 0, height: 0, pixels: 0, cmyk: false, exif: false, gps: false };
  try {
    const header = await sharp(bytes, { limitInputPixels: false, failOn: 'error', animated: true }).metadata();
    const height = header.pageHeight ?? header.height;
    const facts: PictureFacts = {
      state: 'readable',
      width: header.width,
      height,
      pixels: header.width * height * (header.pages ?? 1),
      cmyk: header.space === 'cmyk',
      exif: [header.exif, header.xmp, header.iptc].some((part) => part !== undefined),
      gps: header.exif !== undefined && hasGps(header.exif),
    };
    if (facts.pixels > mostPixels) return facts;
    // Nothing but decoding every pixel shows that a picture was cut short.
    await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: true }).stats();
    return facts;
  } catch (error) {
    if (!isFaultOfFile(error)) throw error;
    return nothing;
  }
}

/** Whether EXIF has the tag that points to coordinates (0x8825) in its first directory. */
function hasGps(exif: Buffer): boolean {
  const start = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
  const tiff = exif.subarray(start);
  if (tiff.length < 8) return false;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = read32(4);
  return Array.from({ length: read16(directory) }, (_, index) => read16(directory + 2 + index * 12)).includes(0x8825);
}
