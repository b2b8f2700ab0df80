import { isScalar, visit, type Document } from 'yaml';
import type { Issue } from './issue.ts';
import type { TextLines } from './text-lines.ts';
import { asYamlValue, wrongBullet } from './yaml-explain.ts';

/** What begins an item, at the start of a line that YAML reads as the rest of the text above. */
const bullet = /^\s*(-\s+|[–•]\s*)(?=\S)/u;

/**
 * Items of a list that are indented too far: YAML joins them to the text above them with a space, and none is lost, but one
 * item is shown where two were meant.
 * @param document YAML that parses
 * @param start where it begins in the file
 */
export function findJoinedItems(document: Document, lines: TextLines, start: number): Issue[] {
  const issues: Issue[] = [];
  visit(document, (_, node) => {
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
    const from = start + node.range[0];
    const typed = lines.text.slice(from, start + node.range[1]).split('\n');
    if (!typed.slice(1).some((line) => bullet.test(line))) return;
    const place = lines.placeAt(from);
    const before = lines.line(place.line).slice(0, place.column - 1);
    const first = wrongBullet.exec(typed[0] ?? '')?.[0];
    // Wrong signs alone are told where the list is missed.
    if (first !== undefined && typed.slice(1).every((line) => !/^\s*-\s/.test(line))) return;
    const dash = /^ *(?=- )/.exec(before)?.[0];
    for (const [index, line] of typed.entries()) {
      const sign = index === 0 ? undefined : bullet.exec(line);
      if (!sign) continue;
      const column = line.length - line.trimStart().length;
      const text = asYamlValue(line.slice(sign[0].length).trim());
      const mend = dash === undefined ? `  - ${text}` : `${dash}- ${text}`;
      issues.push({ code: 'YAML_ITEM_JOINED', place: { ...place, line: place.line + index, column: column + 1, length: (sign[1] ?? '').trim().length }, facts: { value: (sign[1] ?? '').trim(), mend, ...(dash === undefined && { isField: 'yes', first: `  - ${asYamlValue((typed[0] ?? '').slice(first?.length ?? 0).trim())}` }) } });
    }
  });
  return issues;
}
