import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachmentFile } from '../domain/attachment-file.ts';
import type { Document } from '../domain/document.ts';
import { publishedFile, type FileVersion, type PublishedBytes, type PublishedFile } from '../domain/published-file.ts';
import { cachedBytes } from './document-cache.ts';
import { drawThumbnail } from './draw-thumbnail.ts';
import { sha256Of } from './fingerprint.ts';
import { publishAttachment } from './publish-attachment.ts';

/** What is published of a file. */
interface MadeFile {
  /** The file's own bytes, as a reader gets them. */
  bytes: Buffer;
  /** WebP; absent for kinds of files that cannot be drawn. */
  thumbnail: Buffer | undefined;
  facts: PublishedBytes;
}

/**
 * Makes what is published of an attachment, from its bytes as they are on the disk now.
 * @param root the project's folder
 * @param file an attachment that the check accepted
 */
export async function makePublished(root: string, { path, content }: AttachmentFile): Promise<MadeFile> {
  const source = await readFile(join(root, path));
  const type = content?.type ?? 'unknown';
  const bytes = await publishAttachment(source, type);
  const sha256 = sha256Of(bytes);
  // An empty file stands for what cannot be drawn.
  const drawn = await cachedBytes(root, `${sha256}.webp`, async () => (await drawThumbnail(bytes, type)) ?? Buffer.alloc(0));
  const facts: PublishedBytes = { size: bytes.length, sha256 };
  if (drawn.length === 0) return { bytes, thumbnail: undefined, facts };
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(drawn).metadata();
  return { bytes, thumbnail: drawn, facts: { ...facts, thumbnail: { sha256: sha256Of(drawn), width, height } } };
}

/**
 * Reads what is published of every document that entries show.
 * @param root the project's folder
 * @param documents what entries show
 * @param attachments every file under `content/attachments/`
 * @param versions committed states by path, newest first
 */
export async function readPublished(root: string, documents: readonly Document[], attachments: readonly AttachmentFile[], versions: ReadonlyMap<string, readonly FileVersion[]> = new Map()): Promise<Map<string, PublishedFile>> {
  const shown = new Set(documents.map(({ path }) => path));
  const published = new Map<string, PublishedFile>();
  // One by one: several large files would not fit into memory.
  for (const file of attachments) {
    if (!shown.has(file.path) || file.content === undefined) continue;
    published.set(file.path, publishedFile(file.content, (await makePublished(root, file)).facts, versions.get(file.path)));
  }
  return published;
}
