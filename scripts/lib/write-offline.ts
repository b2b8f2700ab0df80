import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { keptFiles, offlineFiles } from '../../src/domain/kept-files.ts';
import { siteOf } from '../../src/domain/site.ts';
import type { PageText } from '../../src/search/engine.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';
import { hashFiles } from './hash-files.ts';

const browser = resolve(import.meta.dirname, '../../src/browser/offline');

/** One file of `src/browser/offline` as browsers run it. */
export async function toScript(name: string, define: Record<string, string> = {}): Promise<string> {
  const bundle = await rolldown({ input: join(browser, name), platform: 'browser', transform: { define }, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  return output[0].code;
}

/**
 * Writes the worker that keeps the current year in the reader's browser and the list of what it keeps; or, where the agency wants none, the worker that takes away what was kept.
 * @param outDir the built site, whole but for its manifest
 */
export async function writeOffline({ entries }: CheckedSource, outDir: string): Promise<void> {
  const site = siteOf(entries);
  const write = (name: string, text: string) => writeFile(join(outDir, name), text);
  if (!site.agency.offline) {
    await write(offlineFiles.worker, await toScript('off.ts'));
    await rm(join(outDir, offlineFiles.list), { force: true });
    return;
  }
  const textAddress = (file: string) => (JSON.parse(readFileSync(join(outDir, file), 'utf8')) as PageText).url;
  const list = JSON.stringify(keptFiles(site, Object.fromEntries(await hashFiles(outDir)), textAddress));
  await write(offlineFiles.list, list);
  await write(offlineFiles.worker, await toScript('worker.ts', { version: JSON.stringify(sha256Of(list).slice(0, 12)) }));
}
