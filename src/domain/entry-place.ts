import { slugFrom } from './content-path.ts';
import { entryKinds, type EntryKind } from './entry-kinds.ts';
import { checkFileName } from './file-name.ts';
import { startOf, type Issue } from './issue.ts';

const kinds = Object.keys(entryKinds) as EntryKind[];

/** First parts of the addresses that the site has of itself; a page of that name would take their place. Astro takes a page 500 for the one of its own errors. */
export const siteAddresses: ReadonlySet<string> = new Set(['404', '500', 'a-z', 'changes', 'data', 'documents', 'en', 'glossary', 'offline', 'og', 'oit', 'pagefind', 'search', 'sitemap', 'standards', 'units', 'verify']);

const readsAt = (path: (kind: EntryKind) => string) => (kind: EntryKind) => entryKinds[kind].path.test(`content/${path(kind)}`);

/** Kinds that have one file, in `content` itself. */
const single: ReadonlySet<string> = new Set(kinds.filter(readsAt((kind) => `${kind}.yaml`)));

/** Kinds of which each file is YAML in a folder, and those of them that are named by their year. */
const dataKinds: ReadonlySet<string> = new Set(kinds.filter(readsAt((kind) => `${kind}/2568.yaml`)));
const yearKinds = kinds.filter((kind) => dataKinds.has(kind) && !readsAt(() => `${kind}/a.yaml`)(kind));

/** Kinds of which each file is a text, in a folder or in one for each year. */
const textKinds: ReadonlySet<string> = new Set(kinds.filter(readsAt((kind) => `${kind}/a.mdx`)));
const textKindsByYear: ReadonlySet<string> = new Set(kinds.filter(readsAt((kind) => `${kind}/2568/a.mdx`)));

/** What a file's place and name make it. */
export interface EntryPlace {
  kind: EntryKind;
  /** The last part of its address after its folder: `2568/1`. */
  id: string;
  issues: Issue[];
}

/**
 * The kind and the id that a file's path makes it, and what is wrong with its name.
 * @param path from `content/` on
 * @param paths every file, so that no name is proposed that exists
 */
export function placeInContent(path: string, paths: ReadonlySet<string> = new Set()): EntryPlace | { issues: Issue[] } {
  const refused = (code: Issue['code'], facts: Issue['facts'] = {}) => ({ issues: [{ code, place: startOf(path), facts }] });
  const file = path.slice(path.lastIndexOf('/') + 1);
  for (const kind of kinds) {
    const match = entryKinds[kind].path.exec(path);
    if (!match) continue;
    const [, folder = '', name = ''] = match;
    if (name.startsWith('_')) return refused('FILE_IGNORED', { reason: 'ชื่อขึ้นต้นด้วย _', ...newName(path, file.replace(/^_+/, ''), paths) });
    const slug = slugFrom(name);
    if (slug === '') return refused('NAME_EMPTY');
    const problem = checkFileName(file);
    if (problem?.kind === 'reserved' || problem?.kind === 'characters') return refused('NAME_RESERVED', { value: problem.kind === 'reserved' ? name : file, reason: 'windows' });
    if (slug === 'index' || (kind === 'pages' && (siteAddresses.has(slug) || /^\d{4}$/.test(slug)))) return refused('NAME_RESERVED', { value: name, reason: 'site' });
    return { kind, id: folder + slug, issues: slug === name && /^[a-z0-9-]+$/.test(slug) ? [] : [{ code: 'NAME_SLUG', place: startOf(path), facts: { value: slug } }] };
  }
  return ignored(path, file, paths) ?? refused('FILE_MISPLACED', homeOf(path, file, paths));
}

/** The name that a file should have, or the file that has it already. */
function newName(path: string, name: string, paths: ReadonlySet<string>): Issue['facts'] {
  const wanted = path.slice(0, path.lastIndexOf('/') + 1) + name;
  return paths.has(wanted) ? { other: wanted } : { near: name };
}

