import { lstat, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { largestAttachment, type AttachmentFile, type FileContent } from '../domain/attachment-file.ts';
import { normaliseThai } from '../domain/thai-text.ts';
import { fileTypeOf } from './file-type.ts';
import { sha256Of } from './fingerprint.ts';
import { readOffice } from './read-office.ts';
import { readPdf } from './read-pdf.ts';
import { readPicture } from './read-picture.ts';

/** Raise it when what is read of a file changes: older facts are then forgotten. */
const cacheVersion = 2;

/** Files that are read together. */
const atOnce = 8;

/** What computers leave in folders, and what people write for each other. */
const notAttachments = /^(\.(?!env)[^/]*|thumbs\.db|desktop\.ini|README\.md|~\$.*)$/i;

/**
 * Reads every file under `content/attachments/`. Facts about bytes that were seen before come from `.cache/attachments/`.
 * @param root the project's folder
 * @param patience milliseconds that a PDF may take, if other than usual
 * @returns in the order of their paths
 */
export async function readAttachments(root: string, patience?: number): Promise<AttachmentFile[]> {
  const folder = join(root, 'content', 'attachments');
  const here = await lstat(folder).catch(() => undefined);
  if (!here) return [];
  if (!here.isDirectory()) return [{ path: 'content/attachments', kind: 'link', size: 0 }];
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => !entry.isDirectory() && !notAttachments.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .toSorted();
  const files: AttachmentFile[] = [];
  // A few at a time: all at once, many large files would not fit into memory.
  for (let start = 0; start < paths.length; start += atOnce) {
    files.push(...(await Promise.all(paths.slice(start, start + atOnce).map((path) => readAttachment(root, path, patience)))));
  }
  return files;
}

async function readAttachment(root: string, path: string, patience?: number): Promise<AttachmentFile> {
  const { size, ...status } = await lstat(join(root, path)).then((stats) => ({ size: stats.size, isFile: stats.isFile(), isLink: stats.isSymbolicLink() }));
  if (!status.isFile) return { path, kind: status.isLink ? 'link' : 'other', size: 0 };
  if (size > largestAttachment || size === 0) return { path, kind: 'file', size };
  const bytes = await readFile(join(root, path));
  const sha256 = sha256Of(bytes);
  return { path, kind: 'file', size, sha256, content: await cached(root, sha256, () => readContent(bytes, patience)) };
}

/**
 * Reads what the bytes of a file tell.
 * @param bytes the whole file
 * @param patience as for `readAttachments`
 */
export async function readContent(bytes: Buffer, patience?: number): Promise<FileContent> {
  const type = fileTypeOf(bytes);
  const nothing: FileContent = { type, text: '', hidden: [] };
  if (type === 'pdf') return { ...nothing, ...(await readPdf(bytes, patience)) };
  if (type === 'jpg' || type === 'png' || type === 'webp' || type === 'gif') return { ...nothing, picture: await readPicture(bytes) };
  if (type === 'docx' || type === 'xlsx' || type === 'odt' || type === 'ods') return { ...nothing, ...readOffice(bytes) };
  if (type === 'csv') return { ...nothing, ...readText(bytes) };
  if (type === 'svg' || type === 'html') {
    const text = bytes.toString('utf8');
    return { ...nothing, text, activeMarkup: /<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY|href\s*=\s*(?:["']\s*)?(?!#)[^\s"']|url\(\s*["']?(?!#)/i.test(text) };
  }
  return nothing;
}

function readText(bytes: Buffer): Pick<FileContent, 'text' | 'oldEncoding'> {
  const decode = (encoding: string, fatal = false) => normaliseThai(new TextDecoder(encoding, { fatal }).decode(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le'), oldEncoding: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be'), oldEncoding: true };
  try {
    return { text: decode('utf-8', true), oldEncoding: false };
  } catch {
    return { text: decode('windows-874'), oldEncoding: true };
  }
}

async function cached(root: string, sha256: string, read: () => Promise<FileContent>): Promise<FileContent> {
  const folder = join(root, '.cache', 'attachments', `v${cacheVersion}`);
  const file = join(folder, `${sha256}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as FileContent;
  } catch {
    const content = await read();
    // A machine that was busy then may not be the next time.
    if (content.pdf?.state === 'slow') return content;
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.${process.pid}`, JSON.stringify(content));
      await rename(`${file}.${process.pid}`, file);
    } catch {
      // A folder that cannot be written costs time at the next check, nothing else.
    }
    return content;
  }
}
