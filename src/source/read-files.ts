import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../domain/entry.ts';

/** Files under `content/` that are not entries: attachments are read as bytes, READMEs are for people. */
const notEntries = /^content\/attachments\/|\/README\.md$|\/\.[^/]+$/;

/**
 * Reads every entry file under `content/`.
 * @param root the project's folder
 * @returns paths beginning with `content/`, in order
 */
export async function readFiles(root: string): Promise<SourceFile[]> {
  const found = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !notEntries.test(path))
    .toSorted();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })));
}
