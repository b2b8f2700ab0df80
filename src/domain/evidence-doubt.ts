import type { AssessedItem } from './assessment.ts';
import type { EvidenceFinding } from './evidence-rules.ts';
import { messageOf } from './issue-text.ts';

/**
 * What the year's rules say against the places that an answer gives as proof, in words: one sentence for a rule, an element and what was found.
 * @returns with every place that a sentence is about
 */
export function evidenceDoubts({ findings, elements }: Pick<AssessedItem, 'findings' | 'elements'>): string[] {
  return [...Map.groupBy(findings, ({ code, facts }) => `${code} ${facts.element ?? ''} ${facts.value ?? ''}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const all = elements.find(({ text }) => text === first.facts.element)?.places.length ?? 0;
    return [messageOf({ code: first.code, facts: { ...first.facts, places: placesOf(own, all) } })];
  });
}

/** Names a few places; of many it says how many of how many. */
function placesOf(own: readonly EvidenceFinding[], all: number): string {
  if (own.length > 1 && own.length === all) return `ที่เผยแพร่ทั้ง ${all} แห่ง`;
  return own.length > 3 ? `ที่เผยแพร่ ${own.length} จาก ${all} แห่ง` : [...new Set(own.map(({ facts }) => `"${facts.label ?? ''}"`))].join(', ');
}
