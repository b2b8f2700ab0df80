import { confidences } from './confidence.ts';
import type { FieldChange } from './field-change.ts';
import { labelOf } from './field.ts';
import { framework, type Framework } from './framework.ts';
import { requirement, requirements, type Requirement, type Requirements } from './requirement.ts';
import { textChanges } from './text-change.ts';

const verifiedWords = { true: 'ยืนยันแล้ว', false: 'ยังไม่ได้ยืนยัน' } as const;

/** How values read that are short enough to be told whole, by the field's name wherever it stands. */
const worded: Readonly<Record<string, (value: never) => string>> = {
  confidence: (value: keyof typeof confidences | Requirement['confidence']) =>
    typeof value === 'string' ? confidences[value] : (Object.keys(value) as (keyof typeof value)[]).map((part) => `${labelOf(requirement, part)} ${confidences[value[part]]}`).join(' '),
  verified: (value: boolean) => verifiedWords[`${value}`],
  period: ({ text }: Requirement['period']) => text,
};

/** The parts in which two states of something differ. Values come from one schema, so equal ones have their parts in one order. */
function differing<Data extends object>(before: Data, after: Data, left: readonly (keyof Data)[]): (keyof Data & string)[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Data & string>;
  return [...names].filter((name) => !left.includes(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function changeOf(field: string, label: string, name: string, before: unknown, after: unknown): FieldChange {
  const words = worded[name];
  if (words && before !== undefined && after !== undefined) {
    const [from, to] = [words(before as never), words(after as never)];
    if (from !== to) return { field, label, from, to };
  }
  const texts = textChanges(before, after);
  return { field, label, ...(texts.length > 0 && { texts }) };
}

function itemChanges(before: Requirements, after: Requirements): FieldChange[] {
  const codes = [...new Set([...before.items, ...after.items].map(({ code }) => code))];
  return codes.flatMap((code): FieldChange[] => {
    const [old, now] = [before, after].map(({ items }) => items.find((item) => item.code === code));
    const field = `requirements.items.${code}`;
    if (!now) return [{ field, label: `นำข้อ ${code} ออก` }];
    if (!old) return [{ field, label: `เพิ่มข้อ ${code}`, texts: [{ to: now.title }] }];
    return differing(old, now, []).map((name) => changeOf(`${field}.${name}`, `ข้อ ${code} ${labelOf(requirement, name)}`, name, old[name], now[name]));
  });
}

/** What changed in the rules of a year, part by part, and of its list item by item. */
export function criteriaChanges(before: Framework, after: Framework): FieldChange[] {
  const own = differing(before, after, ['requirements']).map((name) => changeOf(name, labelOf(framework, name), name, before[name], after[name]));
  const [old, now] = [before.requirements, after.requirements];
  if (!old || !now) return old === now ? own : [...own, { field: 'requirements', label: `${now ? 'เพิ่ม' : 'นำออก: '}${labelOf(framework, 'requirements')}` }];
  const ofList = differing(old, now, ['items']).map((name) => changeOf(`requirements.${name}`, labelOf(requirements, name), name, old[name], now[name]));
  return [...own, ...ofList, ...itemChanges(old, now)];
}
