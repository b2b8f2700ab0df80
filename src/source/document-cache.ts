import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Raise it when a file is published or drawn otherwise, or PDFium changes: what was made before is then forgotten. */
const cacheVersion = 2;

/**
 * Gives what was made of some bytes before, or makes it.
 * @param root the project's folder
 * @param name names the bytes, and nothing else has that name
 * @param make makes it anew; nothing that it cannot make is remembered
 */
export async function cachedBytes<Made extends Buffer | undefined>(root: string, name: string, make: () => Promise<Made>): Promise<Made | Buffer> {
  const { default: sharp } = await import('sharp');
  const folder = join(root, '.cache', 'documents', `v${cacheVersion}-sharp-${sharp.versions.sharp}-vips-${sharp.versions.vips}`);
  const file = join(folder, name);
  try {
    return await readFile(file);
  } catch {
    const made = await make();
    if (!made) return made;
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.${process.pid}`, made);
      await rename(`${file}.${process.pid}`, file);
    } catch {
      // A folder that cannot be written costs time at the next build, nothing else.
    }
    return made;
  }
}
