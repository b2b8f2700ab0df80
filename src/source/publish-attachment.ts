import { mostPixels, type FileType } from '../domain/attachment-file.ts';

/**
 * Makes the bytes that are published of an attachment. A picture is turned upright, loses camera data and coordinates,
 * and becomes sRGB; it keeps its type and size. Any other file is published as it is. The same bytes give the same bytes.
 * @param bytes the file, which the check found readable
 * @param type what its bytes are
 */
export async function publishAttachment(bytes: Buffer, type: FileType): Promise<Buffer> {
  if (type !== 'jpg' && type !== 'png' && type !== 'webp') return bytes;
  const { default: sharp } = await import('sharp');
  const open = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: type === 'webp' });
  const { exif, xmp, iptc, icc, space, orientation } = await open().metadata();
  // Writing a picture anew costs quality: one that carries nothing is left alone.
  if (![exif, xmp, iptc].some((part) => part !== undefined) && space !== 'cmyk' && (icc === undefined || space === 'srgb') && (orientation ?? 1) === 1) return bytes;
  const picture = open().autoOrient().toColourspace('srgb');
  if (type === 'jpg') return picture.jpeg({ quality: 90, mozjpeg: false }).toBuffer();
  return type === 'png' ? picture.png({ compressionLevel: 9 }).toBuffer() : picture.webp({ quality: 90 }).toBuffer();
}
