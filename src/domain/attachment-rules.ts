import { addressOf } from './address.ts';
import type { AttachmentFile } from './attachment-file.ts';
import { checkAttachedFile, checkName, type Finding } from './attached-file-rules.ts';
import type { Entry } from './entry.ts';
import { isPlainName, plainNameFor } from './file-name.ts';
import { startOf, type Facts, type Issue, type Place } from './issue.ts';
import { nearest } from './nearest.ts';
import type { Entries } from './source.ts';
import { normaliseThai } from './thai-text.ts';
import { unstableServiceOf } from './unstable-host.ts';
import { isWebAddress, schemeOf } from './web-address.ts';

const root = 'content/attachments';

/** One `attachments:` item of an entry. */
interface Reference {
  year: string;
  file: string | undefined;
  url: string | undefined;
  place: Place;
  /** What it is given as proof of; the rules of evidence speak of its host. */
  proof?: { item: string; element: string } | undefined;
}

/**
 * Checks every attachment: what entries refer to, and what the files hold. An issue stands where the entry names the
 * file; that of a file which no entry names stands at the file.
 * @param entries the entries that could be read
 * @param attachments every file under `content/attachments/`
 * @param isMentioned whether any entry's text, that of entries too that could not be read, has a name
 * @param published every address ever published: the name of a document that has one stays
 */
export function checkAttachments(entries: Entries, attachments: readonly AttachmentFile[], isMentioned: (name: string) => boolean, published: ReadonlySet<string>): Issue[] {
  const byPath = new Map(attachments.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const reference of referencesOf(entries)) {
    const { findings, file } = checkReference(reference, byPath, attachments);
    issues.push(...findings.map(({ code, facts }) => ({ code, facts: { ...facts, ...reference.proof }, place: reference.place })));
    if (!file || seen.has(file.path)) continue;
    seen.add(file.path);
    const findingsOfFile = checkAttachedFile(file);
    const isNamed = findingsOfFile.some(({ code }) => code.startsWith('NAME_'));
    issues.push(...[...findingsOfFile, ...(isNamed ? [] : checkPlainName(reference, published))].map((finding) => ({ ...finding, place: reference.place })));
  }
  const byLowerCase = Map.groupBy(attachments, ({ path }) => path.toLowerCase());
  for (const file of attachments) {
    const place = startOf(file.path);
    issues.push(...twins(file, byLowerCase.get(file.path.toLowerCase()) ?? []).map((finding) => ({ ...finding, place })));
    if (!seen.has(file.path)) issues.push(...checkUnused(file, isMentioned).map((finding) => ({ ...finding, place })));
  }
  return issues;
}

/** A document's name is in its address for good, so it is judged before it is first published. */
function checkPlainName({ year, file = '' }: Reference, published: ReadonlySet<string>): Finding[] {
  return isPlainName(file) || published.has(addressOf.document(Number(year), file)) ? [] : [{ code: 'NAME_PLAIN', facts: { value: file, ...plainFacts(file) } }];
}

/** The name to give a file instead of one that is not plain. */
function plainFacts(name: string): Facts {
  if (isPlainName(name)) return {};
  const plain = plainNameFor(name);
  return { rename: 'yes', mend: plain ?? `plan-2569.${name.split('.').at(-1)?.toLowerCase() ?? 'pdf'}`, ...(plain === undefined && { example: 'yes' }) };
}

function referencesOf(entries: Entries): Reference[] {
  const withAttachments: Entry<{ attachments?: readonly { file?: string | undefined; url?: string | undefined }[] | undefined }>[] = [...entries.measures, ...entries.indicators];
  return withAttachments.flatMap((entry) =>
    (entry.data.attachments ?? []).map(({ file, url }, index) => ({ year: entry.id.slice(0, 4), file, url, place: placeOfItem(entry, 'attachments', index) })),
  ).concat(
    entries.disclosures.flatMap((entry) =>
      entry.data.where.flatMap(({ page, file, url, element }, index) => (page === undefined ? [{ proof: element === undefined ? undefined : { item: entry.data.code, element }, year: entry.id.slice(0, 4), file, url, place: placeOfItem(entry, 'where', index) }] : [])),
    ),
  );
}

