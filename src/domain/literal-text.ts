import type { MdastNode } from 'satteri';
import { allNodes, stretchOf } from './body.ts';

/** A paragraph, heading or cell of a body as a reader sees it: what the parser took for text and for nothing else. */
export interface LiteralBlock {
  /** Where it begins in the body. */
  start: number;
  /** As long as the block is in the body: its text as it was typed, and `blank` in the place of every other sign. */
  text: string;
  /** The column at which the text of the list item begins that it is in, if any. */
  itemColumn?: number;
}

/** Stands for a sign that is no text, such as those of a real link, of real bold letters, or one behind a backslash. */
export const blank = '\u{FFFC}';

/** Stands for an end of line that is shown as one. */
export const shownBreak = '\v';

const blockTypes = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * The blocks of text of a body.
 * @param root the body's tree
 * @param source the text that it was read from
 */
export function literalBlocks(root: MdastNode, source: string): LiteralBlock[] {
  const nodes = allNodes(root);
  const columns = new Map<MdastNode, number | undefined>(nodes.flatMap((node) => (node.type === 'listItem' ? node.children.map((child) => [child, child.position?.start.column] as const) : [])));
  return nodes.filter(({ type }) => blockTypes.has(type)).map((block) => {
    const itemColumn = columns.get(block);
    return { start: stretchOf(block).start, text: literalText(block, source), ...(itemColumn !== undefined && { itemColumn }) };
  });
}

function literalText(block: MdastNode, source: string): string {
  const { start, length } = stretchOf(block);
  let text = '';
  const blankTo = (end: number) => (text += blank.repeat(Math.max(0, end - start - text.length)));
  for (const node of allNodes(block)) {
    if (node.type !== 'text' && node.type !== 'break') continue;
    const at = stretchOf(node);
    blankTo(at.start);
    const typed = source.slice(at.start, at.start + at.length);
    text += node.type === 'break' ? typed.replace(/[^\n]/g, blank).replaceAll('\n', shownBreak) : typed.replace(/\\[!-/:-@[-`{-~]/g, blank.repeat(2));
  }
  blankTo(start + length);
  return text;
}
