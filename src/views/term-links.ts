import { addressOf } from '../domain/address.ts';
import type { Glossary } from '../domain/glossary.ts';
import { makeTermFinder, termNames, type TermName } from '../domain/term-finder.ts';

/** A comment, or a tag with its name and attributes. */
const markup = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/iy;

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

  /** @param linked the spots that the page links already */
  const linkTerms = (text: string, linked: Set<string>): string => {
    let written = '';
    let end = 0;
    for (const found of findTerms(text, linked)) {
      if (linked.has(found.spot) || found.name === text.trim()) continue;
      linked.add(found.spot);
      written += `${text.slice(end, found.start)}<a class="term" href="${addressOf.glossary()}#${found.spot}" aria-label="${found.name.replaceAll('"', '&quot;')} (อธิบายคำ)">${found.name}</a>`;
      end = found.end;
    }
    return written + text.slice(end);
  };

  // A loop, not one pattern for all: it runs over every page.
  return (html) => {
    const linked = new Set<string>();
    let within: { name: string; depth: number } | undefined;
    let written = '';
    let done = 0;
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      if (!within && at > done) {
        written += linkTerms(html.slice(done, at), linked);
        done = at;
      }
      markup.lastIndex = at;
      const [whole = '<', close = '', tag = '', attributes = ''] = markup.exec(html) ?? [];
      at += whole.length;
      const name = tag.toLowerCase();
      if (within?.name === name) {
        within.depth += close === '' ? 1 : -1;
        if (within.depth === 0) within = undefined;
      } else if (!within && close === '' && name !== '' && !childless.has(name) && (apart.has(name) || apartBy.test(attributes))) within = { name, depth: 1 };
      if (within) continue;
      written += html.slice(done, at);
      done = at;
    }
    return written + (within ? html.slice(done) : linkTerms(html.slice(done), linked));
  };
}
