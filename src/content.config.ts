import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Entry, EntryOf } from './domain/entry.ts';
import type { EntryKind } from './domain/entry-kinds.ts';
import { formatIssues } from './domain/issue-text.ts';
import { fileEntry, type Filed } from './domain/report.ts';
import { refusals } from './domain/source.ts';
import { readSource, type DatedSource } from './source/read-source.ts';

/** One reading of `content/` serves all collections, until a file changes. */
const readings = new Map<string, Promise<DatedSource>>();

async function acceptedSource(root: string): Promise<DatedSource> {
  const reading = readings.get(root) ?? readSource(root);
  readings.set(root, reading);
  const source = await reading;
  const refused = refusals(source.issues);
  if (refused.length > 0) throw new Error(`\n${formatIssues(refused)}`);
  return source;
}

/** Loads one kind of entry. A body without components is rendered as Markdown; only one with components becomes a module. */
function entryLoader(kind: EntryKind): Loader {
  return {
    name: `prongsai-${kind}`,
    load: async ({ config, store, renderMarkdown, generateDigest, watcher, logger }) => {
      const root = fileURLToPath(config.root);
      const loadAll = async () => {
        const source = await acceptedSource(root);
        const entries: Entry<unknown>[] = source.entries[kind];
        for (const id of store.keys()) if (!entries.some((entry) => entry.id === id)) store.delete(id);
        for (const entry of entries) {
          const data = { ...fileEntry(entry, source.history) };
          const digest = generateDigest({ data, body: entry.body });
          const base = { id: entry.id, data, filePath: entry.file, digest };
          if (entry.body.includes('<')) store.set({ ...base, deferredRender: true });
          else if (entry.body !== '') store.set({ ...base, rendered: await renderMarkdown(entry.body, { fileURL: new URL(entry.file, config.root) }) });
          else store.set(base);
        }
      };
      await loadAll();
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(`${root}content`)) return;
        readings.delete(root);
        loadAll().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

/** A folder of `content/`: its files are read and checked by the domain's schema of that kind. */
function folderOf<Kind extends EntryKind>(kind: Kind) {
  return defineCollection({ loader: entryLoader(kind), schema: z.custom<Filed<EntryOf<Kind>['data']>>() });
}

export const collections = {
  agency: folderOf('agency'),
  units: folderOf('units'),
  years: folderOf('years'),
  frameworks: folderOf('frameworks'),
  glossary: folderOf('glossary'),
  measures: folderOf('measures'),
  indicators: folderOf('indicators'),
  pages: folderOf('pages'),
};
