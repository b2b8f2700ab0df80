import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { publishAttachment } from '../../src/source/publish-attachment.ts';
import { readPicture } from '../../src/source/read-picture.ts';

const plain = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a6' } });

describe('publishAttachment', () => {
  it('leaves a picture that carries nothing as it is', async () => {
    const bytes = await plain().jpeg().toBuffer();
    expect(await publishAttachment(bytes, 'jpg')).toBe(bytes);
  });

  it('leaves other files as they are', async () => {
    const bytes = Buffer.from('%PDF-');
    expect(await publishAttachment(bytes, 'pdf')).toBe(bytes);
  });

  it.each(['jpg', 'png', 'webp'] as const)('removes camera data and coordinates from %s', async (type) => {
    const marked = plain().withExif({ IFD0: { Artist: 'Somchai', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 0/1 0/1' } });
    const bytes = await marked.toFormat(type === 'jpg' ? 'jpeg' : type).toBuffer();
    expect(await readPicture(bytes)).toMatchObject({ exif: true, gps: true });
    const published = await publishAttachment(bytes, type);
    expect(await readPicture(published)).toMatchObject({ state: 'readable', exif: false, gps: false });
    expect(published.includes('Somchai')).toBe(false);
  });

  it('turns a picture upright before it forgets how the camera was held', async () => {
    const bytes = await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await readPicture(await publishAttachment(bytes, 'jpg'))).toMatchObject({ width: 40, height: 60 });
  });

  it('turns print colours into those of screens', async () => {
    const bytes = await plain().toColourspace('cmyk').jpeg().toBuffer();
    const published = await publishAttachment(bytes, 'jpg');
    expect(await readPicture(published)).toMatchObject({ state: 'readable', cmyk: false });
    const { channels } = await sharp(published).stats();
    const means = channels.map(({ mean }) => Math.round(mean));
    for (const [index, wanted] of [0x22, 0xaa, 0x66].entries()) expect(Math.abs((means[index] ?? 0) - wanted)).toBeLessThan(40);
  });

  it('gives the same bytes each time', async () => {
    const bytes = await plain().withExif({ IFD0: { Make: 'X' } }).jpeg().toBuffer();
    expect((await publishAttachment(bytes, 'jpg')).equals(await publishAttachment(bytes, 'jpg'))).toBe(true);
  });
});
