import type { Section } from './record.ts';
import { section } from './section.ts';

/**
 * Markdown as search knows it: one part for each heading, without marks of emphasis, links or lists.
 * @param body Markdown after the front matter
 */
export function proseSections(body: string): Section[] {
  const parts: Section[] = [];
  for (const block of body.split(/\n(?=#{1,6} )/)) {
    const heading = /^#{1,6} +(.+)\n?/.exec(block);
    const text = plainText(heading ? block.slice(heading[0].length) : block);
    const label = plainText(heading?.[1] ?? '');
    if (text !== '' || label !== '') parts.push(section(label, label === '' ? '' : headingId(label), text === '' ? label : `${label} ${text}`.trim()));
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

/** The id that Astro gives a heading (github-slugger's rule). */
function headingId(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replace(/ /g, '-');
}
