import type { MdastNode } from 'satteri';
import { relativePath, resolveInContent } from './content-path.ts';
import type { Facts } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { schemeOf } from './web-address.ts';

/** A part of a body that may not be published, with its offset and length in the body. */
export interface BodyFinding {
  code: IssueCode;
  start: number;
  length: number;
  facts: Facts;
}

/** The components that a body may use, with the attributes that each takes; all are text. */
export const bodyComponents: Readonly<Record<string, Readonly<Record<string, readonly string[] | 'text'>>>> = {
  Callout: { title: 'text', kind: ['note', 'warning'] },
};

/** Plain Markdown, which holds nothing but text. */
const plainNodes = new Set([
  'root', 'paragraph', 'text', 'heading', 'strong', 'emphasis', 'delete', 'list', 'listItem', 'blockquote', 'code', 'inlineCode', 'break',
  'thematicBreak', 'table', 'tableRow', 'tableCell', 'footnoteReference', 'footnoteDefinition', 'linkReference',
]);

/** HTML elements that hold text; the message is about their attributes where those are worse than the element. */
const textElements = /^(?:p|div|span|a|b|i|u|s|em|strong|small|br|hr|ul|ol|li|h[1-6]|table|thead|tbody|tr|td|th|font|center|blockquote|section|article)$/;

/** Attributes that run code or change the page. */
const activeAttribute = /^(?:on\w+|style|srcdoc|formaction|(?:set|is|define|client|server|transition|class):.+|slot|ref|key|dangerouslySetInnerHTML)$/i;

const linkSchemes = new Set(['', 'https:', 'http:', 'mailto:', 'tel:']);
const pictureExtension = /\.(?:png|jpe?g|webp|gif|avif)$/i;

interface Context {
  source: string;
  /** The folder of the file, from the project's folder on: `content/measures/2568`. */
  folder: string;
  definitions: ReadonlyMap<string, string>;
}

type AnyNode = MdastNode & { children?: readonly MdastNode[] };

/**
 * The allow-list of bodies: finds everything that is not plain Markdown with a known component, a safe link or a
 * picture of the attachments. The check asks it before the build, and a guard in Astro's pipeline during the build.
 * @param root a Markdown or MDX tree with positions
 * @param source the text that it was read from
 * @param folder the folder of the file, `content/measures/2568`
 */
export function findForbidden(root: MdastNode, source: string, folder: string): BodyFinding[] {
  const context: Context = { source, folder, definitions: new Map(allNodes(root).flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : []))) };
  return allNodes(root).flatMap((node) => findingsOf(node, context));
}

/** Every node of a tree in the order of the text. */
export function allNodes(root: MdastNode): MdastNode[] {
  const nodes: MdastNode[] = [];
  const waiting: MdastNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    // One by one: a spread of very many children would not fit on the stack.
    for (const child of ((node as AnyNode).children ?? []).toReversed()) waiting.push(child);
  }
  return nodes;
}

/** Where a node stands in its text. */
export function stretchOf(node: MdastNode): { start: number; length: number } {
  const start = node.position?.start.offset ?? 0;
  return { start, length: Math.max(1, (node.position?.end.offset ?? start + 1) - start) };
}

function findingsOf(node: MdastNode, context: Context): BodyFinding[] {
  const found = (code: IssueCode, facts: Facts = {}, at = stretchOf(node)): BodyFinding[] => [{ code, facts, ...at }];
  switch (node.type) {
    case 'mdxjsEsm':
      return found('MDX_ESM', { value: node.value.trimStart().startsWith('export') ? 'export' : 'import' });
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return found('MDX_EXPR');
    case 'html':
      return node.value.startsWith('<!--') ? found('MDX_COMMENT') : found('MDX_HTML', { value: /^<\/?[\w-]+/.exec(node.value)?.[0].concat('>') ?? node.value.slice(0, 20) });
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return findingsOfElement(node, context);
    case 'yaml':
    case 'toml':
      return found('FM_SPLIT');
    case 'link':
      return linkFindings(node.url).flatMap(({ code, facts }) => found(code, facts, node.children[0] ? stretchOf(node.children[0]) : undefined));
    case 'definition':
      return linkFindings(node.url).flatMap(({ code, facts }) => found(code, facts));
    case 'image':
      return pictureFindings(node.url, context.folder).flatMap(({ code, facts }) => found(code, facts));
    case 'imageReference':
      return pictureFindings(context.definitions.get(node.identifier) ?? '', context.folder).flatMap(({ code, facts }) => found(code, facts));
    default:
      return plainNodes.has(node.type) ? [] : found('MD_NODE', { value: node.type });
  }
}

type ElementNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function findingsOfElement(node: ElementNode, context: Context): BodyFinding[] {
  const whole = stretchOf(node);
  const name = node.name ?? '';
  const component = Object.hasOwn(bodyComponents, name) ? bodyComponents[name] : undefined;
  const attributes = node.attributes.flatMap((attribute) => attributeFindings(attribute, name, component, whole, context.source));
  if (component) return attributes;
  if (textElements.test(name) && attributes.length > 0) return attributes;
  const code = /^[A-Z]|\./.test(name) ? 'MDX_COMPONENT' : 'MDX_HTML';
  return [{ code, facts: { value: `<${name}>`, ...markdownFor(node) }, start: whole.start, length: name.length + 2 }];
}

/** What to write in the place of a link or a film of HTML. */
function markdownFor(node: ElementNode): Facts {
  const valueOf = (name: string) => node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string' ? [attribute.value] : []))[0];
  const address = valueOf('href') ?? valueOf('src');
  if (address === undefined) return {};
  const words = allNodes(node).map((inner) => (inner.type === 'text' ? inner.value : '')).join('').trim();
  if (node.name === 'a') return { link: `[${words || 'ข้อความที่บอกปลายทาง'}](${address})` };
  return node.name === 'iframe' ? { frame: 'yes', link: `[ชื่อวิดีโอหรือหน้าที่จะเปิด](${address.replace(/^\/\//, 'https://').replace(/^(https?:\/\/www\.youtube)(?:-nocookie)?\.com\/embed\/([\w-]+).*$/, '$1.com/watch?v=$2')})` } : {};
}

function attributeFindings(attribute: ElementNode['attributes'][number], element: string, accepted: (typeof bodyComponents)[string] | undefined, whole: { start: number; length: number }, source: string): BodyFinding[] {
  const inside = source.slice(whole.start, whole.start + whole.length);
  const at = (pattern: RegExp, length: number) => ({ start: whole.start + Math.max(0, inside.search(pattern)), length });
  if (attribute.type === 'mdxJsxExpressionAttribute') return [{ code: 'MDX_EXPR', facts: {}, ...at(/\{/, 1) }];
  const { name, value } = attribute;
  const place = at(new RegExp(`(?<=[\\s"'])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[\\s=/>])`), name.length);
  if (accepted ? !Object.hasOwn(accepted, name) : activeAttribute.test(name)) {
    return [{ code: 'MDX_ATTR', facts: { attribute: name, ...(accepted && { accepted: Object.keys(accepted).join(', ') }) }, ...place }];
  }
  if (typeof value === 'object' && value !== null) {
    const brace = inside.indexOf('{', place.start - whole.start);
    return [{ code: 'MDX_EXPR', facts: { attribute: name }, start: whole.start + Math.max(0, brace), length: 1 }];
  }
  const choices = accepted?.[name];
  if (Array.isArray(choices) && !choices.includes(value ?? '')) return [{ code: 'VALUE_UNKNOWN', facts: { field: name, value: value ?? '', accepted: choices.join(', ') }, ...place }];
  const scheme = !accepted && (name === 'href' || name === 'src') ? schemeOf(value ?? '') : '';
  return linkSchemes.has(scheme) || element === '' ? [] : [{ code: 'URL_SCHEME', facts: { value: scheme }, ...place }];
}

interface Refusal {
  code: IssueCode;
  facts: Facts;
}

function linkFindings(url: string): Refusal[] {
  const scheme = schemeOf(url);
  return linkSchemes.has(scheme) ? [] : [{ code: 'URL_SCHEME', facts: { value: scheme } }];
}

/** Astro imports what a picture names, so anything but a picture of the attachments would run or be published. */
function pictureFindings(url: string, folder: string): Refusal[] {
  const scheme = schemeOf(url);
  if (scheme === 'http:' || scheme === 'https:' || /^[/\\]{2}/.test(url)) return [{ code: 'URL_THIRD_PARTY', facts: { value: url } }];
  if (scheme !== '' && !/^[a-z]:[\\/]/i.test(url)) return [{ code: 'URL_SCHEME', facts: { value: scheme } }];
  if (resolveInContent(folder, url) === undefined) return [{ code: 'PATH_ESCAPE', facts: { value: url, ...fromFolder(url, folder) } }];
  return pictureExtension.test(url) ? [] : [{ code: 'IMG_EXTENSION', facts: { value: url } }];
}

/** Where a picture of the attachments is seen from its text, whatever was typed before the name of that folder. */
function fromFolder(url: string, folder: string): Facts {
  const rest = /attachments[/\\]((?:\d{4}[/\\])?[^/\\?#%]+)$/.exec(url)?.[1]?.replaceAll('\\', '/');
  return rest === undefined ? {} : { file: `content/attachments/${rest}`, mend: relativePath(folder, `content/attachments/${rest}`) };
}
