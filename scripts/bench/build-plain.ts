import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';

/** `node build-plain.ts ROOT OUT`: one cold build of a plain Astro site. */
const [root = '', outDir = ''] = process.argv.slice(2);
rmSync(join(root, 'cache'), { recursive: true, force: true });
rmSync(join(root, '.astro'), { recursive: true, force: true });
await build({ root, outDir, logLevel: 'error' });
