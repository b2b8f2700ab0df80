import { addressOf } from '../domain/address.ts';
import type { Glossary } from '../domain/glossary.ts';
import { makeTermFinder, termNames, type TermName } from '../domain/term-finder.ts';

/** A comment, or a tag with its name and attributes. */
const markup = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/iy;

/** What is no running text: links and other controls, headings, tables, names of facts, code and pictures. */
const apart = new Set(['a', 'button', 'code', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'label', 'pre', 'script', 'select', 'style', 'summary', 'svg', 'table', 'template', 'textarea']);

/** Foreign words, and tiles that are links from edge to edge. */
const apartBy = /\slang="|\sclass="cards\b/;

const childless = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr']);

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A name as HTML writes it: Astro writes every reference, Markdown leaves quotation marks as they are. */
function asWritten({ name, spot }: TermName): TermName[] {
  const whole = name.replace(/[&<>"']/g, (character) => references[character] ?? character);
  const least = name.replace(/[&<>]/g, (character) => references[character] ?? character);
  return [...new Set([whole, least])].map((written) => ({ name: written, spot }));
}

const linkers = new WeakMap<Glossary, (html: string) => string>();

/**
 * Makes a function that turns each term of the glossary, where it first stands in the running text of a page, into a link to
 * what it means. A term that stands alone in its element is a label and stays as it is.
 */
export function termLinker(glossary: Glossary): (html: string) => string {
  const linker = linkers.get(glossary) ?? makeLinker(glossary);
  linkers.set(glossary, linker);
  return linker;
}

function makeLinker(glossary: Glossary): (html: string) => string {
  const findTerms = makeTermFinder(termNames(glossary).flatMap(asWritten));

  // A loop, not one pattern for all: it runs over every page.
  return (html) => {
    const linked = new Set<string>();
    let written = '';
    let done = 0;
    const linkTerms = (start: number, end: number): void => {
      const text = html.slice(start, end);
      for (const { name, spot, start: at, end: behind } of findTerms(text, linked)) {
        if (linked.has(spot) || name === text.trim()) continue;
        linked.add(spot);
        written += `${html.slice(done, start + at)}<a class="term" href="${addressOf.glossary()}#${spot}" aria-label="${name.replaceAll('"', '&quot;')} (อธิบายคำ)">${name}</a>`;
        done = start + behind;
      }
    };
    let within: { name: string; depth: number } | undefined;
    let text = 0;
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', text)) {
      if (!within && at > text) linkTerms(text, at);
      markup.lastIndex = at;
      const [whole = '<', close = '', tag = '', attributes = ''] = markup.exec(html) ?? [];
      text = at + whole.length;
      const name = tag.toLowerCase();
      if (within?.name === name) {
        within.depth += close === '' ? 1 : -1;
        if (within.depth === 0) within = undefined;
      } else if (!within && close === '' && name !== '' && !childless.has(name) && (apart.has(name) || apartBy.test(attributes))) within = { name, depth: 1 };
    }
    if (!within) linkTerms(text, html.length);
    return written + html.slice(done);
  };
}
