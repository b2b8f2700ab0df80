import { readFile } from 'node:fs/promises';

/**
 * Reads a text file that need not be there.
 * @returns undefined where there is none
 * @throws where it is there and cannot be read: what it remembers must not be taken for nothing, and written anew
 */
export async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}
