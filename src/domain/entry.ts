import type { z } from 'zod';
import { findForbidden, type BodyFinding } from './body.ts';
import { bodySpots, checkReading, pageLinksOf } from './body-rules.ts';
import { parseBody } from './body-syntax.ts';
import type { IsoDate } from './calendar.ts';
import { checkCharacters } from './characters.ts';
import { claimOf, type Claim } from './claim.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { splitFrontMatter } from './front-matter.ts';
import { checkFieldMarks } from './field-marks.ts';
import { findGitConflicts } from './git-conflict.ts';
import { startOf, type Issue, type Place } from './issue.ts';
import { severityOf } from './issue-kinds.ts';
import { warningIn, type FieldWarning, type Passage } from './passage.ts';
import { checkCitizenIds, checkPersonalData, mayHoldPersonalData } from './personal-data.ts';
import { keysAt } from './schema-fields.ts';
import { decodeFile, type SourceFile } from './source-file.ts';
import { TextLines } from './text-lines.ts';
import { normaliseThai } from './thai-text.ts';
import { findUnreadMarks } from './unread-marks.ts';
import { checkValues } from './value-rules.ts';
import { checkWording } from './wording.ts';
import { withMeantField } from './yaml-explain.ts';
import { readYaml } from './yaml-text.ts';
import { issuesFromError } from './zod-issues.ts';

/** A file that was read into its typed facts. */
export interface Entry<Data> {
  /** Unique within its kind: `2568/1`, `legal-officer`. */
  id: string;
  file: string;
  data: Data;
  /** Markdown after the front matter, trimmed; empty where there is none. */
  body: string;
  /** The place of a field's value, for rules that look at whole years. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** Every value and the body as they were typed. */
  passages: readonly Passage[];
  /** What the entry's `asInSource` may silence. */
  warnings: readonly FieldWarning[];
  /** The body's links to pages of this site and of others. */
  links: readonly { address: string; place: Place }[];
  /** The body's headings, as the spots that a link may lead to. */
  spots: readonly string[];
}

export type EntryOf<Kind extends EntryKind> = Entry<z.output<(typeof entryKinds)[Kind]['schema']>>;

/** What is known outside the file. */
export interface Surroundings {
  /** Paths of all files under `content/attachments/`. */
  attachments?: ReadonlySet<string>;
  /** The agency's own phones, e-mails and house numbers, from `contactsIn`. */
  contacts?: ReadonlySet<string>;
  /** Today in Thailand; without it no date is in the future. */
  today?: IsoDate;
  /** Every address ever published. */
  published?: ReadonlySet<string>;
}

/** What became of one file. */
interface ReadEntry<Kind extends EntryKind> {
  /** Absent when a refusal was found. */
  entry?: EntryOf<Kind>;
  issues: Issue[];
  /** The number that the file takes in its year, also when it is refused. */
  claim?: Claim | undefined;
  /** The file's text; empty where its bytes are no text. */
  text: string;
}

/**
 * Reads one file into an entry.
 * @param kind the kind of entry that the file's place makes it
 * @param id the entry's id
 * @param file the file
 * @param surroundings what is known outside the file
 */
