import type { Facts } from './issue.ts';
import { warningIn, type FieldWarning, type Passage } from './passage.ts';

const bold = /\*\*([^*\n]+)\*\*/g;
const link = /!?\[([^[\]\n]+)\]\(((?:https?:|mailto:|tel:|\/|#|\.{1,2}\/)[^()\s]*)\)/gi;

/** At the start of a value in quotes, or of a line of a longer one. */
const heading = /(?:^["']|\n)[ \t]*(#{1,6})[ \t]+(?=\S)/g;

/** Finds Markdown in a field, where it is shown as it was typed: only bodies are read as Markdown. */
export function checkFieldMarks(passage: Passage): FieldWarning[] {
  const { text, field } = passage;
  if (field === 'body' || !/\*\*|\]\(|#/.test(text)) return [];
  const told = (index: number, value: string, facts: Facts) => warningIn(passage, index, value.length, 'TEXT_MARKDOWN', { value, ...facts });
  return [
    ...[...text.matchAll(bold)].map(({ 0: value, 1: words = '', index }) => told(index, value, { mend: words.trim() })),
    ...[...text.matchAll(link)].map(({ 0: value, 1: words = '', index }) => told(index, value, { mend: words.trim(), link: value })),
    ...[...text.matchAll(heading)].map(({ 0: lead, 1: signs = '', index }) => told(index + lead.lastIndexOf(signs), signs, {})),
  ];
}
