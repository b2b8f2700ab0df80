import { headingIds } from '../domain/heading-id.ts';
import type { Section } from './record.ts';
import { section } from './section.ts';

/**
 * Markdown as search knows it: one part for each heading, without marks of emphasis, links or lists.
 * @param body Markdown after the front matter
 */
export function proseSections(body: string): Section[] {
  const parts: Section[] = [];
  const idOf = headingIds();
  for (const block of blocksOf(body)) {
    const heading = /^#{1,6} +(.+)\n?/.exec(block);
    const text = plainText(heading ? block.slice(heading[0].length) : block);
    const label = plainText(heading?.[1] ?? '');
    if (text !== '' || label !== '') parts.push(section(label, label === '' ? '' : idOf(label), text === '' ? label : `${label} ${text}`.trim()));
  }
  return parts;
}

function plainText(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\(([^)]*)\)/g, '$1')
    .replace(/^\s*(?:[-*+>]|\d+\.)\s+/gm, '')
    .replace(/[*_`#|~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text cut before each of its headings; what stands between fences is no heading. */
function blocksOf(body: string): string[] {
  const blocks: string[][] = [[]];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence;
    if (fence === undefined && /^#{1,6} /.test(line)) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  return blocks.map((lines) => lines.join('\n'));
}