/** Where a file with a name like this would be read, or the file that is there already. */
function homeOf(path: string, file: string, paths: ReadonlySet<string>): Issue['facts'] {
  if (yearKinds.some((kind) => path === `content/${kind}/${file}`)) return { named: 'ปี พ.ศ. สี่หลัก ตามด้วย .yaml' };
  const homes = homesOf(path, file, paths);
  const [taken] = homes;
  const free = homes.filter(({ home }) => !paths.has(home));
  if (free.length > 0) return { home: free.map(({ home, label }) => `${home} (${label})`).join(' หรือ ') };
  return taken ? { other: taken.home } : {};
}

function homesOf(path: string, file: string, paths: ReadonlySet<string>): { home: string; label: string }[] {
  const [, stem = '', extension = ''] = /^(.+?)\.(mdx?|ya?ml)$/i.exec(file) ?? [];
  const at = (kind: EntryKind, rest: string) => ({ home: `content/${kind}/${rest}`, label: entryKinds[kind].label });
  if (/^\d{4}$/.test(stem)) return [at(yearKinds.find((kind) => path.startsWith(`content/${kind}/`)) ?? 'years', `${stem}.yaml`)];
  if (/^\d{1,3}$/.test(stem)) return (['measures', 'indicators'] as const).map((kind) => at(kind, `${newestYear(paths, 'years')}/${stem}.mdx`)).filter(({ home }) => !/^content\/(?:measures|indicators)\//.test(path) || home.startsWith(path.slice(0, 'content/m'.length)));
  if (/^[a-z]\d{1,2}$/i.test(stem)) return [at('disclosures', `${newestYear(paths, 'disclosures')}/${stem.toLowerCase()}.mdx`)];
  if (stem === '' || !/^content\/[^/]+$/.test(path)) return [];
  return [/^y/i.test(extension) ? at('units', `${stem}.yaml`) : at('pages', `${stem}.mdx`)];
}

/** The newest year that a folder of `content/` has; a word for it where it has none. */
function newestYear(paths: ReadonlySet<string>, folder: 'years' | 'disclosures'): string {
  const years = [...paths].flatMap((path) => (path.startsWith(`content/${folder}/`) ? (/^\d{4}(?=[./])/.exec(path.slice(`content/${folder}/`.length)) ?? []) : []));
  return years.toSorted().at(-1) ?? 'ปี';
}

/** Names that look right and are none: `2.MDX`, `2.mdx.txt`, `2.mdx.bak`, `2 .mdx`, `2.yml`. */
function ignored(path: string, file: string, paths: ReadonlySet<string>): { issues: Issue[] } | undefined {
  const [, folder = '', year] = /^content\/(?:([^/]+)\/)?(?:(\d{4})\/)?[^/]+$/.exec(path) ?? [undefined, '/'];
  const isData = year === undefined && (folder === '' || dataKinds.has(folder));
  const isText = (year === undefined ? textKinds : textKindsByYear).has(folder);
  if (!isData && !isText) return undefined;
  const wanted = isData ? 'yaml' : 'mdx';
  const stem = /^(.+?)\.(?:mdx?|markdown|ya?ml)(?:\.[\w~]+|~)?$/i.exec(file)?.[1];
  if (stem === undefined) return undefined;
  if (folder === '' && !single.has(stem.toLowerCase())) return undefined;
  if (yearKinds.some((kind) => kind === folder) && !/^\d{4}$/.test(stem)) return undefined;
  const name = `${folder === '' ? stem.toLowerCase() : stem}.${wanted}`;
  return { issues: [{ code: 'FILE_IGNORED', place: startOf(path), facts: { reason: `นามสกุลต้องเป็น .${wanted} ตัวพิมพ์เล็ก และไม่มีอะไรต่อท้าย`, ...newName(path, name, paths) } }] };
}

/** Two files of one address: one would silently win. */
export function checkAddresses(placed: readonly { path: string; place: EntryPlace }[]): Issue[] {
  return [...Map.groupBy(placed, ({ place }) => `${place.kind}/${place.id.toLowerCase()}`).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ path }): Issue => ({ code: 'SLUG_DUP', place: startOf(path), facts: { other: same.filter((other) => other.path !== path).slice(0, 3).map((other) => other.path).join(', ') } })),
    );
}