/** The place of the value that was typed: `file`, which may hold an address, or `url`. */
function placeOfItem(entry: Entry<unknown>, list: 'attachments' | 'where', index: number): Place {
  const item = entry.placeOf([list, index]);
  const places = ['file', 'url'].map((key) => entry.placeOf([list, index, key]));
  return places.find(({ line, column }) => line !== item.line || column !== item.column) ?? item;
}

function checkReference({ year, file, url, proof }: Reference, byPath: ReadonlyMap<string, AttachmentFile>, all: readonly AttachmentFile[]): { findings: Finding[]; file?: AttachmentFile } {
  const folder = `${root}/${year}`;
  if (file === undefined) return { findings: checkUrl(url ?? '', proof !== undefined) };
  const base = file.split(/[/\\]/).at(-1) ?? '';
  if (escapes(file)) return { findings: [{ code: 'PATH_ESCAPE', facts: { value: file } }] };
  if (base !== file) return { findings: [{ code: 'ATTACHMENT_FOLDER', facts: { value: file, folder, mend: base } }] };
  const named = checkName(file);
  const found = byPath.get(`${folder}/${file}`);
  // What is wrong with the name of a file that is there is said with the file.
  if (found) return { findings: [], file: found };
  if (named.length > 0) return { findings: named };
  const names = all.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path }) => path.slice(folder.length + 1));
  return { findings: [missing(file, folder, names, all)] };
}

/** `..`, an absolute path, a drive letter or a home folder leads out of the folder, percent-encoded too. */
function escapes(file: string): boolean {
  const plain = file.replace(/%(2e|2f|5c)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\\', '/');
  return /^[/~]|^[a-z]:/i.test(plain) || plain.split('/').some((part) => /^\.\.+$/.test(part.trim())) || /^(\.\/)*\.?$/.test(plain);
}

function missing(file: string, folder: string, names: readonly string[], all: readonly AttachmentFile[]): Finding {
  const sameCase = names.find((name) => name.toLowerCase() === file.toLowerCase());
  if (sameCase !== undefined) return { code: 'FILE_CASE', facts: { value: file, near: sameCase, ...plainFacts(sameCase) } };
  const plain = (name: string) => normaliseThai(name).replace(/\s+/g, ' ').trim();
  if (names.some((name) => plain(name) === plain(file))) return { code: 'FILE_SPELLING', facts: { value: file, folder } };
  const elsewhere = all.find(({ path }) => path.endsWith(`/${file}`))?.path;
  if (elsewhere !== undefined) return { code: 'FILE_ELSEWHERE', facts: { value: file, folder, other: elsewhere } };
  return { code: 'FILE_MISSING', facts: { value: file, folder, accepted: names.slice(0, 10).join(', '), ...nearest(file, names) } };
}

function checkUrl(url: string, isProof: boolean): Finding[] {
  const scheme = schemeOf(url);
  if (/^[a-z]+:$/.test(scheme) && !/^https?:$/.test(scheme)) return [{ code: 'URL_SCHEME', facts: { value: scheme } }];
  if (!isWebAddress(url)) return [{ code: 'URL_FORMAT', facts: { value: url } }];
  const service = isProof ? undefined : unstableServiceOf(url);
  return service === undefined ? [] : [{ code: 'URL_UNSTABLE', facts: { value: service } }];
}

/** Names that differ by case alone; said at the later of them. */
function twins(file: AttachmentFile, same: readonly AttachmentFile[]): Finding[] {
  if (same.length < 2 || same[0] === file) return [];
  return [{ code: 'FILE_TWIN', facts: { other: same.map(({ path }) => path.split('/').at(-1) ?? '').join(', ') } }];
}

function checkUnused(file: AttachmentFile, isMentioned: (name: string) => boolean): Finding[] {
  const [, year, name] = /^content\/attachments\/(\d{4})\/([^/]+)$/.exec(file.path) ?? [];
  const findings = checkAttachedFile(file);
  if (year === undefined || name === undefined) return [...findings, { code: 'FILE_NO_YEAR', facts: {} }];
  // An entry that could not be read names it, and its own issues speak of the name.
  if (isMentioned(name)) return findings.filter(({ code }) => !code.startsWith('NAME_'));
  return [...findings, { code: 'FILE_UNUSED', facts: { value: name, ...plainFacts(name) } }];
}
