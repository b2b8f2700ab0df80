import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { largestText, type SourceFile } from '../domain/source-file.ts';

/** Files under `content/` that are not entries: attachments are read elsewhere, guides are for people, the lists of addresses, figures, links and releases are the system's, the rest is left by computers. */
const notEntries = /^content\/attachments\/|^content\/(?:CHECK-GUIDE\.md|(?:urls|published|links|releases)\.json)$|\/README\.md$|\/\.|\/(?:thumbs\.db|desktop\.ini|~\$[^/]*)$/i;

/**
 * Reads every entry file under `content/`. Links are not followed, and files that are too large not read.
 * One after the other: to ask the system for thousands of small files at once takes four times as long.
 * @param root the project's folder
 * @returns paths beginning with `content/`, in order
 */
export function readFiles(root: string): SourceFile[] {
  const found = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''), link: !entry.isFile() }))
    .filter(({ path }) => !notEntries.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => readOne(root, file));
}

function readOne(root: string, { path, link }: { path: string; link: boolean }): SourceFile {
  const nothing = new Uint8Array();
  if (link) return { path, bytes: nothing, link };
  const { size } = statSync(join(root, path));
  return size > largestText ? { path, bytes: nothing, size } : { path, bytes: readFileSync(join(root, path)) };
}
