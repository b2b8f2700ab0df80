import { posix } from 'node:path';

/** Files that a page names by an attribute, or a style by `url()`. */
const namedFile = /\s(?:href|src)="(\/[^"?#]*\.[a-z0-9]+)(?:[?#][^"]*)?"|url\(["']?([^"')?#]+)/gi;

/**
 * Chooses what must be kept of a site so that one year of it can be read without the rest: the year's pages, data and
 * documents, its criteria and its page in English, the units, the history, the home page, what all pages share, and every
 * file that one of these names.
 * @param paths every file of the site
 * @param year the report year, the assessment year, or both
 * @param readText the text of a page or a style
 * @param shown files outside the year that its answers show as proof; left out where the year has no answers to keep
 */
export function filesOfYear(paths: readonly string[], year: number, readText: (path: string) => string, shown?: readonly string[]): string[] {
  const there = new Set(paths);
  const ofYear = new RegExp(`^(?:${year}/|en/${year}/|units/|changes/|oit/${year}/${shown ? '' : 'criteria/'}|documents/${year}/|data/${shown ? '(?:oit-)?' : ''}${year}[./-]|_astro/|index\\.html$|[^/]+\\.(?!html$)[^/]+$|allowed_signers$)`);
  const chosen = new Set([...paths.filter((path) => ofYear.test(path)), ...(shown ?? []).filter((path) => there.has(path))]);
  // A set goes on to what is added to it meanwhile.
  for (const path of chosen) {
    if (!/\.(?:html|css)$/.test(path)) continue;
    for (const [, linked, styled] of readText(path).matchAll(namedFile)) {
      const named = posix.resolve('/', posix.dirname(path), linked ?? styled ?? '').slice(1);
      const file = decodeURIComponent(named);
      if (there.has(file)) chosen.add(file);
    }
  }
  return [...chosen].toSorted();
}
