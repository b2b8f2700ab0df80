import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visible } from '../../src/domain/excerpt.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { mendText } from '../../src/domain/mend-text.ts';
import { stagingOf, writeWhole } from './write-whole.ts';

/**
 * Mends in files what has one certain mend.
 * @param root the project's folder
 * @param issues what was found
 * @returns what was changed, in words; empty where there was nothing to mend
 */
export async function mendFiles(root: string, issues: readonly Issue[]): Promise<string[]> {
  const changes: string[] = [];
  for (const [file, own] of Map.groupBy(issues, ({ place }) => place.file)) {
    if (!own.some(({ code, edit }) => edit !== undefined || code === 'BYTES_BOM' || code === 'BYTES_CR' || code === 'BYTES_UTF16')) continue;
    const bytes = await readFile(join(root, file));
    const mended = mendText(bytes, own);
    if (mended === undefined || Buffer.from(mended).equals(bytes)) continue;
    await writeWhole(join(root, file), mended, stagingOf(root));
    changes.push(`── ${file}\n${difference(bytes.toString('utf8'), mended)}`);
  }
  return changes;
}

/** The lines that changed, old and new; what cannot be seen is named. */
function difference(before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\r|\n/));
  const rows = (now ?? []).flatMap((line, index) => (old?.[index] === line ? [] : [`  บรรทัด ${index + 1}`, `  - ${visible(old?.[index] ?? '')}`, `  + ${visible(line)}`]));
  return rows.length > 0 && old?.length === now?.length ? rows.join('\n') : '  เปลี่ยนการเข้ารหัสหรือการขึ้นบรรทัดทั้งไฟล์';
}
