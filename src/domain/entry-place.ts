import { slugFrom } from './content-path.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { checkFileName } from './file-name.ts';
import { startOf, type Issue } from './issue.ts';

const kinds = Object.keys(entryKinds) as EntryKind[];

/** Pages that the site has of itself; a page of that name would take their address. */
const siteAddresses = new Set(['index', '404', '500', 'units', 'oit', 'glossary', 'search', 'sitemap', 'a-z', 'data', 'documents', 'pagefind', 'fonts', 'api', 'robots', 'changes', 'readiness']);

/** What a file's place and name make it. */
export interface EntryPlace {
  kind: EntryKind;
  /** The last part of its address after its folder: `2568/1`. */
  id: string;
  issues: Issue[];
}

/** The kind and the id that a file's path makes it, and what is wrong with its name. */
export function placeInContent(path: string): EntryPlace | { issues: Issue[] } {
  const refused = (code: Issue['code'], facts: Issue['facts'] = {}) => ({ issues: [{ code, place: startOf(path), facts }] });
  const file = path.slice(path.lastIndexOf('/') + 1);
  for (const kind of kinds) {
    const match = entryKinds[kind].path.exec(path);
    if (!match) continue;
    const [, folder = '', name = ''] = match;
    if (name.startsWith('_')) return refused('FILE_IGNORED', { reason: 'ชื่อขึ้นต้นด้วย _', near: file.replace(/^_+/, '') });
    const slug = slugFrom(name);
    if (slug === '') return refused('NAME_EMPTY');
    const problem = checkFileName(file);
    if (problem?.kind === 'reserved' || problem?.kind === 'characters') return refused('NAME_RESERVED', { value: problem.kind === 'reserved' ? name : file, reason: 'windows' });
    if (slug === 'index' || (kind === 'pages' && (siteAddresses.has(slug) || /^\d{4}$/.test(slug)))) return refused('NAME_RESERVED', { value: name, reason: 'site' });
    return { kind, id: folder + slug, issues: slug === name && /^[a-z0-9-]+$/.test(slug) ? [] : [{ code: 'NAME_SLUG', place: startOf(path), facts: { value: slug } }] };
  }
  return ignored(path, file) ?? refused('FILE_MISPLACED');
}

/** Names that look right and are none: `2.MDX`, `2.mdx.txt`, `2.mdx.bak`, `2 .mdx`, `2.yml`. */
function ignored(path: string, file: string): { issues: Issue[] } | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const isData = /^content\/(?:units|years|frameworks)\/$|^content\/$/.test(folder);
  const isText = /^content\/(?:measures|indicators|disclosures)\/\d{4}\/$|^content\/pages\/$/.test(folder);
  if (!isData && !isText) return undefined;
  const wanted = isData ? 'yaml' : 'mdx';
  const stem = /^(.+?)\.(?:mdx?|markdown|ya?ml)(?:\.[\w~]+|~)?$/i.exec(file)?.[1];
  if (stem === undefined) return undefined;
  return { issues: [{ code: 'FILE_IGNORED', place: startOf(path), facts: { reason: `นามสกุลต้องเป็น .${wanted} ตัวพิมพ์เล็ก และไม่มีอะไรต่อท้าย`, near: `${stem}.${wanted}` } }] };
}

/** Two files of one address: one would silently win. */
export function checkAddresses(placed: readonly { path: string; place: EntryPlace }[]): Issue[] {
  return [...Map.groupBy(placed, ({ place }) => `${place.kind}/${place.id.toLowerCase()}`).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ path }): Issue => ({ code: 'SLUG_DUP', place: startOf(path), facts: { other: same.filter((other) => other.path !== path).slice(0, 3).map((other) => other.path).join(', ') } })),
    );
}
