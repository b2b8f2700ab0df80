import { mostPixels, type FileType } from '../domain/attachment-file.ts';
import { isFaultOfFile } from './file-fault.ts';

/** Pixels that a thumbnail may have: an A4 page fills them. */
const box = { width: 480, height: 680 };

/**
 * Draws the first page of a PDF, or a picture, small. The same bytes give the same bytes.
 * @param bytes the file as it is published
 * @param type what its bytes are
 * @returns WebP; undefined for other kinds of files, and where the page cannot be drawn
 */
export async function drawThumbnail(bytes: Buffer, type: FileType): Promise<Buffer | undefined> {
  if (type !== 'pdf' && type !== 'jpg' && type !== 'png' && type !== 'webp' && type !== 'gif') return undefined;
  const { default: sharp } = await import('sharp');
  try {
    const picture = type === 'pdf' ? sharp(...(await firstPage(bytes))) : sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const small = picture.resize({ ...box, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).toColourspace('srgb');
    return await small.webp({ quality: 70 }).toBuffer();
  } catch (error) {
    if (!isFaultOfFile(error)) throw error;
    return undefined;
  }
}

/** The pixels of a PDF's first page, no more of them than needed. */
async function firstPage(bytes: Buffer): Promise<[pixels: Uint8Array, { raw: { width: number; height: number; channels: 4 } }]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  // One for each file: a page that crashes leaves it unusable.
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const { data, width, height } = await page.render({ scale: Math.min(box.width / originalWidth, box.height / originalHeight) });
    document.destroy();
    return [data, { raw: { width, height, channels: 4 } }];
  } finally {
    library.destroy();
  }
}
