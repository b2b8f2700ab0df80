import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const files: Record<string, string> = {
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ cacheDir: './cache', integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const common = { title: z.string(), fiscalYear: z.number(), inShort: z.string(), period: z.string(), responsible: z.array(z.string()) };
const measure = z.strictObject({ ...common, order: z.number(), method: z.array(z.string()), summary: z.array(z.string()), outcome: z.array(z.string()), indicators: z.array(z.string()) });
const indicator = z.strictObject({ ...common, number: z.number(), score: z.coerce.number().min(0).max(100), guidance: z.array(z.string()), progress: z.array(z.string()), status: z.string() });
const folder = (name, schema) => defineCollection({ loader: glob({ pattern: '**/*.{md,mdx}', base: './content/' + name }), schema });
export const collections = { measures: folder('measures', measure), indicators: folder('indicators', indicator) };
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const entries = [...(await getCollection('measures')).map((entry) => ['measures', entry]), ...(await getCollection('indicators')).map((entry) => ['indicators', entry])];
---
<html lang="th"><head><meta charset="utf-8"><title>รายงาน</title></head><body><h1>รายงาน</h1><ul>{entries.map(([name, { id, data }]) => <li><a href={'/' + name + '/' + id + '/'}>{data.title}</a></li>)}</ul></body></html>
`,
  'src/pages/[collection]/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Base from '../../layouts/Base.astro';
export async function getStaticPaths() {
  const all = await Promise.all(['measures', 'indicators'].map(async (collection) => (await getCollection(collection)).map((entry) => ({ params: { collection, id: entry.id }, props: { entry } }))));
  return all.flat();
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const { title, ...fields } = entry.data;
---
<Base title={title}>
  <h1>{title}</h1>
  <dl>{Object.entries(fields).map(([name, value]) => <><dt>{name}</dt><dd>{Array.isArray(value) ? <ol>{value.map((item) => <li>{item}</li>)}</ol> : value}</dd></>)}</dl>
  <Content />
</Base>
`,
  'src/layouts/Base.astro': `---
const { title } = Astro.props;
---
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
<body><header><nav><a href="/">หน้าแรก</a></nav></header><main><slot /></main><footer>อบต.หนองแวงโสกพระ</footer></body></html>
<style>body { max-inline-size: 60rem; margin-inline: auto; font-family: sans-serif; line-height: 1.8 }</style>
`,
};

/**
 * Writes a plain Astro site, as its tutorial would, over the same measures and indicators.
 * @param root the folder of the site; emptied first. It must be inside this project, so that packages are found
 * @param content a generated `content/` folder
 * @param extension `md` for Markdown entries, `mdx` for MDX ones
 */
export async function writePlainSite(root: string, content: string, extension: 'md' | 'mdx'): Promise<void> {
  await rm(root, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  for (const folder of ['measures', 'indicators']) {
    await cp(join(content, folder), join(root, 'content', folder), { recursive: true });
    if (extension === 'mdx') continue;
    for (const entry of await readdir(join(root, 'content', folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) await rename(join(entry.parentPath, entry.name), join(entry.parentPath, entry.name.replace(/\.mdx$/, '.md')));
    }
  }
}
