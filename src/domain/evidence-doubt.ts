import type { AssessedItem } from './assessment.ts';
import { messageOf } from './issue-text.ts';

/**
 * What the year's rules say against the places that an answer gives as proof, in words: one sentence for a rule and an element.
 * @returns with every place that a sentence is about
 */
export function evidenceDoubts({ findings, elements }: Pick<AssessedItem, 'findings' | 'elements'>): string[] {
  return [...Map.groupBy(findings, ({ code, facts }) => `${code} ${facts.element ?? ''}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const all = elements.find(({ text }) => text === first.facts.element)?.places.length;
    const places = own.length > 1 && own.length === all ? `ที่เผยแพร่ทั้ง ${all} แห่ง` : [...new Set(own.map(({ facts }) => `"${facts.label ?? ''}"`))].join(', ');
    const values = [...new Set(own.flatMap(({ facts }) => facts.value ?? []))].join(', ');
    return [messageOf({ code: first.code, facts: { ...first.facts, places, value: values } })];
  });
}
