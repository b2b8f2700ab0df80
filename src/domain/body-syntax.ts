import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { bodyComponents, type BodyFinding } from './body.ts';

/** Signs that may stand inside each other on one line; more would exhaust a parser. */
const tooDeep: readonly (readonly [RegExp, string])[] = [
  [/^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){101}/m, '>'],
  [/^[ \t]{400,}\S/m, '-'],
  [/(?:!?\[){101}/, '['],
  [/\({101}/, '('],
  [/\{{101}/, '{'],
  [/<{101}/, '<'],
  [/(?:<[A-Za-z][^<>]*>\s*){101}/, '<'],
  [/[*_~]{400}/, '*'],
];

/** Signs for each of which the parser goes over or copies the text around it: very many would take all time or memory. */
const costly: readonly (readonly [RegExp, number])[] = [
  [/[<{&\\]/g, 2_000],
  [/[*_~`[]/g, 20_000],
];

/** Mistakes of syntax that are looked for in one body. */
const mostMistakes = 30;

/**
 * Reads a body with the parser that Astro uses.
 * @param text the body
 * @param format `.md` takes `<` and `{` for text
 * @returns the tree, absent where the text is nested too deeply, and the mistakes of syntax; those are taken out of the
 *   text that the tree is read from, so that what comes after them is checked too
 */
export function parseBody(text: string, format: 'mdx' | 'md'): { root?: MdastNode; findings: BodyFinding[] } {
  for (const [pattern, value] of tooDeep) {
    const match = pattern.exec(text);
    if (match) return { findings: [deep(match.index, value)] };
  }
  for (const [pattern, most] of costly) {
    const sign = text.matchAll(pattern).drop(most).next().value;
    if (sign) return { findings: [{ code: 'MD_TOO_MANY', start: sign.index, length: 1, facts: { value: sign[0], most: most.toLocaleString('en') } }] };
  }
  const findings: BodyFinding[] = [];
  const taken = new Set<string>();
  let rest = text;
  for (let attempt = 0; attempt <= mostMistakes; attempt++) {
    try {
      return { root: format === 'mdx' ? mdxToMdast(rest) : markdownToMdast(rest), findings };
    } catch (error) {
      if (error instanceof RangeError) return { findings: [...findings, deep(0, '>')] };
      const mistake = readMistake((error as Error).message, rest);
      const [, slash, name = ''] = /^<(\/?)([\w.-]*)/.exec(rest.slice(nearestSign(rest, mistake.start))) ?? [];
      const isEcho = slash === '/' && taken.has(name);
      taken.add(name);
      if (!isEcho) findings.push(mistake);
      rest = withoutMistake(rest, mistake);
    }
  }
  return { findings };
}

function deep(start: number, value: string): BodyFinding {
  return { code: 'MD_TOO_DEEP', start, length: 1, facts: { value } };
}

/** Says what a parser's message is about; `facts` always says what stands there. */
function readMistake(message: string, text: string): BodyFinding {
  const opened = /^\d+:\d+: Expected (?:a|the) closing tag .*?`<([^`>]*)>`\s*\((\d+):(\d+)/.exec(message);
  const [, line = '1', column = '1'] = opened ? [opened[0], opened[2], opened[3]] : (/^(\d+):(\d+)/.exec(message) ?? []);
  const offset = offsetOf(text, Number(line), Number(column));
  const start = nearestSign(text, offset);
  const here = text.slice(start);
  const found = (code: BodyFinding['code'], length: number, facts: BodyFinding['facts'] = {}): BodyFinding => ({ code, start, length, facts });
  if (here.startsWith('{')) return found('MDX_EXPR', 1);
  if (!here.startsWith('<')) return found('MDX_SYNTAX', 1);
  if (here.startsWith('<!--')) return found('MDX_COMMENT', Math.max(4, here.indexOf('-->') + 3));
  if (here.startsWith('<!') || here.startsWith('<?')) return found('MDX_HTML', 2, { value: /^<[!?]\w*/.exec(here)?.[0] ?? '<!' });
  const address = /^<((?:[a-z][a-z0-9+.-]*:|www\.)[^\s<>]*|[^\s<>@]+@[^\s<>]+)>?/i.exec(here);
  if (address) return found('MDX_AUTOLINK', address[0].length, { value: linkTo(address[1] ?? '') });
  const closing = /^<\/[^\s<>]*>?/.exec(here)?.[0];
  if (closing !== undefined) return found('MDX_UNCLOSED', closing.length, { value: closing, closing: 'yes' });
  const tag = /^<([A-Za-z][\w.-]*)(?=[\s/>])/.exec(here);
  if (!tag || (!opened && !/^<[^<\n]*>/.test(here))) return found('MDX_LT', 1);
  const bare = Object.hasOwn(bodyComponents, tag[1] ?? '') ? /\s(\w+)=(?!["'{])/.exec(here) : null;
  if (bare) return { ...found('MDX_EXPR', 1, { attribute: bare[1] ?? '' }), start: start + bare.index + 1 };
  if (opened) return found('MDX_UNCLOSED', tag[0].length, { value: `${tag[0]}>` });
  return found('MDX_HTML', tag[0].length, { value: `${tag[0]}>` });
}

/** An address between angle brackets as a link takes it. */
function linkTo(address: string): string {
  if (/^www\./i.test(address)) return `https://${address}`;
  return address.includes('@') && !address.includes(':') ? `mailto:${address}` : address;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let row = 1; row < line; row++) start = text.indexOf('\n', start) + 1;
  return Math.min(text.length - 1, start + column - 1);
}

/** The sign that a message is about: at its place or, where a parser read on, the last one before. */
function nearestSign(text: string, offset: number): number {
  if (text[offset] === '<' || text[offset] === '{') return offset;
  const before = Math.max(text.lastIndexOf('<', offset), text.lastIndexOf('{', offset));
  return before === -1 ? Math.max(0, offset) : before;
}

/** The text with a mistake made harmless and everything else where it was. */
function withoutMistake(text: string, { code, start: marked, length }: BodyFinding): string {
  const start = nearestSign(text, marked);
  const end = code === 'MDX_COMMENT' || code === 'MDX_AUTOLINK' ? start + length : start + 1;
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, '·') + text.slice(end);
}