export function readEntry<Kind extends EntryKind>(kind: Kind, id: string, file: SourceFile, surroundings: Surroundings = {}): ReadEntry<Kind> {
  const decoded = decodeFile(file);
  if (decoded.text === undefined) return { issues: decoded.issues, text: '' };
  const lines = new TextLines(file.path, decoded.text);
  const issues = [...decoded.issues, ...checkCharacters(lines), ...checkCitizenIds(lines)];
  const done = (more: readonly Issue[], entry?: EntryOf<Kind>): ReadEntry<Kind> => ({ issues: [...issues, ...more], text: lines.text, ...(entry && { entry }) });
  if (lines.text.trim() === '') return done([{ code: 'FILE_EMPTY_TEXT', place: startOf(file.path), facts: {} }]);
  const conflicts = findGitConflicts(lines);
  if (conflicts.length > 0) return done(conflicts);
  const schema: z.ZodType = entryKinds[kind].schema;
  const fields = keysAt(schema, []);
  const parts = partsOf(lines, fields);
  if (parts.issues.length > 0) return done(parts.issues);
  const mayBeAsInSource = fields.includes('asInSource');
  const passageAt = (field: string, start: number, end: number): Passage => ({ field, text: lines.text.slice(start, end), start, lines, mayBeAsInSource });
  const body = readBody(passageAt('body', parts.body.start, parts.body.end), surroundings.attachments ?? new Set());
  const yaml = readYaml(lines, parts.head.start, parts.head.end);
  if (yaml.issues.length > 0) return done([...yaml.issues.map((issue) => withMeantField(issue, lines, fields)), ...body.issues]);
  const result = schema.safeParse(yaml.data === null || yaml.data === '' ? {} : yaml.data);
  const passages = [...yaml.scalars().map(({ path, start, end }) => passageAt(String(path[0] ?? ''), start, end)), body.passage];
  const values = checkValues(yaml, schema, lines, surroundings.today);
  const isPersonal = mayHoldPersonalData(lines.text);
  const warnings = [...body.warnings, ...values.warnings, ...passages.flatMap((passage) => warningsOf(kind, passage, isPersonal, surroundings.contacts))];
  const refused = result.success ? [] : issuesFromError(result.error, schema, yaml);
  const found = [...refused, ...body.issues, ...values.issues];
  const isRefused = !result.success || [...issues, ...found].some(({ code }) => severityOf(code) === 'refusal');
  const claim = claimOf(kind, id, yaml);
  if (isRefused) return { ...done([...found, ...warnings.map(({ issue }) => issue)]), claim };
  const text = normaliseThai(lines.text.slice(parts.body.start, parts.body.end)).trim();
  return { ...done(found, { id, file: file.path, data: result.data as EntryOf<Kind>['data'], body: text, placeOf: lazily(() => readYaml(lines, parts.head.start, parts.head.end).placeOf), passages, warnings, links: body.links, spots: body.spots }), claim };
}

/** Places are asked for where something is wrong; until then a tree for each of 10,000 entries would only fill the memory. */
function lazily(make: () => Entry<unknown>['placeOf']): Entry<unknown>['placeOf'] {
  let placeOf: Entry<unknown>['placeOf'] | undefined;
  return (path) => (placeOf ??= make())(path);
}

/** Where the front matter and the body of a file stand; a file of data is front matter alone. */
export function partsOf(lines: TextLines, fields: readonly string[]): ReturnType<typeof splitFrontMatter> {
  if (/\.mdx?$/.test(lines.file)) return splitFrontMatter(lines, fields);
  const end = lines.text.length;
  return { head: { start: 0, end }, body: { start: end, end }, issues: [] };
}

/** Unit and agency files hold the agency's own phones and addresses. */
function warningsOf(kind: EntryKind, passage: Passage, isPersonal: boolean, contacts: Surroundings['contacts']): FieldWarning[] {
  const isContact = kind === 'agency' || kind === 'units';
  // Notes of a year quote what the source got wrong, synonyms what readers get wrong.
  const isQuote = kind === 'synonyms' || (kind === 'years' && passage.field === 'notes');
  return [...(isContact || !isPersonal ? [] : checkPersonalData(passage, contacts)), ...(isQuote ? [] : [...checkWording(passage), ...checkFieldMarks(passage)])];
}

function readBody(whole: Passage, files: ReadonlySet<string>): { passage: Passage; issues: Issue[]; warnings: FieldWarning[]; links: Entry<unknown>['links']; spots: string[] } {
  // As it is rendered: without the empty lines before it, so that a fence at its start is seen for what it is.
  const blank = whole.text.length - whole.text.trimStart().length;
  const passage: Passage = { ...whole, text: whole.text.slice(blank), start: whole.start + blank };
  const { text: source, lines } = passage;
  if (source.trim() === '') return { passage, issues: [], warnings: [], links: [], spots: [] };
  const folder = lines.file.slice(0, lines.file.lastIndexOf('/'));
  const { root, findings } = parseBody(source, lines.file.endsWith('.md') ? 'md' : 'mdx');
  const all = root ? [...findings, ...findForbidden(root, source, folder), ...checkReading(root, source, folder, files), ...findUnreadMarks(root, source)] : findings;
  const asWarning = ({ code, start: at, length, facts }: BodyFinding) => warningIn(passage, at, Math.min(length, lengthOfLine(source, at)), code, facts);
  const [warnings, issues] = [all.filter(({ code }) => severityOf(code) === 'warning'), all.filter(({ code }) => severityOf(code) !== 'warning')];
  const placeAt = (at: number, length: number) => lines.placeAt(passage.start + at, Math.min(length, lengthOfLine(source, at)));
  const links = (root ? pageLinksOf(root) : []).map(({ address, start: at, length }) => ({ address, place: placeAt(at, length) }));
  return { passage, issues: issues.map((finding) => asWarning(finding).issue), warnings: warnings.map(asWarning), links, spots: root ? bodySpots(root) : [] };
}

function lengthOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return (end === -1 ? text.length : end) - start;
}
