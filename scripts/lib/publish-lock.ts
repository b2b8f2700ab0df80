import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PublishError } from './publish-error.ts';

const sqliteBusy = 5;
const sqliteFull = 13;

/**
 * Does the work while no other process holds the lock.
 *
 * The lock is SQLite's on an empty database: the operating system lets go of it when its holder dies,
 * however that happens, so that there is no stale lock to judge.
 * @param file the lock's file
 * @throws `PublishError` at once where another process holds it
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  // SQLite does not say why it cannot write; this does.
  closeSync(openSync(file, 'a'));
  const lock = new DatabaseSync(file);
  try {
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      const { errcode } = error as { errcode?: number };
      if (errcode === sqliteFull) throw new Error(`ENOSPC: no room for ${file}`, { cause: error });
      if (errcode !== sqliteBusy) throw error;
      throw new PublishError('มีการสร้างเว็บไซต์อยู่ในอีกหน้าต่าง: รอให้เสร็จแล้วสั่งใหม่', 'Another build of this project is running: wait for it, then build again.');
    }
    return await work();
  } finally {
    lock.close();
  }
}
