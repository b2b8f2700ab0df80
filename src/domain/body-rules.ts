import type { MdastNode } from 'satteri';
import { decodedOnce } from './address.ts';
import { allNodes, stretchOf, type BodyFinding } from './body.ts';
import { relativePath, resolveInContent } from './content-path.ts';
import type { Facts } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';
import { nearest } from './nearest.ts';
import { headingIds } from './heading-id.ts';
import { normaliseThai } from './thai-text.ts';
import { schemeOf, withScheme } from './web-address.ts';

/** Link texts that do not say where they lead. */
const emptyWords = /^(?:คลิก|คลิ๊ก|คลิกที่นี่|คลิกที่นี้|คลิกดู|คลิกเพื่อดู|คลิกอ่าน|กดที่นี่|กดตรงนี้|กด|ที่นี่|ตรงนี้|อ่านต่อ|อ่านเพิ่มเติม|เพิ่มเติม|ดูเพิ่มเติม|รายละเอียด|ดูรายละเอียด|ดาวน์โหลด|ดาวน์โหลดที่นี่|ลิงก์|ลิงค์|เปิด|ดู|link|click|click here|here|download|more|read more)[\s.:…>»]*$/i;

/**
 * Checks what a reader needs of a body: headings in order, links that lead somewhere and say where, tables with heads,
 * pictures with words.
 * @param root the body's tree
 * @param source its text
 * @param folder the folder of the file, `content/measures/2568`
 * @param files every file under `content/attachments/`
 */
export function checkReading(root: MdastNode, source: string, folder: string, files: ReadonlySet<string>): BodyFinding[] {
  const nodes = allNodes(root);
  const anchors = anchorsOf(nodes);
  const definitions = new Map(nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])));
  const findings: BodyFinding[] = [...headingFindings(nodes, source)];
  for (const node of nodes) {
    const found = (code: IssueCode, facts: Facts = {}, at = stretchOf(node)) => findings.push({ code, facts, ...at });
    if (node.type === 'table') findings.push(...lostCells(node));
    if (node.type === 'delete' && !source.startsWith('~~', stretchOf(node).start)) found('MD_TILDE');
    if (node.type === 'table' && (node.children[0]?.children ?? []).every((cell) => textOf(cell).trim() === '')) found('A11Y_TABLE');
    const url = node.type === 'image' ? node.url : node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
    if (url !== undefined && (node.type === 'image' || node.type === 'imageReference')) {
      if ((node.alt ?? '').trim() === '') found('A11Y_ALT');
      const path = resolveInContent(folder, url);
      if (path !== undefined && schemeOf(url) === '' && !files.has(normaliseThai(path))) found('FILE_MISSING', missingFacts(url, path, folder, files));
    }
    if (node.type === 'link') for (const { code, facts, inside } of linkProblems(node.url, textOf(node), anchors)) found(code, facts, inside && node.children[0] ? stretchOf(node.children[0]) : undefined);
  }
  return findings;
}

/** Cells beyond the last column of the head, which no page would show. */
function lostCells({ children: [head, ...rows] }: Extract<MdastNode, { type: 'table' }>): BodyFinding[] {
  const columns = head?.children.length ?? 0;
  return rows.flatMap(({ children: cells }): BodyFinding[] => {
    const first = cells[columns];
    return first ? [{ code: 'MD_CELLS_LOST', facts: { value: String(cells.length), most: String(columns) }, ...stretchOf(first) }] : [];
  });
}

function missingFacts(url: string, path: string, folder: string, files: ReadonlySet<string>): Facts {
  const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
  const { near } = nearest(nameOf(path), [...files].map(nameOf));
  const file = [...files].find((one) => nameOf(one) === near);
  return { value: url, folder: 'content/attachments', ...(file !== undefined && { near: relativePath(folder, file) }) };
}

interface LinkProblem {
  code: IssueCode;
  facts: Facts;
  /** Whether the problem is in the words of the link. */
  inside?: boolean;
}

function linkProblems(url: string, words: string, anchors: ReadonlySet<string>): LinkProblem[] {
  const problems: LinkProblem[] = [];
  const text = normaliseThai(words).trim();
  if (text === '') problems.push({ code: 'A11Y_LINK_EMPTY', facts: {} });
  else if (emptyWords.test(text)) problems.push({ code: 'A11Y_LINK_TEXT', facts: { value: text }, inside: true });
  if (url === '') return [...problems, { code: 'LINK_EMPTY', facts: {} }];
  if (url.startsWith('#')) {
    const anchor = normaliseThai(decodedOnce(url.slice(1)));
    return anchors.has(anchor) ? problems : [...problems, { code: 'LINK_ANCHOR', facts: { value: `#${anchor}`, accepted: [...anchors].slice(0, 10).map((id) => `#${id}`).join(', ') } }];
  }
  if (schemeOf(url) === '' && !/^\/(?![/\\])/.test(url)) return [...problems, { code: /^[/\\]{2}/.test(url) ? 'URL_FORMAT' : escapes(url) ? 'PATH_ESCAPE' : 'LINK_RELATIVE', facts: { value: url, ...withScheme(url) } }];
  const scheme = schemeOf(url);
  return (scheme === 'http:' || scheme === 'https:') && !URL.canParse(url) ? [...problems, { code: 'URL_FORMAT', facts: { value: url } }] : problems;
}

/** The links of a body that lead to another page, of this site or of another. */
export function pageLinksOf(root: MdastNode): { address: string; start: number; length: number }[] {
  return allNodes(root).flatMap((node) => ((node.type === 'link' || node.type === 'definition') && /^(?:\/(?![/\\])|https?:)/i.test(node.url) ? [{ address: node.url, ...stretchOf(node) }] : []));
}

function escapes(url: string): boolean {
  return resolveInContent('content/a/b', url.replace(/[?#].*$/s, '')) === undefined;
}

type WithChildren = MdastNode & { children?: readonly MdastNode[]; value?: string };

/** The words inside a node, those of pictures included. */
function textOf(node: MdastNode): string {
  const { children, value } = node as WithChildren;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return children ? children.map(textOf).join('') : (value ?? '');
}

function headingFindings(nodes: readonly MdastNode[], source: string): BodyFinding[] {
  const findings: BodyFinding[] = [];
  let before = 1;
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const at = stretchOf(node);
    const words = textOf(node).trim();
    if (node.depth === 1) findings.push({ code: 'A11Y_H1', facts: source[at.start] === '#' ? { mend: `#${source.slice(at.start, at.start + at.length)}` } : {}, ...at });
    else if (node.depth > before + 1) findings.push({ code: 'A11Y_HEADING_SKIP', facts: { from: '#'.repeat(before), to: '#'.repeat(node.depth), mend: '#'.repeat(before + 1) }, ...at });
    if (words === '') findings.push({ code: 'A11Y_HEADING_EMPTY', facts: {}, ...at });
    before = node.depth;
  }
  return findings;
}

/** The spots of a body that a link may lead to: its headings. */
export function bodySpots(root: MdastNode): string[] {
  return [...anchorsOf(allNodes(root))];
}

/** The ids that Astro gives to headings. */
function anchorsOf(nodes: readonly MdastNode[]): ReadonlySet<string> {
  const idOf = headingIds();
  return new Set(nodes.flatMap((node) => (node.type === 'heading' ? [idOf(textOf(node))] : [])));
}
