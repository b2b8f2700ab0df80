import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Writes a file beside the one that is there.
 * @param path where it goes
 * @param folder where it waits, on the same file system; not under `content/`, where a killed run would leave what the check takes for an entry
 * @returns what puts it in its place in one step; it needs no room on the disk
 */
export async function stageWhole(path: string, content: string | Uint8Array, folder: string): Promise<() => Promise<void>> {
  // Runs side by side stage files of their own: whoever reads a file finds it whole.
  const staged = join(folder, `${basename(path)}.${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  await writeFile(staged, content);
  return () => rename(staged, path);
}

/** Writes a file that is there whole or not at all; `folder` as for `stageWhole`. */
export async function writeWhole(path: string, content: string | Uint8Array, folder: string): Promise<void> {
  const swap = await stageWhole(path, content, folder);
  await swap();
}

/** Where files wait that go into a project's own folders. */
export function stagingOf(root: string): string {
  return join(root, '.cache/staged');
}
