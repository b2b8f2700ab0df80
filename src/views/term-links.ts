import { addressOf } from '../domain/address.ts';
import type { Glossary } from '../domain/glossary.ts';
import { makeTermFinder, termNames, type TermName } from '../domain/term-finder.ts';

/** A tag, a comment or the text between two. */
const piece = /<!--[\s\S]*?-->|<(?<close>\/?)(?<name>[a-z][\w-]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>|(?<text>[^<]+)/gi;

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

/**
 * Makes a function that turns each term of the glossary, where it first stands in the running text of a page, into a link to
 * what it means. A term that stands alone in its element is a label and stays as it is.
 */
export function termLinker(glossary: Glossary): (html: string) => string {
  const findTerms = makeTermFinder(termNames(glossary).flatMap(asWritten));
  return (html) => {
    const linked = new Set<string>();
    let within: { name: string; depth: number } | undefined;
    return html.replace(piece, (whole, ...rest) => {
      const { close, name: tag, attributes, text } = rest.at(-1) as Record<string, string | undefined>;
      if (text !== undefined) return within ? whole : linkTerms(text, linked);
      const name = tag?.toLowerCase() ?? '';
      if (within?.name === name) {
        within.depth += close ? -1 : 1;
        if (within.depth === 0) within = undefined;
      } else if (!within && !close && !childless.has(name) && (apart.has(name) || apartBy.test(attributes ?? ''))) within = { name, depth: 1 };
      return whole;
    });
  };

  function linkTerms(text: string, linked: Set<string>): string {
    let written = '';
    let end = 0;
    for (const found of findTerms(text)) {
      if (linked.has(found.spot) || found.name === text.trim()) continue;
      linked.add(found.spot);
      written += `${text.slice(end, found.start)}<a class="term" href="${addressOf.glossary()}#${found.spot}" aria-label="${found.name.replaceAll('"', '&quot;')} (อธิบายคำ)">${found.name}</a>`;
      end = found.end;
    }
    return written + text.slice(end);
  }
}
