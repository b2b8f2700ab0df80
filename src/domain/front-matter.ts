import type { Issue } from './issue.ts';

/** An entry file in its two parts. Lines count from 1. */
export interface SplitText {
  head: string;
  headLine: number;
  body: string;
  bodyLine: number;
  issues: Issue[];
}

const fence = /^---[ \t]*$/;

/**
 * Splits an MDX file into front matter and body.
 * @param text the whole file, lines ending in LF
 * @param file the file's path, for places
 */
export function splitFrontMatter(text: string, file: string): SplitText {
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? '')) {
    return { head: '', headLine: 1, body: text, bodyLine: 1, issues: [{ code: 'FM_MISSING', place: { file, line: 1, column: 1, length: 1 }, facts: {} }] };
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) {
    return { head: '', headLine: 2, body: '', bodyLine: lines.length, issues: [{ code: 'FM_UNCLOSED', place: { file, line: lines.length, column: 1, length: 1 }, facts: {} }] };
  }
  return {
    head: lines.slice(1, end).join('\n'),
    headLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    issues: [],
  };
}
