import type { Issue } from './issue.ts';
import type { TextLines } from './text-lines.ts';

const marker = /^(?:<{7}|>{7}|\|{7})(?=[ \n]|$)/gm;

/** Finds what git leaves in a file when two people changed the same line: one issue for each place to decide. */
export function findGitConflicts(lines: TextLines): Issue[] {
  const markers = [...lines.text.matchAll(marker)];
  const openings = markers.filter(([sign]) => sign.startsWith('<'));
  return (openings.length > 0 ? openings : markers).map(({ 0: value, index }) => ({ code: 'GIT_CONFLICT', place: lines.placeAt(index, value.length), facts: { value } }));
}
