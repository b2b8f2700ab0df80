import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Raise it when a file is published or drawn otherwise, or PDFium changes: what was made before is then forgotten. */
const cacheVersion = 1;

/**
 * Gives what was made of some bytes before, or makes it.
 * @param root the project's folder
 * @param name names the bytes, and nothing else has that name
 * @param make makes it anew
 */
export async function cachedBytes(root: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const folder = join(root, '.cache', 'documents', `v${cacheVersion}-sharp-${sharp.versions.sharp}-vips-${sharp.versions.vips}`);
  const file = join(folder, name);
  try {
    return await readFile(file);
  } catch {
    const made = await make();
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
