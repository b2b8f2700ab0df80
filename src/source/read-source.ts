import { join } from 'node:path';
import type { AttachmentFile } from '../domain/attachment-file.ts';
import { checkAttachments } from '../domain/attachment-rules.ts';
import { thaiDay, type IsoDate } from '../domain/calendar.ts';
import { noteFrozenChanges } from '../domain/frozen-changes.ts';
import { checkFrozenFiles, withoutContradictions } from '../domain/frozen-rules.ts';
import { compareIssues } from '../domain/issue.ts';
import { linksFile, parseLinks, type LinkLog } from '../domain/link-log.ts';
import { checkLinks } from '../domain/link-rules.ts';
import { parsePublished, urlsFile } from '../domain/published.ts';
import type { PublishedFiles } from '../domain/published-file.ts';
import type { RecordedHistory } from '../domain/recorded.ts';
import { assembleSite } from '../domain/site.ts';
import { parseSource, refusals, type Source } from '../domain/source.ts';
import { normaliseThai } from '../domain/thai-text.ts';
import { fingerprintOf, lettersOf } from './fingerprint.ts';
import { readAttachments } from './read-attachments.ts';
import { readFiles } from './read-files.ts';
import { readHistory } from './read-history.ts';
import { readIfThere } from './read-if-there.ts';
import { readPublished } from './read-published.ts';
import { readVersions } from './read-versions.ts';

/** A `content/` folder with its attachments. */
export interface CheckedSource extends Source {
  attachments: AttachmentFile[];
  /** What tests of outside addresses found. */
  links: LinkLog;
}

/** A `content/` folder with its history, and what is published of its documents. */
export interface DatedSource extends CheckedSource {
  /** The day on which each file last changed. */
  history: ReadonlyMap<string, IsoDate>;
  recorded: RecordedHistory;
  files: PublishedFiles;
}

/**
 * Reads and checks the `content/` folder of a project.
 * @param root the project's folder
 * @throws where the folder cannot be read; what staff wrote wrong is in `issues`, never thrown
 */
export async function checkFolder(root: string): Promise<CheckedSource> {
  const files = readFiles(root);
  const [attachments, addresses, tested] = await Promise.all([readAttachments(root), readIfThere(join(root, urlsFile)), readIfThere(join(root, linksFile))]);
  const { links, issues: ofLinks } = parseLinks(tested);
  const surroundings = { attachments: new Set(attachments.map(({ path }) => normaliseThai(path))), today: thaiDay(Date.now() / 1000), published: new Set(Object.keys(parsePublished(addresses).published)) };
  const { entries, issues, texts } = parseSource(files, surroundings);
  const isMentioned = (name: string) => texts.values().some((text) => text.includes(name));
  const prints = attachmentPrints(attachments);
  const all = withoutContradictions([...issues, ...ofLinks, ...checkLinks(entries, links), ...checkAttachments(entries, attachments, isMentioned, surroundings.published), ...checkFrozenFiles(entries, prints)]);
  const changes = refusals(all).length > 0 ? [] : noteFrozenChanges(entries, { files: prints, fingerprintOf });
  return { entries, issues: [...all, ...changes].toSorted(compareIssues), texts, attachments, links };
}

/** The fingerprint of each attachment by its path. */
export function attachmentPrints(attachments: readonly AttachmentFile[]): ReadonlyMap<string, string> {
  return new Map(attachments.flatMap(({ path, sha256 }) => (sha256 === undefined ? [] : [[path, lettersOf(sha256)]])));
}

/**
 * Reads and checks the `content/` folder of a project, with its history and its documents.
 * @param root the project's folder
 * @throws where the folder cannot be read; what staff wrote wrong is in `issues`, never thrown
 */
export async function readSource(root: string): Promise<DatedSource> {
  const [source, recorded] = await Promise.all([checkFolder(root), readHistory(root)]);
  const dated = { ...source, history: recorded.days, recorded };
  if (refusals(source.issues).length > 0) return { ...dated, files: new Map() };
  const { documents } = assembleSite(source.entries, recorded.days);
  return { ...dated, files: await readPublished(root, documents, source.attachments, await readVersions(root, documents)) };
}
