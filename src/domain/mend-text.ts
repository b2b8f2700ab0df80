import type { Issue } from './issue.ts';

/**
 * Mends what has one certain mend: byte-level damage, Thai digits in fields of numbers, a decimal comma, a missing space behind a field's name. Touches nothing else, not
 * even the ends of lines.
 * @param bytes the file
 * @param issues what was found in it
 * @returns the new text, or `undefined` where there is nothing to mend
 */
export function mendText(bytes: Uint8Array, issues: readonly Issue[]): string | undefined {
  const has = (code: Issue['code']) => issues.some((issue) => issue.code === code);
  if (has('BYTES_UTF16')) return fromUtf16(bytes);
  const edits = Map.groupBy(issues.filter(({ edit }) => edit !== undefined), ({ place }) => place.line);
  if (edits.size === 0 && !has('BYTES_BOM') && !has('BYTES_CR')) return undefined;
  if (has('BYTES_NOT_UTF8')) return undefined;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)]
    .map(([, line = '', end = ''], index) => edited(line, edits.get(index + 1) ?? []) + (end === '\r' ? '\n' : end))
    .join('');
}

function edited(line: string, issues: readonly Issue[]): string {
  let result = line;
  let limit = line.length;
  for (const { place, edit = '' } of issues.toSorted((a, b) => b.place.column - a.place.column)) {
    const start = place.column - 1;
    // Two mends of one word: the second comes at the next run.
    if (start + place.length > limit) continue;
    result = result.slice(0, start) + edit + result.slice(start + place.length);
    limit = start;
  }
  return result;
}

/** Only a byte order mark makes sure of the encoding. */
function fromUtf16(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
