import type { Facts } from './issue.ts';
import { warningIn, type FieldWarning, type Passage } from './passage.ts';
import { secondBullet } from './unread-lists.ts';

const bold = /\*\*([^*\n]+)\*\*/g;
const link = /!?\[([^[\]\n]+)\]\(((?:https?:|mailto:|tel:|\/|#|\.{1,2}\/)[^()\s]*)\)/gi;

/** At the start of a value in quotes, or of a line of a longer one. */
const heading = /(?:^["']|\n)[ \t]*(#{1,6})[ \t]+(?=\S)/g;

/** Finds Markdown in a field, where it is shown as it was typed, only bodies being read as Markdown; and bullets in items. */
export function checkFieldMarks(passage: Passage): FieldWarning[] {
  const { text, field, start, lines } = passage;
  if (field === 'body') return [];
  const bare = text.replace(/^["']/, '');
  const second = /- +$/.test(lines.text.slice(Math.max(0, start - 10), start)) ? secondBullet(bare) : undefined;
  if (second !== undefined) return [warningIn(passage, text.length - bare.length, second.trim().length, 'ITEM_SIGN_TWICE', { value: second.trim() })];
  if (!/\*\*|\]\(|#/.test(text)) return [];
  const told = (index: number, value: string, facts: Facts) => warningIn(passage, index, value.length, 'TEXT_MARKDOWN', { value, ...facts });
  return [
    ...[...text.matchAll(bold)].map(({ 0: value, 1: words = '', index }) => told(index, value, { mend: words.trim() })),
    ...[...text.matchAll(link)].map(({ 0: value, 1: words = '', index }) => told(index, value, { mend: words.trim(), link: value })),
    ...[...text.matchAll(heading)].map(({ 0: lead, 1: signs = '', index }) => told(index + lead.lastIndexOf(signs), signs, {})),
  ];
}
