import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allowedSignersFile } from '../../src/domain/manifest.ts';
import { formatAllowedSigners } from '../../src/domain/signers.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';

/** Publishes the keys that may sign, where the agency has any. */
export async function writeSigners({ entries }: CheckedSource, dir: string): Promise<void> {
  const signers = entries.signers.flatMap(({ data }) => data.signers);
  if (signers.length > 0) await writeFile(join(dir, allowedSignersFile), formatAllowedSigners(signers));
}
