import { thaiDay } from '../domain/calendar.ts';
import type { Document } from '../domain/document.ts';
import type { FileVersion } from '../domain/published-file.ts';
import { cachedBytes } from './document-cache.ts';
import { isFaultOfFile } from './file-fault.ts';
import { fileTypeOf } from './file-type.ts';
import { sha256Of } from './fingerprint.ts';
import { askGit, askGitBytes } from './git.ts';
import { publishAttachment } from './publish-attachment.ts';

/**
 * Reads from git every committed state of some documents: size and hash are those of what was published of it.
 * The bytes themselves are not published again: a file may have been replaced because of what it said of people.
 * @param root the project's folder
 * @param documents those whose history is wanted
 * @returns by path, newest first; empty where there is no git
 * @throws where git fails
 */
export async function readVersions(root: string, documents: readonly Document[]): Promise<Map<string, FileVersion[]>> {
  const versions = new Map<string, FileVersion[]>(documents.map(({ path }) => [path, []]));
  if (versions.size === 0) return versions;
  const log = await askGit(root, ['-c', 'core.quotePath=false', 'log', '--no-renames', '--raw', '--no-abbrev', '--relative', '--format=%x00%H %ct', '--', 'content/attachments']);
  for (const text of log?.split('\0').slice(1) ?? []) {
    const [head = '', ...lines] = text.split('\n');
    const [commit = '', time = ''] = head.split(' ');
    for (const line of lines) {
      const [, object = '', path = ''] = /^:\d+ 100\d+ [0-9a-f]+ ([0-9a-f]+) [AM]\t(.+)$/.exec(line) ?? [];
      const facts = versions.has(path) ? await factsOf(root, object) : undefined;
      if (facts) versions.get(path)?.push({ commit, time: Number(time), date: thaiDay(Number(time)), ...facts });
    }
  }
  return versions;
}

/** Size and hash of what publishing makes of an object of git; undefined where a partial copy of the repository lacks it. */
async function factsOf(root: string, object: string): Promise<Pick<FileVersion, 'size' | 'sha256'> | undefined> {
  const facts = await cachedBytes(root, `${object}.json`, async () => {
    const committed = await askGitBytes(root, ['cat-file', 'blob', object]);
    if (!committed) return undefined;
    const bytes = await publishAttachment(committed, fileTypeOf(committed)).catch((error: unknown) => {
      // What cannot be read as a picture was published as it was, if at all.
      if (isFaultOfFile(error)) return committed;
      throw error;
    });
    return Buffer.from(JSON.stringify({ size: bytes.length, sha256: sha256Of(bytes) }));
  });
  return facts && (JSON.parse(facts.toString('utf8')) as Pick<FileVersion, 'size' | 'sha256'>);
}
