import { normaliseThai } from './thai-text.ts';

/**
 * Gives headings the ids that Astro gives them, by the rules of github-slugger: one number more for each that is there already.
 * @returns what is asked for the headings of one text, in their order
 */
export function headingIds(): (heading: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (heading) => {
    const slug = normaliseThai(heading).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    let id = slug;
    let count = counts.get(slug) ?? 0;
    while (given.has(id)) id = `${slug}-${++count}`;
    counts.set(slug, count);
    given.add(id);
    return id;
  };
}
