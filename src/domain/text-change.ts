import { mayHoldPersonalData } from './personal-data.ts';

/** A part of a text field that was reworded or came new; of long ones the beginning. */
export interface TextChange {
  /** Absent of what is new, and of words that may be about a person: those may have been taken away for good reason. */
  from?: string;
  to: string;
}

/** Letters that are told of one text. */
const most = 200;

/**
 * What was reworded in a text field: each text that is gone beside the one that came in its place.
 * Nothing is told of what is gone for good.
 */
export function textChanges(before: unknown, after: unknown): TextChange[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  const gone = old.filter((text) => !now.includes(text));
  return now
    .filter((text) => !old.includes(text))
    .map((to, index): TextChange => {
      const from = gone[index];
      return { ...(from !== undefined && !mayHoldPersonalData(from) && { from: shortened(from) }), to: shortened(to) };
    });
}

/** The texts of a field: itself, its items, or what its items are called. */
function textsOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return typeof item === 'string' ? [item] : [];
    const { text, label } = item as { text?: unknown; label?: unknown };
    return [text, label].filter((part) => typeof part === 'string').slice(0, 1);
  });
}

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** The beginning of a text: no mark is parted from its letter, no vowel stands before a letter that is cut off. */
function shortened(text: string): string {
  if (text.length <= most) return text;
  const end = [...graphemes.segment(text.slice(0, most + 8))].findLast(({ index }) => index <= most)?.index ?? most;
  return `${text.slice(0, end).replace(/[เ-ไ]+$/, '').trimEnd()}…`;
}
