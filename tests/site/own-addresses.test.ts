import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siteAddresses } from '../../src/domain/entry-place.ts';
import { linkedPages } from '../../src/domain/page.ts';
import { parseSource } from '../../src/domain/source.ts';
import { readFiles } from '../../src/source/read-files.ts';
import { builtSite, project } from './built-site.ts';

const { dist } = await builtSite();
const { entries } = parseSource(readFiles(project));

it('knows every address that the site has of itself, and no other', async () => {
  const pages = new Set(entries.pages.map(({ id }) => id));
  const built = (await readdir(dist, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const routes = (await readdir(join(project, 'src/pages'))).map((name) => name.replace(/\.astro$/, '')).filter((name) => name !== 'index');
  const own = new Set([...built, ...routes].filter((name) => /^[a-z0-9-]+$/.test(name) && !/^\d{4}$/.test(name) && !pages.has(name)));
  expect([...siteAddresses].toSorted()).toEqual([...own, '500'].toSorted());
});

it('asks for every page that the code leads to, and no other', async () => {
  const files = (await readdir(join(project, 'src'), { recursive: true })).filter((name) => /\.(?:ts|astro)$/.test(name));
  const code = (await Promise.all(files.map((name) => readFile(join(project, 'src', name), 'utf8')))).join('\n');
  const named = [...code.matchAll(/addressOf\.page\('([a-z-]+)'\)|href="\/([a-z-]+)\/["#]/g)].map(([, id, name]) => id ?? name ?? '');
  expect([...new Set(named)].filter((name) => !siteAddresses.has(name)).toSorted()).toEqual(Object.keys(linkedPages).toSorted());
});
