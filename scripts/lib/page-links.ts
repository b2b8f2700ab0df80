import { decodeReferences } from './page-text.ts';

// As page-text.ts: reads HTML that a build of ours wrote, which is well formed.

/** A comment, or a tag with its attributes; an attribute's quoted value may hold any sign. */
const tags = /<!--[^]*?-->|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/** One attribute after another, so that what looks like one inside a value is passed over. */
const attributes = /\s([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

const rawElement = /^(?:script|style|template)$/i;

/** What a page leads to, and where on it one may be led. */
export interface PageLinks {
  links: Set<string>;
  spots: Set<string>;
}

/**
 * Reads every address and every anchor of a page.
 * @param html a page written by a build
 */
export function pageLinks(html: string): PageLinks {
  const found: PageLinks = { links: new Set(), spots: new Set() };
  tags.lastIndex = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [, element = '', rest = ''] = tag;
    if (rest.includes('=')) readAttributes(rest, found);
    if (rawElement.test(element)) {
      const end = html.indexOf(`</${element}`, tags.lastIndex);
      if (end === -1) break;
      tags.lastIndex = end;
    }
  }
  return found;
}

function readAttributes(rest: string, { links, spots }: PageLinks): void {
  for (const [, name = '', double, single, bare] of rest.matchAll(attributes)) {
    const value = double ?? single ?? bare;
    if (value === undefined) continue;
    if (name === 'id') spots.add(decodeReferences(value));
    else if (name === 'href' || name === 'src' || name === 'action' || name === 'poster') links.add(decodeReferences(value).trim());
    else if (name === 'srcset') for (const candidate of decodeReferences(value).split(/,\s+/)) links.add(candidate.trim().split(/\s/)[0] ?? '');
    else if (name === 'content') readRefresh(value, links);
  }
}

/** `<meta http-equiv="refresh" content="0; url=/new/">` */
function readRefresh(value: string, links: Set<string>): void {
  const address = /^\d+\s*;\s*url=(.+)$/i.exec(value)?.[1];
  if (address !== undefined) links.add(decodeReferences(address).trim());
}
