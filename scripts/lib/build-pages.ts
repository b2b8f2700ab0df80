import { join, relative, resolve } from 'node:path';
import { build } from 'astro';

const project = resolve(import.meta.dirname, '../..');

/**
 * Has Astro build the pages of a `content/` folder.
 * @param root the folder that holds `content/`: this project's own, or one with other entries
 * @param outDir where the pages go
 * @throws what Astro throws when it cannot
 */
export async function buildPages({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({
    root,
    outDir,
    // Astro looks for it below the root.
    configFile: relative(root, join(project, 'astro.config.mjs')),
    srcDir: join(project, 'src'),
    publicDir: join(project, 'public'),
    // A line for each page helps nobody, and hides what went wrong.
    logLevel: 'warn',
    // A warning for each MDX entry that nobody can act on: https://github.com/withastro/astro/issues/18087
    vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  });
}
