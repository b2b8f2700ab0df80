import type { z } from 'zod';
import { partsOf } from './entry.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { keysAt } from './schema-fields.ts';
import { decodeFile, type SourceFile } from './source-file.ts';
import { TextLines } from './text-lines.ts';
import { normaliseThai } from './thai-text.ts';
import { readYaml } from './yaml-text.ts';

/** What an entry's file said at some time. */
export interface Version {
  data: Readonly<Record<string, unknown>>;
  body: string;
}

/**
 * Reads an older state of an entry by the rules of today, without judging its words: it was published as it was.
 * @returns nothing where today's rules cannot read it
 */
export function readVersion(kind: EntryKind, file: SourceFile): Version | undefined {
  const { text } = decodeFile(file);
  if (text === undefined) return undefined;
  const schema: z.ZodType = entryKinds[kind].schema;
  const lines = new TextLines(file.path, text);
  const { head, body, issues } = partsOf(lines, keysAt(schema, []));
  if (issues.length > 0) return undefined;
  const yaml = readYaml(lines, head.start, head.end);
  if (yaml.issues.length > 0) return undefined;
  const result = schema.safeParse(yaml.data === null || yaml.data === '' ? {} : yaml.data);
  if (!result.success) return undefined;
  return { data: result.data as Version['data'], body: normaliseThai(text.slice(body.start, body.end)).trim() };
}
