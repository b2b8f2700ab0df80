import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readPage, type KindOfPage } from './page-kinds.ts';
import { pageMarkdown } from './page-markdown.ts';
import { costOf } from './measure.ts';

const project = resolve(import.meta.dirname, '../..');

const files: Record<string, string> = {
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://starlight.example/',
  cacheDir: './cache',
  integrations: [starlight({ title: 'ข้อมูลความโปร่งใส', locales: { root: { label: 'ไทย', lang: 'th' } } })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 0l8 8-8 8-8-8z"/></svg>\n',
};

/**
 * Builds a Starlight site as its tutorial would, in Thai, with search as it comes, over the text of our own pages.
 * @param root the folder of the site; emptied first. It must be inside this project, so that packages are found
 * @param dist our built site
 * @param pages those whose text is taken
 * @returns the folder of the built Starlight site
 */
export async function buildStarlight(root: string, dist: string, pages: readonly KindOfPage[]): Promise<string> {
  await rm(root, { recursive: true, force: true });
  const documents = pages.map(({ address }): [string, string] => {
    const { title, description, markdown } = pageMarkdown(readPage(dist, address));
    const name = address === '/404.html' ? '404' : address === '/' ? 'index' : address.slice(1, -1);
    return [`src/content/docs/${name}.md`, `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${markdown}`];
  });
  for (const [name, text] of [...Object.entries(files), ...documents]) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  const outDir = join(root, 'dist');
  await costOf(join(project, 'scripts/bench/build-plain.ts'), [root, outDir]);
  return outDir;
}
