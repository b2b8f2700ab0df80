import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setPress } from '../../src/source/press.ts';
import { buildPages } from '../lib/build-pages.ts';

/** `node build-pages.ts ROOT OUT`: one cold build of this site's pages over the entries of ROOT. */
const [root = '', outDir = ''] = process.argv.slice(2);
rmSync(join(root, '.cache'), { recursive: true, force: true });
rmSync(join(root, '.astro'), { recursive: true, force: true });
// Plain Astro makes no PDFs and pictures either.
setPress({ reportPdf: () => Promise.resolve({ bytes: new Uint8Array(), pages: 0 }), picture: () => Promise.resolve(new Uint8Array()) });
await buildPages({ root, outDir });
