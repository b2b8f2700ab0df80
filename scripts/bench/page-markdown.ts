import { decodeReferences } from '../lib/page-text.ts';

const tag = (names: string) => new RegExp(`<(?:${names})(?=[\\s>])[^>]*>`, 'g');
const end = (names: string) => new RegExp(`</(?:${names})>`, 'g');

/** Text in which Markdown sees no marks. */
function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>{}|#~]/g, String.raw`\$&`);
}

/** A run of HTML inside one block as Markdown: text and links. */
function inlineMarkdown(html: string): string {
  const parts = html.replace(/\s+/g, ' ').split(/(<a\b[^>]*>.*?<\/a>)/g);
  return parts
    .map((part) => {
      const text = escapeMarks(decodeReferences(part.replace(/<[^>]*>/g, '')));
      const href = /^<a\b[^>]*\shref="([^"]+)"/.exec(part)?.[1];
      return href === undefined || text.trim() === '' ? text : `[${text.trim()}](<${decodeReferences(href)}>)`;
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** The rows of a table as Markdown has them, the first as headings. */
function tableMarkdown(html: string): string {
  const rows = html.split(/<tr\b[^>]*>/).slice(1).map((row) => row.split(/<t[hd]\b[^>]*>/).slice(1).map((cell) => inlineMarkdown(cell.replace(end('li|p|div|dt|dd|ul|ol'), ' '))));
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  if (columns === 0) return '';
  const lines = rows.map((row) => `| ${Array.from({ length: columns }, (_, column) => row[column] ?? '').join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  const caption = /<caption\b[^>]*>(.*?)<\/caption>/s.exec(html)?.[1] ?? '';
  return `\n\n${inlineMarkdown(caption)}\n\n${lines.join('\n')}\n\n`;
}

/** A page's own text, as somebody would write it for a documentation site. */
interface WrittenPage {
  title: string;
  description: string;
  /** With headings, lists, tables and links, without what draws. */
  markdown: string;
}

/**
 * The text of a page that our build wrote, as Markdown. Header, footer and the ways around are left to the site that shows it.
 * @param html the whole page
 */
export function pageMarkdown(html: string): WrittenPage {
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const heading = /<h1\b[^>]*>(.*?)<\/h1>/s;
  const blocks = main
    .replace(heading, '')
    .replace(/<(svg|script|template)\b.*?<\/\1>/gs, '')
    .replace(/<table\b.*?<\/table>/gs, (table) => `\u0000${tableMarkdown(table)}\u0000`)
    .split('\u0000')
    .map((piece, index) => (index % 2 === 1 ? piece : proseMarkdown(piece)));
  return {
    title: decodeReferences((heading.exec(main)?.[1] ?? '').replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim(),
    description: decodeReferences(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
    markdown: `${blocks.join('\n\n').replace(/\n{3,}/g, '\n\n').trim()}\n`,
  };
}

function proseMarkdown(html: string): string {
  const marked = html
    .replace(/<h([2-6])\b[^>]*>/g, (_, level: string) => `\u0001${'#'.repeat(Number(level))} `)
    .replace(tag('li'), '\u0001- ')
    .replace(tag('p|div|section|article|header|footer|nav|ul|ol|dl|dt|dd|figure|figcaption|details|summary|form|label|fieldset|legend|option|button|blockquote|aside'), '\u0001')
    .replace(end('h[2-6]|li|p|div|section|article|header|footer|nav|ul|ol|dl|dt|dd|figure|figcaption|details|summary|form|label|fieldset|legend|option|button|blockquote|aside'), '\u0001');
  const lines: string[] = [];
  let pending = '';
  for (const part of marked.split('\u0001')) {
    const [, mark = '', rest = ''] = /^((?:#+|-) )?(.*)$/s.exec(part) ?? [];
    const text = inlineMarkdown(rest);
    if (mark !== '') pending = mark;
    if (text === '') continue;
    lines.push(`${pending}${text}`);
    pending = '';
  }
  return lines.join('\n\n');
}
