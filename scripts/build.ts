import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { withDistStamp } from './lib/build-stamp.ts';

/** Builds the site found in `root` into `outDir`. Throws what Astro throws when it cannot. */
export async function buildSite({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({
    root,
    outDir,
    // A warning for each MDX entry that nobody can act on: https://github.com/withastro/astro/issues/18087
    vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  });
}

/** Builds the `dist` of `root`, and remembers what it was built from, so that `npm start` need not build it again. */
export async function buildDist(root: string): Promise<void> {
  await withDistStamp(root, () => buildSite({ root, outDir: resolve(root, 'dist') }));
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..');
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  await (out === undefined ? buildDist(root) : buildSite({ root, outDir: resolve(out) }));
}
