import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { largestText, type SourceFile } from '../domain/source-file.ts';

/** Files under `content/` that are not entries: attachments are read elsewhere, guides are for people, the lists of addresses, figures, links and releases are the system's, the rest is left by computers. */
const notEntries = /^content\/attachments\/|^content\/(?:CHECK-GUIDE\.md|(?:urls|published|links|releases)\.json)$|\/README\.md$|\/\.|\/(?:thumbs\.db|desktop\.ini|~\$[^/]*)$/i;

/** Files that are read at once: more would exhaust what the system lets a program open. */
const atOnce = 64;

/**
 * Reads every entry file under `content/`. Links are not followed, and files that are too large not read.
 * @param root the project's folder
 * @returns paths beginning with `content/`, in order
 */
export async function readFiles(root: string): Promise<SourceFile[]> {
  const found = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const listed = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''), link: !entry.isFile() }))
    .filter(({ path }) => !notEntries.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const files: SourceFile[] = [];
  for (let at = 0; at < listed.length; at += atOnce) files.push(...(await Promise.all(listed.slice(at, at + atOnce).map((file) => readOne(root, file)))));
  return files;
}

async function readOne(root: string, { path, link }: { path: string; link: boolean }): Promise<SourceFile> {
  const nothing = new Uint8Array();
  if (link) return { path, bytes: nothing, link };
  const { size } = await stat(join(root, path));
  return size > largestText ? { path, bytes: nothing, size } : { path, bytes: await readFile(join(root, path)) };
}
