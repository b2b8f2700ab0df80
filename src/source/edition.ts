import type { DatedSource } from './read-source.ts';

/** What one reading of `content/` publishes. */
export interface Edition {
  source: DatedSource;
  /** HTML of the bodies that are plain Markdown, by file. */
  bodies: ReadonlyMap<string, string>;
}

/** What one reading of `content/` found, and why it is refused, in Thai; empty where it is not. */
interface Reading {
  source: DatedSource;
  refusal: string;
}

type Reader = (root: string) => Promise<Reading>;

interface Handover {
  reader?: Reader;
  edition?: Edition;
  /** Why the newest reading was refused, worded for people; empty where it was not. */
  refusal: string;
  /** Called after each reading. */
  tell: () => void;
}

/**
 * The loader and the pages run in one process but in two module graphs, so the edition is handed over by the process.
 * Astro's own data store would write it out and read it back, which at 10,000 entries costs more than reading the files.
 */
const key = Symbol.for('prongsai.edition');
const shared = globalThis as { [key: symbol]: Handover | undefined };
const handover = (shared[key] ??= { refusal: '', tell: () => undefined });

/** Makes a function the one that reads `content/` for the loader. */
export function setReader(reader: Reader): void {
  handover.reader = reader;
}

/**
 * Reads `content/` for the loader.
 * @param root the project's folder
 * @throws before a reader was set, which only a programmer can cause
 */
export async function readContent(root: string): Promise<Reading> {
  if (!handover.reader) throw new Error('no reader yet: scripts/lib/content-reader.ts is set up by astro.config.mjs');
  return handover.reader(root);
}

/** Makes an edition the one that pages are made of. */
export function setEdition(edition: Edition): void {
  handover.edition = edition;
  handover.refusal = '';
  handover.tell();
}

/** Notes that the newest reading was refused; pages go on being made of the edition before it. */
export function setRefusal(report: string): void {
  handover.refusal = report;
  handover.tell();
}

/** Has something done after each reading of `content/`, whether it was accepted or refused. */
export function onReading(tell: () => void): void {
  handover.tell = tell;
}

/** Why the newest reading was refused, in Thai; empty where it was not. */
export function currentRefusal(): string {
  return handover.refusal;
}

/**
 * The edition that pages are made of.
 * @throws before the loader has run, which only a programmer can cause
 */
export function currentEdition(): Edition {
  if (!handover.edition) throw new Error('no edition yet: the loader in content.config.ts runs before any page');
  return handover.edition;
}
