import type { Section } from './record.ts';

/** A part of a page: what it is called, the id of its element, its text. */
export function section(label: string, anchor: string, text: string): Section {
  return { label, anchor, text };
}

/** As `section`, or nothing where there is no text. */
section.optional = (label: string, anchor: string, text: string | undefined): Section[] => (text === undefined || text === '' ? [] : [section(label, anchor, text)]);

/** A fact with its name, which readers also seek: `คะแนน 94.44`. */
export function fact(name: string, value: string | undefined): Section[] {
  return value === undefined || value === '' ? [] : [section('', '', `${name} ${value}`)];
}

/** A list of steps as parts that each have their own place: `method-1` …. */
export function stepSections(label: string, anchor: string, items: readonly string[]): Section[] {
  return items.map((text, index) => section(label, `${anchor}-${index + 1}`, text));
}
