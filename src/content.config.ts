import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { Entry } from './domain/entry.ts';
import { readContent, setEdition, setRefusal } from './source/edition.ts';

/** Only a body that holds a component must become a module; the rest is rendered as Markdown here. */
function holdsComponent({ body, file }: Entry<unknown>): boolean {
  return file.endsWith('.mdx') && body.includes('<');
}

/** Reads `content/` by the domain's schemas (`domain/entry-kinds.ts` says which folder has which) and refuses what the check refuses. */
async function load({ config, store, renderMarkdown, generateDigest }: LoaderContext): Promise<void> {
  const { source, refusal } = await readContent(fileURLToPath(config.root));
  if (refusal !== '') {
    setRefusal(refusal);
    throw new Error(`\n${refusal}`);
  }
  const entries: Entry<unknown>[] = Object.values(source.entries).flat();
  const bodies = new Map<string, string>();
  store.clear();
  for (const entry of entries) {
    if (entry.body === '') continue;
    if (holdsComponent(entry)) store.set({ id: entry.file, data: {}, filePath: entry.file, digest: generateDigest(entry.body), deferredRender: true });
    else bodies.set(entry.file, (await renderMarkdown(entry.body, { fileURL: new URL(entry.file, config.root) })).html);
  }
  setEdition({ source, bodies });
}

/** In the editor's view a refusal is told, and work goes on; `scripts/lib/dev-gate.ts` shows it in the browser. */
async function loadForEditor(context: LoaderContext): Promise<void> {
  await load(context).catch((error: unknown) => context.logger.error(String(error)));
  // Astro keeps what getStaticPaths answered until its store changes.
  context.store.set({ id: 'edition', data: { at: performance.now() } });
}

const loader: Loader = {
  name: 'prongsai',
  load: async (context) => {
    const { watcher } = context;
    if (!watcher) return load(context);
    await loadForEditor(context);
    const content = fileURLToPath(new URL('content/', context.config.root));
    watcher.add(content);
    watcher.on('all', (_event, path) => {
      if (path.startsWith(content)) void loadForEditor(context);
    });
  },
};

export const collections = {
  bodies: defineCollection({ loader, schema: z.custom<Record<string, never>>() }),
};
