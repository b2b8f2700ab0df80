import type { DatedSource } from './read-source.ts';

/** What one reading of `content/` publishes. */
export interface Edition {
  source: DatedSource;
  /** HTML of the bodies that are plain Markdown, by file. */
  bodies: ReadonlyMap<string, string>;
}

/**
 * The loader and the pages run in one process but in two module graphs, so the edition is handed over by the process.
 * Astro's own data store would write it out and read it back, which at 10,000 entries costs more than reading the files.
 */
const handover = globalThis as { [key: symbol]: Edition | undefined };
const key = Symbol.for('prongsai.edition');

/** Makes an edition the one that pages are made of. */
export function setEdition(edition: Edition): void {
  handover[key] = edition;
}

/**
 * The edition that pages are made of.
 * @throws before the loader has run, which only a programmer can cause
 */
export function currentEdition(): Edition {
  const edition = handover[key];
  if (!edition) throw new Error('no edition yet: the loader in content.config.ts runs before any page');
  return edition;
}
