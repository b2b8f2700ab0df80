import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/domain/document.ts';
import { drawThumbnail } from '../../src/source/draw-thumbnail.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { makePublished } from '../../src/source/read-published.ts';
import { readContent } from '../../src/source/read-attachments.ts';
import { readVersions } from '../../src/source/read-versions.ts';
import { commitAll, initGit } from '../site/documents-project.ts';
import { makePdf } from './pdf-fixture.ts';

/** A page with a red square at its top left, drawn over the page by an annotation. */
const redPdf = makePdf({
  page: '/Annots [100 0 R]',
  objects: [
    '<< /Type /Annot /Subtype /Square /Rect [0 442 400 842] /F 4 /AP << /N 200 0 R >> >>',
    '<< /Type /XObject /Subtype /Form /BBox [0 0 400 400] /Length 27 >>\nstream\n1 0 0 rg 0 0 400 400 re f   \nendstream',
  ],
});

let root: string;
beforeAll(async () => (root = await mkdtemp(join(tmpdir(), 'prongsai-documents-'))));
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a thumbnail', () => {
  it('shows a PDF\'s first page in its own colours, the same bytes each time', async () => {
    const drawn = await drawThumbnail(redPdf, 'pdf');
    if (!drawn) throw new Error('nothing was drawn');
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'webp', width: 480, height: 336 });
    const { data, info } = await sharp(drawn).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)].map((value) => Math.round(value / 64) * 64);
    expect([at(40, 40), at(400, 300)]).toEqual([[256, 0, 0], [256, 256, 256]]);
    expect((await drawThumbnail(redPdf, 'pdf'))?.equals(drawn)).toBe(true);
  });

  it('of a picture is not larger than the picture', async () => {
    const drawn = await drawThumbnail(await sharp({ create: { width: 60, height: 40, channels: 4, background: '#0000' } }).png().toBuffer(), 'png');
    expect(await sharp(drawn).metadata()).toMatchObject({ width: 60, height: 40, hasAlpha: false });
  });

  it('is not made of what cannot be drawn', async () => {
    expect(await drawThumbnail(Buffer.from('a,b'), 'csv')).toBeUndefined();
    expect(await drawThumbnail(Buffer.from('%PDF-1.7'), 'pdf')).toBeUndefined();
  });
});

async function put(path: string, bytes: Buffer): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), bytes);
}

describe('what is published of a file', () => {
  it('has the hash and size of the bytes that a reader gets, not of those with camera data', async () => {
    const path = 'content/attachments/2568/photo.jpg';
    const source = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a6' } }).withExif({ IFD0: { Artist: 'Somchai' } }).jpeg().toBuffer();
    await put(path, source);
    const { bytes, facts } = await makePublished(root, { path, kind: 'file', size: source.length, content: await readContent(source) });
    expect(bytes.equals(source)).toBe(false);
    expect(facts).toMatchObject({ size: bytes.length, sha256: sha256Of(bytes) });
  });

  it('is the same where the cache is warm', async () => {
    await put('content/attachments/2568/a.pdf', redPdf);
    const file = { path: 'content/attachments/2568/a.pdf', kind: 'file', size: redPdf.length, content: await readContent(redPdf) } as const;
    const cold = await makePublished(root, file);
    expect(await makePublished(root, file)).toEqual(cold);
    expect(cold.facts.thumbnail?.sha256).toBe(sha256Of(cold.thumbnail ?? Buffer.alloc(0)));
  });
});

describe('the history of a file', () => {
  const path = 'content/attachments/2568/history.pdf';
  const document: Document = { fiscalYear: 2568, file: 'history.pdf', path, title: 'x', uses: [] };

  it('is empty where there is no git', async () => {
    expect(await readVersions(root, [document])).toEqual(new Map([[path, []]]));
  });

  it('has every committed state, its removal aside, with size, hash and day', async () => {
    initGit(root);
    await put(path, Buffer.from('one'));
    commitAll(root, '2025-10-01');
    await rm(join(root, path));
    commitAll(root, '2025-11-01');
    await put(path, Buffer.from('three'));
    commitAll(root, '2026-01-05');
    const found = (await readVersions(root, [document])).get(path);
    expect(found).toMatchObject([
      { date: '2026-01-05', size: 5, sha256: sha256Of(Buffer.from('three')) },
      { date: '2025-10-01', size: 3, sha256: sha256Of(Buffer.from('one')) },
    ]);
    expect(found?.every(({ commit }) => /^[0-9a-f]{40}$/.test(commit))).toBe(true);
  });

  it('is not told without a state that git cannot read', async () => {
    const other = { ...document, path: 'content/attachments/2568/broken.pdf' };
    await put(other.path, Buffer.from('broken'));
    commitAll(root, '2026-02-01');
    const object = execFileSync('git', ['rev-parse', `HEAD:${other.path}`], { cwd: root, encoding: 'utf8' }).trim();
    const file = join(root, '.git/objects', object.slice(0, 2), object.slice(2));
    await rm(file);
    await writeFile(file, 'x');
    await expect(readVersions(root, [other])).rejects.toThrow('cat-file');
  });
});
