import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentReader } from './scripts/lib/content-reader.ts';
import { devGate } from './scripts/lib/dev-gate.ts';
import { press } from './scripts/lib/press.ts';
import { styleGuide } from './scripts/lib/style-guide.ts';
import { bodyGuard } from './src/domain/body-guard.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  cacheDir: '.cache/astro',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: { processor: satteri({ features: { smartPunctuation: false }, mdastPlugins: [bodyGuard] }), syntaxHighlight: false },
  integrations: [mdx(), contentReader(), devGate(), press(), styleGuide()],
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
